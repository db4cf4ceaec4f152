package org.plimsoll.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Subject;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.KotterStep;

/**
 * Whether a pilot worked, criterion by criterion. Made by {@link PilotReview}.
 *
 * @param method how it was judged
 * @param pilot the pilot
 * @param asOf the day of the question
 * @param rows the verdict on each criterion, in the order given
 * @param verdict the verdict on the pilot: met where every criterion is met, not met where one is
 *     not, not determined without criteria
 */
public record PilotReport(
    PilotReview method, Pilot pilot, LocalDate asOf, List<Row> rows, Verdict verdict) {
  /**
   * Copies the rows.
   *
   * @param method how it was judged
   * @param pilot the pilot
   * @param asOf the day of the question
   * @param rows the verdict on each criterion, in the order given
   * @param verdict the verdict on the pilot: met where every criterion is met, not met where one is
   *     not, not determined without criteria
   */
  public PilotReport {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(pilot, "pilot");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(verdict, "verdict");
    rows = List.copyOf(rows);
  }

  static PilotReport of(PilotReview method, Pilot pilot, LocalDate asOf) {
    PilotJudging judging = new PilotJudging(method);
    List<Row> rows = pilot.criteria().stream().map(judging::judge).toList();
    Verdict all =
        rows.isEmpty()
            ? Verdict.of(
                Truth.UNDETERMINED,
                Reason.of("no criterion was agreed by which the pilot is judged", Source.OURS))
            : Verdict.all(rows.stream().map(Row::verdict).toList());
    return new PilotReport(method, pilot, asOf, rows, all);
  }

  /**
   * The verdict on one criterion.
   *
   * @param criterion the name of the criterion
   * @param before the exact interval of its share before the pilot; empty where there is none
   * @param after the exact interval of its share in the pilot; empty where there is none
   * @param verdict what the figures say
   */
  public record Row(
      String criterion, Optional<Interval> before, Optional<Interval> after, Verdict verdict) {
    @Override
    public String toString() {
      return criterion + ": " + verdict.truth().words();
    }
  }

  /**
   * An interval of a share.
   *
   * @param low the lower end, 0 to {@code high}
   * @param high the upper end, up to 1
   */
  public record Interval(double low, double high) {
    /**
     * Returns the interval in per cent, rounded outwards to one decimal.
     *
     * @return for example {@code 85.1% to 99.8%}
     */
    @Override
    public String toString() {
      return percent(low, RoundingMode.FLOOR) + " to " + percent(high, RoundingMode.CEILING);
    }

    private static String percent(double share, RoundingMode rounding) {
      return BigDecimal.valueOf(share)
              .movePointRight(2)
              .setScale(1, rounding)
              .stripTrailingZeros()
              .toPlainString()
          + "%";
    }
  }

  /**
   * Finds the verdict on a criterion.
   *
   * @param criterion its name
   * @return its row
   * @throws IllegalArgumentException if the pilot has no such criterion
   */
  public Row row(String criterion) {
    return rows.stream()
        .filter(row -> row.criterion().equals(criterion))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the pilot has no criterion \""
                        + criterion
                        + "\"; its criteria are "
                        + rows.stream().map(Row::criterion).toList()));
  }

  /**
   * Lists what is wanting: approval, evidence behind it, criteria, time.
   *
   * @return the findings, in that order
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    boolean inTime =
        pilot.approvals().stream().anyMatch(each -> !each.on().isAfter(pilot.period().from()));
    if (!inTime) {
      found.add(
          finding(
              Severity.WARNING,
              "nobody approved the pilot before it began",
              pilot.approvals().isEmpty()
                  ? "no approval is named"
                  : "began " + pilot.period().from() + "; " + pilot.approvals()));
    }
    for (Pilot.Approval approval : pilot.approvals()) {
      if (approval.evidence().isEmpty()) {
        found.add(
            finding(
                Severity.NOTE,
                "the approval of " + approval.by() + " names no evidence",
                "on " + approval.on()));
      }
    }
    if (pilot.criteria().isEmpty()) {
      found.add(
          finding(
              Severity.WARNING,
              "no criterion was agreed by which the pilot is judged",
              "any result could be called a success"));
    }
    if (asOf.isBefore(pilot.period().to())) {
      found.add(
          finding(
              Severity.WARNING,
              "the pilot is judged before its end",
              "runs to "
                  + pilot.period().to()
                  + ", judged as of "
                  + asOf
                  + "; the intervals hold for one look at the end"));
    }
    return List.copyOf(found);
  }

  private Finding finding(Severity severity, String message, String reason) {
    return new Finding(severity, pilot.change(), message, reason, Source.OURS);
  }

  /**
   * Turns the verdict into evidence: an event for the subject if every criterion was met, and
   * against it if one was not.
   *
   * @param about what it is about
   * @return one piece, dated by the day of the question; none where nothing was decided
   */
  public Optional<Evidence> evidenceFor(Subject about) {
    Truth truth = verdict.truth();
    if (truth == Truth.UNDETERMINED) {
      return Optional.empty();
    }
    Evidence event =
        Evidence.event(
                about,
                "the pilot of "
                    + pilot.change()
                    + (truth == Truth.MET ? " met all its criteria" : " missed a criterion"))
            .on(asOf)
            .attestedBy("review of the pilot");
    return Optional.of(truth == Truth.MET ? event : event.speakingAgainst());
  }

  /**
   * Turns the pilot into evidence that short-term wins were planned for: criteria that were agreed
   * and an approval before it began.
   *
   * @return one piece, said by whoever approved; none if there were no criteria or no such approval
   */
  public Optional<Evidence> evidence() {
    return pilot.criteria().isEmpty()
        ? Optional.empty()
        : pilot.approvals().stream()
            .filter(each -> !each.on().isAfter(pilot.period().from()))
            .findFirst()
            .map(
                approval ->
                    Evidence.document(
                            KotterStep.WINS.criterion("planned"),
                            "pilot of "
                                + pilot.change()
                                + ", to be judged by "
                                + String.join(
                                    ", ",
                                    pilot.criteria().stream().map(PilotCriterion::name).toList()))
                        .on(approval.on())
                        .attestedBy(approval.by()));
  }

  /**
   * Explains the verdict.
   *
   * @return the approvals, then the verdict on each criterion with its reasons and sources
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    pilot
        .approvals()
        .forEach(approval -> parts.add(Explanation.text("approved", approval.toString())));
    rows.forEach(row -> parts.add(row.verdict().explain(row.criterion())));
    return Explanation.text(pilot.toString(), verdict.truth().words(), parts)
        .because("every criterion is met, each with " + method.confidence() + " confidence")
        .from(Source.OURS);
  }

  /**
   * Returns the criteria as a table.
   *
   * @return a row for each, in the order given: of a share the counts and their intervals, which
   *     hold together with the confidence named; of a measure the means, which have no interval
   */
  public TextTable table() {
    TextTable table =
        TextTable.of(
                "criterion",
                "before",
                "after",
                "before / after, " + method.confidence() + " together",
                "verdict")
            .titled(
                pilot + ": " + verdict.truth().words() + "; shares as counts, measures as means");
    for (PilotCriterion criterion : pilot.criteria()) {
      Row row = row(criterion.name());
      if (criterion instanceof PilotCriterion.Share share) {
        table =
            table.row(
                share.name(),
                share.before().map(PilotCriterion.Count::toString).orElse("-"),
                share.after().map(PilotCriterion.Count::toString).orElse("-"),
                intervals(row),
                row.verdict().truth().words());
      } else {
        Series series = ((PilotCriterion.Measured) criterion).series();
        table =
            table.row(
                criterion.name(),
                mean(series.before()),
                mean(series.after()),
                "",
                row.verdict().truth().words());
      }
    }
    return table;
  }

  private static String intervals(Row row) {
    return row.before().isEmpty() && row.after().isEmpty()
        ? ""
        : row.before().map(Interval::toString).orElse("-")
            + " / "
            + row.after().map(Interval::toString).orElse("-");
  }

  private static String mean(List<Double> values) {
    return values.isEmpty()
        ? "-"
        : PilotJudging.number(
            values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
  }

  @Override
  public String toString() {
    return table().text();
  }
}
