package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.valuestream.StreamFigure;
import org.plimsoll.valuestream.ValueStream;

/** One notification in the place of a form and four messages. */
class JoinersMoversLeaversExampleTest {
  private static final String STORY = JoinersMoversLeaversExample.story();

  @Test
  void theStoryFitsThePageAndSaysWhatIsAssumedAndWhoseWordTheRestIs() {
    assertTrue(STORY.lines().allMatch(line -> line.length() <= 100), STORY);
    assertTrue(STORY.contains("The steps and every figure below are assumptions."), STORY);
    assertTrue(
        STORY.contains("(Manchester City Council (2019), Our Transformation, slide 18)"), STORY);
    assertEquals(STORY, JoinersMoversLeaversExample.story());
  }

  @Test
  void theLongestWayOfAJoinerIsThatOfTheSecurityCheckCountedByHand() {
    ValueStream joiners = JoinersMoversLeaversExample.joiners();
    int waits = 6 + 4 + 6 + 6 + 8 + 44 + 11;
    int touches = 25 + 4 * 20 + 60 + 15;
    assertEquals(Optional.of(hours(waits).plus(minutes(touches))), joiners.leadTime());
    ValueStream one = JoinersMoversLeaversExample.byOneNotification(joiners);
    assertEquals(Optional.of(hours(6 + 44 + 11).plus(minutes(25 + 60 + 15))), one.leadTime());
    assertTrue(STORY.contains("-25 h 20 min"), STORY);
  }

  @Test
  void aShareThatNobodyCountedLeavesTheYieldOpenUntilItIsAssumed() {
    ValueStream joiners = JoinersMoversLeaversExample.joiners();
    assertEquals(Optional.empty(), joiners.rolledYield());
    assertEquals(List.of("security check"), joiners.review().missing(StreamFigure.ROLLED_YIELD));
    Rational yield = Rational.HUNDRED;
    for (int share : new int[] {85, 80, 90, 85, 90, 95, 92, 90, 97, 96}) {
      yield = yield.times(Rational.of(share, 100));
    }
    assertEquals(
        yield,
        JoinersMoversLeaversExample.counted(joiners, percent(90))
            .rolledYield()
            .orElseThrow()
            .value());
  }

  @Test
  void whatAYearSavesIsMessagesTimesPeople() {
    ValueStream joiners = JoinersMoversLeaversExample.joiners();
    assertEquals(
        Rational.of(-300 * 4 * 20, 60),
        JoinersMoversLeaversExample.hoursAYear(
            JoinersMoversLeaversExample.byOneNotification(joiners), joiners));
    assertTrue(STORY.lines().anyMatch(line -> line.matches("together +1130")), STORY);
  }
}
