package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * One worker's page: it names every case that the worker held in the week and nothing of anybody
 * else.
 */
class SupervisionGuideExampleTest {
  @Test
  void eachPageHoldsTheWorkersOwnCasesOfTheWeekAndNobodyElses() {
    Team team = DailyUse.team();
    for (StaffMember member : team.staff().values()) {
      String page = SupervisionGuideExample.page(member.id()).toString();
      for (Holding holding : team.holdings()) {
        boolean own =
            holding.memberId().equals(member.id())
                && !holding.item().opened().orElseThrow().isAfter(LocalDate.of(2026, 3, 8))
                && !holding
                    .item()
                    .closed()
                    .map(end -> end.isBefore(LocalDate.of(2026, 3, 2)))
                    .orElse(false);
        assertEquals(own, page.contains("\n" + holding.item().id() + " "), holding + " on " + page);
      }
      for (StaffMember other : team.staff().values()) {
        assertEquals(other.equals(member), page.contains(other.name()), page);
      }
    }
  }

  @Test
  void whatWasAgreedInPersonIsOnNoOtherPage() {
    assertTrue(SupervisionGuideExample.page(AssessmentTeam.HARD).markdown().contains("17:00"));
    assertFalse(SupervisionGuideExample.page(AssessmentTeam.EASY).markdown().contains("17:00"));
  }

  @Test
  void thePageSaysTheLoadOfTheWeeksSheet() {
    String page = SupervisionGuideExample.page(AssessmentTeam.HARD).toString();
    assertTrue(page.contains("32.2 pts carried, 35 pts available (92%)"), page);
    assertTrue(
        page.contains("available: 37 h/week contracted less 2 h/week court skills course"), page);
  }

  @Test
  void thePageShowsWhatBecameOfActionsAndDatesAndTheTrainingAhead() {
    String page = SupervisionGuideExample.page(AssessmentTeam.HARD).toString();
    for (String words :
        new String[] {
          "overdue by 14 days",
          "- an action of M-01 is 14 days overdue: hand two cases over",
          "- 1 session of case supervision was missed",
          "done 2026-03-03",
          "2026-03-11  open",
          "missed, 3 of 6:",
          "planned: chairing a meeting",
          "held: safe home visits"
        }) {
      assertTrue(page.contains(words), words + " on " + page);
    }
  }
}
