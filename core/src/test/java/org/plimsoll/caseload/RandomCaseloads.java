package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;

/** Random schemes, cases and teams, all from one seed. */
final class RandomCaseloads {
  static final LocalDate DAY = LocalDate.of(2026, 2, 2);

  private final Random random;

  RandomCaseloads(long seed) {
    this.random = new Random(seed);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** From 0 to {@code most}, with 0 to 3 decimals. */
  private BigDecimal decimal(int most) {
    int places = random.nextInt(4);
    return new BigDecimal(random.nextInt(most * (int) Math.pow(10, places) + 1))
        .movePointLeft(places);
  }

  private Points points(int most) {
    return Points.of(decimal(most));
  }

  private PointsRange range(BigDecimal least) {
    Points low = Points.of(least);
    Points point = oneIn(2) ? low : low.plus(points(2));
    return new PointsRange(low, point, oneIn(2) ? point : point.plus(points(3)));
  }

  PointsScheme scheme() {
    var scheme =
        PointsScheme.named("random")
            .withBandsInAnyOrder("random")
            .withCapacity(capacity())
            .band(Band.of("simple", range(decimal(4))).in("court", range(decimal(5))))
            .band(Band.of("complex", range(decimal(9))).in("court", range(decimal(9))).atLevel(2))
            .withScoring(
                Scoring.named("need")
                    .largestOf("rsr", "rosh")
                    .reaching("complex", Points.of(5))
                    .otherwise("simple"))
            .task("report", range(decimal(5)))
            .withFixed(new FixedElement(points(5), oneIn(2)));
    var names =
        new ArrayList<>(
            List.of("add", "scale", "onBand", "each", "look", "group", "cap", "floor", "discount"));
    java.util.Collections.shuffle(names, random);
    for (String name : names) {
      if (!oneIn(4)) {
        scheme = scheme.factor(name, factor(name));
      }
    }
    if (oneIn(2)) {
      scheme =
          scheme
              .withPhase(CasePhase.NEW, Percent.of(120))
              .withPhase(CasePhase.STEADY, Percent.of(100))
              .withPhase(CasePhase.CLOSING, Percent.of(decimal(100)));
    }
    return scheme;
  }

  private CapacityRule capacity() {
    var rule = CapacityRule.fullTimer(Points.of(20 + random.nextInt(2200)), WeeklyHours.of(37));
    if (oneIn(2)) {
      rule =
          rule.withRounding(
              oneIn(2) ? Rounding.truncate() : Rounding.to(2, RoundingMode.HALF_EVEN));
    }
    if (oneIn(3)) {
      rule = rule.whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE);
    }
    return oneIn(3) ? rule.assumingFullTime() : rule;
  }

  private Factor factor(String name) {
    return switch (name) {
      case "add" -> Factor.add(range(decimal(3))).needing("court work");
      case "scale" -> {
        BigDecimal by = BigDecimal.ONE.add(decimal(1));
        yield oneIn(2)
            ? Factor.scale(by)
            : Factor.scale(by).between(Factor.scale(1), Factor.scale(by.add(decimal(1))));
      }
      case "onBand" -> Factor.scale(BigDecimal.ONE.add(decimal(1))).onBand();
      case "each" -> Factor.each(range(decimal(1)), random.nextInt(3));
      case "look" -> {
        Factor table = Factor.lookUp("high", points(5)).or("low", points(1));
        yield oneIn(2)
            ? table
            : table.between(
                Factor.lookUp("low", Points.ZERO).or("high", Points.ZERO),
                Factor.lookUp("high", Points.of(5)).or("low", Points.of(2)));
      }
      case "group" -> {
        Map<String, Factor> group = new LinkedHashMap<>();
        group.put("g1", Factor.add(range(decimal(3))));
        group.put("g2", Factor.scale(BigDecimal.ONE.add(decimal(1))));
        group.put("g3", Factor.each(points(1)));
        yield Factor.largestOf(group);
      }
      case "cap" -> {
        Factor cap = Factor.cap(Points.of(decimal(15)));
        yield oneIn(2) ? cap : cap.between(Factor.cap(Points.ZERO), Factor.cap(Points.of(15)));
      }
      case "floor" -> Factor.floor(points(4));
      case "discount" -> Factor.scale(new BigDecimal("0.75"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  Case item(PointsScheme scheme, String id) {
    Case item =
        oneIn(4)
            ? Case.scored(id)
                .scoring("rsr", points(6))
                .scoring("rosh", points(6))
                .scoring("other", points(3))
            : Case.of(id, oneIn(2) ? "simple" : "complex");
    if (oneIn(3)) {
      item = item.in("court");
    }
    var names = new ArrayList<>(scheme.factorNames());
    java.util.Collections.shuffle(names, random);
    for (String name : names) {
      if (oneIn(2)) {
        item = with(item, name);
      }
    }
    if (oneIn(2)) {
      item = item.in(CasePhase.values()[random.nextInt(3)]);
    }
    if (oneIn(5)) {
      item = item.adjusted(points(2), "more");
    }
    return oneIn(9) ? item.weighing(points(9), "agreed") : item;
  }

  private Case with(Case item, String name) {
    return switch (name) {
      case "each", "g3" -> item.with(name, decimal(6));
      case "look" -> item.with(name, oneIn(2) ? "high" : "low");
      default -> item.with(name, random.nextInt(2));
    };
  }

  Team team(PointsScheme scheme) {
    Team team = Team.named("random").under(scheme).on(DAY);
    int people = 1 + random.nextInt(5);
    int next = 0;
    List<StaffMember> staff = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      StaffMember member = member("S-" + p);
      staff.add(member);
      team = team.with(member);
      for (int c = random.nextInt(5); c > 0; c--) {
        team = team.holding(member, item(scheme, "C-" + next++));
      }
      if (oneIn(3)) {
        team =
            team.doing(
                member,
                Task.oneOff("report").times(random.nextInt(4)),
                Task.weekly("duty", points(2)));
      }
    }
    for (int shared = random.nextInt(3); shared > 0; shared--) {
      Case item = item(scheme, "C-" + next++);
      for (StaffMember member : staff) {
        if (oneIn(2)) {
          team = team.coWorking(member, item, Percent.of(1 + random.nextInt(60)));
        }
      }
    }
    return team;
  }

  private StaffMember member(String id) {
    StaffMember member = StaffMember.of(id, "N-" + id);
    if (!oneIn(8)) {
      member = member.contracted(WeeklyHours.of(oneIn(8) ? BigDecimal.ZERO : decimal(45)));
    } else if (oneIn(2)) {
      member = member.fullTimeEquivalent("0.6");
    }
    if (oneIn(2)) {
      member = member.less("leave", WeeklyHours.of(decimal(20)));
    }
    if (oneIn(4)) {
      member =
          member.less(
              Reduction.share("training", Percent.of(10 + random.nextInt(90)))
                  .atMost(Percent.of(50))
                  .to(DAY));
    }
    if (oneIn(4)) {
      member = member.less(Reduction.whole("over").to(DAY.minusDays(1)));
    }
    if (oneIn(3)) {
      member = member.withExperience(Percent.of(90), "first year");
    }
    if (oneIn(3)) {
      member = member.withProficiency(Percent.of(decimal(150)));
    }
    return oneIn(3) ? member.responsibleFor("educator", points(4)).atLevel(1) : member;
  }

  LoadReview review() {
    var review = LoadReview.standard();
    if (oneIn(2)) {
      review = review.withPercentRounding(Rounding.halfUp(random.nextInt(3)));
    }
    if (oneIn(3)) {
      review = review.withBands(LoadBands.RED_ABOVE_110);
    }
    if (oneIn(3)) {
      review = review.whenNoCapacity(Load.NoCapacity.ZERO);
    }
    return oneIn(3)
        ? review.withOverPointedAbove(Percent.of(110), org.plimsoll.explain.Source.GIVEN)
        : review;
  }

  List<Holding> shuffled(List<Holding> holdings) {
    var other = new ArrayList<>(holdings);
    java.util.Collections.shuffle(other, random);
    return other;
  }
}
