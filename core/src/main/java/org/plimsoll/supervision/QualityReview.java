package org.plimsoll.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Probability;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.FisherExact;

/**
 * Reviews quality beside timeliness, so that speed does not eat quality.
 *
 * <p>A fall in good audits beside better timeliness is serious where chance alone would hardly
 * bring it, by Fisher's exact test, and a warning otherwise: few audits show little either way.
 *
 * @param goodFrom the grade from which an audited case is good
 * @param leastAudits how few audits are too few to say anything; our own rule
 * @param chanceLine a fall that comes by chance so rarely, or more rarely, is more than chance
 * @param chanceSource where that line comes from
 */
public record QualityReview(
    int goodFrom, int leastAudits, Probability chanceLine, Source chanceSource) {
  /**
   * Below so many audits nothing is said of quality, unless another number is given: our own rule.
   */
  public static final int LEAST_AUDITS = 10;

  private static final Probability CHANCE_LINE = Probability.of(0.05);
  private static final Source FISHER =
      Source.of("R. A. Fisher", "1925", "Statistical Methods for Research Workers")
          .section("pages 79 and 80");

  /**
   * Checks the ranges.
   *
   * @param goodFrom the grade from which an audited case is good
   * @param leastAudits how few audits are too few to say anything; our own rule
   * @param chanceLine a fall that comes by chance so rarely, or more rarely, is more than chance
   * @param chanceSource where that line comes from
   */
  public QualityReview {
    if (leastAudits < 1) {
      throw new IllegalArgumentException("quality needs at least 1 audit, was " + leastAudits);
    }
    if (!(chanceLine.value() > 0 && chanceLine.value() < 1)) {
      throw new IllegalArgumentException(
          "the line from which a fall is more than chance lies between 0 and 1, was " + chanceLine);
    }
    Objects.requireNonNull(chanceSource, "chanceSource");
  }

  /**
   * Returns the review in which cases graded so high or higher are good.
   *
   * @param grade the least good grade
   * @return the review, which asks for {@value #LEAST_AUDITS} audits and takes a fall that comes by
   *     chance in 1 of 20 such comparisons or fewer for more than chance
   */
  public static QualityReview goodFrom(int grade) {
    return new QualityReview(grade, LEAST_AUDITS, CHANCE_LINE, FISHER);
  }

  /**
   * Says how many audits it takes to say something.
   *
   * @param audits 1 or more
   * @return the review with that number
   */
  public QualityReview withLeastAudits(int audits) {
    return new QualityReview(goodFrom, audits, chanceLine, chanceSource);
  }

  /**
   * Says when a fall is more than chance.
   *
   * @param line the greatest probability at which it is, above 0 and below 1
   * @return the review with that line, whose source is {@link Source#GIVEN}
   */
  public QualityReview withChanceLine(Probability line) {
    return withChanceLine(line, Source.GIVEN);
  }

  /**
   * Says when a fall is more than chance, as somebody has published or laid down.
   *
   * @param line the greatest probability at which it is, above 0 and below 1
   * @param source where the line comes from
   * @return the review with that line
   */
  public QualityReview withChanceLine(Probability line, Source source) {
    return new QualityReview(goodFrom, leastAudits, line, source);
  }

  /**
   * One period: how much was in time, and how much was good. Cases that are open and late count
   * against timeliness: whoever closes the easy cases first and leaves the late ones open has not
   * kept more limits.
   *
   * @param closed how many cases were closed
   * @param inTime how many of them were in time
   * @param openLate how many cases were open and past their limit at the end of the period
   * @param audited how many audits speak for all cases
   * @param good how many of them were good
   * @param chosen how many audits were left out because somebody chose the case
   * @param leastAudits how few audits are too few to say anything
   */
  public record Period(
      int closed, int inTime, int openLate, int audited, int good, int chosen, int leastAudits) {
    /**
     * Checks the counts.
     *
     * @param closed how many cases were closed
     * @param inTime how many of them were in time
     * @param openLate how many cases were open and past their limit at the end of the period
     * @param audited how many audits speak for all cases
     * @param good how many of them were good
     * @param chosen how many audits were left out because somebody chose the case
     * @param leastAudits how few audits are too few to say anything
     */
    public Period {
      requireAmong("closed cases in time", inTime, closed);
      requireAmong("audits good", good, audited);
      if (openLate < 0) {
        throw new IllegalArgumentException("cases open and late are 0 or more, were " + openLate);
      }
      if (chosen < 0 || leastAudits < 1) {
        throw new IllegalArgumentException(
            "audits left out are 0 or more, audits needed 1 or more, were "
                + chosen
                + " and "
                + leastAudits);
      }
    }

    private static void requireAmong(String what, int part, int whole) {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException(
            what + " lie from 0 to all of them, were " + part + " of " + whole);
      }
    }

    /**
     * Returns the share of closed cases that were in time.
     *
     * @return in time / closed x 100; empty if none was closed
     */
    public Optional<Percent> shareInTime() {
      return share(inTime, closed, 1);
    }

    /**
     * Returns how many limits were kept or passed: the cases closed, and those open and late.
     *
     * @return closed + open and late
     */
    public int limits() {
      return closed + openLate;
    }

    /**
     * Returns the share of limits that were kept.
     *
     * @return in time / (closed + open and late) x 100; empty if there was none of either
     */
    public Optional<Percent> shareKept() {
      return share(inTime, limits(), 1);
    }

    /**
     * Returns the share of audited cases that were good.
     *
     * @return good / audited x 100; empty if too few were audited
     */
    public Optional<Percent> shareGood() {
      return share(good, audited, leastAudits);
    }

    private static Optional<Percent> share(int part, int whole, int least) {
      return whole < least
          ? Optional.empty()
          : Optional.of(Percent.ofFraction(Rational.of(part, whole)));
    }

    private String goodOfAudited() {
      return good + " of " + audited;
    }

    private String inTimeOfClosed() {
      return inTime + " of " + closed;
    }

    private String keptOfLimits() {
      return inTime + " of " + limits();
    }

    private Explanation explain(String when) {
      List<Explanation> parts = new ArrayList<>();
      parts.add(share("in time", shareInTime(), inTime, "closed", closed));
      if (openLate > 0) {
        parts.add(
            share("kept", shareKept(), inTime, "closed, or open and late", limits())
                .because(closed + " closed + " + openLate + " open and late"));
      }
      parts.add(
          share("good", shareGood(), good, "audited", audited)
              .because(
                  "at least "
                      + leastAudits
                      + " audits of cases not chosen by hand; "
                      + chosen
                      + " left out")
              .from(Source.OURS));
      return Explanation.text(when, toString(), parts);
    }

    private static Explanation share(
        String label, Optional<Percent> share, int part, String whole, int all) {
      Rational of = Rational.of(all);
      return share
          .map(
              found ->
                  Explanation.combined(
                      label,
                      found.value(),
                      "%",
                      Combination.PERCENTAGE,
                      List.of(
                          Explanation.given(label, Rational.of(part), ""),
                          Explanation.given(whole, of, ""))))
          .orElseGet(() -> Explanation.text(label, "not known", Explanation.given(whole, of, "")));
    }

    @Override
    public String toString() {
      return shareInTime()
              .map(share -> inTimeOfClosed() + " in time (" + shown(share) + ")")
              .orElse("nothing closed")
          + (openLate == 0
              ? ""
              : ", "
                  + openLate
                  + " open and late, so kept "
                  + keptOfLimits()
                  + " limits ("
                  + shown(shareKept().orElseThrow())
                  + ")")
          + ", "
          + shareGood()
              .map(share -> goodOfAudited() + " audits good (" + shown(share) + ")")
              .orElse(audited + " audits, too few to say");
    }

    private static String shown(Percent share) {
      return share.value().toText(1) + "%";
    }
  }

  /**
   * Describes one period.
   *
   * @param timeliness the cases of the period against their timescale, on its last day: those
   *     closed in it and, since a limit that passes in an open case is not kept, those still open
   * @param audits the audits of the period
   * @return timeliness and quality side by side
   */
  public Period period(TimescaleReport timeliness, Iterable<Audit> audits) {
    int audited = 0;
    int good = 0;
    int chosen = 0;
    for (Audit audit : audits) {
      if (!audit.isRepresentative()) {
        chosen++;
      } else {
        audited++;
        good += audit.grade().value() >= goodFrom ? 1 : 0;
      }
    }
    int inTime = timeliness.count(TimescaleReport.Standing.DONE_IN_TIME);
    int closed = inTime + timeliness.count(TimescaleReport.Standing.DONE_LATE);
    int openLate = timeliness.count(TimescaleReport.Standing.LATE);
    return new Period(closed, inTime, openLate, audited, good, chosen, leastAudits);
  }

  /**
   * Compares two periods.
   *
   * @param before the earlier period
   * @param after the later period
   * @return the comparison with its findings
   */
  public Result compare(Period before, Period after) {
    return new Result(this, before, after);
  }

  /**
   * Two periods side by side.
   *
   * @param review the review that was applied
   * @param before the earlier period
   * @param after the later period
   */
  public record Result(QualityReview review, Period before, Period after) {
    /**
     * Checks that all are there.
     *
     * @param review the review that was applied
     * @param before the earlier period
     * @param after the later period
     */
    public Result {
      Objects.requireNonNull(review, "review");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /**
     * Returns how likely it is that so few of the later audits are good, or fewer, if quality is
     * the same: Fisher's exact test, one-sided.
     *
     * @return a probability; empty if either period has too few audits
     */
    public OptionalDouble chanceOfSoFewGood() {
      return before.shareGood().isPresent() && after.shareGood().isPresent()
          ? OptionalDouble.of(test().fellP())
          : OptionalDouble.empty();
    }

    private FisherExact test() {
      return FisherExact.of(
          before.good(),
          before.audited() - before.good(),
          after.good(),
          after.audited() - after.good());
    }

    /**
     * Lists what somebody should look at. Cases open and late after: serious unless a greater share
     * of limits was kept than before. Where more was done in time, or more of what was closed:
     * quality not measured after or before, or less of it good, which is serious where the fall is
     * more than chance.
     *
     * @return the findings, timeliness before quality; none where nothing is open and late, and no
     *     more was done in time or quality did not fall
     */
    public List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      if (after.openLate() > 0) {
        findings.add(openAndLate());
      }
      boolean kept = isMore(before.shareKept(), after.shareKept());
      if (kept || isMore(before.shareInTime(), after.shareInTime())) {
        String faster = kept ? "more was done in time" : "more of what was closed was in time";
        if (after.shareGood().isEmpty()) {
          findings.add(
              finding(
                  Severity.WARNING,
                  faster + ", but quality was not measured",
                  after.audited()
                      + " audits of cases not chosen by hand, at least "
                      + after.leastAudits()
                      + " are needed"));
        } else if (before.shareGood().isEmpty()) {
          findings.add(
              finding(
                  Severity.WARNING,
                  faster + ", but there is no earlier quality to compare with",
                  before.audited()
                      + " audits before, at least "
                      + before.leastAudits()
                      + " are needed"));
        } else if (after.shareGood().get().compareTo(before.shareGood().get()) < 0) {
          boolean beyond = test().isFallBeyond(review.chanceLine.value());
          findings.add(
              finding(
                  beyond ? Severity.SERIOUS : Severity.WARNING,
                  faster + ", and less of it was good" + (beyond ? "" : ", which may be chance"),
                  "in time "
                      + before.inTimeOfClosed()
                      + " -> "
                      + after.inTimeOfClosed()
                      + ", audits good "
                      + before.goodOfAudited()
                      + " -> "
                      + after.goodOfAudited()
                      + "; "
                      + chance()));
        }
      }
      return List.copyOf(findings);
    }

    private static boolean isMore(Optional<Percent> before, Optional<Percent> after) {
      return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) > 0;
    }

    /** Closed cases alone would hide these. */
    private Finding openAndLate() {
      boolean more = isMore(before.shareKept(), after.shareKept());
      boolean fewer = isMore(after.shareKept(), before.shareKept());
      return new Finding(
          more ? Severity.WARNING : Severity.SERIOUS,
          "timeliness",
          after.openLate()
              + (after.openLate() == 1 ? " open case is" : " open cases are")
              + " past the limit"
              + (fewer ? ", and a smaller share of limits was kept than before" : ""),
          "limits kept "
              + before.keptOfLimits()
              + " -> "
              + after.keptOfLimits()
              + "; of closed cases alone in time "
              + before.inTimeOfClosed()
              + " -> "
              + after.inTimeOfClosed(),
          Source.OURS);
    }

    private static Finding finding(Severity severity, String message, String reason) {
      return new Finding(severity, "quality", message, reason, Source.OURS);
    }

    private String chance() {
      return "if quality were the same, so few or fewer would be good with probability "
          + shown(chanceOfSoFewGood().orElseThrow())
          + " (Fisher's exact test, one-sided); serious from "
          + BigDecimal.valueOf(review.chanceLine.value()).toPlainString()
          + " down, "
          + review.chanceSource;
    }

    private static String shown(double probability) {
      return probability < 0.001
          ? "below 0.001"
          : Rational.of(BigDecimal.valueOf(probability)).rounded(Rounding.halfUp(3)).toText(3);
    }

    /**
     * Explains the comparison.
     *
     * @return the counts of both periods, and how likely so few good audits are by chance
     */
    public Explanation explain() {
      List<Explanation> parts = new ArrayList<>();
      parts.add(before.explain("before"));
      parts.add(after.explain("after"));
      chanceOfSoFewGood()
          .ifPresent(
              found ->
                  parts.add(
                      Explanation.text("chance of so few good", shown(found))
                          .because(chance())
                          .from(review.chanceSource)));
      return Explanation.text(
              "quality beside timeliness",
              findings().isEmpty() ? "nothing to look at" : findings().get(0).message(),
              parts)
          .because("a case is good from grade " + review.goodFrom + " up");
    }

    @Override
    public String toString() {
      return "before: " + before + "; after: " + after;
    }
  }
}
