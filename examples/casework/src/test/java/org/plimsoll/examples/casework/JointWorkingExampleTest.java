package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.jointworking.JointSide;

class JointWorkingExampleTest {
  private static final String STORY = JointWorkingExample.story();

  @Test
  void theStoryFitsOneScreenAndEndsEachLineInTime() {
    assertTrue(STORY.lines().count() <= 32, STORY);
    assertTrue(STORY.lines().allMatch(line -> line.length() <= 100), STORY);
  }

  @Test
  void nothingIsAddedToWhatTheSourceSays() {
    var plan = JointWorkingExample.plan();
    assertEquals(List.of(), plan.actions());
    assertEquals(List.of(), plan.confidence());
    assertEquals(List.of(), plan.decisions());
    assertEquals(List.of(), plan.rules());
    assertTrue(plan.needAgreed().isEmpty() && plan.facilitator().isEmpty());
    for (JointSide side : plan.sides()) {
      assertTrue(side.position().isEmpty() && side.interests().isEmpty());
    }
    assertTrue(plan.agreements().stream().allMatch(each -> each.on().isEmpty()));
  }

  @Test
  void whatTheSourceLeavesOpenIsNamedAndWhatIsNotInItIsMarked() {
    String page = STORY.replaceAll("\\s+", " ");
    for (String words :
        List.of(
            "the need for change is not known to be agreed",
            "facilitator: nobody is named",
            "managers: its interests are not known",
            "joint action plan: no action is named",
            "confidence: neither side has said how confident it is",
            "which is our reading",
            "(not in the source; the day is made up)",
            "broke the commitment \"unions are involved in service issues\"")) {
      assertTrue(page.contains(words), words);
    }
  }
}
