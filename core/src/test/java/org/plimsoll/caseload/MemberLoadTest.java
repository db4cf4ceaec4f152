package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Source;

class MemberLoadTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("S")
          .withFullTimer(points(100), weekly(40))
          .withFixedPoints(points(16))
          .band("simple", points(5))
          .band("complex", points(20));

  private static MemberLoad load(
      PointsScheme scheme, LoadReview review, StaffMember member, Case... cases) {
    var team =
        Team.named("T").under(scheme).on(date("2026-02-02")).with(member).holding(member, cases);
    return review.review(team).member(member.id());
  }

  private static MemberLoad load(StaffMember member, Case... cases) {
    return load(SCHEME, LoadReview.standard(), member, cases);
  }

  private static StaffMember worker(String hours) {
    return StaffMember.of("S-1", "Asha", weekly(hours));
  }

  private static List<String> lines(MemberLoad load) {
    assertTrue(load.explain().addsUp());
    return load.explain().toString().lines().toList();
  }

  @Test
  void theExplanationGoesDownToTheInputs() {
    var asha =
        worker("20")
            .less(Reduction.share("training", percent(10)).to(date("2026-03-01")))
            .withExperience(percent(90), "first supported year")
            .withProficiency(percent(80))
            .responsibleFor("educator", points(3));
    var team =
        Team.named("T")
            .under(SCHEME.task("report", points(2)))
            .on(date("2026-02-02"))
            .coWorking(asha, Case.of("C-1", "complex"), percent(30))
            .doing(asha, Task.oneOff("report").times(2), Task.weekly("duty", points(1)));
    var load = team.load().member("S-1");
    assertEquals(
        List.of(
            "load of Asha (S-1): ~67.9012%  <- points carried / points available x 100; not over-pointed: not above 100%, room for 10.4 pts",
            "  points carried: 22 pts  <- scheme \"S\": factors in the order declared, to the running total",
            "    share of case C-1: 6 pts",
            "      case C-1: 20 pts",
            "        band complex: 20 pts",
            "      share: 30%",
            "    2 x report: 4 pts",
            "      how many: 2",
            "      points each: 2 pts",
            "    duty 1 pt every week: 1 pt",
            "    fixed element: 8 pts  <- 16 pts for a full-timer, in proportion to hours",
            "      fixed element of a full-timer: 16 pts",
            "      part of full time: 0.5",
            "    responsibility educator: 3 pts",
            "  points available: 32.4 pts",
            "    hours available: 18 h/week",
            "      contracted: 20 h/week",
            "      training: -2 h/week  <- 10% of hours to 2026-03-01",
            "    points per hour: 2.5  <- 100 pts for 40 h/week",
            "    experience: 90%  <- first supported year",
            "    proficiency: 80%"),
        lines(load).stream().map(line -> line.replace("  [our own rule]", "")).toList());
    assertEquals(points(6), load.casePoints());
    assertEquals(points(5), load.taskPoints());
    assertEquals(points(8), load.fixedPoints());
    assertEquals(points(3), load.responsibilityPoints());
    assertEquals(points(22), load.total());
    assertEquals(Optional.of(points("32.4")), load.available());
    assertEquals(Optional.of(points("10.4")), load.remaining());
    assertEquals(weekly(2), load.reduced());
    assertEquals(Optional.of(weekly(20)), load.contracted());
    assertEquals(1, load.cases());
  }

  @Test
  void exactlyFullIsNotOverPointedAndALittleMoreIs() {
    var full = load(worker("40"), Case.of("C", "simple").weighing(points(84), "x"));
    assertFalse(full.isOverPointed());
    assertEquals(Points.ZERO, full.overBy());
    assertEquals(Optional.of("amber"), full.band());
    var over =
        load(
            worker("40"),
            Case.of("C", "simple").weighing(points("84." + "0".repeat(40) + "1"), "x"));
    assertTrue(over.isOverPointed());
    assertEquals(points("0." + "0".repeat(40) + "1"), over.overBy());
  }

  @Test
  void theLineMayLieElsewhere() {
    var source = Source.of("Parliament", "2021", "Answer");
    var review = LoadReview.standard().withOverPointedAbove(percent(110), source);
    var at110 =
        load(SCHEME, review, worker("40"), Case.of("C", "simple").weighing(points(94), "x"));
    assertFalse(at110.isOverPointed());
    var above =
        load(SCHEME, review, worker("40"), Case.of("C", "simple").weighing(points(99), "x"));
    assertTrue(above.isOverPointed());
    assertEquals(points(5), above.overBy());
    assertEquals(
        "Asha (S-1): 1 case, 115 pts of 100 pts, 115%, over-pointed by 5 pts", above.toString());
    assertEquals(
        "load of Asha (S-1): 115%  <- points carried / points available x 100; over-pointed: strictly above 110%, by 5 pts  [Parliament (2021), Answer]",
        lines(above).get(0));
  }

  @Test
  void workWithoutCapacityIsNotZeroPercent() {
    var none = load(worker("0"), Case.of("C", "simple"));
    assertEquals(MemberLoad.Standing.WORK_WITHOUT_CAPACITY, none.standing());
    assertEquals(Optional.empty(), none.percent());
    assertEquals(Optional.empty(), none.band());
    assertTrue(none.isOverPointed());
    assertEquals(points(5), none.overBy());
    assertEquals(
        "load of Asha (S-1): work but no capacity  <- points without available points have no percentage  [our own rule]",
        lines(none).get(0));
    var zero =
        load(
            SCHEME,
            LoadReview.standard().whenNoCapacity(Load.NoCapacity.ZERO),
            worker("0"),
            Case.of("C", "simple"));
    assertEquals(Optional.of(percent(0)), zero.percent());
    assertEquals(MemberLoad.Standing.WORK_WITHOUT_CAPACITY, zero.standing());
    assertEquals(Optional.empty(), zero.band());
  }

  @Test
  void onLongLeaveTheFixedElementIsNoWork() {
    var away = load(worker("40").less(Reduction.whole("maternity")));
    assertEquals(Points.ZERO, away.total());
    assertEquals(MemberLoad.Standing.AWAY, away.standing());
    assertFalse(away.isOverPointed());
    assertEquals(Points.ZERO, away.overBy());
    assertEquals(
        "load of Asha (S-1): away: no capacity, and no work beside what everybody carries  [our own rule]",
        lines(away).get(0));
    assertTrue(lines(away).contains("      maternity: -40 h/week  <- all hours"));
    var responsible = load(worker("0").responsibleFor("educator", points(1)));
    assertEquals(MemberLoad.Standing.WORK_WITHOUT_CAPACITY, responsible.standing());
  }

  @Test
  void aCaseThatWeighsNothingIsStillWorkButNotTooMuch() {
    var holding =
        load(
            SCHEME.withFixedPoints(Points.ZERO),
            LoadReview.standard(),
            worker("0"),
            Case.of("C", "simple").weighing(Points.ZERO, "x"));
    assertEquals(MemberLoad.Standing.WORK_WITHOUT_CAPACITY, holding.standing());
    assertFalse(holding.isOverPointed());
  }

  @Test
  void unknownHoursAreNotGuessed() {
    var dee = load(StaffMember.of("S-4", "Dee"), Case.of("C", "simple"));
    assertEquals(MemberLoad.Standing.HOURS_NOT_KNOWN, dee.standing());
    assertEquals(Optional.empty(), dee.load());
    assertEquals(Optional.empty(), dee.remaining());
    assertEquals(Optional.empty(), dee.percent());
    assertEquals(WeeklyHours.ZERO, dee.reduced());
    assertFalse(dee.isOverPointed());
    assertEquals("Dee (S-4): 1 case, 21 pts, hours not known", dee.toString());
    assertEquals(
        "load of Dee (S-4): load not known  <- contracted hours are missing", lines(dee).get(0));
  }

  @Test
  void reductionsAboveHoursFollowTheNamedPolicy() {
    var asha = worker("10").less("secondment", weekly("18.5"));
    var clamped = load(asha, Case.of("C", "simple"));
    assertEquals(Optional.of(Points.ZERO), clamped.available());
    assertTrue(
        lines(clamped)
            .contains("      cut at 0: 8.5 h/week  <- reductions exceed the contracted hours"));
    var rule = SCHEME.capacity();
    var negative =
        load(
            SCHEME.withCapacity(rule.whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE)),
            LoadReview.standard(),
            asha,
            Case.of("C", "simple"));
    assertEquals(Optional.of(points("-21.25")), negative.available());
    assertTrue(negative.isOverPointed());
    assertEquals(points("26.25"), negative.overBy());
    assertTrue(negative.explain().addsUp());
    var refuse = SCHEME.withCapacity(rule.whenReductionsExceedHours(CapacityRule.Excess.REFUSE));
    assertEquals(
        "reductions of 18.5 h/week exceed the 10 h/week contracted to \"Asha\" on 2026-02-02: [secondment 18.5 h/week]; shorten them, or choose CLAMP_TO_ZERO or ALLOW_NEGATIVE in the capacity rule",
        Refused.message(() -> load(refuse, LoadReview.standard(), asha)));
  }

  @Test
  void withoutContractedHoursTheExplanationAddsUpUnderEveryPolicy() {
    var asha = worker("0").less("secondment", weekly(5));
    for (var policy :
        List.of(CapacityRule.Excess.CLAMP_TO_ZERO, CapacityRule.Excess.ALLOW_NEGATIVE)) {
      var scheme = SCHEME.withCapacity(SCHEME.capacity().whenReductionsExceedHours(policy));
      var load = load(scheme, LoadReview.standard(), asha, Case.of("C", "simple"));
      assertEquals(Optional.of(Points.ZERO), load.available());
      assertTrue(load.explain().addsUp());
    }
  }

  @Test
  void aRuleOfNoHoursExplainsItsZero() {
    var scheme = SCHEME.withCapacity(CapacityRule.fullTimer(points(7), weekly(0)));
    var load = load(scheme, LoadReview.standard(), worker("7"), Case.of("C", "simple"));
    assertEquals(Optional.of(Points.ZERO), load.available());
    assertEquals(points(16), load.fixedPoints());
    assertTrue(load.explain().addsUp());
  }

  @Test
  void roundingsAreNamedAndKeepTheExactFigureBelow() {
    var scheme =
        SCHEME
            .withFixedPoints(Points.ZERO)
            .withCapacity(SCHEME.capacity().withRounding(Rounding.truncate()));
    var load =
        load(
            scheme,
            LoadReview.standard().withPercentRounding(Rounding.halfUp(1)),
            worker("13"),
            Case.of("C", "complex"));
    assertEquals(Optional.of(points(32)), load.available());
    assertEquals(Optional.of(percent("62.5")), load.percent());
    assertEquals(
        List.of(
            "load of Asha (S-1): 62.5%  <- points carried / points available x 100, half up to 1 decimal place; not over-pointed: not above 100%, room for 12 pts  [our own rule]",
            "  load of Asha (S-1): 62.5%",
            "    points carried: 20 pts  <- scheme \"S\": factors in the order declared, to the running total",
            "      case C: 20 pts",
            "        band complex: 20 pts",
            "    points available: 32 pts  <- cut to a whole number",
            "      points available: 32.5 pts",
            "        hours available: 13 h/week",
            "          contracted: 13 h/week",
            "        points per hour: 2.5  <- 100 pts for 40 h/week"),
        lines(load));
  }

  @Test
  void whoIsOverPointedIsDecidedOnExactFigures() {
    var load =
        load(
            SCHEME,
            LoadReview.standard().withPercentRounding(Rounding.halfUp(0)),
            worker("40"),
            Case.of("C", "simple").weighing(points("84.4"), "x"));
    assertEquals(Optional.of(percent(100)), load.percent());
    assertTrue(load.isOverPointed());
    assertEquals(Optional.of("amber"), load.band());
  }

  @Test
  void theFixedElementGoesByHoursThenByEquivalentThenInFull() {
    assertEquals(points(16), load(worker("40").fullTimeEquivalent("0.25")).fixedPoints());
    assertEquals(
        points(4), load(StaffMember.of("S", "Dee").fullTimeEquivalent("0.25")).fixedPoints());
    assertEquals(points(8), load(worker("20")).fixedPoints());
    assertEquals(points(16), load(StaffMember.of("S", "Dee")).fixedPoints());
    var flat = SCHEME.withFixed(new FixedElement(points(16), false));
    assertEquals(points(16), load(flat, LoadReview.standard(), worker("20")).fixedPoints());
    var noFullTime = SCHEME.withCapacity(CapacityRule.hoursPerPoint(Rational.ONE));
    assertEquals(points(16), load(noFullTime, LoadReview.standard(), worker("20")).fixedPoints());
  }

  @Test
  void hoursFromAnEquivalentOrAnAssumptionSaySo() {
    var ben = StaffMember.of("S-2", "Ben");
    assertTrue(
        lines(load(ben.fullTimeEquivalent("0.5")))
            .contains("      contracted: 20 h/week  <- 0.5 of full time"));
    var assuming = SCHEME.withCapacity(SCHEME.capacity().assumingFullTime());
    assertTrue(
        lines(load(assuming, LoadReview.standard(), ben))
            .contains("      contracted: 40 h/week  <- not known, taken for full time"));
  }

  @Test
  void reductionsCountOnTheDayOfTheReport() {
    var asha =
        worker("40")
            .less(Reduction.of("ended", weekly(1)).to(date("2026-02-01")))
            .less(Reduction.of("last day", weekly(2)).to(date("2026-02-02")))
            .less(Reduction.of("first day", weekly(4)).from(date("2026-02-02")))
            .less(Reduction.of("to come", weekly(8)).from(date("2026-02-03")));
    var load = load(asha);
    assertEquals(weekly(6), load.reduced());
    assertEquals(
        List.of("last day", "first day"),
        load.deductions().stream().map(MemberLoad.Deduction::reason).toList());
    assertEquals(Optional.of(points(85)), load.available());
  }

  @Test
  void ofSomebodyWithHoursAndAnEquivalentTheHoursCountForTheFixedElementToo() {
    StaffMember both =
        StaffMember.of("S-01", "Asha", WeeklyHours.of("18.5")).fullTimeEquivalent("0.6");
    PointsScheme scheme =
        PointsScheme.named("S")
            .withFullTimer(Points.of(100), WeeklyHours.of(37))
            .withFixedPoints(Points.of(20));
    MemberLoad load =
        Team.named("T")
            .under(scheme)
            .on(java.time.LocalDate.of(2026, 2, 2))
            .with(both)
            .load()
            .member("S-01");
    assertEquals(Points.of(10), load.fixedPoints());
    assertEquals(java.util.Optional.of(Points.of(50)), load.available());
  }
}
