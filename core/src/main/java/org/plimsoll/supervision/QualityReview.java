package org.plimsoll.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;

/**
 * Reviews quality beside timeliness, so that speed does not eat quality.
 *
 * @param goodFrom the grade from which an audited case is good
 * @param leastAudits how few audits are too few to say anything; our own rule
 */
public record QualityReview(int goodFrom, int leastAudits) {
  /**
   * Below so many audits nothing is said of quality, unless another number is given: our own rule.
   */
  public static final int LEAST_AUDITS = 10;

  /**
   * Checks the ranges.
   *
   * @param goodFrom the grade from which an audited case is good
   * @param leastAudits how few audits are too few to say anything; our own rule
   */
  public QualityReview {
    if (leastAudits < 1) {
      throw new IllegalArgumentException("quality needs at least 1 audit, was " + leastAudits);
    }
  }

  /**
   * Returns the review in which cases graded so high or higher are good.
   *
   * @param grade the least good grade
   * @return the review, which asks for {@value #LEAST_AUDITS} audits
   */
  public static QualityReview goodFrom(int grade) {
    return new QualityReview(grade, LEAST_AUDITS);
  }

  /**
   * Says how many audits it takes to say something.
   *
   * @param audits 1 or more
   * @return the review with that number
   */
  public QualityReview withLeastAudits(int audits) {
    return new QualityReview(goodFrom, audits);
  }

  /**
   * One period: how much was in time, and how much was good.
   *
   * @param inTime the share of closed cases that were in time; empty if none was closed
   * @param closed how many cases were closed
   * @param good the share of audited cases that were good; empty if too few were audited
   * @param audited how many audits speak for all cases
   * @param chosen how many audits were left out because somebody chose the case
   */
  public record Period(
      Optional<Percent> inTime, int closed, Optional<Percent> good, int audited, int chosen) {
    @Override
    public String toString() {
      return inTime
              .map(share -> share.value().toText(1) + "% of " + closed + " in time")
              .orElse("nothing closed")
          + ", "
          + good.map(share -> share.value().toText(1) + "% of " + audited + " audits good")
              .orElse(audited + " audits, too few to say");
    }
  }

  /**
   * Describes one period.
   *
   * @param timeliness the cases of the period against their timescale
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
    int closed =
        timeliness.count(TimescaleReport.Standing.DONE_IN_TIME, TimescaleReport.Standing.DONE_LATE);
    Optional<Percent> share =
        audited < leastAudits
            ? Optional.empty()
            : Optional.of(Percent.ofFraction(Rational.of(good, audited)));
    return new Period(timeliness.shareDoneInTime(), closed, share, audited, chosen);
  }

  /**
   * Compares two periods.
   *
   * @param before the earlier period
   * @param after the later period
   * @return the comparison with its findings
   */
  public Result compare(Period before, Period after) {
    List<Finding> findings = new ArrayList<>();
    boolean faster =
        before.inTime().isPresent()
            && after.inTime().isPresent()
            && after.inTime().get().compareTo(before.inTime().get()) > 0;
    if (faster && after.good().isEmpty()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "quality",
              "more was done in time, but quality was not measured",
              after.audited()
                  + " audits of cases not chosen by hand, at least "
                  + leastAudits
                  + " are needed",
              Source.OURS));
    } else if (faster && before.good().isEmpty()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "quality",
              "more was done in time, but there is no earlier quality to compare with",
              before.audited() + " audits before, at least " + leastAudits + " are needed",
              Source.OURS));
    } else if (faster && after.good().orElseThrow().compareTo(before.good().orElseThrow()) < 0) {
      findings.add(
          new Finding(
              Severity.SERIOUS,
              "quality",
              "more was done in time, and less of it was good",
              "in time "
                  + before.inTime().get()
                  + " -> "
                  + after.inTime().get()
                  + ", good "
                  + before.good().get()
                  + " -> "
                  + after.good().get(),
              Source.OURS));
    }
    return new Result(before, after, findings);
  }

  /**
   * Two periods side by side.
   *
   * @param before the earlier period
   * @param after the later period
   * @param findings what somebody should look at; whether a difference is more than chance is not
   *     said here
   */
  public record Result(Period before, Period after, List<Finding> findings) {
    /**
     * Copies the findings.
     *
     * @param before the earlier period
     * @param after the later period
     * @param findings what somebody should look at; whether a difference is more than chance is not
     *     said here
     */
    public Result {
      findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
      return "before: " + before + "; after: " + after;
    }
  }
}
