package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.adoption.PeopleSurveyItem.Theme;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;

class PeopleSurveyItemTest {
  @Test
  void evidenceNamesTheItemByAKeyOfItsOwn() {
    assertEquals(
        List.of(
            "people-survey/work-together",
            "people-survey/better-ways",
            "people-survey/safe-to-challenge",
            "people-survey/change-managed-well",
            "people-survey/usually-for-the-better",
            "people-survey/managed-well-as-a-whole"),
        Arrays.stream(PeopleSurveyItem.values())
            .map(item -> Evidence.census(item, "People Survey", Census.of(10).agreed(7)).about())
            .toList());
  }

  @Test
  void twoItemsAreOfTheTeamAndFourOfLeadership() {
    assertEquals(
        List.of(PeopleSurveyItem.WORK_TOGETHER, PeopleSurveyItem.BETTER_WAYS),
        Arrays.stream(PeopleSurveyItem.values())
            .filter(item -> item.theme() == Theme.MY_TEAM)
            .toList());
  }
}
