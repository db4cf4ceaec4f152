package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;
import static org.plimsoll.base.Units.workingDays;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.calendar.WorkingHours;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.clinic.Calibration;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicPeriod;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.ClinicSensitivity;
import org.plimsoll.clinic.FactorStudy;
import org.plimsoll.clinic.SetAsideRule;
import org.plimsoll.clinic.ShrunkWeight;
import org.plimsoll.clinic.StandardTimes;
import org.plimsoll.clinic.Throughput;
import org.plimsoll.clinic.TimeStudy;
import org.plimsoll.clinic.TimedCase;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.clinic.WorkerComparison;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.stats.Correlation;
import org.plimsoll.stats.DesignMatrix;
import org.plimsoll.stats.FitLoss;
import org.plimsoll.stats.NonNegativeLeastSquares;

/** Clinics, their work and their proposals travel as JSON and read back equal. */
class ClinicJsonTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static Stream<Object> models() {
    var scheme =
        PointsScheme.named("Assessment")
            .band("simple", points(1))
            .band("complex", points(4))
            .factor("court", Factor.add(points(2)));
    var visit =
        WorkItem.of(
                "C-3", "simple", "2026-02-02T09:30:00.123456789+00:00", "2026-02-02T10:15+00:00")
            .by("Asha");
    var work =
        new TimedWork(
            List.of(
                TimedCase.of(Case.of("C-1", "simple")).took("1.5").by("Asha").inTeam("North"),
                TimedCase.of(Case.of("C-2", "complex").with("court"))
                    .took("4.1")
                    .by("Ben")
                    .on(date("2026-02-02")),
                TimedCase.of(Case.of("C-3", "simple")).withItems(List.of(visit)),
                TimedCase.of(Case.of("C-4", "simple")),
                TimedCase.of(Case.of("C-5", "simple"))
                    .withItems(
                        List.of(
                            WorkItem.of(
                                "C-5",
                                "visit",
                                "2026-02-02T09:30+00:00",
                                "2026-02-02T19:30+00:00")))),
            List.of(visit));
    ClinicReport report = Clinic.standard().review(scheme, work);
    return Stream.of(
        work,
        Clinic.standard(),
        Clinic.standard()
            .by(ClinicPeriod.WEEK)
            .withHoursPerPoint("0.5")
            .settingAside(
                SetAsideRule.longerThan(hours(3)),
                SetAsideRule.overnight(LONDON),
                SetAsideRule.overlapping(percent("12.5")),
                SetAsideRule.outside(
                    WorkingHours.of(
                        WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:30", "Europe/London"),
                    percent(50))),
        report,
        report.diff(Clinic.standard().review(scheme, TimedWork.of())),
        report.sheet().works("joint visits"),
        work.workers(),
        work.weeks(LONDON),
        StandardTimes.of(StandardTimes.Middle.MEDIAN, work),
        ClinicSensitivity.of(Clinic.standard(), StandardTimes.Middle.MEAN, work, weekly(37), 1),
        Calibration.standard(),
        Calibration.standard()
            .withLoss(FitLoss.huber())
            .choosingStrength(5)
            .fixingBand("simple")
            .fixingFactor("court")
            .roundingTo(points("0.5"))
            .withResamples(10, 3),
        Calibration.standard().withPriorStrength(Double.POSITIVE_INFINITY),
        report.recalibrated(scheme),
        Calibration.standard().withPriorStrength(Double.POSITIVE_INFINITY).propose(scheme, report),
        FactorStudy.standard(1).study(report),
        FactorStudy.standard(1),
        WorkerComparison.of(report, 0.95, 3),
        Throughput.of(
            work,
            DateRange.of(date("2026-02-01"), date("2026-02-28")),
            Timescale.of("assessment", workingDays(45), WorkingCalendar.ENGLAND_AND_WALES)),
        TimeStudy.of("14", "18"),
        TimeStudy.of("14", "18").interval(0.95),
        new ShrunkWeight(Rational.of(12), Rational.of(10), Rational.of(1, 3), 2),
        Correlation.of(new double[] {1, 2}, new double[] {3, 4}),
        FitLoss.trimmed(0.1),
        NonNegativeLeastSquares.standard()
            .fit(DesignMatrix.of(new double[][] {{1, 0}, {1, 0}, {0, 1}}), new double[] {2, 1, 1}));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(model, json.read(json.write(model), model.getClass()));
  }
}
