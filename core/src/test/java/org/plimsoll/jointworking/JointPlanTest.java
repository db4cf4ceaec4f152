package org.plimsoll.jointworking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rating;
import org.plimsoll.explain.Finding;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

class JointPlanTest {
  private static final LocalDate DAY = date("2026-04-06");

  /** A plan with which nothing is wrong but that no action is named. */
  private static final JointPlan WITHOUT_ACTIONS =
      JointPlan.between("Managers", "Union")
          .issue("overtime")
          .position("Managers", "stay within budget")
          .position("Union", "protect income")
          .interest("Managers", "an even load")
          .interest("Union", "pay")
          .acknowledged("Managers", "pay")
          .acknowledged("Union", "an even load")
          .rule("respect differing views")
          .facilitatedFromOutside("a mediator")
          .needAgreedOn(date("2026-02-02"))
          .agreed("monthly clinics", date("2026-02-16"))
          .confidence("Managers", date("2026-02-16"), Rating.of(3));

  /** A plan with which nothing is wrong. */
  private static final JointPlan SOUND =
      WITHOUT_ACTIONS.action(
          JointAction.of("the first clinic")
              .led("Managers", "the deputy")
              .led("Union", "the convenor")
              .by(date("2026-03-02"))
              .doneOn(date("2026-03-02")));

  private static List<String> messages(JointPlan plan) {
    return plan.review(DAY).findings().stream()
        .map(each -> each.severity() + " " + each.subject() + ": " + each.message())
        .toList();
  }

  @Test
  void aSoundPlanHasNoFindings() {
    assertEquals(List.of(), messages(SOUND));
  }

  @Test
  void aPlanOfWhichNothingIsKnownSaysWhatIsMissing() {
    assertEquals(
        List.of(
            "NOTE the issue: is not named",
            "NOTE the issue: the need for change is not known to be agreed",
            "WARNING rules of engagement: none are known to be agreed",
            "NOTE facilitator: nobody is named",
            "NOTE a: its position is not known",
            "NOTE a: its interests are not known",
            "NOTE b: its position is not known",
            "NOTE b: its interests are not known",
            "NOTE joint action plan: no action is named",
            "NOTE confidence: neither side has said how confident it is"),
        messages(JointPlan.between("a", "b")));
  }

  @Test
  void detailAgreedBeforeTheNeedIsAFinding() {
    JointPlan early = SOUND.agreed("no compulsory overtime", date("2026-02-01"));
    assertEquals(
        List.of(
            "WARNING overtime: \"no compulsory overtime\" was agreed on 2026-02-01, before the need"
                + " for change on 2026-02-02"),
        messages(early));
    assertEquals(
        List.of(),
        SOUND.agreed("on the same day", date("2026-02-02")).review(DAY).detailBeforeNeed());
    // before the need was agreed every detail came first
    assertEquals(1, early.review(date("2026-02-01")).detailBeforeNeed().size());
  }

  @Test
  void eachSideIsToAcknowledgeTheOthersInterests() {
    JointPlan plan = SOUND.interest("Union", "safe staffing");
    assertEquals(List.of("Union"), plan.review(DAY).unacknowledged());
    assertEquals(
        List.of(
            "WARNING Managers: is not known to acknowledge an interest of Union: \"safe staffing\""),
        messages(plan));
  }

  @Test
  void anAgreementIsProvisionalUntilTheMandateComes() {
    JointPlan awaiting = SOUND.answerableTo("Union", "its members").needingMandate("Union");
    assertEquals(List.of("Union"), awaiting.review(DAY).provisionalUntil());
    assertEquals(
        List.of("WARNING Union: what it agreed is provisional until its members agree"),
        messages(awaiting));
    JointPlan given = awaiting.mandateGiven("Union", date("2026-04-06"));
    assertEquals(List.of(), given.review(DAY).provisionalUntil());
    assertEquals(List.of("Union"), given.review(date("2026-04-05")).provisionalUntil());
    assertEquals(
        "settled: Warning: Union: what it agreed is provisional until its members agree"
            + " (representatives are accountable to those they represent)",
        given.review(DAY).diff(given.review(date("2026-04-05"))).toString());
  }

  @Test
  void aPositionThatCannotBeHeldBeforeItsConstituencyIsSerious() {
    assertEquals(
        List.of(
            "SERIOUS Managers: is in an untenable position before elected councillors: the budget"
                + " is published"),
        messages(
            SOUND
                .answerableTo("Managers", "elected councillors")
                .untenable("Managers", "the budget is published")));
  }

  @Test
  void actionsAreToBeLedOnBothSidesAndInTime() {
    JointAction both = JointAction.of("sheets").led("Managers", "A").led("Union", "B");
    JointPlan plan =
        WITHOUT_ACTIONS.action(
            both.by(date("2026-04-05")),
            JointAction.of("clinics").led("Managers", "A").by(date("2026-04-06")),
            JointAction.of("survey"));
    assertEquals(
        List.of(
            "WARNING sheets: was due on 2026-04-05 and is not known to be done",
            "WARNING clinics: one-sided: nobody of Union leads it",
            "SERIOUS survey: nobody leads it",
            "NOTE survey: has no date"),
        messages(plan));
    JointPlanReport report = plan.review(DAY);
    assertEquals(List.of("sheets"), report.overdue());
    assertEquals(List.of("clinics"), report.oneSided());
    assertEquals(List.of("survey"), report.leaderless());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "overtime, 2026-04-06",
            "action   Managers  Union   by          standing",
            "-------  --------  ------  ----------  ------------",
            "sheets   A         B       2026-04-05  overdue",
            "clinics  A         nobody  2026-04-06  open",
            "survey   nobody    nobody  no date     nobody leads"),
        report.toString());
    assertEquals(List.of(), plan.done("sheets", DAY).review(DAY).overdue());
    assertEquals(List.of("sheets"), plan.done("sheets", DAY.plusDays(1)).review(DAY).overdue());
  }

  @Test
  void confidenceHasATrendByDate() {
    JointPlan plan =
        SOUND
            .confidence("Union", date("2026-04-01"), Rating.of(3))
            .confidence("Union", date("2026-03-01"), Rating.of(4))
            .confidence("Union", date("2026-01-01"), Rating.of(1))
            .confidence("Union", date("2026-05-01"), Rating.of(5));
    JointPlanReport.Trend trend = plan.review(DAY).confidence().get(1);
    assertEquals(OptionalInt.of(-1), trend.lately());
    assertEquals(OptionalInt.of(2), trend.overall());
    assertEquals(OptionalInt.empty(), plan.review(DAY).confidence().get(0).lately());
    assertEquals(
        List.of(
            "WARNING Union: confidence in joint working fell from 4 of 5 to 3 of 5 between"
                + " 2026-03-01 and 2026-04-01"),
        messages(plan));
  }

  @Test
  void everyDecisionIsHeldAgainstTheCommitmentsThatStood() {
    JointPlan plan =
        SOUND
            .committed("Managers", "ask the union first", date("2026-03-01"))
            .decided(
                JointDecision.of("new rota", date("2026-02-28")),
                JointDecision.of("new forms", date("2026-03-01")).keeping("ask the union first"),
                JointDecision.of("new hours", date("2026-03-15")).breaking("ask the union first"),
                JointDecision.of("new desks", date("2026-03-20")),
                JointDecision.of("later", date("2026-04-07")).breaking("ask the union first"));
    assertEquals(
        List.of(
            "SERIOUS Managers: \"new hours\" of 2026-03-15 broke the commitment \"ask the union"
                + " first\"",
            "NOTE Managers: nobody says whether \"new desks\" of 2026-03-20 kept the commitment"
                + " \"ask the union first\""),
        messages(plan));
  }

  @Test
  void aBoardJoinsBothSides() {
    assertEquals(
        List.of("WARNING Partnership Board: Managers has no seat on it"),
        messages(
            SOUND.board(
                PartnershipBoard.of("Partnership Board").seating("Union", 2).seating("Others"))));
  }

  @Test
  void aRegisterLendsItsInterests() {
    StakeholderMap map =
        StakeholderMap.of("Points")
            .with(Stakeholder.of("Managers").caringAbout("budget"), Stakeholder.of("Union"));
    JointPlan plan = JointPlan.between(map, "Managers", "Union");
    assertEquals(List.of("budget"), plan.side("Managers").interests());
    assertEquals(
        "\"Points\" has no stakeholder \"Press\"; it has [Managers, Union]",
        refusal(() -> JointPlan.between(map, "Managers", "Press")));
  }

  @Test
  void theExplanationNamesEverythingThatWasAgreed() {
    String why =
        SOUND
            .committed("Managers", "ask first")
            .decided(JointDecision.of("forms", DAY).keeping("ask first"))
            .answerableTo("Union", "its members")
            .review(DAY)
            .explain()
            .toString();
    for (String part :
        List.of(
            "need for change: agreed 2026-02-02",
            "detail: monthly clinics, agreed 2026-02-16",
            "interest: pay, acknowledged by the other side",
            "answerable to: its members",
            "forms: kept")) {
      assertTrue(why.contains(part), why);
    }
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheWayOut() {
    assertEquals(
        "a joint plan is between two sides of different names, was [a, a]",
        refusal(() -> JointPlan.between("a", "a")));
    assertEquals(
        "action \"x\" names \"Press\", which is no side of the plan; the sides are [Managers, Union]",
        refusal(() -> SOUND.action(JointAction.of("x").led("Press", "C"))));
    assertEquals(
        "side \"Union\" needs a mandate before a constituency, and none is named; say answerableTo"
            + " first",
        refusal(() -> SOUND.needingMandate("Union")));
    assertEquals(
        "side \"Union\" was given a mandate on 2026-04-06 and needs none; say needingMandate first",
        refusal(() -> SOUND.mandateGiven("Union", DAY)));
    assertEquals(
        "decision \"d\" speaks of \"x\", to which nobody is committed; the commitments are []",
        refusal(() -> SOUND.decided(JointDecision.of("d", DAY).keeping("x"))));
    assertEquals(
        "decision \"d\" both keeps and breaks [x]; keep one of the two",
        refusal(() -> JointDecision.of("d", DAY).keeping("x").breaking("x")));
    assertEquals(
        "the lead of \"a\" for \"x\" must not be blank; leave it out while nobody leads",
        refusal(() -> JointAction.of("x").led("a", " ")));
    assertEquals(
        "the plan has no action \"x\"; it has []", refusal(() -> WITHOUT_ACTIONS.done("x", DAY)));
    assertEquals(
        "the confidence of \"Union\" is marked twice on 2026-04-06",
        refusal(
            () ->
                SOUND
                    .confidence("Union", DAY, Rating.of(1))
                    .confidence("Union", DAY, Rating.of(2))));
    assertEquals(
        "\"a\" has at least 1 seat on board \"b\", was 0; leave out who does not sit on it",
        refusal(() -> PartnershipBoard.of("b").seating("a", 0)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            SOUND
                .confidence("Union", DAY, Rating.of(1))
                .confidence("Union", DAY.plusDays(1), Rating.of(1).outOf(10)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void findingsNameTheirSource() {
    List<Finding> found = JointPlan.between("a", "b").review(DAY).findings();
    assertEquals(JointPlanReport.DRIVE_FOR_CHANGE, found.get(2).source());
    assertTrue(found.get(0).source().isOurs());
  }
}
