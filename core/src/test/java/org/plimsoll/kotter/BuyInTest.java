package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.evidence.Truth.MET;
import static org.plimsoll.evidence.Truth.NOT_MET;
import static org.plimsoll.evidence.Truth.UNDETERMINED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.Prior;
import org.plimsoll.stats.Threshold;

class BuyInTest {
  private static final Threshold AT_LEAST = Threshold.atLeast(percent(75));
  private static final Threshold OVER = Threshold.over(percent(75));
  private static final BuyIn BUY_IN = BuyIn.standard();

  @Test
  void aTeamThatWasAskedAsAWholeIsCertain() {
    Verdict verdict = BUY_IN.judge(Sample.asked(14).of(14).agreed(11), AT_LEAST);
    assertEquals(MET, verdict.truth());
    assertEquals(Optional.of(Chance.CERTAIN), verdict.chance());
    assertEquals(NOT_MET, BUY_IN.judge(Sample.asked(14).of(14).agreed(10), AT_LEAST).truth());
  }

  @Test
  void ofFortyPeopleOverAndAtLeastDifferByOne() {
    Sample thirty = Census.of(40).agreed(30).asSample();
    assertEquals(MET, BUY_IN.judge(thirty, AT_LEAST).truth());
    assertEquals(NOT_MET, BUY_IN.judge(thirty, OVER).truth());
    assertEquals("over 75% of 40 is 31", BUY_IN.judge(thirty, OVER).reasons().get(1).text());
  }

  @Test
  void theVerdictSaysWhatWasFoundNeededAndConcluded() {
    assertEquals(
        String.join(
            System.lineSeparator(),
            "buy-in: met, probability 0.987",
            "  18 of 20 agreed, 20 asked of 40",
            "  at least 75% of 40 is 30",
            "  at least 31 of 40 agree at 95% confidence  [H. S. Konijn (1973), Statistical Theory"
                + " of Sample Survey Design and Analysis]"),
        BUY_IN.judge(Sample.asked(20).of(40).agreed(18), AT_LEAST).explain("buy-in").toString());
  }

  @Test
  void silentPeopleMayThinkEitherWayUnlessDeclaredOtherwise() {
    Sample silent = Sample.asked(32).of(40).answered(26).agreed(25);
    Verdict honest = BUY_IN.judge(silent, AT_LEAST);
    assertEquals(UNDETERMINED, honest.truth());
    Chance chance = honest.chance().orElseThrow();
    assertEquals(FiniteSample.of(40, 32, 25).probabilityAtLeast(30, Prior.FLAT), chance.low());
    assertEquals(FiniteSample.of(40, 32, 31).probabilityAtLeast(30, Prior.FLAT), chance.high());
    Verdict assumed = BUY_IN.judge(silent.assumingMissingAtRandom(), AT_LEAST);
    assertEquals(MET, assumed.truth());
    assertEquals(
        "6 did not answer and are assumed to think as the others, as declared",
        assumed.reasons().get(2).text());
    assertEquals(Source.GIVEN, assumed.reasons().get(2).source());
  }

  @Test
  void nothingFollowsFromWhoeverCameForward() {
    Verdict few = BUY_IN.judge(Sample.asked(20).of(40).agreed(20).selfSelected(), AT_LEAST);
    assertEquals(UNDETERMINED, few.truth());
    assertEquals(Optional.of(Chance.UNKNOWN), few.chance());
    assertEquals(
        MET, BUY_IN.judge(Sample.asked(31).of(40).agreed(30).selfSelected(), AT_LEAST).truth());
    assertEquals(
        NOT_MET, BUY_IN.judge(Sample.asked(31).of(40).agreed(20).selfSelected(), AT_LEAST).truth());
    assertEquals(
        UNDETERMINED, BUY_IN.judge(Sample.asked(31).agreed(31).selfSelected(), AT_LEAST).truth());
  }

  @Test
  void anUnknownPopulationIsTakenAsVeryLargeAndTheVerdictSaysSo() {
    Verdict verdict = BUY_IN.judge(Sample.asked(20).agreed(18), AT_LEAST);
    assertEquals(UNDETERMINED, verdict.truth()); // with 40 people it is met
    assertEquals(0.92547651943505116, verdict.chance().orElseThrow().low(), 1e-12);
    assertEquals(
        "how many people are meant was not said, so very many; with fewer than 2000 give their"
            + " number",
        verdict.reasons().get(2).text());
  }

  @Test
  void whereNobodyAnsweredNothingIsKnown() {
    Verdict verdict =
        BUY_IN.judge(
            Sample.asked(5).of(40).answered(0).agreed(0).assumingMissingAtRandom(), AT_LEAST);
    assertEquals(UNDETERMINED, verdict.truth());
    assertEquals(Optional.of(Chance.UNKNOWN), verdict.chance());
  }

  @Test
  void askingOnUntilItSuitsGainsNothing() {
    // 10 of 10 at one look suffices; the same standing among many looks does not
    assertEquals(MET, BUY_IN.judge(Sample.asked(10).of(30).agreed(10), AT_LEAST).truth());
    Verdict look = BUY_IN.judge(Looks.of(30, 10, 10), AT_LEAST);
    assertEquals(UNDETERMINED, look.truth());
    assertEquals(Optional.empty(), look.chance());
    assertTrue(
        look.reasons().get(2).text().startsWith("20 to 30 of 30 agree at 95% confidence"),
        look::toString);
  }

  @Test
  void levelsOfManagementAreAddedUp() {
    Strata levels =
        Strata.of("heads", Census.of(4).agreed(4))
            .and("team managers", Sample.asked(12).of(20).agreed(11));
    Verdict verdict = BUY_IN.judge(levels, AT_LEAST);
    assertEquals("at least 75% of 24 in all is 18", verdict.reasons().get(0).text());
    assertEquals(
        FiniteSample.of(20, 12, 11).probabilityAtLeast(14, Prior.FLAT),
        verdict.chance().orElseThrow().low(),
        1e-12);
    Verdict unknown = BUY_IN.judge(levels.and("others", Sample.asked(3).agreed(3)), AT_LEAST);
    assertEquals(UNDETERMINED, unknown.truth());
    assertEquals(
        "group \"others\" cannot be added up: give its size, and draw those asked by chance",
        unknown.reasons().get(0).text());
  }

  @Test
  void aConfidenceIsMoreThanTheTossOfACoin() {
    assertEquals(
        "a confidence lies above 50% and below 100%, was 100%",
        assertThrows(IllegalArgumentException.class, () -> BUY_IN.withConfidence(percent(100)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> BUY_IN.withConfidence(percent(50)));
  }
}
