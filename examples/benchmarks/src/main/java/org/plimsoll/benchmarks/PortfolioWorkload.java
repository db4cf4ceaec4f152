package org.plimsoll.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Units;
import org.plimsoll.portfolio.MitigationChoice;
import org.plimsoll.portfolio.MitigationPlan;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;

/**
 * Twenty registers of 20 risks each, with mitigations that work on one to three of them, some
 * requiring another and some excluding each other, and a budget that is a share of what all would
 * cost. Of each choice counts the best of a few runs; the worst and the median register are told,
 * for a mean would hide the hard ones. The constructor checks that each choice keeps its budget and
 * all conditions, that a plain loop finds the same loss, and that buying one by one leaves no less.
 */
final class PortfolioWorkload {
  static final int REGISTERS = 20;

  private static final int RISKS = 20;
  private static final int WARM_UP = 3;
  private static final int RUNS = 5;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final int candidates;
  private final int percent;
  private final List<RiskRegister> registers = new ArrayList<>();
  private final List<MitigationChoice> choices = new ArrayList<>();

  PortfolioWorkload(int candidates, int percent) {
    this.candidates = candidates;
    this.percent = percent;
    for (int seed = 1; seed <= REGISTERS; seed++) {
      add(new SplittableRandom(1_978L * candidates + seed));
    }
    for (int q = 0; q < REGISTERS; q++) {
      check(registers.get(q), choose(q));
    }
  }

  private void add(SplittableRandom random) {
    List<Risk> risks = new ArrayList<>();
    for (int r = 0; r < RISKS; r++) {
      risks.add(
          Risk.of("R" + r, "risk " + r)
              .frequency(Units.perYear(random.nextInt(1, 30) / 10.0 + ""))
              .impact(Impact.fixed(Units.money(1_000L * random.nextInt(5, 120)))));
    }
    RiskRegister register = RiskRegister.of("generated", risks);
    long total = 0;
    for (int m = 0; m < candidates; m++) {
      long cost = 1_000L * random.nextInt(1, 40);
      total += cost;
      Mitigation mitigation =
          Mitigation.of(id(m), "mitigation " + m)
              .costing(Units.money(cost))
              .reliability(Percent.of(random.nextInt(60, 100)));
      if (m > 0 && random.nextInt(6) == 0) {
        mitigation = mitigation.requiring(id(random.nextInt(m)));
      }
      int[] on = random.ints(0, RISKS).distinct().limit(random.nextInt(1, 4)).toArray();
      for (int r : on) {
        Mitigation cut =
            random.nextInt(3) == 0
                ? mitigation.cuttingImpact(Percent.of(random.nextInt(10, 70)))
                : mitigation.cuttingLikelihood(Percent.of(random.nextInt(10, 70)));
        register = register.mitigating("R" + r, cut);
      }
    }
    for (int g = 0; g < candidates / 10; g++) {
      int first = random.nextInt(candidates - 1);
      register = register.excluding(id(first), id(random.nextInt(first + 1, candidates)));
    }
    registers.add(register);
    choices.add(MitigationChoice.within(Units.money(total * percent / 100)));
  }

  private static String id(int m) {
    return String.format(Locale.ROOT, "M%02d", m);
  }

  private static void check(RiskRegister register, MitigationPlan plan) {
    List<String> bought = plan.boughtIds();
    double loss = 0;
    for (Risk risk : register.risks()) {
      double own =
          risk.occurrence().orElseThrow().perYear().doubleValue()
              * ((Impact.Fixed) risk.impact().orElseThrow()).amount();
      for (Mitigation each : risk.mitigations()) {
        if (bought.contains(each.id())) {
          double reliable = each.reliability().orElseThrow().value().doubleValue() / 100;
          double cut = each.likelihoodCut().or(each::impactCut).orElseThrow().value().doubleValue();
          own *= 1 - reliable * cut / 100;
        }
      }
      loss += own;
    }
    double cost = 0;
    boolean kept = register.exclusive().stream().noneMatch(bought::containsAll);
    for (String id : bought) {
      Mitigation each = register.mitigation(id);
      cost += each.oneOffCost().orElseThrow().amount().doubleValue();
      kept &= bought.containsAll(each.requires());
    }
    double budget = plan.choice().budget().orElseThrow().amount().doubleValue();
    if (!kept
        || cost > budget
        || Math.abs(loss - plan.residualLoss()) > 1e-9 * loss
        || oneByOne(register, plan) < plan.residualLoss() * (1 - 1e-12)) {
      throw new IllegalStateException(plan + "\nby hand " + loss);
    }
  }

  private static double oneByOne(RiskRegister register, MitigationPlan plan) {
    return plan.choice().by(MitigationChoice.Policy.ONE_BY_ONE).choose(register).residualLoss();
  }

  /** A row of the table: CPU time of the median and the worst register, and what was proven. */
  String row() {
    for (int run = 0; run < WARM_UP; run++) {
      choose(0);
    }
    double[] millis = new double[REGISTERS];
    int proven = 0;
    double gap = 0;
    long nodes = 0;
    double more = 0;
    for (int q = 0; q < REGISTERS; q++) {
      long best = Long.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        long start = THREAD.getCurrentThreadCpuTime();
        choose(q);
        best = Math.min(best, THREAD.getCurrentThreadCpuTime() - start);
      }
      millis[q] = best / 1e6;
      MitigationPlan plan = choose(q);
      proven += plan.proven() ? 1 : 0;
      gap = Math.max(gap, plan.gap() / plan.residualLoss());
      nodes = Math.max(nodes, plan.nodes());
      more = Math.max(more, oneByOne(registers.get(q), plan) / plan.residualLoss() - 1);
    }
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "| %d risks, %d mitigations, budget %d %% | %.1f ms | %.1f ms | %d of %d | %.2f %% | %,d | %.1f %% |",
        RISKS,
        candidates,
        percent,
        (millis[REGISTERS / 2 - 1] + millis[REGISTERS / 2]) / 2,
        millis[REGISTERS - 1],
        proven,
        REGISTERS,
        100 * gap,
        nodes,
        100 * more);
  }

  /** Chooses for all registers in turn. */
  double chosen() {
    double sum = 0;
    for (int q = 0; q < REGISTERS; q++) {
      sum += choose(q).residualLoss();
    }
    return sum;
  }

  private MitigationPlan choose(int register) {
    return choices.get(register).choose(registers.get(register));
  }
}
