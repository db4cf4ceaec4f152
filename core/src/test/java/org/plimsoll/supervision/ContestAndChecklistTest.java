package org.plimsoll.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.explain.Source;

class ContestAndChecklistTest {
  private static final Contest OPEN =
      Contest.of("K-1", "C-7", "S-01", "three siblings in two homes", date("2026-02-02"));

  @Test
  void aContestIsOpenFromTheDayItIsRaisedUntilItIsDecided() {
    Contest decided =
        OPEN.decided(Contest.Outcome.UPHELD, "M-01", "travel was left out", date("2026-02-10"));
    assertFalse(OPEN.isOpen(date("2026-02-01")));
    assertTrue(OPEN.isOpen(date("2026-02-02")));
    assertTrue(decided.isOpen(date("2026-02-09")));
    assertFalse(decided.isOpen(date("2026-02-10")));
    assertEquals(
        "K-1: S-01 on case C-7, three siblings in two homes -> upheld: travel was left out",
        decided.toString());
  }

  @Test
  void aDecisionGivesItsReasonAndIsFinal() {
    assertEquals(
        "a decision on a contest names who decided and why, was by \"M-01\" because \" \"",
        assertThrows(
                IllegalArgumentException.class,
                () -> OPEN.decided(Contest.Outcome.NOT_UPHELD, "M-01", " ", date("2026-02-10")))
            .getMessage());
    Contest decided = OPEN.decided(Contest.Outcome.UPHELD, "M-01", "right", date("2026-02-10"));
    assertEquals(
        "contest \"K-1\" was decided on 2026-02-10; raise a new one",
        assertThrows(
                IllegalStateException.class,
                () ->
                    decided.decided(
                        Contest.Outcome.NOT_UPHELD, "M-01", "wrong", date("2026-02-11")))
            .getMessage());
  }

  @Test
  void aDecisionBeforeTheContestIsRefused() {
    assertEquals(
        "contest \"K-1\" must not be decided before it was raised, was raised 2026-02-02 and decided 2026-02-01",
        assertThrows(
                IllegalArgumentException.class,
                () -> OPEN.decided(Contest.Outcome.UPHELD, "M-01", "right", date("2026-02-01")))
            .getMessage());
  }

  @Test
  void whatNobodyHasShownIsNotEvidenced() {
    Checklist list =
        Checklist.of(
                List.of(
                    new Requirement("1", "is published", Source.GIVEN),
                    new Requirement("2", "is consulted on", Source.GIVEN),
                    new Requirement("3", "protects the newly qualified", Source.GIVEN)))
            .met("1", "on the intranet since May")
            .notMet("3", "no allowance in the scheme");
    assertEquals(Checklist.Standing.MET, list.standing("1"));
    assertEquals(
        List.of("2"),
        list.in(Checklist.Standing.NOT_EVIDENCED).stream().map(Requirement::id).toList());
    assertEquals(
        List.of("3"), list.in(Checklist.Standing.NOT_MET).stream().map(Requirement::id).toList());
    assertEquals(
        List.of(
            List.of("1", "is published", "met", "on the intranet since May"),
            List.of("2", "is consulted on", "not evidenced", ""),
            List.of("3", "protects the newly qualified", "not met", "no allowance in the scheme")),
        list.table().rows());
    assertEquals(list.table().text(), list.toString());
    assertEquals(
        "requirement \"9\" is not on the list; its requirements are [1, 2, 3]",
        assertThrows(IllegalArgumentException.class, () -> list.met("9", "x")).getMessage());
  }

  @Test
  void thePublishedListNamesItsItems() {
    assertEquals(12, Checklist.WORKLOAD_STANDARDS_2010.requirements().size());
    assertEquals(12, Checklist.WORKLOAD_STANDARDS_2010.in(Checklist.Standing.NOT_EVIDENCED).size());
  }
}
