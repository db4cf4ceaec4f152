package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/** One worker's page: it names every open case of that worker and nothing of anybody else. */
class SupervisionGuideExampleTest {
  @Test
  void eachPageHoldsTheWorkersOwnOpenCasesAndNobodyElses() {
    Team team = DailyUse.team();
    for (StaffMember member : team.staff().values()) {
      String page = SupervisionGuideExample.page(member.id()).toString();
      for (Holding holding : team.holdings()) {
        boolean own =
            holding.memberId().equals(member.id()) && holding.item().isOpenOn(DailyUse.AS_OF);
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
}
