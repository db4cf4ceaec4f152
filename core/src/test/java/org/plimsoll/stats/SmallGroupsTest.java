package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.EngagementIndex.Answer;

class SmallGroupsTest {
  private static final SmallGroups TEN = SmallGroups.standard();

  private static Map<String, Integer> groups(Object... namesAndSizes) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (int i = 0; i < namesAndSizes.length; i += 2) {
      groups.put((String) namesAndSizes[i], (Integer) namesAndSizes[i + 1]);
    }
    return groups;
  }

  private static List<String> names(List<Suppressed> suppressed) {
    return suppressed.stream().map(Suppressed::group).toList();
  }

  @Test
  void groupsThatAreLargeEnoughAreAllShown() {
    assertEquals(List.of(), TEN.suppressed(groups("North", 10, "South", 30)));
  }

  @Test
  void aSingleSmallGroupTakesTheSmallestOtherWithItForElseItFollowsFromTheTotal() {
    List<Suppressed> suppressed = TEN.suppressed(groups("North", 14, "South", 12, "Court", 9));
    assertEquals(
        "[South not reported: else what is left out would follow from the total, Court not"
            + " reported: fewer than 10 people]",
        suppressed.toString());
    assertEquals(Source.OURS, suppressed.get(0).source());
    assertEquals(
        "Welsh Revenue Authority (2020), People Survey, glossary, groups of fewer than 10",
        suppressed.get(1).source().toString());
  }

  @Test
  void severalSmallGroupsThatTogetherAreLargeEnoughTakeNoneWithThem() {
    assertEquals(
        List.of("Court", "Depot"),
        names(TEN.suppressed(groups("North", 14, "Court", 4, "Depot", 6))));
    assertEquals(
        List.of("North", "Court", "Depot"),
        names(TEN.suppressed(groups("North", 14, "Court", 4, "Depot", 5))));
  }

  @Test
  void whereAllTogetherAreTooFewNotEvenTheTotalIsShown() {
    assertEquals(
        List.of("Court", "Depot", "all groups"),
        names(TEN.suppressed(groups("Court", 4, "Depot", 5))));
    assertEquals(List.of("Court", "Depot"), names(TEN.suppressed(groups("Court", 4, "Depot", 6))));
  }

  @Test
  void aGroupInWhichNobodyAnsweredHasNothingThatCouldFollow() {
    assertEquals(List.of("Court"), names(TEN.suppressed(groups("North", 14, "Court", 0))));
  }

  @Test
  void ofSeveralSmallestTheFirstByNameGoes() {
    assertEquals(
        List.of("East", "Court"),
        names(TEN.suppressed(groups("North", 14, "East", 14, "Court", 4))));
  }

  @Test
  void anotherLimitSaysWhoAgreedToIt() {
    SmallGroups eight =
        SmallGroups.reportingFrom(8, Source.of("Assessment North", "2026", "agreed in a meeting"));
    assertEquals(List.of(), eight.suppressed(groups("North", 8)));
    assertEquals(
        "Assessment North (2026), agreed in a meeting",
        eight.suppressed(groups("Court", 7)).get(0).source().toString());
    assertEquals(
        "figures are shown of at least 1 person, was 0",
        assertThrows(
                IllegalArgumentException.class, () -> SmallGroups.reportingFrom(0, Source.GIVEN))
            .getMessage());
    assertEquals(
        "\"all groups\" is the total, and no name of a group",
        assertThrows(IllegalArgumentException.class, () -> TEN.suppressed(groups("all groups", 12)))
            .getMessage());
  }

  private static List<List<Optional<Answer>>> people(int count, Answer... answers) {
    List<Optional<Answer>> row = new ArrayList<>();
    for (Answer answer : answers) {
      row.add(Optional.of(answer));
    }
    return new ArrayList<>(Collections.nCopies(count, row));
  }

  @Test
  void aSurveyIsShownByGroupWithoutTheSmallOnes() {
    Map<String, List<List<Optional<Answer>>>> answers = new LinkedHashMap<>();
    answers.put("North", people(12, Answer.AGREE, Answer.STRONGLY_AGREE));
    answers.put("South", people(10, Answer.NEITHER, Answer.AGREE));
    answers.put("Court", people(5, Answer.DISAGREE, Answer.STRONGLY_DISAGREE));
    answers.put("Depot", people(5, Answer.DISAGREE, Answer.DISAGREE));
    EngagementGroups groups = EngagementGroups.of(answers);
    assertEquals(
        """
        groups of at least 10 are shown [Welsh Revenue Authority (2020), People Survey, glossary, groups of fewer than 10]
        group                                      respondents  index  % positive
        -----------------------------------------  -----------  -----  ----------
        North                                               12   87.5         100
        South                                               10   62.5          50
        all groups                                          32  ~58.2       ~53.1
        Court, not reported: fewer than 10 people            -      -           -
        Depot, not reported: fewer than 10 people            -      -           -
        """
            .stripTrailing(),
        groups.toString().stripTrailing());
  }

  @Test
  void aGroupCountsAsManyPeopleAsAnsweredItsThinnestQuestion() {
    Map<String, List<List<Optional<Answer>>>> answers = new LinkedHashMap<>();
    List<List<Optional<Answer>>> north = people(9, Answer.AGREE, Answer.AGREE);
    north.add(List.of(Optional.of(Answer.AGREE), Optional.empty()));
    answers.put("North", north);
    answers.put("South", people(20, Answer.AGREE, Answer.AGREE));
    assertEquals(List.of("North", "South"), names(EngagementGroups.of(answers).suppressed()));
    assertEquals(30, EngagementGroups.of(answers).total().orElseThrow().respondents());
    assertEquals(
        2, EngagementGroups.of(answers, SmallGroups.reportingFrom(9, Source.GIVEN)).rows().size());
  }
}
