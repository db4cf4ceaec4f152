package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.graph.Tie;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Stakeholder;

/** The chapter on who has to be on board, against a recount from the ratings and contacts. */
class OnBoardChapterTest {
  private static final Chapter CHAPTER = TestData.chapter(OnBoardChapter.TITLE);
  private static final String PAGE = Pages.text(TestData.REVIEW).replaceAll("\\s+", " ");

  private static double figure(String key) {
    return CHAPTER.figure(key).doubleValue();
  }

  /** Each rater rated once, so that all marks count. */
  private static double median(Stakeholder party, Aspect aspect) {
    List<Double> marks = new ArrayList<>();
    for (PartyRating rating : party.ratings()) {
      if (rating.aspect() == aspect) {
        marks.add(rating.value().doubleValue());
      }
    }
    Collections.sort(marks);
    int n = marks.size();
    return n == 0 ? Double.NaN : (marks.get((n - 1) / 2) + marks.get(n / 2)) / 2;
  }

  @Test
  void keyPlayersAgreeWithARecountOfTheRatings() {
    int key = 0;
    int unknown = 0;
    for (Stakeholder party : OnBoard.map().stakeholders()) {
      double power = median(party, Aspect.POWER);
      double interest = median(party, Aspect.INTEREST);
      key += power >= 3 && interest >= 3 ? 1 : 0;
      unknown += Double.isNaN(power) || Double.isNaN(interest) ? 1 : 0;
    }
    assertEquals(key, figure("key-players"));
    assertEquals(unknown, figure("unclassified"));
    assertEquals(8, figure("parties"));
  }

  @Test
  void whoWaitsAndWhoWasNeverHeardAgreesWithARecountOfTheContacts() {
    Set<String> heard = new HashSet<>();
    Map<String, Long> daysAgo = new TreeMap<>();
    for (EngagementPlan.Contact each : OnBoard.contacts()) {
      if (each.heard()) {
        heard.add(each.party());
      }
      long days = ChangeChapter.AS_OF.toEpochDay() - each.on().toEpochDay();
      daysAgo.merge(each.party(), days, Math::min);
    }
    assertEquals(8 - heard.size(), figure("not-heard"));
    Map<String, Integer> planned =
        Map.of(
            OnBoard.HEAD, 14,
            OnBoard.MANAGERS, 14,
            OnBoard.UNION, 14,
            OnBoard.WORKERS, 28,
            OnBoard.COUNCILLORS, 28,
            OnBoard.FAMILIES, 28,
            OnBoard.PAYROLL, 91);
    long waiting =
        planned.entrySet().stream()
            .filter(each -> daysAgo.get(each.getKey()) > each.getValue())
            .count();
    assertEquals(waiting, figure("waiting"));
  }

  @Test
  void whomTheFirstConvincedMoveAgreesWithMovingThemByHand() {
    Set<String> moved = new HashSet<>(Set.of(OnBoard.FAMILIES, OnBoard.PARTNERS));
    boolean more = true;
    while (more) {
      more = false;
      for (Stakeholder party : OnBoard.map().stakeholders()) {
        List<String> heardFrom =
            OnBoard.map().ties().stream()
                .filter(tie -> tie.to().equals(party.id()))
                .map(Tie::from)
                .toList();
        long in = heardFrom.stream().filter(moved::contains).count();
        more |= !heardFrom.isEmpty() && 2 * in >= heardFrom.size() && moved.add(party.id());
      }
    }
    assertEquals(moved.size(), figure("convinced"));
    assertEquals(OnBoard.map().ties().size(), figure("ties"));
  }

  @Test
  void everyPartyIsShownWithWhyItStandsWhereItStands() {
    for (Stakeholder party : OnBoard.map().stakeholders()) {
      assertTrue(PAGE.contains(party.name() + ": "), party.name());
    }
    for (String words :
        List.of(
            "MADE UP: the parties",
            "Union branch: key player <- the strategy must be acceptable to them power: high <- high"
                + " when at least 3 on 1 to 5 [our own rule]",
            "Health visitors: not classified power: not rated",
            "if power 2 by a team manager on 2026-04-21 were 3: key player",
            "Serious: ask the members: nobody leads it",
            "Union branch: is a key player and not in the sponsors' group",
            "Payroll: first engaged on 2026-02-16, after the design was fixed on 2026-01-12")) {
      assertTrue(PAGE.contains(words), words);
    }
    assertEquals(1, figure("joint.overdue"));
    assertEquals(1, figure("joint.one-sided"));
    assertEquals(3, figure("coalition.backing"));
  }
}
