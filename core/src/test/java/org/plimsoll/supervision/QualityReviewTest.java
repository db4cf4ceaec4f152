package org.plimsoll.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Probability;
import org.plimsoll.base.Rating;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.explain.Finding;
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
  void fasterAndWorseIsAWarningWhereItMayBeChance() {
    QualityReview.Result result = REVIEW.compare(period(5, 4, 4, 3, 2), period(9, 4, 2, 2, 2));
    assertEquals(
        List.of(
            "Warning: quality: more was done in time, and less of it was good, which may be chance"
                + " (in time 5 of 10 -> 9 of 10, audits good 3 of 4 -> 1 of 4; if quality were the"
                + " same, so few or fewer would be good with probability 0.243 (Fisher's exact test,"
                + " one-sided); serious from 0.05 down, R. A. Fisher (1925), Statistical Methods for"
                + " Research Workers, pages 79 and 80)"),
        result.findings().stream().map(Object::toString).toList());
    assertEquals(17 / 70.0, result.chanceOfSoFewGood().orElseThrow(), 1e-15);
    assertEquals(
        "before: 5 of 10 in time (50%), 3 of 4 audits good (75%);"
            + " after: 9 of 10 in time (90%), 1 of 4 audits good (25%)",
        result.toString());
  }

  @Test
  void fasterAndWorseIsSeriousWhereChanceWouldHardlyBringIt() {
    // of 10 good among 6 and 10 all 6 are before: C(10, 4) / C(16, 10) = 210 / 8008
    QualityReview.Period before = period(5, 4, 4, 3, 3, 3, 4);
    QualityReview.Period after = period(6, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2);
    QualityReview.Result result = REVIEW.compare(before, after);
    assertEquals(Severity.SERIOUS, result.findings().get(0).severity());
    assertEquals(
        "more was done in time, and less of it was good", result.findings().get(0).message());
    assertEquals(210 / 8008.0, result.chanceOfSoFewGood().orElseThrow(), 1e-15);
    Finding stricter =
        REVIEW.withChanceLine(Probability.of(0.01)).compare(before, after).findings().get(0);
    assertEquals(Severity.WARNING, stricter.severity());
    assertTrue(stricter.reason().endsWith("serious from 0.01 down, given"), stricter.reason());
  }

  @Test
  void aProbabilityTooSmallToPrintIsNotPrintedAsNone() {
    int[] good = new int[20];
    int[] bad = new int[20];
    java.util.Arrays.fill(good, 4);
    java.util.Arrays.fill(bad, 1);
    String reason = REVIEW.compare(period(5, good), period(6, bad)).findings().get(0).reason();
    assertTrue(reason.contains("with probability below 0.001 (Fisher's"), reason);
  }

  @Test
  void theComparisonExplainsItselfDownToTheCounts() {
    QualityReview.Result result = REVIEW.compare(period(5, 4, 4, 3, 2), period(9, 4, 2));
    assertTrue(result.explain().addsUp());
    assertEquals(
        List.of(
            "quality beside timeliness: more was done in time, but quality was not measured"
                + "  <- a case is good from grade 3 up",
            "  before: 5 of 10 in time (50%), 3 of 4 audits good (75%)",
            "    in time: 50%",
            "      in time: 5",
            "      closed: 10",
            "    good: 75%  <- at least 4 audits of cases not chosen by hand; 0 left out  [our own"
                + " rule]",
            "      good: 3",
            "      audited: 4",
            "  after: 9 of 10 in time (90%), 2 audits, too few to say",
            "    in time: 90%",
            "      in time: 9",
            "      closed: 10",
            "    good: not known  <- at least 4 audits of cases not chosen by hand; 0 left out  [our"
                + " own rule]",
            "      audited: 2"),
        result.explain().toString().lines().toList());
    assertEquals(
        "chance of so few good",
        REVIEW
            .compare(period(5, 4, 4, 3, 2), period(9, 4, 2, 2, 2))
            .explain()
            .parts()
            .get(2)
            .label());
  }

  @Test
  void limitsThatPassedInOpenCasesAreNotKept() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Case item = Case.of("C-" + i, "b").opened(date(i == 11 ? "2026-01-30" : "2026-01-01"));
      cases.add(i < 3 ? item.closed(date("2026-01-05")) : item);
    }
    TimescaleReport open =
        TimescaleReview.of(Timescale.of("limit", calendarDays(10)))
            .review(cases, date("2026-02-01"));
    QualityReview.Period after = REVIEW.period(open, audits(Audit.Sampling.RANDOM, 4, 2, 2, 2));
    QualityReview.Result result = REVIEW.compare(period(5, 4, 4, 3, 2), after);
    assertEquals(
        "3 of 3 in time (100%), 8 open and late, so kept 3 of 11 limits (~27.3%),"
            + " 1 of 4 audits good (25%)",
        after.toString());
    assertEquals(
        "Serious: timeliness: 8 open cases are past the limit, and a smaller share of limits was"
            + " kept than before (limits kept 5 of 10 -> 3 of 11; of closed cases alone in time"
            + " 5 of 10 -> 3 of 3)",
        result.findings().get(0).toString());
    assertEquals(
        "more of what was closed was in time, and less of it was good, which may be chance",
        result.findings().get(1).message());
    assertTrue(result.explain().addsUp());
    assertEquals(
        Severity.WARNING,
        REVIEW.compare(period(1, 4, 4, 3, 2), after).findings().get(0).severity());
    assertEquals(
        "cases open and late are 0 or more, were -1",
        assertThrows(
                IllegalArgumentException.class,
                () -> new QualityReview.Period(0, 0, -1, 0, 0, 0, 1))
            .getMessage());
  }

  @Test
  void countsThatDoNotFitAreRefused() {
    assertEquals(
        "audits good lie from 0 to all of them, were 5 of 4",
        assertThrows(
                IllegalArgumentException.class, () -> new QualityReview.Period(0, 0, 0, 4, 5, 0, 1))
            .getMessage());
    assertEquals(
        "closed cases in time lie from 0 to all of them, were -1 of 4",
        assertThrows(
                IllegalArgumentException.class,
                () -> new QualityReview.Period(4, -1, 0, 0, 0, 0, 1))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> REVIEW.withChanceLine(Probability.of(0)).toString());
    assertEquals(1, REVIEW.withLeastAudits(1).leastAudits());
    assertEquals(
        "quality needs at least 1 audit, was 0",
        assertThrows(IllegalArgumentException.class, () -> REVIEW.withLeastAudits(0)).getMessage());
    assertEquals(
        "the line from which a fall is more than chance lies between 0 and 1, was 1.0",
        assertThrows(IllegalArgumentException.class, () -> REVIEW.withChanceLine(Probability.of(1)))
            .getMessage());
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
    assertEquals(Optional.empty(), period.shareGood());
    assertEquals(5, period.chosen());
    assertEquals(Optional.of(percent(50)), period.shareInTime());
    assertEquals("5 of 10 in time (50%), 0 audits, too few to say", period.toString());
  }
}
