package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

class RiskProperties {
  private static Risk risk(List<Integer> cuts) {
    Risk risk =
        Risk.of("R", "risk")
            .rated(5, 5)
            .chance(Percent.of(40))
            .impact(new Impact.Fixed(1000, "GBP"));
    for (int i = 0; i < cuts.size(); i++) {
      int cut = cuts.get(i);
      Mitigation mitigation =
          Mitigation.of("M" + i, "mitigation").reliability(Percent.of(100 - cut / 2));
      mitigation =
          i % 2 == 0
              ? mitigation.cuttingLikelihood(Percent.of(cut))
              : mitigation.cuttingImpact(Percent.of(cut));
      risk = risk.mitigatedBy(i % 3 == 0 ? mitigation : mitigation.inPlace());
    }
    return risk;
  }

  private static RiskScores.Row scored(Risk risk, MitigationPolicy policy) {
    return RiskScoring.standard().withPolicy(policy).score(RiskRegister.of("x", risk)).row("R");
  }

  private static Rational loss(RiskScores.Row row, RiskState state) {
    return row.loss(state).orElseThrow().value();
  }

  private static Rational score(RiskScores.Row row, RiskState state) {
    return row.standing(state).orElseThrow().score();
  }

  @Property(tries = 100)
  void anotherMitigationNeverRaisesTheRiskUnlessTheMeanCounts(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> cuts,
      @ForAll MitigationPolicy policy) {
    if (policy == MitigationPolicy.MEAN) {
      return;
    }
    RiskScores.Row fewer = scored(risk(cuts.subList(0, cuts.size() - 1)), policy);
    RiskScores.Row more = scored(risk(cuts), policy);
    for (RiskState state : RiskState.values()) {
      assertTrue(loss(more, state).compareTo(loss(fewer, state)) <= 0);
      assertTrue(score(more, state).compareTo(score(fewer, state)) <= 0);
    }
    assertTrue(loss(more, RiskState.CURRENT).compareTo(loss(more, RiskState.INHERENT)) <= 0);
    assertTrue(loss(more, RiskState.TARGET).compareTo(loss(more, RiskState.CURRENT)) <= 0);
  }

  /** Mitigations require earlier ones, of any risk and status. */
  private static RiskRegister hangingTogether(Random random) {
    List<Risk> risks = new ArrayList<>();
    for (int r = 0; r < 3; r++) {
      risks.add(
          Risk.of("R" + r, "risk").chance(Percent.of(40)).impact(new Impact.Fixed(1000, "GBP")));
    }
    for (int m = 0; m < 6; m++) {
      Mitigation.Status[] all = Mitigation.Status.values();
      Mitigation mitigation =
          Mitigation.of("M" + m, "mitigation")
              .cuttingLikelihood(Percent.of(random.nextInt(101)))
              .status(all[1 + random.nextInt(all.length - 1)]);
      for (int needed = 0; needed < m; needed++) {
        mitigation = random.nextInt(3) == 0 ? mitigation.requiring("M" + needed) : mitigation;
      }
      int first = random.nextInt(3);
      risks.set(first, risks.get(first).mitigatedBy(mitigation));
    }
    return RiskRegister.of("x", risks);
  }

  @Property(tries = 100)
  void leavingOneOutIsTheSameAsItsFailing(@ForAll long seed) {
    RiskRegister register = hangingTogether(new Random(seed));
    RiskScores scores = RiskScoring.standard().score(register);
    for (RiskScores.Use use : scores.uses()) {
      RiskScores failed =
          RiskScoring.standard()
              .score(
                  register.changing(
                      register.mitigation(use.mitigation()).status(Mitigation.Status.FAILED)));
      Rational more = Rational.ZERO;
      for (RiskScores.Row row : failed.rows()) {
        Rational rise =
            loss(row, RiskState.TARGET).minus(loss(scores.row(row.risk()), RiskState.TARGET));
        more = more.plus(rise);
        row.contribution(use.mitigation())
            .ifPresent(
                same ->
                    assertEquals(
                        scores
                            .row(row.risk())
                            .contribution(use.mitigation())
                            .orElseThrow()
                            .lossWithout()
                            .map(ExpectedLoss::value)
                            .orElse(loss(row, RiskState.TARGET)),
                        loss(row, RiskState.TARGET)));
      }
      assertEquals(use.lossRemoved().getOrDefault("GBP", Rational.ZERO), more);
    }
  }

  @Property(tries = 50)
  void theOrderOfMitigationsAndRisksIsIrrelevant(
      @ForAll @Size(max = 8) List<@IntRange(max = 100) Integer> cuts,
      @ForAll MitigationPolicy policy,
      @ForAll long seed) {
    Risk risk = risk(cuts);
    List<Mitigation> shuffled = new ArrayList<>(risk.mitigations());
    Collections.shuffle(shuffled, new Random(seed));
    RiskScores.Row straight = scored(risk, policy);
    RiskScores.Row mixed = scored(risk.mitigations(shuffled), policy);
    assertEquals(straight.standings(), mixed.standings());
    assertEquals(straight.losses(), mixed.losses());
    RiskRegister two = RiskRegister.of("x", Risk.of("A", "other").rated(1, 2), risk);
    assertEquals(straight, RiskScoring.standard().withPolicy(policy).score(two).row("R"));
  }

  @Property(tries = 50)
  void everyExplanationAddsUp(
      @ForAll @Size(max = 8) List<@IntRange(max = 100) Integer> cuts,
      @ForAll MitigationPolicy policy,
      @ForAll RiskState state) {
    var why = scored(risk(cuts), policy).explain(state);
    assertTrue(why.addsUp(), why::toString);
  }

  @Property(tries = 100)
  void sharesOfPairsAddUpToOneInAnyMatrix(
      @ForAll @Size(9) List<@IntRange(min = 1, max = 4) Integer> scores) {
    int[][] cells = new int[3][3];
    for (int i = 0; i < 9; i++) {
      cells[i / 3][i % 3] = scores.get(i);
    }
    List<String> marks = List.of("1", "2", "3");
    RiskMatrix.Band[] bands = new RiskMatrix.Band[4];
    for (int b = 0; b < 4; b++) {
      bands[b] = new RiskMatrix.Band("band " + b, Rational.of(b + 1));
    }
    MatrixVerdict verdict = RiskMatrix.lookUp("m", marks, marks, cells).banded(bands).verdict();
    assertEquals(
        Rational.ONE,
        verdict.pairsRight().plus(verdict.pairsReversible()).plus(verdict.pairsTied()));
    for (MatrixVerdict.Check check : verdict.checks()) {
      assertEquals(
          check.outcome() == MatrixVerdict.Outcome.KEPT
              || check.rule() == MatrixVerdict.Rule.THREE_BANDS,
          check.cells().isEmpty(),
          check::toString);
    }
  }

  private static RiskRegister quantified(List<Integer> figures) {
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      int figure = figures.get(i);
      Impact impact =
          switch (figure % 4) {
            case 0 -> new Impact.Lognormal(3 + figure % 3, 0.5 + figure % 5 / 5.0, "GBP");
            case 1 -> new Impact.Uniform(figure, 2 * figure, "GBP");
            case 2 -> new Impact.Fixed(figure, "GBP");
            default -> new Impact.Triangular(0, figure, 3 * figure, "GBP");
          };
      Risk risk = Risk.of("R" + i, "risk").impact(impact);
      risk =
          figure % 3 == 0
              ? risk.chance(Percent.of(figure))
              : risk.frequency(new Frequency(Rational.of(figure, 40)));
      risks.add(
          risk.mitigatedBy(
              Mitigation.of("M" + i, "mitigation")
                  .cuttingLikelihood(Percent.of(figure))
                  .cuttingImpact(Percent.of(100 - figure))
                  .reliability(Percent.of(75))
                  .inPlace()));
    }
    return RiskRegister.of("x", risks);
  }

  private static void holds(AnnualLoss loss) {
    for (AnnualLoss.Tail tail : loss.tails()) {
      assertTrue(tail.expectedShortfall() >= tail.valueAtRisk(), tail::toString);
    }
    for (int i = 1; i < loss.tails().size(); i++) {
      assertTrue(loss.tails().get(i).valueAtRisk() >= loss.tails().get(i - 1).valueAtRisk());
    }
    for (int i = 1; i < loss.exceedance().size(); i++) {
      assertTrue(loss.exceedance().get(i).loss() > loss.exceedance().get(i - 1).loss());
      assertTrue(
          loss.exceedance().get(i).probability() <= loss.exceedance().get(i - 1).probability());
    }
  }

  @Property(tries = 30)
  void shortfallsLieBeyondValuesAndExceedanceFalls(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 99) Integer> figures,
      @ForAll long seed) {
    RiskRegister register = quantified(figures);
    ExactLoss exact = ExactLoss.standard().withSteps(1 << 12);
    SimulatedLosses drawn =
        RiskSimulation.standard().withTrials(3_000).withSeed(seed).run(register);
    AnnualLoss inherent = exact.of(register, RiskState.INHERENT);
    AnnualLoss current = exact.of(register, RiskState.CURRENT);
    for (AnnualLoss loss :
        List.of(inherent, current, drawn.loss(RiskState.INHERENT), drawn.loss(RiskState.CURRENT))) {
      holds(loss);
    }
    assertTrue(current.mean() <= inherent.mean());
    for (int i = 0; i < current.tails().size(); i++) {
      assertTrue(
          drawn.loss(RiskState.CURRENT).tails().get(i).valueAtRisk()
              <= drawn.loss(RiskState.INHERENT).tails().get(i).valueAtRisk());
    }
  }
}
