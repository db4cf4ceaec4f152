package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;
import org.plimsoll.valuestream.LittlesLaw;
import org.plimsoll.valuestream.Parallel;
import org.plimsoll.valuestream.Practice;
import org.plimsoll.valuestream.PracticeReview;
import org.plimsoll.valuestream.Step;
import org.plimsoll.valuestream.ValueStream;
import org.plimsoll.valuestream.Waste;

/** Value streams and practices travel as JSON and read back equal. */
class ValueStreamJsonTest {
  private static final Step STEP =
      Step.of("sign-off")
          .touch(minutes(5))
          .valueAdding(minutes(0))
          .wait(hours(40))
          .completeAndAccurate(percent("99.5"))
          .keyedInto("HR", "HR")
          .decidedBy("director")
          .wouldDo("manager")
          .asGate()
          .waste(Waste.TIER, Waste.WAITING);
  private static final ValueStream STREAM =
      ValueStream.named("Recruitment")
          .levels("manager", "director")
          .demanded(35, hours(140))
          .step(STEP)
          .then(
              Parallel.of(Step.of("a").lead(hours(1)), Parallel.of(Step.of("b")).and(Step.of("c")))
                  .and(Step.of("d").keyingNothing().signedOff()));
  private static final Practice PRACTICE =
      Practice.of("a duty desk")
          .changing("the switchboard")
          .adding("callers reach a worker")
          .forWhom("families")
          .considered("longer hours", "no worker there")
          .considered("a robot");

  static Stream<Object> models() {
    return Stream.of(
        STEP,
        Step.of("bare"),
        STREAM,
        ValueStream.named("empty"),
        STREAM.parts().get(1),
        STREAM.review(),
        STREAM.without("a").diff(STREAM),
        LittlesLaw.of(84, 12, "week"),
        LittlesLaw.of(84, 12, "week").arriving(Rational.of(1, 3)),
        PRACTICE,
        Practice.of("bare"),
        PracticeReview.standard().withAlternatives(2),
        PracticeReview.standard().review(PRACTICE, Practice.of("bare")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(model, json.read(json.write(model), model.getClass()));
  }

  @Test
  void timesThatDoNotFitTogetherAreRefusedOnTheWayIn() {
    PlimsollJson json = PlimsollJson.standard();
    String text = json.write(STEP).replace("PT5M", "PT6M");
    String said =
        assertThrows(JsonProblemException.class, () -> json.read(text, Step.class)).getMessage();
    assertTrue(said.contains("is its wait and touch time together, 40 h 6 min"), said);
  }
}
