package org.plimsoll.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.graph.ConvinceFirst;
import org.plimsoll.graph.Network;
import org.plimsoll.graph.Rowley;
import org.plimsoll.graph.Tie;

class InfluenceNetworkTest {
  private static final StakeholderMap MAP =
      StakeholderMap.of("Points")
          .with(
              Stakeholder.of("Managers").attitude("1"),
              Stakeholder.of("Union").attitude("-1"),
              Stakeholder.of("Staff").attitude("0"))
          .influencing("Managers", "Staff", 1)
          .influencing("Union", "Staff", 3)
          .influencing("Managers", "Union", 2);

  @Test
  void tiesLeadFromWhoInfluencesAndSpreadRunsTheSameWay() {
    InfluenceNetwork influence = MAP.influence();
    assertEquals("Union", influence.centrality().rows().get(1).node());
    assertEquals(2, influence.centrality().row("Managers").out());
    assertEquals(
        List.of("Managers"),
        influence.convinceFirst(ConvinceFirst.byThreshold(Rational.of(1, 2)), 3).chosen());
    assertEquals(Tie.of("Staff", "Managers"), influence.listening().ties().get(0));
    assertEquals(Rowley.Role.COMPROMISER, influence.rowley("Managers").role().orElseThrow());
  }

  @Test
  void attitudesComeToRestByStrengthOfInfluence() {
    // nobody influences the managers; the union hears them alone; staff hear both, one to three
    var rest = MAP.influence().attitudesAtRest(0.5).orElseThrow();
    assertEquals(1, rest.get("Managers"), 1e-12);
    assertEquals(0.5 * 1 + 0.5 * -1, rest.get("Union"), 1e-12);
    assertEquals(0.5 * (0.25 * 1 + 0.75 * 0) + 0, rest.get("Staff"), 1e-12);
    // with DeGroot the managers, whom nobody influences, decide for all
    assertEquals(List.of(1.0, 0.0, 0.0), MAP.influence().deGroot(0.2).influence().orElseThrow());
  }

  @Test
  void anAttitudeThatNobodyRatedIsNotTakenForNeutral() {
    InfluenceNetwork unknown = MAP.with(Stakeholder.of("Press")).influence();
    assertEquals(List.of("Press"), unknown.notRated());
    assertEquals(Optional.empty(), unknown.attitudesAtRest(0.5));
    assertEquals("4 nodes, 3 directed ties, attitude of 1 not rated", unknown.toString());
  }

  @Test
  void theExplanationNamesWhoInfluencesWhom() {
    String why = MAP.influence().explain().toString();
    assertTrue(why.contains("Managers: influenced by nobody"), why);
    assertTrue(why.contains("Staff: influenced by 2"), why);
    assertTrue(why.contains("Union: strength 3"), why);
  }

  @Test
  void aDiffNamesTiesThatCameAndWent() {
    StakeholderMap later =
        StakeholderMap.of("Points")
            .with(MAP.stakeholders())
            .influencing("Managers", "Staff", 2)
            .influencing("Union", "Staff", 3);
    assertEquals(
        String.join(
            System.lineSeparator(),
            "Managers - Staff: untied",
            "Managers - Union (2.0): untied",
            "Managers - Staff (2.0): tied"),
        later.diff(MAP).toString());
  }

  @Test
  void tiesThatDoNotFitAreRefused() {
    assertEquals(
        "the tie Union - Press names \"Press\", which is no stakeholder of \"Points\"; add the party"
            + " first",
        refusal(() -> MAP.influencing("Union", "Press", 1)));
    assertEquals(
        "the tie Union - Staff stands twice in \"Points\"; keep one of them",
        refusal(() -> MAP.influencing("Union", "Staff", 1)));
    assertEquals(
        "a tie joins two nodes, was \"Union\" to itself",
        refusal(() -> MAP.influencing("Union", "Union", 1)));
    assertEquals(
        "the tie from \"Staff\" to \"Union\" needs a finite weight above 0, was NaN; leave out a tie"
            + " that is not there",
        refusal(() -> MAP.influencing("Staff", "Union", Double.NaN)));
    assertEquals(
        "a party counts itself from 0 to 1, was -0.1",
        refusal(() -> MAP.influence().deGroot(-0.1)));
    assertEquals(
        "influence goes one way; give both ties where two parties influence each other",
        refusal(
            () ->
                new InfluenceNetwork(
                    Network.undirected(List.of(), List.of()), java.util.Map.of())));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
