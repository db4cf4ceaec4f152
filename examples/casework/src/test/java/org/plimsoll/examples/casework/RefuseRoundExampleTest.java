package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.Holding;

/** Refuse rounds on one screen, against hours added up in a plain loop. */
class RefuseRoundExampleTest {
  @Test
  void theStoryFitsOneScreenAndSaysThatFiguresAreAssumed() {
    String story = RefuseRoundExample.story();
    assertTrue(story.lines().count() <= 24, story);
    assertTrue(story.lines().allMatch(line -> line.length() <= 100), story);
    assertTrue(story.lines().findFirst().orElseThrow().contains("assumptions"), story);
    assertTrue(story.contains("Crew 1: 6 streets, 33.46 of 27.5 hours, 121.7%"), story);
  }

  @Test
  void hoursOfTheCrewsAgreeWithASecondWayOfCounting() {
    Map<String, Double> hours = new HashMap<>();
    for (Holding holding : RefuseRoundExample.team().holdings()) {
      Case street = holding.item();
      var households = (FactorValue.Amount) street.factors().get("households");
      double bare = street.band().orElseThrow().equals("town street") ? 0.5 : 2;
      double round = bare + households.number().doubleValue() / 100;
      hours.merge(
          holding.memberId(),
          street.factors().containsKey("narrow") ? 1.4 * round : round,
          Double::sum);
    }
    hours.forEach(
        (id, sum) ->
            assertEquals(
                sum,
                RefuseRoundExample.team().load().member(id).total().value().doubleValue(),
                1e-9));
    assertEquals(33.46, hours.get("R-1"), 1e-9);
  }
}
