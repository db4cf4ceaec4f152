package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rating;
import org.plimsoll.jointworking.JointAction;
import org.plimsoll.jointworking.JointDecision;
import org.plimsoll.jointworking.JointPlan;
import org.plimsoll.jointworking.PartnershipBoard;
import org.plimsoll.jointworking.Raci;

/** What two sides agreed travels as JSON and reads back equal. */
class JointWorkingJsonTest {
  private static final JointPlan PLAN =
      JointPlan.between("Managers", "Union")
          .issue("overtime")
          .position("Union", "protect income")
          .interest("Union", "pay")
          .acknowledged("Managers", "pay")
          .answerableTo("Union", "its members")
          .needingMandate("Union")
          .mandateGiven("Union", date("2026-03-01"))
          .untenable("Union", "a promise was made")
          .rule("respect differing views")
          .facilitatedFromWithin("the training team")
          .needAgreedOn(date("2026-02-02"))
          .agreed("clinics")
          .agreed("sheets", date("2026-02-16"))
          .action(
              JointAction.of("x")
                  .led("Union", "B")
                  .by(date("2026-03-31"))
                  .doneOn(date("2026-03-30")),
              JointAction.of("y"))
          .confidence("Union", date("2026-02-02"), Rating.of(2))
          .confidence("Managers", date("2026-02-02"), Rating.of(2).outOf(10))
          .committed("Managers", "ask first", date("2026-02-02"))
          .committed("Union", "no surprises")
          .decided(
              JointDecision.of("forms", date("2026-03-02"))
                  .keeping("ask first")
                  .breaking("no surprises"))
          .board(
              PartnershipBoard.of("Board")
                  .seating("Union", 2)
                  .seating("Others")
                  .since(date("2026-03-02")));

  static Stream<Object> models() {
    var report = PLAN.review(date("2026-04-06"));
    return Stream.of(
        PLAN,
        JointPlan.between("a", "b"),
        report,
        report.confidence().get(1),
        report.diff(PLAN.review(date("2026-02-01"))),
        Raci.empty().task("t", Map.of("lead", "A/R")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }
}
