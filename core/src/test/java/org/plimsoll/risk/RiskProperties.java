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
}
