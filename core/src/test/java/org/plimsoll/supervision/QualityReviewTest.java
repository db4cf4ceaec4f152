package org.plimsoll.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rating;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.explain.Severity;

class QualityReviewTest {
  private static final QualityReview REVIEW = QualityReview.goodFrom(3).withLeastAudits(4);

  /** Ten cases closed, so many of them within the limit of ten days. */
  private static TimescaleReport timeliness(int inTime) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cases.add(
          Case.of("C-" + i, "b")
              .opened(date("2026-01-01"))
              .closed(i < inTime ? date("2026-01-05") : date("2026-01-20")));
    }
    return TimescaleReview.of(Timescale.of("limit", calendarDays(10)))
        .review(cases, date("2026-02-01"));
  }

  private static List<Audit> audits(Audit.Sampling sampling, int... grades) {
    List<Audit> audits = new ArrayList<>();
    for (int grade : grades) {
      audits.add(
          new Audit(
              "C-" + audits.size(),
              "S-01",
              date("2026-02-01"),
              "M-01",
              sampling,
              new Rating(grade, 1, 4)));
    }
    return audits;
  }

  private static QualityReview.Period period(int inTime, int... grades) {
    return REVIEW.period(timeliness(inTime), audits(Audit.Sampling.RANDOM, grades));
  }

  @Test
  void fasterAndWorseIsSerious() {
    QualityReview.Result result = REVIEW.compare(period(5, 4, 4, 3, 2), period(9, 4, 2, 2, 2));
    assertEquals(1, result.findings().size());
    assertEquals(Severity.SERIOUS, result.findings().get(0).severity());
    assertEquals("in time 50% -> 90%, good 75% -> 25%", result.findings().get(0).reason());
  }

  @Test
  void fasterAndUnmeasuredIsAWarning() {
    QualityReview.Result result = REVIEW.compare(period(5, 4, 4, 3, 2), period(9, 4, 4));
    assertEquals(
        "more was done in time, but quality was not measured", result.findings().get(0).message());
  }

  @Test
  void withoutAnEarlierMeasureThereIsNothingToCompareWith() {
    QualityReview.Result result = REVIEW.compare(period(5), period(9, 4, 4, 4, 4));
    assertEquals(
        "more was done in time, but there is no earlier quality to compare with",
        result.findings().get(0).message());
  }

  @Test
  void fasterAndAsGoodIsNoFinding() {
    assertTrue(REVIEW.compare(period(5, 4, 4, 3, 2), period(9, 4, 4, 3, 2)).findings().isEmpty());
    assertTrue(REVIEW.compare(period(5, 4, 4, 3, 2), period(5, 1, 1, 1, 1)).findings().isEmpty());
  }

  @Test
  void casesChosenByHandDoNotSpeakForTheRest() {
    QualityReview.Period period =
        REVIEW.period(timeliness(5), audits(Audit.Sampling.CHOSEN, 4, 4, 4, 4, 4));
    assertEquals(Optional.empty(), period.good());
    assertEquals(5, period.chosen());
    assertEquals(Optional.of(percent(50)), period.inTime());
    assertEquals("50% of 10 in time, 0 audits, too few to say", period.toString());
  }
}
