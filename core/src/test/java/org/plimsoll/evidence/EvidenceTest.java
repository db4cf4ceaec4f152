package org.plimsoll.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.weeks;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EvidenceTest {
  private static final Subject URGENCY = () -> "example/urgency";

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void countsThatDoNotFitEachOtherAreRefused() {
    refused(
        "agreed must not exceed answered in a sample, was 31 of 30; check the counts",
        () -> Sample.asked(32).of(40).answered(30).agreed(31));
    refused(
        "answered must not exceed asked in a sample, was 33 of 32; check the counts",
        () -> Sample.asked(32).of(40).answered(33).agreed(3));
    refused(
        "asked must not exceed the population in a sample, was 41 of 40; check the counts",
        () -> Sample.asked(41).of(40).agreed(3));
    refused(
        "a sample needs a population of at least 1, was 0", () -> Sample.asked(0).of(0).agreed(0));
    refused("a sample needs at least 1 person asked, was 0", () -> Sample.asked(0).agreed(0));
    refused(
        "agreed must not be negative in a census, was -1",
        () -> Census.of(4).answered(4).agreed(-1));
    refused("a census needs a population of at least 1, was 0", () -> Census.of(0).agreed(0));
  }

  @Test
  void withoutAWordOnAnswersEverybodyAskedAnswered() {
    assertEquals(0, Sample.asked(32).of(40).agreed(27).silent());
    assertEquals(2, Sample.asked(32).of(40).answered(30).agreed(27).silent());
    assertEquals(
        Sample.asked(12).of(12).answered(11).agreed(10),
        Census.of(12).answered(11).agreed(10).asSample());
  }

  @Test
  void looksHoldTheAnswersBeforeThem() {
    Looks looks = Looks.of(40, 10, 9).then(20, 17);
    assertEquals("17 of 20 answers so far agreed, of 40, looked at 2 times", looks.words());
    refused(
        "each look holds the answers of the one before it, was 15 of 30 after 17 of 20; give"
            + " running totals",
        () -> looks.then(30, 15));
    refused(
        "each look holds the answers of the one before it, was 19 of 21 after 17 of 20; give"
            + " running totals",
        () -> looks.then(21, 19));
  }

  @Test
  void aGroupStandsOnceInStrata() {
    Strata strata =
        Strata.of("executives", Census.of(5).agreed(5))
            .and("managers", Sample.asked(18).of(24).agreed(16));
    assertEquals(List.of("executives", "managers"), List.copyOf(strata.groups().keySet()));
    refused(
        "group \"managers\" stands twice; its groups are [executives, managers]",
        () -> strata.and("managers", Census.of(2).agreed(1)));
  }

  @Test
  void scoresAreCompleteAndOnTheScale() {
    Scores scores = Scores.onScale(1, 5, 4, 4, 5).and(3, 2, 1);
    assertEquals("2 people on 3 items scored 1 to 5", scores.words());
    refused(
        "a score must lie on the scale of 1 to 5, was 6 of person 2 (counted from 0)",
        () -> scores.and(1, 6, 1));
    refused(
        "person 2 (counted from 0) must answer 3 items, answered 2; leave out who did not answer"
            + " all",
        () -> scores.and(1, 5));
  }

  @Test
  void aSeriesIsSplitAtTheFirstDayAfterTheChange() {
    Map<LocalDate, Double> hours =
        Map.of(date("2026-03-01"), 3.0, date("2026-01-01"), 1.0, date("2026-02-01"), 2.0);
    Series series = Series.split(hours, date("2026-02-01"), Better.LOWER);
    assertEquals(List.of(1.0), series.before());
    assertEquals(List.of(2.0, 3.0), series.after());
    refused(
        "before[1] of a series must be a finite number, was NaN; leave missing figures out first",
        () -> Series.lowerIsBetter().before(1, Double.NaN));
  }

  @Test
  void evidenceLosesHalfItsWeightInAHalfLife() {
    Evidence survey =
        Evidence.survey(URGENCY, "survey", Sample.asked(4).agreed(3))
            .on(date("2026-01-05"))
            .withHalfLife(weeks(4));
    assertEquals(Optional.of(1.0), survey.weight(date("2026-01-05")));
    assertEquals(Optional.of(0.5), survey.weight(date("2026-02-02")));
    assertEquals(Optional.of(0.25), survey.weight(date("2026-03-02")));
  }

  @Test
  void whatAgesAndHasNoDateHasNoWeight() {
    Evidence survey = Evidence.survey(URGENCY, "survey", Sample.asked(4).agreed(3));
    assertEquals(Optional.of(1.0), survey.weight(date("2026-01-05")));
    assertEquals(Optional.empty(), survey.withHalfLife(weeks(4)).weight(date("2026-01-05")));
    refused(
        "a half-life is given in weeks or days and is above 0, was P1M for \"survey\"",
        () -> survey.withHalfLife(Period.ofMonths(1)));
    refused(
        "a half-life is given in weeks or days and is above 0, was P0D for \"survey\"",
        () -> survey.withHalfLife(weeks(0)));
  }

  @Test
  void evidenceFromTheFutureIsRefused() {
    Evidence survey =
        Evidence.survey(URGENCY, "survey", Sample.asked(4).agreed(3)).on(date("2026-06-02"));
    refused(
        "evidence \"survey\" is dated 2026-06-02, after the day of the question, 2026-06-01;"
            + " correct the date, or ask as of a later day",
        () -> survey.weight(date("2026-06-01")));
  }

  @Test
  void evidenceExpiresOnItsDay() {
    Evidence word =
        Evidence.attestation(URGENCY, "it is urgent", "the board")
            .on(date("2026-01-05"))
            .expiring(date("2026-06-01"));
    assertFalse(word.isExpired(date("2026-05-31")));
    assertTrue(word.isExpired(date("2026-06-01")));
    refused(
        "evidence \"it is urgent\" must not expire before it was seen, was seen 2026-01-05 and"
            + " expires 2026-01-04",
        () -> word.expiring(date("2026-01-04")));
  }

  @Test
  void onlyWhatIsNeitherCountedNorMeasuredSpeaksAgainst() {
    assertEquals(
        "board stopped (2026-01-05): event that speaks against it",
        Evidence.event(URGENCY, "board stopped")
            .speakingAgainst()
            .on(date("2026-01-05"))
            .toString());
    assertEquals(
        "vision: document of 140 words, by the board",
        Evidence.document(URGENCY, "vision").ofWords(140).attestedBy("the board").toString());
    refused(
        "only an event, a document or somebody's word can speak against its subject; \"survey\" is"
            + " 3 of 4 agreed, 4 asked",
        () -> Evidence.survey(URGENCY, "survey", Sample.asked(4).agreed(3)).speakingAgainst());
  }

  @Test
  void aDossierGivesTheEvidenceAboutASubjectAndBelowIt() {
    Subject below = () -> "example/urgency/occasions";
    Subject beside = () -> "example/urgency-of-another-kind";
    Dossier dossier =
        Dossier.of("Points system")
            .with(Evidence.event(URGENCY, "one"), Evidence.event(beside, "two"))
            .with(Evidence.event(below, "three").on(date("2026-01-05")));
    assertEquals(
        List.of("one", "three"), dossier.about(URGENCY).stream().map(Evidence::title).toList());
    assertEquals(
        List.of("2026-01-05", "example/urgency/occasions", "three", "event", ""),
        dossier.table().rows().get(2));
    refused("a dossier needs the name of the change, was blank", () -> Dossier.of(" "));
  }
}
