package org.plimsoll.portfolio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Money;
import org.plimsoll.base.Rational;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskState;

/** The mitigations of a register that can be bought, as a problem in bare numbers, and back. */
final class Purchasable {
  /** Costs are whole numbers up to here, so that their sums are exact. */
  private static final BigInteger WHOLE = BigInteger.TWO.pow(50);

  private final List<Mitigation> buyable = new ArrayList<>();
  private final List<Mitigation> idle = new ArrayList<>(); // in place, but not what they require
  private final List<Money> costs = new ArrayList<>();
  private final List<String> notPriced = new ArrayList<>();
  private final List<String> withoutEffect = new ArrayList<>();
  private final List<String> notQuantified = new ArrayList<>();
  private final Map<String, Integer> place = new HashMap<>();
  private final Map<Integer, String> barred = new HashMap<>();
  private final PortfolioProblem problem;
  private final double inherent;
  private final String unit;
  private final Money nothing;
  private final Rational scale;

  Purchasable(RiskRegister register, int years) {
    List<Risk> risks = quantified(register);
    this.unit = risks.isEmpty() ? "" : risks.get(0).impact().orElseThrow().unit();
    List<String> working = register.working(RiskState.CURRENT);
    for (Mitigation each :
        register.mitigations().stream().sorted(Comparator.comparing(Mitigation::id)).toList()) {
      switch (each.status()) {
        case IN_PLACE -> {
          if (!working.contains(each.id())) {
            idle.add(each);
          }
        }
        case FAILED -> {}
        case PLANNED, UNDER_CONSIDERATION -> sort(each, register, years);
      }
    }
    this.nothing = costs.isEmpty() ? Money.of(0) : costs.get(0).times(Rational.ZERO);
    for (Mitigation each : idle) { // paid for, and waits for what can be bought
      stand(each, register, nothing);
    }
    for (Money each : costs) {
      if (!each.currency().equals(nothing.currency())) {
        throw new IllegalArgumentException(
            "costs are compared in one currency, were "
                + costs.get(0)
                + " and "
                + each
                + "; convert them first");
      }
    }
    this.scale = scale();
    double[] losses = new double[risks.size()];
    double[][] shares = new double[buyable.size()][risks.size()];
    double sum = 0;
    for (int r = 0; r < risks.size(); r++) {
      Risk risk = risks.get(r);
      double loss =
          risk.occurrence().orElseThrow().perYear().doubleValue()
              * risk.impact().orElseThrow().mean();
      sum += loss;
      for (Mitigation each : risk.mitigations()) {
        if (working.contains(each.id())) {
          loss *= share(each);
        }
      }
      losses[r] = loss;
      for (int c = 0; c < buyable.size(); c++) {
        shares[c][r] = risk.mitigation(buyable.get(c).id()).map(Purchasable::share).orElse(1.0);
      }
    }
    this.inherent = sum;
    double[] bare = costs.stream().mapToDouble(this::scaled).toArray();
    this.problem =
        PortfolioProblem.of(losses, bare, shares)
            .withRequires(requires(working))
            .withExclusive(exclusive(register));
  }

  private List<Risk> quantified(RiskRegister register) {
    List<Risk> risks = new ArrayList<>();
    for (Risk risk : register.risks().stream().sorted(Comparator.comparing(Risk::id)).toList()) {
      if (risk.status() == Risk.Status.CLOSED || risk.kind() == Risk.Kind.OPPORTUNITY) {
        continue;
      }
      if (risk.occurrence().isEmpty() || risk.impact().isEmpty()) {
        notQuantified.add(risk.id());
        continue;
      }
      if (!risks.isEmpty()) {
        String first = risks.get(0).impact().orElseThrow().unit();
        String own = risk.impact().get().unit();
        if (!first.equals(own)) {
          throw new IllegalArgumentException(
              "losses in one unit can be added up; risk \""
                  + risks.get(0).id()
                  + "\" is in "
                  + first
                  + ", risk \""
                  + risk.id()
                  + "\" in "
                  + own
                  + "; make a register of each");
        }
      }
      risks.add(risk);
    }
    return risks;
  }

  private void sort(Mitigation each, RiskRegister register, int years) {
    if (each.oneOffCost().isEmpty() && each.yearlyCost().isEmpty()) {
      notPriced.add(each.id());
      return;
    }
    Optional<Money> oneOff = each.oneOffCost().map(cost -> cost.times(Rational.of(1, years)));
    stand(
        each,
        register,
        oneOff.isEmpty()
            ? each.yearlyCost().orElseThrow()
            : each.yearlyCost().map(oneOff.get()::plus).orElse(oneOff.get()));
  }

  /** Lets a mitigation stand among the candidates. */
  private void stand(Mitigation each, RiskRegister register, Money cost) {
    boolean stated =
        register.mitigatedBy(each.id()).stream()
            .anyMatch(risk -> risk.mitigation(each.id()).orElseThrow().hasStatedEffect());
    if (!stated) {
      withoutEffect.add(each.id());
    }
    place.put(each.id(), buyable.size());
    buyable.add(each);
    costs.add(cost);
  }

  private static double share(Mitigation each) {
    Rational likelihood = Rational.ONE.minus(each.likelihoodEffect().orElse(Rational.ZERO));
    return likelihood
        .times(Rational.ONE.minus(each.impactEffect().orElse(Rational.ZERO)))
        .doubleValue();
  }

  private int[][] requires(List<String> working) {
    int[][] requires = new int[buyable.size()][];
    for (int c = 0; c < requires.length; c++) {
      List<Integer> needed = new ArrayList<>();
      for (String id : buyable.get(c).requires()) {
        Integer at = place.get(id);
        if (at != null) {
          needed.add(at);
        } else if (!working.contains(id)) {
          barred.putIfAbsent(
              c,
              "requires "
                  + id
                  + (notPriced.contains(id) ? ", which nobody has priced" : ", which has failed"));
        }
      }
      requires[c] = needed.stream().mapToInt(Integer::intValue).toArray();
    }
    return requires;
  }

  private int[][] exclusive(RiskRegister register) {
    Set<String> inPlace = new HashSet<>(); // working or not
    for (Mitigation each : register.mitigations()) {
      if (each.status() == Mitigation.Status.IN_PLACE) {
        inPlace.add(each.id());
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (List<String> group : register.exclusive()) {
      List<String> rest = group.stream().filter(id -> !inPlace.contains(id)).toList();
      boolean possible = rest.stream().allMatch(place::containsKey);
      if (!possible || rest.isEmpty()) {
        continue;
      }
      groups.add(rest.stream().mapToInt(place::get).toArray());
      if (rest.size() == 1) {
        List<String> others = group.stream().filter(inPlace::contains).toList();
        barred.putIfAbsent(
            place.get(rest.get(0)), "excluded by " + String.join(", ", others) + " in place");
      }
    }
    barred.keySet().forEach(c -> groups.add(new int[] {c}));
    return groups.toArray(new int[0][]);
  }

  /** What turns all costs into whole numbers, where these stay small enough; else 1. */
  private Rational scale() {
    BigInteger common = BigInteger.ONE;
    for (Money each : costs) {
      BigInteger own = each.amount().denominator();
      common = common.multiply(own).divide(common.gcd(own));
    }
    Rational factor = Rational.of(new BigDecimal(common));
    boolean small =
        costs.stream()
            .allMatch(each -> each.amount().times(factor).numerator().compareTo(WHOLE) <= 0);
    return small ? factor : Rational.ONE;
  }

  PortfolioProblem problem() {
    return problem;
  }

  double scaled(Money amount) {
    if (!amount.currency().equals(nothing.currency())) {
      throw new IllegalArgumentException(
          "the budget is in the currency of the costs, was "
              + amount
              + " for costs in "
              + nothing.currency());
    }
    return amount.amount().times(scale).doubleValue();
  }

  /** How much a scaled unit of cost is in money. */
  double unitOfCost() {
    return Rational.ONE.dividedBy(scale).doubleValue();
  }

  void requireOneUnit() {
    String currency = nothing.currency().getCurrencyCode();
    if (!unit.isEmpty() && costs.size() > idle.size() && !unit.equals(currency)) {
      throw new IllegalArgumentException(
          "loss and cost count together only in one unit; losses are in "
              + unit
              + ", costs in "
              + currency
              + "; choose within(budget), where they are not added up");
    }
  }

  /** A candidate with all that it requires and that is not there. */
  private int[] withNeeded(int candidate, Set<Integer> there) {
    Set<Integer> all = new LinkedHashSet<>(there);
    add(candidate, all);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private void add(int candidate, Set<Integer> all) {
    if (all.add(candidate)) {
      for (int needed : problem.requires[candidate]) {
        add(needed, all);
      }
    }
  }

  /** Whether a candidate is another, or does not work without it. */
  private boolean needs(int candidate, int other) {
    Set<Integer> all = new HashSet<>();
    add(candidate, all);
    return all.contains(other);
  }

  private double alone(int candidate) {
    return problem.loss() - problem.loss(withNeeded(candidate, Set.of()));
  }

  private Money money(Set<Integer> bought) {
    Money sum = nothing;
    for (int c : bought) {
      sum = sum.plus(costs.get(c));
    }
    return sum;
  }

  List<MitigationPlan.Purchase> ranked() {
    List<MitigationPlan.Purchase> all = new ArrayList<>();
    for (int c = 0; c < buyable.size(); c++) {
      int[] set = withNeeded(c, Set.of());
      Set<Integer> own = new HashSet<>();
      Arrays.stream(set).forEach(own::add);
      String reason =
          barred.containsKey(c)
              ? barred.get(c)
              : set.length > 1
                  ? "with " + ids(Arrays.stream(set).skip(1).toArray()) + ", which it requires"
                  : "";
      if (!barred.containsKey(c) && !problem.isAllowed(set)) {
        reason = "excluded by what it requires";
      }
      all.add(
          new MitigationPlan.Purchase(
              buyable.get(c).id(), buyable.get(c).name(), money(own), alone(c), alone(c), reason));
    }
    all.sort(
        Comparator.comparing(
                (MitigationPlan.Purchase each) ->
                    each.saves() == 0 ? 0 : -each.savesPerCost().orElse(Double.MAX_VALUE))
            .thenComparing(MitigationPlan.Purchase::id));
    return List.copyOf(all);
  }

  private String ids(int... set) {
    return String.join(", ", Arrays.stream(set).mapToObj(c -> buyable.get(c).id()).toList());
  }

  MitigationPlan plan(MitigationChoice choice, PortfolioSolution solution) {
    Set<Integer> in = new LinkedHashSet<>(solution.bought());
    int[] set = in.stream().mapToInt(Integer::intValue).toArray();
    List<MitigationPlan.Purchase> bought = new ArrayList<>();
    List<MitigationPlan.Purchase> not = new ArrayList<>();
    for (int c = 0; c < buyable.size(); c++) {
      int own = c;
      double saves =
          in.contains(c)
              ? problem.loss(Arrays.stream(set).filter(other -> !needs(other, own)).toArray())
                  - solution.loss()
              : solution.loss() - problem.loss(withNeeded(c, in));
      var purchase =
          new MitigationPlan.Purchase(
              buyable.get(c).id(),
              buyable.get(c).name(),
              costs.get(c),
              saves,
              alone(c),
              in.contains(c) ? whyBought(c, in, saves) : whyNot(choice, c, in, saves));
      (in.contains(c) ? bought : not).add(purchase);
    }
    int[] every = java.util.stream.IntStream.range(0, buyable.size()).toArray();
    return new MitigationPlan(
        choice,
        unit,
        inherent,
        problem.loss(),
        solution.loss(),
        problem.loss(every),
        money(in),
        bought,
        not,
        solution.bound(),
        solution.proven(),
        solution.nodes(),
        notPriced,
        withoutEffect,
        notQuantified);
  }

  private String whyBought(int c, Set<Integer> in, double saves) {
    List<String> dependents =
        in.stream()
            .filter(other -> Arrays.stream(problem.requires[other]).anyMatch(need -> need == c))
            .map(other -> buyable.get(other).id())
            .toList();
    return (idle.contains(buyable.get(c)) ? "it is in place and waits for what it requires; " : "")
        + "without it the loss is "
        + Amounts.text(saves)
        + " higher"
        + (dependents.isEmpty() ? "" : ", since " + String.join(", ", dependents) + " requires it");
  }

  private String whyNot(MitigationChoice choice, int c, Set<Integer> in, double saves) {
    String known = barred.get(c);
    if (known != null) {
      return known;
    }
    if (saves <= 0) {
      return withoutEffect.contains(buyable.get(c).id())
          ? "its effect is not stated"
          : "saves nothing beside what is bought";
    }
    int[] with = withNeeded(c, in);
    if (!problem.isAllowed(with)) {
      return "excluded by what is bought";
    }
    Set<Integer> all = new HashSet<>();
    Arrays.stream(with).forEach(all::add);
    Money total = money(all);
    if (choice.budget().filter(most -> total.compareTo(most) > 0).isPresent()) {
      return "does not fit beside what is bought: " + total + " in all";
    }
    Money own = total.minus(money(in));
    return choice.countingCost() && saves <= own.amount().doubleValue()
        ? "saves less than the " + own + " it costs beside what is bought"
        : "a better set was found without it";
  }
}
