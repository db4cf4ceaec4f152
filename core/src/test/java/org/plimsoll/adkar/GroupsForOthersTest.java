package org.plimsoll.adkar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.stats.Suppressed;

/** What others get to see of groups: no people, and no figures of a few. */
class GroupsForOthersTest {
  private static AdkarSurvey group(String name, int people, AdkarProfile profile) {
    AdkarSurvey survey = AdkarSurvey.of(name, date("2026-03-02"));
    for (int i = 1; i <= people; i++) {
      survey = survey.person(name + "-" + i, profile);
    }
    return survey;
  }

  private static final AdkarSurvey NORTH = group("North", 12, AdkarProfile.of(5, 4, 3, 2, 1));
  private static final AdkarSurvey SOUTH = group("South", 11, AdkarProfile.of(5, 5, 5, 5, 5));
  private static final AdkarSurvey COURT = group("Court", 8, AdkarProfile.of(1, 1, 1, 1, 1));

  private static List<String> names(List<Suppressed> suppressed) {
    return suppressed.stream().map(Suppressed::group).toList();
  }

  @Test
  void largeGroupsAreShownSideBySideWithTheirTotal() {
    AdkarGroups groups = Adkar.standard().groups(NORTH, SOUTH);
    assertEquals(List.of(), groups.suppressed());
    assertEquals(12, groups.rows().get(0).barriers().get(AdkarElement.KNOWLEDGE));
    assertEquals(11, groups.rows().get(1).without());
    assertEquals(23, groups.total().orElseThrow().people());
    assertEquals(
        Optional.of(Rational.of(12 * 4 + 11 * 5, 23)),
        groups.total().orElseThrow().meanProfile().score(AdkarElement.DESIRE));
  }

  @Test
  void aSmallGroupIsLeftOutOfTableAndJsonAndSoIsWhatWouldGiveItAway() {
    AdkarGroups groups = Adkar.standard().groups(NORTH, SOUTH, COURT);
    assertEquals(List.of("South", "Court"), names(groups.suppressed()));
    assertEquals(List.of("North"), groups.rows().stream().map(AdkarGroups.Row::group).toList());
    assertEquals(31, groups.total().orElseThrow().people());
    String json = PlimsollJson.standard().write(groups);
    assertFalse(json.contains("North-1") || json.contains("Court-1"), json);
    assertEquals(groups, PlimsollJson.standard().read(json, AdkarGroups.class));
    String table = groups.toString();
    assertEquals(
        List.of(
            "North       2026-03-02      12  awareness                                                            5           0",
            "North       2026-03-02      12  desire                                                               4           0",
            "North       2026-03-02      12  knowledge                                                            3          12",
            "North       2026-03-02      12  ability                                                              2           0",
            "North       2026-03-02      12  reinforcement                                                        1           0",
            "North       2026-03-02      12  none                                                                             0",
            "all groups  2026-03-02      31  awareness                                                        ~3.97           8",
            "all groups  2026-03-02      31  desire                                                           ~3.58           0",
            "all groups  2026-03-02      31  knowledge                                                        ~3.19          12",
            "all groups  2026-03-02      31  ability                                                          ~2.81           0",
            "all groups  2026-03-02      31  reinforcement                                                    ~2.42           0",
            "all groups  2026-03-02      31  none                                                                            11",
            "South       -                -  not reported: else what is left out would follow from the total      -           -",
            "Court       -                -  not reported: fewer than 10 people                                   -           -"),
        table.lines().skip(3).map(String::stripTrailing).toList());
  }

  @Test
  void aLowerLimitMustBeSaidAndIsThenShownWithWhoAgreedToIt() {
    AdkarGroups alone = Adkar.standard().groups(COURT);
    assertEquals(List.of("Court", "all groups"), names(alone.suppressed()));
    assertEquals(List.of(), alone.rows());
    assertEquals(Optional.empty(), alone.total());
    SmallGroups agreed =
        SmallGroups.reportingFrom(8, Source.of("Court team", "2026", "agreed in a meeting"));
    AdkarGroups shown = Adkar.standard().withSmallGroups(agreed).groups(COURT);
    assertEquals(8, shown.rows().get(0).barriers().get(AdkarElement.AWARENESS));
    assertEquals(agreed, shown.small());
  }

  @Test
  void aGroupCountsAsManyPeopleAsAreBehindItsThinnestMean() {
    AdkarSurvey thin = group("Thin", 9, AdkarProfile.of(5, 4, 3, 2, 1));
    thin =
        thin.person("Thin-10", AdkarProfile.blank().scored(AdkarElement.AWARENESS, 4))
            .person("Thin-11", AdkarProfile.blank().scored(AdkarElement.AWARENESS, 4));
    assertEquals(
        List.of("South", "Thin"), names(Adkar.standard().groups(NORTH, SOUTH, thin).suppressed()));
  }

  @Test
  void aPersonOrGroupCountsOnce() {
    assertEquals(
        "group \"North\" is given twice; give one wave of each group",
        assertThrows(IllegalArgumentException.class, () -> Adkar.standard().groups(NORTH, NORTH))
            .getMessage());
    AdkarSurvey also =
        AdkarSurvey.of("Depot", date("2026-03-02"))
            .person("North-3", AdkarProfile.of(1, 1, 1, 1, 1));
    assertEquals(
        "person \"North-3\" of group \"Depot\" is in another group too; each counts in one",
        assertThrows(IllegalArgumentException.class, () -> Adkar.standard().groups(NORTH, also))
            .getMessage());
  }

  private static List<ReadinessAnswers> answers(String group, int people, int answer) {
    List<ReadinessAnswers> all = new ArrayList<>();
    for (int i = 1; i <= people; i++) {
      all.add(
          ReadinessAnswers.of(group + "-" + i).answering("c", answer).answering("e", 6 - answer));
    }
    return all;
  }

  @Test
  void aQuestionnaireIsShownByGroupWithoutTheSmallOnes() {
    ReadinessScale scale =
        ReadinessScale.of("Own questions", 1, 5)
            .asking(
                ReadinessScale.Item.of("c", "commitment", ""),
                ReadinessScale.Item.of("e", "efficacy", ""));
    Map<String, List<ReadinessAnswers>> groups = new LinkedHashMap<>();
    groups.put("North", answers("North", 12, 4));
    groups.put("South", answers("South", 15, 5));
    List<ReadinessAnswers> court = new ArrayList<>(answers("Court", 9, 1));
    court.add(ReadinessAnswers.of("Court-10").answering("c", 1)); // left the other part out
    groups.put("Court", court);
    ReadinessGroups shown = scale.groups(groups);
    assertEquals(List.of("North", "Court"), names(shown.suppressed()));
    assertEquals(Rational.of(5), shown.rows().get(0).parts().get("commitment").mean());
    assertEquals(37, shown.total().orElseThrow().parts().get("commitment").people());
    String json = PlimsollJson.standard().write(shown);
    assertFalse(json.contains("South-1") || json.contains("Court-1"), json);
    assertEquals(shown, PlimsollJson.standard().read(json, ReadinessGroups.class));
    assertEquals(
        List.of("North", "South", "Court"),
        scale.groups(groups, SmallGroups.reportingFrom(9, Source.GIVEN)).rows().stream()
            .map(ReadinessGroups.Row::group)
            .toList());
    assertEquals(
        """
        Own questions; groups of at least 10 are shown [Welsh Revenue Authority (2020), People Survey, glossary, groups of fewer than 10]
        group       part                                                             people   mean
        ----------  ---------------------------------------------------------------  ------  -----
        South       commitment                                                           15      5
        South       efficacy                                                             15      1
        all groups  commitment                                                           37  ~3.59
        all groups  efficacy                                                             36  ~2.33
        North       not reported: else what is left out would follow from the total       -      -
        Court       not reported: fewer than 10 people                                    -      -
        """
            .stripTrailing(),
        shown
            .toString()
            .lines()
            .map(String::stripTrailing)
            .collect(java.util.stream.Collectors.joining("\n")));
  }
}
