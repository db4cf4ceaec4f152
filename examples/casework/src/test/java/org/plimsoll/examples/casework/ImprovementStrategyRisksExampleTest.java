package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskState;

/** The risks of the improvement strategy, without figures and with assumed ones. */
class ImprovementStrategyRisksExampleTest {
  private static final String STORY = ImprovementStrategyRisksExample.story();

  @Test
  void asPublishedThereAreFourRisksNineMitigationsAndNoRating() {
    RiskRegister published = ImprovementStrategyRisksExample.published();
    assertEquals(
        List.of(3, 3, 2, 1),
        published.risks().stream().map(risk -> risk.mitigations().size()).toList());
    RiskScores scores = ImprovementStrategyRisksExample.scoring().score(published);
    assertEquals(List.of("R1", "R2", "R3", "R4"), scores.unrated());
    assertEquals(List.of(), scores.rankedByResidual());
    assertTrue(STORY.contains("nobody says what they do: 9 of 9"), STORY);
  }

  @Test
  void theFiguresAreMarkedAsAssumedAndTheStoryFitsThePage() {
    assertTrue(STORY.contains("All ratings, frequencies, costs and effects below are assumptions"));
    assertTrue(STORY.lines().allMatch(line -> line.length() <= 100), STORY);
    assertEquals(STORY, ImprovementStrategyRisksExample.story());
  }

  @Test
  void theMeanIsTheSumOfTheProductsCountedByHand() {
    RiskRegister register = ImprovementStrategyRisksExample.assumed();
    double[] kept = {
      (1 - 0.1 * 0.9) * (1 - 0.4 * 0.8), (1 - 0.25 * 0.9) * (1 - 0.5 * 0.85 * 0.25), 1 - 0.54, 1
    };
    double[] times = {1.5, 0.8, 2, 0.6};
    double mean = 0;
    for (int i = 0; i < 4; i++) {
      Risk risk = register.risks().get(i);
      mean += times[i] * kept[i] * risk.impact().orElseThrow().mean();
    }
    assertEquals(mean, ExactLoss.standard().of(register, RiskState.CURRENT).mean(), 1e-9 * mean);
  }

  @Test
  void whatIsOverdueIsNamedAndWeakMitigationsCountForNothingWhereOnlyTheStrongestDoes() {
    RiskRegister register = ImprovementStrategyRisksExample.assumed();
    assertEquals(
        List.of("M3"), ImprovementStrategyRisksExample.scoring().score(register).overdue());
    assertEquals(
        List.of("M1", "M3", "M5", "M8"), ImprovementStrategyRisksExample.useless(register));
  }
}
