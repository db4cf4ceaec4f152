package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.valuestream.Step;
import org.plimsoll.valuestream.StreamReport;
import org.plimsoll.valuestream.ValueStream;

/** Sign-offs at the wrong level, and what deciding lower is worth. */
class RecruitmentSignOffsExampleTest {
  private static final String STORY = RecruitmentSignOffsExample.story();

  @Test
  void theStoryFitsThePageAndSaysWhatIsAssumedAndWhoseWordTheRestIs() {
    assertTrue(STORY.lines().allMatch(line -> line.length() <= 100), STORY);
    assertTrue(
        STORY.contains("The steps, the levels and every figure below are assumptions."), STORY);
    assertTrue(
        STORY.contains("(Manchester City Council (2019), Our Transformation, slide 18)"), STORY);
  }

  @Test
  void fourOfFiveSignOffsAreTooHighAndOneIsNot() {
    StreamReport report = RecruitmentSignOffsExample.recruitment().review();
    assertEquals(
        List.of("service agrees", "director agrees", "vacancy panel", "offer agreed"),
        report.signOffs(StreamReport.Level.TOO_HIGH).stream().map(Step::name).toList());
    assertEquals(StreamReport.Level.RIGHT, report.signOffs().get("budget is there"));
  }

  @Test
  void decidingLowerSavesTheWaitsBeyondSevenHours() {
    ValueStream now = RecruitmentSignOffsExample.recruitment();
    ValueStream right = RecruitmentSignOffsExample.atTheRightLevel(now);
    assertEquals(
        hours((10 - 7) + (30 - 7) + (37 - 7) + (22 - 7)),
        now.leadTime().orElseThrow().minus(right.leadTime().orElseThrow()));
    assertEquals(List.of(), right.review().signOffs(StreamReport.Level.TOO_HIGH));
    assertEquals(Optional.of(hours(255).plus(minutes(35))), right.leadTime());
    assertEquals(Optional.of(Rational.of(10, 7)), now.review().gatePasses());
  }

  @Test
  void aProposalThatDoesNotSayWhatItIsWorthIsNotShownToAddValue() {
    assertEquals(
        List.of("heads of service fill posts within budget"),
        RecruitmentSignOffsExample.practices().shown());
    assertEquals(2, RecruitmentSignOffsExample.practices().notShown().size());
  }
}
