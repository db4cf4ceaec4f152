package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;

class CaseloadProperties {
  private static final Rational THIRTY_SEVEN = Rational.of(37);

  @Property
  void weighingAgreesWithTheReferenceAndWithItsExplanation(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var scheme = random.scheme();
    var item = random.item(scheme, "C");
    var weight = scheme.weigh(item);
    assertEquals(Points.of(ReferenceCaseload.weight(scheme, item)), weight.points());
    assertEquals(weight.points(), scheme.points(item));
    assertTrue(weight.explain().addsUp());
    Points sum = Points.ZERO;
    for (CaseWeight.Step step : weight.steps()) {
      sum = sum.plus(step.added());
      assertEquals(sum, step.runningTotal());
    }
    assertEquals(weight.points(), sum);
  }

  @Property
  void anotherFactorNeverMakesACaseLighterUnlessItIsADiscount(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var scheme = random.scheme();
    var item = random.item(scheme, "C");
    for (String name : scheme.factorNames()) {
      if (!name.equals("discount") && !item.factors().containsKey(name)) {
        Case more =
            switch (name) {
              case "each", "g3" -> item.with(name, 4);
              case "look" -> item.with(name, "low");
              default -> item.with(name);
            };
        assertTrue(scheme.points(more).compareTo(scheme.points(item)) >= 0, name);
      }
    }
  }

  @Property
  void moreOfWhatIsCountedNeverMakesACaseLighter(
      @ForAll long seed, @ForAll @IntRange(max = 30) int children) {
    var scheme =
        PointsScheme.named("s")
            .band("b", Points.of(4))
            .factor(
                "each",
                Factor.each(Points.of(Math.floorMod(seed, 9)), (int) Math.floorMod(seed, 5)));
    var item = Case.of("C", "b");
    assertTrue(
        scheme
                .points(item.with("each", children + 1))
                .compareTo(scheme.points(item.with("each", children)))
            >= 0);
  }

  @Property
  void aLargerSizeNeverMakesACaseLighter(
      @ForAll @IntRange(max = 400) int size,
      @ForAll @IntRange(max = 200) int coefficient,
      @ForAll @IntRange(max = 30) int exponent) {
    var term =
        SizeTerm.of(Points.of(1))
            .growing(coefficient + "/100", exponent + "/10")
            .perUnit(Points.of("0.02"), Points.of(2))
            .bonus(Points.of(1), false);
    assertTrue(term.at(Rational.of(size + 1)).compareTo(term.at(Rational.of(size))) >= 0);
  }

  @Property
  void theRangeHoldsTheWeightBetweenItsEnds(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var scheme = random.scheme();
    var item = random.item(scheme, "C");
    var range = scheme.range(item);
    assertEquals(scheme.points(item), range.point());
    assertEquals(scheme.atLow().points(item), range.low());
    assertEquals(scheme.atHigh().points(item), range.high());
    assertTrue(range.low().compareTo(range.point()) <= 0);
    assertTrue(range.point().compareTo(range.high()) <= 0);
  }

  @Property(tries = 250)
  void loadAgreesWithTheReference(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var scheme = random.scheme();
    var team = random.team(scheme);
    var rule = scheme.capacity();
    for (MemberLoad load : random.review().review(team).members()) {
      var carried = Rational.of(ReferenceCaseload.carriedTimes37(team, load.member()));
      assertEquals(carried.dividedBy(THIRTY_SEVEN), load.total().value());
      BigDecimal available = ReferenceCaseload.availableTimes37(rule, load.member());
      assertEquals(available != null, load.available().isPresent());
      if (available != null) {
        Rational expected = Rational.of(available).dividedBy(THIRTY_SEVEN);
        if (rule.rounding().rounds()) {
          expected =
              Rational.of(
                  available.divide(
                      new BigDecimal(37), rule.rounding().places(), rule.rounding().mode()));
        }
        assertEquals(expected, load.available().orElseThrow().value());
        assertEquals(expected.minus(load.total().value()), load.remaining().orElseThrow().value());
      }
    }
  }

  @Property(tries = 250)
  void everyExplanationAddsUpToTheFigureItExplains(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var team = random.team(random.scheme());
    var report = random.review().review(team);
    assertTrue(report.explain().addsUp());
    for (MemberLoad load : report.members()) {
      Explanation why = load.explain();
      assertTrue(why.addsUp(), why::toString);
      assertEquals(
          Optional.of(load.total().value()),
          why.find("points carried").flatMap(Explanation::amount));
      assertEquals(
          load.available().map(Points::value),
          why.find("points available").flatMap(Explanation::amount));
      assertEquals(
          load.total(),
          load.casePoints()
              .plus(load.taskPoints())
              .plus(load.fixedPoints())
              .plus(load.responsibilityPoints()));
      if (load.standing() == MemberLoad.Standing.ORDINARY) {
        assertEquals(load.percent().map(Percent::value), why.amount());
      } else {
        assertEquals(Combination.STATED, why.how());
      }
    }
  }

  @Property(tries = 250)
  void theTeamIsTheSumOfItsPeople(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var report = random.review().review(random.team(random.scheme()));
    Points carried = Points.ZERO;
    Points available = Points.ZERO;
    int inBands = 0;
    for (MemberLoad load : report.members()) {
      if (load.load().isPresent()) {
        carried = carried.plus(load.total());
        available = available.plus(load.available().orElseThrow());
      }
      inBands += load.band().isPresent() ? 1 : 0;
    }
    assertEquals(Load.of(carried, available), report.total());
    assertEquals(inBands, report.byBand().values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(
        report.members().stream().filter(MemberLoad::isOverPointed).count(),
        report.overPointed().size());
  }

  @Property
  void whoIsOverPointedCarriesStrictlyMoreThanTheLine(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var review = random.review();
    for (MemberLoad load : review.review(random.team(random.scheme())).members()) {
      boolean over =
          load.load().isPresent()
              && load.standing() != MemberLoad.Standing.AWAY
              && load.total()
                      .value()
                      .compareTo(
                          load.available()
                              .orElseThrow()
                              .value()
                              .times(review.overPointedAbove().asFraction()))
                  > 0;
      assertEquals(over, load.isOverPointed());
      assertEquals(over ? 1 : 0, load.overBy().value().signum());
    }
  }

  @Property(tries = 250)
  void theOrderOfCasesIsIrrelevant(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var team = random.team(random.scheme());
    var shuffled =
        new Team(
            team.name(),
            team.scheme(),
            team.date(),
            team.staff(),
            random.shuffled(team.holdings()),
            team.tasks());
    var review = random.review();
    var one = review.review(team);
    var other = review.review(shuffled);
    assertEquals(one.total(), other.total());
    assertEquals(one.evenness(), other.evenness());
    assertEquals(one.evennessByCount(), other.evennessByCount());
    assertEquals(one.toString(), other.toString());
    assertTrue(other.diff(one).isEmpty());
  }

  @Property(tries = 250)
  void movingNobodyChangesNothing(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var team = random.team(random.scheme());
    var report = random.review().review(team);
    assertTrue(report.diff(report).isEmpty());
    assertEquals(List.of(), report.diff(report).newlyOverPointed());
    for (Holding holding : team.holdings()) {
      if (holding.isWhole()) {
        assertEquals(team, team.handingOver(holding.item().id(), holding.memberId()));
      }
    }
  }

  @Property(tries = 250)
  void handingOverConservesThePointsOfTheCases(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var team = random.team(random.scheme());
    var known = team.staff().keySet().iterator().next();
    for (Holding holding : team.holdings()) {
      String id = holding.item().id();
      Rational shares =
          team.holdings().stream()
              .filter(each -> each.item().id().equals(id))
              .map(each -> each.share().value())
              .reduce(Rational.ZERO, Rational::plus);
      Team moved = team.handingOver(id, known);
      if (shares.compareTo(Rational.HUNDRED) <= 0) {
        assertEquals(casePoints(team), casePoints(moved));
      } else {
        assertTrue(casePoints(moved).compareTo(casePoints(team)) <= 0);
      }
      assertTrue(moved.caseload(known).stream().anyMatch(each -> each.item().id().equals(id)));
    }
  }

  private static Points casePoints(Team team) {
    return team.load().members().stream()
        .map(MemberLoad::casePoints)
        .reduce(Points.ZERO, Points::plus);
  }

  @Property(tries = 250)
  void whatIsForeseenIsWhatHappens(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var scheme = random.scheme();
    var team = random.team(scheme);
    var item = random.item(scheme, "new");
    for (StaffMember member : team.staff().values()) {
      var impact = team.ifTaken(member.id(), item);
      var after = team.holding(member, item).load().member(member.id());
      assertEquals(after.load(), impact.after());
      assertEquals(team.load().member(member.id()).load(), impact.before());
      assertEquals(scheme.points(item), impact.points());
    }
  }

  @Property(tries = 250)
  void evennessLiesInItsRangeAndIsFreeOfTheUnit(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    var team = random.team(random.scheme().withFixed(FixedElement.NONE));
    var evenness = team.load().evenness();
    evenness.ifPresent(
        even -> {
          assertTrue(even.gini() >= 0 && even.gini() < 1);
          assertTrue(even.jain() > 0 && even.jain() <= 1);
        });
    // twice the points for everybody's hours halves every load exactly
    var scheme = team.scheme().orElseThrow();
    var rule = scheme.capacity().withRounding(org.plimsoll.base.Rounding.NONE);
    var exact = team.under(scheme.withCapacity(rule)).load();
    var twice =
        team.under(
                scheme.withCapacity(
                    new CapacityRule(
                        rule.points().times(2),
                        rule.hours(),
                        rule.fullTime(),
                        rule.rounding(),
                        rule.whenReductionsExceedHours(),
                        rule.assumeFullTime())))
            .load();
    assertEquals(
        exact.evenness().map(even -> even.gini()), twice.evenness().map(even -> even.gini()));
    assertEquals(
        exact.evenness().map(even -> even.jain()), twice.evenness().map(even -> even.jain()));
  }

  @Property
  void aPeriodAverageIsTheMeanOfItsDays(
      @ForAll @IntRange(max = 40) int start,
      @ForAll @IntRange(max = 40) int days,
      @ForAll @IntRange(max = 40) int first,
      @ForAll @IntRange(max = 40) int length) {
    var day = RandomCaseloads.DAY;
    var reductions =
        new Reductions(
            org.plimsoll.base.WeeklyHours.of(37),
            List.of(
                Reduction.of("leave", org.plimsoll.base.WeeklyHours.of(7))
                    .from(day.plusDays(start))
                    .to(day.plusDays(start + days)),
                Reduction.share("duty", Percent.of(10)).from(day.plusDays(20))));
    Rational sum = Rational.ZERO;
    for (int i = 0; i <= length; i++) {
      sum = sum.plus(reductions.on(day.plusDays(first + i)).hours().value());
    }
    assertEquals(
        sum.dividedBy(Rational.of(length + 1)),
        reductions.averageOver(day.plusDays(first), day.plusDays(first + length)).value());
  }
}
