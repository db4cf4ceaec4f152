package org.plimsoll.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;
import org.plimsoll.json.PlimsollJson;

class ChangesOverTimeTest {
  private static final StakeholderMap BEFORE =
      StakeholderMap.of("x")
          .with(
              Stakeholder.of("a")
                  .power(4)
                  .interest(4)
                  .attitude("-1")
                  .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-01-05")),
              Stakeholder.of("b").engagement(Engagement.NEUTRAL, Engagement.NEUTRAL),
              Stakeholder.of("c").engagement(Engagement.UNAWARE, Engagement.NEUTRAL));
  private static final StakeholderMap AFTER =
      StakeholderMap.of("x")
          .with(
              Stakeholder.of("a")
                  .power(4)
                  .interest(4)
                  .attitude("0.5")
                  .engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE, date("2026-02-02")),
              Stakeholder.of("b")
                  .engagement(Engagement.NEUTRAL, Engagement.NEUTRAL, date("2026-02-02")),
              Stakeholder.of("d").engagement(Engagement.LEADING, Engagement.LEADING));

  @Test
  void engagementThatMovedIsNamedAndADateAloneIsNoMove() {
    assertEquals(
        List.of(
            "a: resistant, desired supportive on 2026-01-05 -> neutral, desired supportive on"
                + " 2026-02-02",
            "d: not assessed -> leading, desired leading",
            "c: unaware, desired neutral -> not assessed"),
        AFTER.engagementGaps().diff(BEFORE.engagementGaps()).stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void theBalanceMovesByTheDifference() {
    AttitudeBalance.Change change = AFTER.attitudeBalance().diff(BEFORE.attitudeBalance());
    assertEquals("-1 -> 0.5", change.toString());
    assertEquals(Optional.of(Rational.of(3, 2)), change.by());
    AttitudeBalance.Change unknown =
        AFTER.attitudeBalance().diff(StakeholderMap.of("x").attitudeBalance());
    assertEquals("unknown -> 0.5", unknown.toString());
    assertEquals(Optional.empty(), unknown.by());
  }

  @Test
  void aCoalitionGainsAndLosesStrengthsAndKeyPlayers() {
    assertEquals(
        "gained [expertise], lost [leadership]; no longer outside [b], newly outside [c]",
        coalition().toString());
  }

  private static GuidingCoalition.Diff coalition() {
    GuidingCoalition.Review before =
        GuidingCoalition.of("x")
            .member("a", GuidingCoalition.Strength.LEADERSHIP)
            .member("c")
            .review(List.of("b", "c"));
    return GuidingCoalition.of("x")
        .member("a", GuidingCoalition.Strength.EXPERTISE)
        .member("b")
        .review(List.of("b", "c"))
        .diff(before);
  }

  static Stream<Object> changes() {
    return Stream.of(
        AFTER.engagementGaps().diff(BEFORE.engagementGaps()).get(1),
        AFTER.attitudeBalance().diff(BEFORE.attitudeBalance()),
        coalition());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changesTravel(Object change) {
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(change, json.read(json.write(change), change.getClass()));
  }
}
