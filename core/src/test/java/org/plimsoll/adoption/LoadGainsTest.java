package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.OvertimeRule;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Subject;
import org.plimsoll.explain.Finding;
import org.plimsoll.supervision.QualityReview;

class LoadGainsTest {
  private static final LocalDate SINCE = date("2026-02-16");
  private static final PointsScheme SCHEME =
      PointsScheme.named("S")
          .withHoursPerPoint(1)
          .band("simple", points(1))
          .band("complex", points(8))
          .factor("court", Factor.add(points(2)).needing("court work"));
  private static final StaffMember ANN = StaffMember.of("S-01", "Ann", weekly(10));
  private static final StaffMember BO = StaffMember.of("S-02", "Bo", weekly(10));

  /** Ann carries two complex cases until one goes to Bo on the day of the change. */
  private static Team before() {
    return Team.named("North")
        .under(SCHEME)
        .on(date("2026-02-09"))
        .holding(
            ANN,
            Case.of("C-1", "complex").with("court").opened(date("2026-01-05")),
            Case.of("C-2", "complex").opened(date("2026-01-12")))
        .holding(BO, Case.of("C-3", "simple").opened(date("2026-01-12")));
  }

  private static Team after() {
    return Team.named("North")
        .under(SCHEME)
        .on(date("2026-02-23"))
        .holding(
            ANN.skilledIn("court work"),
            Case.of("C-1", "complex").with("court").opened(date("2026-01-05")))
        .holding(
            BO,
            Case.of("C-2", "complex").opened(date("2026-01-12")),
            Case.of("C-3", "simple").opened(date("2026-01-12")));
  }

  @Test
  void weeksGiveUnevennessAndWhoIsOverPointed() {
    LoadGains gains =
        LoadGains.since(SINCE)
            .weeks(before().weeks(date("2026-02-02"), date("2026-02-09")))
            .weeks(after().weeks(date("2026-02-16"), date("2026-02-23")));
    assertEquals(List.of(1.0, 1.0), gains.series(LoadMeasure.OVER_POINTED).before());
    assertEquals(List.of(0.0, 0.0), gains.series(LoadMeasure.OVER_POINTED).after());
    // loads 18/10 and 1/10: |1.8 - 0.1| / (2 x 1.9); then 10/10 and 9/10
    assertEquals(1.7 / 3.8, gains.of(LoadMeasure.UNEVENNESS).get(date("2026-02-02")), 1e-12);
    assertEquals(0.1 / 3.8, gains.of(LoadMeasure.UNEVENNESS).get(date("2026-02-23")), 1e-12);
    assertEquals(List.of(LoadMeasure.UNEVENNESS, LoadMeasure.OVER_POINTED), gains.compared());
  }

  @Test
  void twoReportsShowTheSameAndTheTrainingNeedThatWasMet() {
    LoadGains gains = LoadGains.since(SINCE).loads(before().load(), after().load());
    assertEquals(
        Map.of(date("2026-02-09"), 1.0, date("2026-02-23"), 0.0),
        gains.of(LoadMeasure.OVER_POINTED));
    assertEquals(
        List.of("S-01 has learned what was missing: court work, gone by 2026-02-23"),
        gains.barriersRemoved().stream().map(LoadGains.Removed::toString).toList());
    assertEquals(
        "one report lies before the change on 2026-02-16 and one does not, was 2026-02-23 and"
            + " 2026-02-09",
        assertThrows(
                IllegalArgumentException.class,
                () -> LoadGains.since(SINCE).loads(after().load(), before().load()))
            .getMessage());
  }

  @Test
  void aTrainingNeedWhoseCaseWentAwayIsNoBarrierRemoved() {
    Team handed = before().handingOver("C-1", "S-02").on(date("2026-02-23"));
    assertEquals(
        List.of(), LoadGains.since(SINCE).loads(before().load(), handed.load()).barriersRemoved());
  }

  @Test
  void overtimeCountsWeeksWithoutAnEntryOnlyWhereTheLedgerIsKept() {
    OvertimeLedger ledger =
        OvertimeLedger.under(OvertimeRule.immediately())
            .paid("S-01", date("2026-02-02"), weekly("4.5"))
            .paid("S-02", date("2026-02-02"), weekly(1))
            .paid("S-01", date("2026-03-16"), weekly(9));
    LoadGains gains =
        LoadGains.since(SINCE)
            .overtime(ledger, DateRange.of(date("2026-01-28"), date("2026-02-27")));
    assertEquals(List.of(5.5, 0.0), gains.series(LoadMeasure.OVERTIME).before());
    assertEquals(List.of(0.0, 0.0), gains.series(LoadMeasure.OVERTIME).after());
  }

  private static TimescaleReport tenDays(LocalDate asOf, Case... cases) {
    return Team.named("North")
        .under(SCHEME)
        .on(asOf)
        .holding(ANN, cases)
        .load()
        .timescales(org.plimsoll.base.TimeLimit.workingDays(10), WorkingCalendar.ENGLAND_AND_WALES);
  }

  @Test
  void aCaseRunsOutOfTimeInTheWeekInWhichItsLimitPasses() {
    LocalDate friday = date("2026-02-27");
    TimescaleReport report =
        tenDays(
            friday,
            Case.of("open", "simple").opened(date("2026-01-26")), // due 9 February
            Case.of("late", "simple").opened(date("2026-01-26")).closed(date("2026-02-18")),
            Case.of("in time", "simple").opened(date("2026-02-02")).closed(date("2026-02-16")),
            Case.of("young", "simple").opened(date("2026-02-16")),
            Case.of("undated", "simple"));
    LoadGains gains =
        LoadGains.since(SINCE).timescales(report, DateRange.of(date("2026-02-02"), friday));
    assertEquals(
        Map.of(
            date("2026-02-02"), 0.0,
            date("2026-02-09"), 2.0,
            date("2026-02-16"), 0.0,
            date("2026-02-23"), 0.0),
        gains.of(LoadMeasure.OUT_OF_TIMESCALE));
    assertEquals(
        Map.of(
            date("2026-02-02"), 0.0,
            date("2026-02-09"), 0.0,
            date("2026-02-16"), 2.0,
            date("2026-02-23"), 0.0),
        gains.of(LoadMeasure.THROUGHPUT));
    assertEquals(Map.of(LoadMeasure.OUT_OF_TIMESCALE, 1), gains.leftOut());
    assertEquals(
        "weeks are counted up to the day of the report, 2026-02-27, was 2026-02-02/2026-03-06;"
            + " shorten the span, or review as of a later day",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    LoadGains.since(SINCE)
                        .timescales(report, DateRange.of(date("2026-02-02"), date("2026-03-06"))))
            .getMessage());
  }

  private static QualityReview.Period quality(int good) {
    return new QualityReview.Period(0, 0, 0, 100, good, 0, 10);
  }

  @Test
  void qualityThatFellOrWasNotMeasuredIsSaidBesideWhatImproved() {
    LoadGains faster =
        LoadGains.since(SINCE)
            .figure(LoadMeasure.OVERTIME, date("2026-02-09"), 9)
            .figure(LoadMeasure.OVERTIME, date("2026-02-16"), 3);
    assertEquals(
        "figures improved, but quality was not measured before and after",
        faster.findings().get(0).message());
    LoadGains worse = faster.quality(date("2026-01-05"), quality(80)).quality(SINCE, quality(70));
    assertEquals(
        "Serious: per cent of audited cases good: figures improved, and less of the work was good"
            + " (80 -> 70)",
        worse.findings().get(0).toString());
    assertEquals(
        List.of(),
        faster.quality(date("2026-01-05"), quality(70)).quality(SINCE, quality(70)).findings());
    LoadGains few = faster.quality(SINCE, new QualityReview.Period(0, 0, 0, 3, 1, 0, 10));
    assertEquals(Map.of(LoadMeasure.QUALITY, 1), few.leftOut());
    assertEquals(Map.of(), few.of(LoadMeasure.QUALITY));
  }

  @Test
  void oneSidedFiguresAreNamedAndMakeNoEvidence() {
    LoadGains gains = LoadGains.since(SINCE).figure(LoadMeasure.THROUGHPUT, SINCE, 4);
    Subject wins = () -> "test/wins";
    assertEquals(List.of(), gains.evidenceFor(wins));
    assertEquals(
        List.of("there are no figures before the change"),
        gains.findings().stream().map(Finding::message).toList());
    List<Evidence> both =
        gains.figure(LoadMeasure.THROUGHPUT, date("2026-02-02"), 2).evidenceFor(wins);
    assertEquals(
        List.of("cases closed (2026-02-16): 1 value before and 1 after, higher is better"),
        both.stream().map(Evidence::toString).toList());
    assertEquals("test/wins", both.get(0).about());
  }

  @Test
  void theTableShowsMeansAndHowManyFiguresStandBehindThem() {
    assertEquals(
        """
        means before and since 2026-02-16
        measure                 better  before  figures  after  figures
        ----------------------  ------  ------  -------  -----  -------
        hours of overtime paid  lower      7.5        2      3        1
        cases closed            higher       -        0      4        1""",
        LoadGains.since(SINCE)
            .figure(LoadMeasure.OVERTIME, date("2026-02-02"), 5)
            .figure(LoadMeasure.OVERTIME, date("2026-02-09"), 10)
            .figure(LoadMeasure.OVERTIME, SINCE, 3)
            .figure(LoadMeasure.THROUGHPUT, SINCE, 4)
            .toString());
  }

  @Test
  void aFigureThatIsNoNumberIsRefused() {
    assertEquals(
        "cases closed on 2026-02-16 must be a finite number, was NaN; leave the day out",
        assertThrows(
                IllegalArgumentException.class,
                () -> LoadGains.since(SINCE).figure(LoadMeasure.THROUGHPUT, SINCE, Double.NaN))
            .getMessage());
  }
}
