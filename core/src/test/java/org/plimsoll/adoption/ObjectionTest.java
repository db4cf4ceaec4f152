package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adoption.ObjectionReport.Status;
import org.plimsoll.explain.Finding;

class ObjectionTest {
  private static final String PAY = "overtime will fall";
  private static final String POINTS = "cases will be pointed wrongly";
  private static final LocalDate DAY = date("2026-03-02");

  private static final Answer CLAIM =
      Answer.to(PAY, "who is over-pointed may claim at once", "deputy manager", date("2026-02-16"))
          .changingPlan("overtime is justified as soon as somebody is over-pointed")
          .using(Approach.NEGOTIATION_AND_AGREEMENT);
  private static final Answer CLINIC =
      Answer.to(POINTS, "clinics compare points with time", "deputy manager", date("2026-02-18"))
          .changingPlan("performance clinics review the points");

  private static Objection pay() {
    return Objection.of("O-1", "three workers", PAY, date("2026-02-09"))
        .wanting(AdkarElement.DESIRE);
  }

  private static Objection points() {
    return Objection.of("O-2", "three workers", POINTS, date("2026-02-09"))
        .wanting(AdkarElement.KNOWLEDGE)
        .justified("deputy manager", "nobody checks the points yet", date("2026-02-11"));
  }

  private static ObjectionRegister register() {
    return ObjectionRegister.of("Points system").raised(pay(), points());
  }

  private static Status status(ObjectionRegister register, String id) {
    return register.review(DAY).row(id).status();
  }

  @Test
  void onlyAnAnswerToItsOwnGroundClosesAnObjection() {
    ObjectionRegister clinics = register().answered(CLINIC);
    assertEquals(Status.OPEN, status(clinics, "O-1"));
    assertEquals(Status.CLOSED, status(clinics, "O-2"));
    assertEquals(
        List.of(
            "Warning: O-1: nobody has answered the ground of this objection (overtime will fall,"
                + " raised 2026-02-09; an answer to another ground does not count)"),
        clinics.review(DAY).findings().stream().map(Finding::toString).toList());
  }

  @Test
  void aJustifiedObjectionAsksForAChangeOfPlan() {
    Answer words = Answer.to(POINTS, "trust us", "deputy manager", date("2026-02-12"));
    ObjectionRegister said = register().answered(words);
    assertEquals(Status.PLAN_TO_CHANGE, status(said, "O-2"));
    assertEquals(
        "the objection is justified and the plan has not changed for it",
        said.review(DAY).findings().get(0).message());
    assertEquals(Status.CLOSED, status(said.answered(CLINIC), "O-2"));
    assertEquals(
        Map.of("O-2", List.of("performance clinics review the points")),
        said.answered(CLINIC).review(DAY).changesOfPlan());
  }

  @Test
  void anObjectionThatDoesNotHoldStillWantsAnAnswer() {
    Objection wrong = pay().notJustified("deputy manager", "hours are paid as before", DAY);
    assertEquals(Status.OPEN, status(register().with(wrong), "O-1"));
    Answer words = Answer.to(PAY, "hours are paid as before", "deputy manager", DAY);
    assertEquals(Status.CLOSED, status(register().with(wrong).answered(words), "O-1"));
    assertEquals(Status.ANSWERED, status(register().answered(words), "O-1"));
  }

  @Test
  void whatCameAfterTheDayOfTheQuestionDoesNotCount() {
    ObjectionRegister all =
        register().with(pay().withdrawn(date("2026-03-01"))).answered(CLAIM, CLINIC);
    assertEquals(List.of(), all.review(date("2026-02-08")).rows());
    assertEquals(Status.OPEN, all.review(date("2026-02-10")).row("O-2").status());
    assertEquals(Status.PLAN_TO_CHANGE, all.review(date("2026-02-11")).row("O-2").status());
    assertEquals(Status.CLOSED, all.review(date("2026-02-18")).row("O-2").status());
    assertEquals(Status.ANSWERED, all.review(date("2026-02-28")).row("O-1").status());
    assertEquals(Status.WITHDRAWN, all.review(date("2026-03-01")).row("O-1").status());
    assertEquals(
        List.of("O-1: not raised -> withdrawn", "O-2: not raised -> closed"),
        all.review(DAY).diff(all.review(date("2026-02-08"))).stream()
            .map(ObjectionReport.Change::toString)
            .toList());
  }

  @Test
  void anAnswerGivenBeforeTheObjectionDoesNotCloseIt() {
    Answer early = Answer.to(PAY, "no fear", "deputy manager", date("2026-02-01"));
    assertEquals(Status.OPEN, status(register().answered(early), "O-1"));
  }

  @Test
  void theSameGroundOfSeveralHoldersIsAnsweredOnce() {
    Objection north = Objection.of("O-3", "North", PAY, date("2026-02-10"));
    ObjectionReport report = register().raised(north).answered(CLAIM).review(DAY);
    assertEquals(
        List.of("O-1", "O-3"),
        report.in(Status.ANSWERED).stream().map(row -> row.objection().id()).toList());
    assertEquals(
        Map.of(AdkarElement.DESIRE, List.of("O-1"), AdkarElement.KNOWLEDGE, List.of("O-2")),
        report.notClosedByElement());
  }

  @Test
  void anAnswerToAGroundNobodyRaisedIsNamed() {
    Answer stray = Answer.to("cost", "it is cheap", "deputy manager", DAY);
    assertTrue(
        register().answered(CLAIM, CLINIC, stray).review(DAY).findings().stream()
            .anyMatch(
                finding ->
                    finding
                        .message()
                        .equals("an answer to \"cost\" answers no ground that was raised")));
  }

  @Test
  void theExplanationNamesJudgementAndAnswers() {
    assertEquals(
        """
        objections to Points system on 2026-03-02: 1 of 2 not closed  <- closed by an answer to its own ground, once judged; if justified, by one that changes the plan  [our own rule]
          O-1, overtime will fall: answered
            answer: 2026-02-16, deputy manager: who is over-pointed may claim at once; changed: overtime is justified as soon as somebody is over-pointed
          O-2, cases will be pointed wrongly: closed
            justified: deputy manager on 2026-02-11: nobody checks the points yet
            answer: 2026-02-18, deputy manager: clinics compare points with time; changed: performance clinics review the points""",
        register().answered(CLAIM, CLINIC).review(DAY).explain().toString());
  }

  @Test
  void whatIsWantingIsRefused() {
    assertEquals(
        "an objection names its id, its holder and its ground, was \"O-1\", \"\", \"pay\"",
        assertThrows(IllegalArgumentException.class, () -> Objection.of("O-1", "", "pay", DAY))
            .getMessage());
    assertEquals(
        "objection \"O-1\" must not be judged before it was raised, was raised 2026-02-09 and"
            + " judged 2026-02-08",
        assertThrows(
                IllegalArgumentException.class,
                () -> pay().justified("M", "right", date("2026-02-08")))
            .getMessage());
    assertEquals(
        "a judgement of an objection names who judged and why, was by \"M\" because \" \"",
        assertThrows(IllegalArgumentException.class, () -> pay().justified("M", " ", DAY))
            .getMessage());
    assertEquals(
        "objection \"O-1\" stands twice; replace it by with(objection)",
        assertThrows(IllegalArgumentException.class, () -> register().raised(pay())).getMessage());
    assertEquals(
        "objection \"O-9\" is not in the register; its objections are [O-1, O-2]",
        assertThrows(
                IllegalArgumentException.class,
                () -> register().with(Objection.of("O-9", "North", PAY, DAY)))
            .getMessage());
  }

  @Test
  void aBlockWithoutAReasonInWritingIsNamedOnThePage() {
    Proposal proposal =
        Proposal.of("P-1", "Points for all teams")
            .backedBy("Assessment North", "work is shared out fairly")
            .opposedBy(pay().inWriting("Overtime is a fifth of what we earn."))
            .opposedBy("Finance", "")
            .blockedBy("Depot", "too much paper");
    assertTrue(proposal.isBlocked());
    assertEquals(List.of("Finance", "Depot"), proposal.missingReasons());
    assertEquals(
        List.of(
            "Serious: Depot: blocks \"Points for all teams\" without a reason in writing (said:"
                + " too much paper)",
            "Warning: Finance: is against \"Points for all teams\" without a reason in writing (no"
                + " reason given)"),
        proposal.findings().stream().map(Finding::toString).toList());
    assertEquals(
        """
        P-1: Points for all teams (blocked)
        case     by                reason                                in writing
        -------  ----------------  ------------------------------------  ----------
        for      Assessment North  work is shared out fairly
        against  three workers     Overtime is a fifth of what we earn.  2026-02-09
        against  Finance           none given                            missing
        blocks   Depot             too much paper                        missing
        Reasons in writing are missing from Finance, Depot.""",
        proposal.page());
    Proposal written =
        proposal
            .writing("Finance", "No money this year.", DAY)
            .writing("Depot", "Two forms for each round.", DAY);
    assertEquals(List.of(), written.findings());
    assertTrue(written.isBlocked());
    assertTrue(written.page().endsWith("Every reason against it is in writing."), written::page);
    assertEquals(
        "\"Legal\" has no position on proposal \"P-1\"; positions are held by [Assessment North,"
            + " three workers, Finance, Depot]",
        assertThrows(IllegalArgumentException.class, () -> proposal.writing("Legal", "no", DAY))
            .getMessage());
  }
}
