package org.plimsoll.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Chance;
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
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.Prior;
import org.plimsoll.stats.ProcessLimits;
import org.plimsoll.stats.ShareBound;
import org.plimsoll.stats.WaveChange;

/**
 * Whether a pilot worked, criterion by criterion. Made by {@link PilotReview}.
 *
 * @param method how it was judged
 * @param pilot the pilot
 * @param asOf the day of the question
 */
public record PilotReport(PilotReview method, Pilot pilot, LocalDate asOf) {
  /**
   * Checks that all parts are there.
   *
   * @param method how it was judged
   * @param pilot the pilot
   * @param asOf the day of the question
   */
  public PilotReport {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(pilot, "pilot");
    Objects.requireNonNull(asOf, "asOf");
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
   * Returns the verdict on each criterion.
   *
   * @return the verdicts by the name of the criterion, in the order given
   */
  public Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (PilotCriterion criterion : pilot.criteria()) {
      verdicts.put(
          criterion.name(),
          criterion instanceof PilotCriterion.Share share
              ? verdict(share)
              : verdict((PilotCriterion.Measured) criterion));
    }
    return Collections.unmodifiableMap(verdicts);
  }

  /**
   * Returns the verdict on the pilot: all criteria together.
   *
   * @return met where every criterion is met, not met where one is not; not determined without
   *     criteria
   */
  public Verdict verdict() {
    return pilot.criteria().isEmpty()
        ? Verdict.of(
            Truth.UNDETERMINED,
            Reason.of("no criterion was agreed by which the pilot is judged", Source.OURS))
        : Verdict.all(List.copyOf(verdicts().values()));
  }

  /**
   * Returns the interval of a share before the pilot.
   *
   * @param share a criterion of the pilot
   * @return the exact interval; empty where the count is not known
   */
  public Optional<Interval> before(PilotCriterion.Share share) {
    return share.before().map(count -> interval(count, share));
  }

  /**
   * Returns the interval of a share in the pilot.
   *
   * @param share a criterion of the pilot
   * @return the exact interval; empty where the count is not known
   */
  public Optional<Interval> after(PilotCriterion.Share share) {
    return share.after().map(count -> interval(count, share));
  }

  /** Two intervals have four ends to be wrong at, one has two. */
  private Interval interval(PilotCriterion.Count count, PilotCriterion.Share share) {
    Rational risk = Rational.ONE.minus(method.confidence().asFraction());
    int ends = share.before().isPresent() && share.after().isPresent() ? 4 : 2;
    double alpha = risk.dividedBy(Rational.of(ends)).doubleValue();
    return new Interval(
        ShareBound.CLOPPER_PEARSON.lower(count.part(), count.whole(), alpha),
        ShareBound.CLOPPER_PEARSON.upper(count.part(), count.whole(), alpha));
  }

  private Verdict verdict(PilotCriterion.Share share) {
    if (share.after().isEmpty()) {
      return Verdict.notEvidenced(share.name() + " in the pilot");
    }
    List<Verdict> both = new ArrayList<>();
    if (share.before().isPresent()) {
      both.add(againstBefore(share, share.before().get(), share.after().get()));
    }
    share.target().ifPresent(target -> both.add(againstTarget(share, target)));
    return both.isEmpty()
        ? Verdict.of(
            Truth.UNDETERMINED,
            Reason.of(
                share.name() + " has neither a figure before the pilot nor a target", Source.OURS))
        : Verdict.all(both);
  }

  private Verdict againstBefore(
      PilotCriterion.Share share, PilotCriterion.Count before, PilotCriterion.Count after) {
    Interval then = interval(before, share);
    Interval now = interval(after, share);
    boolean up = now.low() > then.high();
    boolean down = now.high() < then.low();
    boolean higher = share.better() == Better.HIGHER;
    Truth truth = up == down ? Truth.UNDETERMINED : up == higher ? Truth.MET : Truth.NOT_MET;
    double fell =
        WaveChange.probabilityFell(
            before.part(),
            before.whole() - before.part(),
            after.part(),
            after.whole() - after.part());
    return Verdict.of(
        truth,
        Chance.of(higher ? 1 - fell : fell),
        Reason.of(
            share.name()
                + ": "
                + before
                + " before ("
                + then
                + "), "
                + after
                + " in the pilot ("
                + now
                + "); the intervals "
                + (up || down ? "do not overlap" : "overlap"),
            PilotReview.INTERVALS));
  }

  private Verdict againstTarget(PilotCriterion.Share share, Percent target) {
    PilotCriterion.Count count = share.after().orElseThrow();
    Interval now = interval(count, share);
    double line = target.asFraction().doubleValue();
    boolean higher = share.better() == Better.HIGHER;
    boolean met = higher ? now.low() >= line : now.high() <= line;
    boolean missed = higher ? now.high() < line : now.low() > line;
    double above =
        BetaShare.after(Prior.FLAT, count.whole(), count.part())
            .probabilityAtLeast(target.asFraction());
    return Verdict.of(
        met ? Truth.MET : missed ? Truth.NOT_MET : Truth.UNDETERMINED,
        Chance.of(higher ? above : 1 - above),
        Reason.of(
            share.name()
                + ": "
                + count
                + " in the pilot ("
                + now
                + ") against "
                + (higher ? "at least " : "at most ")
                + target,
            PilotReview.INTERVALS));
  }

  private Verdict verdict(PilotCriterion.Measured measured) {
    Series series = measured.series();
    if (series.before().size() < method.leastBaseline() || series.after().isEmpty()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Reason.of(
              measured.name()
                  + ": "
                  + series.before().size()
                  + " values before and "
                  + series.after().size()
                  + " in the pilot; at least "
                  + method.leastBaseline()
                  + " and 1 are needed",
              Source.OURS));
    }
    double[] after = series.after().stream().mapToDouble(Double::doubleValue).toArray();
    ProcessLimits usual =
        ProcessLimits.of(series.before().stream().mapToDouble(Double::doubleValue).toArray());
    boolean up = usual.beyondUpper(after) > 0 || usual.runAboveAtEnd(after) >= ProcessLimits.SHIFT;
    boolean down =
        usual.beyondLower(after) > 0 || usual.runBelowAtEnd(after) >= ProcessLimits.SHIFT;
    Truth truth =
        up == down
            ? Truth.UNDETERMINED
            : up == (series.better() == Better.HIGHER) ? Truth.MET : Truth.NOT_MET;
    return Verdict.of(
        truth,
        Reason.of(
            measured.name()
                + ": before, values strayed from "
                + number(usual.lower())
                + " to "
                + number(usual.upper())
                + "; in the pilot "
                + (usual.beyondLower(after) + usual.beyondUpper(after))
                + " of "
                + after.length
                + " lie outside, and the last "
                + Math.max(usual.runAboveAtEnd(after), usual.runBelowAtEnd(after))
                + " on one side of the mean of "
                + number(usual.mean())
                + " (a shift from "
                + ProcessLimits.SHIFT
                + ")",
            PilotReview.RANGE));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
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
    Truth truth = verdict().truth();
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
   * Explains the verdict.
   *
   * @return the approvals, then the verdict on each criterion with its reasons and sources
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    pilot
        .approvals()
        .forEach(approval -> parts.add(Explanation.text("approved", approval.toString())));
    verdicts().forEach((name, verdict) -> parts.add(verdict.explain(name)));
    return Explanation.text(pilot.toString(), verdict().truth().words(), parts)
        .because("every criterion is met, each with " + method.confidence() + " confidence")
        .from(Source.OURS);
  }

  /**
   * Returns the criteria as a table.
   *
   * @return a row for each, in the order given
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("criterion", "before", "in the pilot", "interval", "verdict")
            .titled(pilot + ": " + verdict().truth().words());
    for (PilotCriterion criterion : pilot.criteria()) {
      String verdict = Objects.requireNonNull(verdicts().get(criterion.name())).truth().words();
      if (criterion instanceof PilotCriterion.Share share) {
        table =
            table.row(
                share.name(),
                share.before().map(PilotCriterion.Count::toString).orElse("-"),
                share.after().map(PilotCriterion.Count::toString).orElse("-"),
                after(share).map(Interval::toString).orElse("-"),
                verdict);
      } else {
        Series series = ((PilotCriterion.Measured) criterion).series();
        table =
            table.row(
                criterion.name(),
                mean(series.before()),
                mean(series.after()),
                series.before().size() + " and " + series.after().size() + " values",
                verdict);
      }
    }
    return table;
  }

  private static String mean(List<Double> values) {
    return values.isEmpty()
        ? "-"
        : "mean " + number(values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
  }

  @Override
  public String toString() {
    return table().text();
  }
}
