package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Probability;
import org.plimsoll.base.Rating;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.AgreedDateReview;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.ContactWeights;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.Hierarchy;
import org.plimsoll.caseload.OverloadRule;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.OvertimeRule;
import org.plimsoll.caseload.PeriodAverage;
import org.plimsoll.caseload.PointsRange;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.SchemePresets;
import org.plimsoll.caseload.SchemeVersions;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekReview;
import org.plimsoll.caseload.WeightSensitivity;
import org.plimsoll.io.MembershipColumns;
import org.plimsoll.io.SessionColumns;
import org.plimsoll.io.TaskColumns;
import org.plimsoll.io.UnitColumns;
import org.plimsoll.supervision.Audit;
import org.plimsoll.supervision.Checklist;
import org.plimsoll.supervision.Contest;
import org.plimsoll.supervision.PersonalLimit;
import org.plimsoll.supervision.QualityReview;
import org.plimsoll.supervision.Session;
import org.plimsoll.supervision.SessionAction;
import org.plimsoll.supervision.SupervisionKind;
import org.plimsoll.supervision.SupervisionPlan;

class DailyUseJsonTest {
  static Stream<Object> models() {
    PointsScheme scheme = PointsScheme.named("S").band("simple", points(1));
    StaffMember sam =
        StaffMember.of("S-01", "Sam", weekly(5))
            .less(Reduction.whole("leave").from(date("2026-02-04")).to(date("2026-02-09")));
    Team team =
        Team.named("T")
            .under(scheme)
            .on(date("2026-02-02"))
            .holding(
                sam,
                Case.of("C", "simple")
                    .opened(date("2026-01-05"))
                    .agreedFor(date("2026-02-01"), "S-01"))
            .doing(sam, Task.oneOff("reading in", points(2)), Task.weekly("duty", points(1)));
    WeekReview weeks = WeekReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES);
    Session held =
        Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-01-05"))
            .held()
            .agreeing(SessionAction.of("visit", "S-01").by(date("2026-01-12")));
    return Stream.of(
        team,
        team.week(date("2026-02-02")),
        weeks.week(team, date("2026-02-09")),
        team.weeks(date("2026-02-02"), date("2026-02-09")),
        weeks,
        team.load().rollup(),
        team.load().timescales(Timescale.CHILDRENS_ASSESSMENT),
        team.ifTaken("S-01", Case.of("D", "simple")),
        team.weeks(date("2026-02-02"), date("2026-02-09"))
            .diff(team.weeks(date("2026-02-02"), date("2026-02-02"))),
        WeightSensitivity.standard().review(team),
        scheme
            .factor("court", Factor.add(PointsRange.between(points(1), points(3))).onBand())
            .factor(
                "travel", Factor.scale("1.2").between(Factor.scale("1.1"), Factor.scale("1.4"))),
        OverloadRule.standard(),
        OverloadRule.standard().review(List.of(Optional.of(percent(120)), Optional.empty())),
        OvertimeRule.ONTARIO_COLLEGES,
        OvertimeRule.immediately(),
        OvertimeLedger.under(OvertimeRule.immediately())
            .at(money(20))
            .onceLasting(OverloadRule.standard())
            .startingWith(date("2026-02-02"))
            .paid("S-01", date("2026-02-02"), weekly(1)),
        OvertimeLedger.Total.of(List.of()),
        SchemeVersions.from(date("2026-01-01"), scheme)
            .then(date("2026-02-01"), scheme.band("complex", points(2))),
        SchemePresets.probation(),
        new ContactWeights(Map.of("visit", points(2))),
        PeriodAverage.of(List.of()),
        AgreedDateReview.beside(Timescale.CHILDRENS_ASSESSMENT),
        AgreedDateReview.beside(Timescale.CHILDRENS_ASSESSMENT)
            .review(
                List.of(
                    Case.of("C", "complex")
                        .opened(date("2026-01-05"))
                        .agreedFor(date("2026-01-30"), "S-01")),
                date("2026-02-05")),
        SupervisionPlan.standard(),
        held,
        SupervisionPlan.standard().review(List.of(held), date("2026-02-05")),
        Contest.of("K-1", "C", "S-01", "travel", date("2026-01-05"))
            .decided(Contest.Outcome.UPHELD, "M-01", "right", date("2026-01-06")),
        Checklist.WORKLOAD_STANDARDS_2010.met("1", "published").notMet("7", "no plan"),
        new Audit("C", "S-01", date("2026-01-05"), "M-01", Audit.Sampling.RANDOM, Rating.of(3)),
        PersonalLimit.of("S-01", "no visits after 16:00", date("2026-01-05"))
            .until(date("2026-06-30")),
        QualityReview.goodFrom(3).withChanceLine(Probability.of(0.01)),
        QualityReview.goodFrom(3)
            .compare(
                new QualityReview.Period(12, 7, 0, 10, 8, 0, 10),
                new QualityReview.Period(14, 12, 3, 10, 6, 1, 10)),
        Hierarchy.empty().placing("North", "Assessment").placing("Assessment", "Council"),
        TaskColumns.standard().withPoints("weight"),
        MembershipColumns.standard().withPerson("id"),
        UnitColumns.standard(),
        SessionColumns.standard().withManager("supervisor"),
        cases(18),
        perYear("0.4"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }
}
