package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** One step: any two of wait, touch and lead time give the third. */
class StepTest {
  private static final Step CHECK = Step.of("check");

  private static void refused(String message, Supplier<?> what) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, what::get).getMessage());
  }

  private static void times(Step step, int touch, int wait, int lead) {
    assertEquals(Optional.of(hours(touch)), step.touch());
    assertEquals(Optional.of(hours(wait)), step.waitTime());
    assertEquals(Optional.of(hours(lead)), step.leadTime());
  }

  @Test
  void anyTwoGiveTheThirdInAnyOrder() {
    times(CHECK.touch(hours(1)).wait(hours(2)), 1, 2, 3);
    times(CHECK.lead(hours(3)).touch(hours(1)), 1, 2, 3);
    times(CHECK.touch(hours(1)).lead(hours(3)), 1, 2, 3);
    times(CHECK.wait(hours(2)).lead(hours(3)), 1, 2, 3);
    times(CHECK.lead(hours(3)).wait(hours(2)), 1, 2, 3);
  }

  @Test
  void aChangeOfOneLeavesTheOtherAndTheLeadTimeFollows() {
    Step step = CHECK.touch(hours(1)).wait(hours(2));
    times(step.touch(hours(5)), 5, 2, 7);
    times(step.wait(hours(5)), 1, 5, 6);
    times(step.lead(hours(5)), 1, 4, 5);
  }

  @Test
  void oneAloneGivesNoOther() {
    assertEquals(Optional.empty(), CHECK.touch(hours(1)).leadTime());
    assertEquals(Optional.empty(), CHECK.wait(hours(1)).leadTime());
    assertEquals(Optional.empty(), CHECK.lead(hours(1)).touch());
    assertEquals(Optional.empty(), CHECK.lead(hours(1)).waitTime());
    assertEquals(Optional.empty(), CHECK.keyedInto());
    assertEquals(Optional.of(List.of()), CHECK.keyingNothing().keyedInto());
    assertFalse(CHECK.gate());
  }

  @Test
  void aStepMayBeTouchAllTheTime() {
    times(CHECK.lead(hours(3)).touch(hours(3)), 3, 0, 3);
    assertEquals(
        CHECK.lead(hours(3)).touch(hours(3)),
        Step.of("look").lead(hours(3)).touch(hours(3)).withName("check"));
  }

  @Test
  void levelsMayBeSaidInEitherOrder() {
    assertEquals(
        CHECK.decidedBy("director").wouldDo("manager"),
        CHECK.wouldDo("manager").decidedBy("director").signedOff());
    assertEquals(Optional.of(SignOff.UNKNOWN), CHECK.signedOff().signOff());
  }

  @Test
  void theStepReadsInOneLine() {
    assertEquals(
        "check, touch 20 min, wait 8 h, 80% complete and accurate, decided by head, nobody says"
            + " who would do",
        CHECK
            .touch(minutes(20))
            .wait(hours(8))
            .completeAndAccurate(percent(80))
            .decidedBy("head")
            .toString());
    assertEquals("check, lead 1 h 1 s", CHECK.lead(Duration.ofSeconds(3601)).toString());
    assertEquals("check, lead ~1 s", CHECK.lead(Duration.ofMillis(1400)).toString());
  }

  @Test
  void timesThatDoNotFitTogetherAreRefused() {
    refused(
        "the wait of step \"check\" must not be negative, was -1 h", () -> CHECK.wait(hours(-1)));
    refused(
        "the touch time of step \"check\" must not be negative, was -1 h",
        () -> CHECK.touch(hours(-1)));
    refused(
        "the value-adding time of step \"check\" must not be negative, was -1 h",
        () -> CHECK.valueAdding(hours(-1)));
    refused(
        "the lead time of step \"check\" must not be negative, was -1 h",
        () -> CHECK.lead(hours(-1)));
    refused(
        "the name of a step must not be blank, was \" \"; name it or leave it out",
        () -> CHECK.withName(" "));
    refused(
        "the level that decides must not be blank, was \"\"; name it or leave it out",
        () -> CHECK.decidedBy(""));
    refused(
        "the touch time of step \"check\" is part of its lead time of 1 h, was 2 h",
        () -> CHECK.lead(hours(1)).touch(hours(2)));
    refused(
        "the wait of step \"check\" is part of its lead time of 1 h, was 2 h",
        () -> CHECK.wait(hours(2)).lead(hours(1)));
    refused(
        "the value-adding time of step \"check\" is part of its touch time of 1 h, was 2 h",
        () -> CHECK.touch(hours(1)).valueAdding(hours(2)));
    refused(
        "the value-adding time of step \"check\" is part of its lead time of 1 h, was 2 h",
        () -> CHECK.lead(hours(1)).valueAdding(hours(2)));
    refused(
        "the lead time of step \"check\" is its wait and touch time together, 2 h, was 3 h; leave"
            + " one of the three out",
        () ->
            new Step(
                "check",
                Optional.of(hours(1)),
                Optional.empty(),
                Optional.of(hours(1)),
                Optional.of(hours(3)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of()));
    refused(
        "the complete and accurate share of step \"check\" is at most 100%, was 101%",
        () -> CHECK.completeAndAccurate(percent(101)));
    refused(
        "a system of step \"check\" must not be blank, was \"\"; name it or leave it out",
        () -> CHECK.keyedInto(""));
    refused(
        "the level that would do must not be blank, was \"\"; name it or leave it out",
        () -> CHECK.wouldDo(""));
  }
}
