package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.WeeklyHours;

class ReductionTest {
  private static final Reduction TRAINING =
      Reduction.of("training", weekly(2)).from(date("2026-01-05")).to(date("2026-03-27"));

  @ParameterizedTest
  @CsvSource({
    "50, , 37, 18.5",
    "100, , 37, 37",
    "150, , 37, 37",
    "33, , 18.5, 6.11",
    "50, 20, 37, 7.4",
    "10, 20, 37, 3.7",
    ", 20, 37, 7.4",
    ", , 37, 37",
    "50, , 0, 0"
  })
  void aShareIsTakenOfTheContractedHoursAndCutAtTheCeiling(
      String share, String ceiling, String contracted, String expected) {
    var reduction =
        share == null ? Reduction.whole("sick") : Reduction.share("sick", percent(share));
    var cut = ceiling == null ? reduction : reduction.atMost(percent(ceiling));
    assertEquals(weekly(expected), cut.hoursFor(weekly(contracted)));
  }

  @Test
  void sharesAreRoundedHalfUpToTwoDecimals() {
    assertEquals(weekly("0.13"), Reduction.share("x", percent("0.5")).allowance(weekly(25)));
    assertEquals(
        weekly("6.11"), Reduction.whole("x").atMost(percent(33)).mostAllowed(weekly("18.5")));
    assertEquals(weekly(10), Reduction.whole("x").mostAllowed(weekly(10)));
    assertEquals(weekly(10), Reduction.whole("x").atMost(percent(120)).mostAllowed(weekly(10)));
  }

  @Test
  void fixedHoursStayAsTheyAreEvenAboveTheContract() {
    var reduction = Reduction.of("secondment", weekly("18.555"));
    assertEquals(weekly("18.555"), reduction.hoursFor(weekly(10)));
    assertEquals(weekly(5), reduction.atMost(percent(50)).hoursFor(weekly(10)));
    assertEquals(weekly("18.555"), reduction.atMost(percent(50)).allowance(weekly(10)));
    assertEquals(weekly(3), Reduction.of("x", weekly(3)).atMost(percent(50)).hoursFor(weekly(10)));
    assertEquals(WeeklyHours.ZERO, Reduction.of("x", weekly(0)).hoursFor(weekly(10)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04T23:59:59.999999999, SCHEDULED, false",
    "2026-01-05T00:00, ACTIVE, false",
    "2026-01-05T00:00:00.000000001, ACTIVE, true",
    "2026-03-27T23:59:59.999999999, ACTIVE, true",
    "2026-03-28T00:00, ACTIVE, false",
    "2026-03-28T00:00:00.000000001, ARCHIVED, false"
  })
  void atAnInstantItCountsStrictlyBetweenItsEnds(
      String at, Reduction.Status status, boolean counts) {
    assertEquals(status, TRAINING.status(LocalDateTime.parse(at)));
    assertEquals(counts, TRAINING.countsAt(LocalDateTime.parse(at)));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-04, false", "2026-01-05, true", "2026-03-27, true", "2026-03-28, false"})
  void onADayItCountsWhereItCoversAnyPartOfIt(String day, boolean counts) {
    assertEquals(counts, TRAINING.countsOn(date(day)));
  }

  @Test
  void aReductionWithinOneDayCountsOnThatDayOnly() {
    var noon =
        Reduction.of("dentist", weekly(1))
            .from(LocalDateTime.parse("2026-01-05T12:00"))
            .to(LocalDateTime.parse("2026-01-05T13:00"));
    assertTrue(noon.countsOn(date("2026-01-05")));
    assertFalse(noon.countsOn(date("2026-01-04")));
    assertFalse(noon.countsOn(date("2026-01-06")));
    assertEquals("dentist 1 h/week on 2026-01-05", noon.toString());
  }

  @Test
  void withoutDatesItAlwaysCounts() {
    var always = Reduction.of("duty", weekly(1));
    assertTrue(always.countsAt(LocalDateTime.MIN.plusYears(1)));
    assertTrue(always.countsOn(date("9999-12-30")));
    assertEquals(Reduction.Status.ACTIVE, always.status(LocalDateTime.parse("2026-01-01T00:00")));
  }

  @Test
  void whatWasWithdrawnOrDisabledDoesNotCount() {
    var inside = LocalDateTime.parse("2026-02-01T12:00");
    var archived = TRAINING.withdrawn(Reduction.Withdrawal.ARCHIVED);
    var deleted = TRAINING.withdrawn(Reduction.Withdrawal.DELETED);
    var disabled = TRAINING.withReasonDisabled();
    assertEquals(Reduction.Status.ARCHIVED, archived.status(inside));
    assertEquals(Reduction.Status.DELETED, deleted.status(inside));
    assertEquals(Reduction.Status.ACTIVE, disabled.status(inside));
    for (var each : new Reduction[] {archived, deleted, disabled}) {
      assertFalse(each.countsAt(inside));
      assertFalse(each.countsOn(inside.toLocalDate()));
    }
  }

  @Test
  void aReductionThatEndsBeforeItStartsIsRefusedToTheDay() {
    String message =
        "reduction \"training\" must end after it starts, was from 2026-01-05 to 2026-01-04; exchange the two, or leave one out";
    var from = Reduction.of("training", weekly(2)).from(date("2026-01-05"));
    assertEquals(message, Refused.message(() -> from.to(date("2026-01-04"))));
    assertEquals(
        message,
        Refused.message(
            () ->
                Reduction.of("training", weekly(2))
                    .to(date("2026-01-04"))
                    .from(date("2026-01-05"))));
    assertTrue(from.to(date("2026-01-05")).countsOn(date("2026-01-05")));
    assertEquals(
        "reduction \"training\" must end after it starts, was from 2026-01-05T12:00 to 2026-01-05T12:00; exchange the two, or leave one out",
        Refused.message(
            () ->
                from.from(LocalDateTime.parse("2026-01-05T12:00"))
                    .to(LocalDateTime.parse("2026-01-05T12:00"))));
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "the hours of reduction \"leave\" must not be negative, was -1 h/week",
        Refused.message(() -> Reduction.of("leave", weekly(-1))));
    assertEquals(
        "a reduction needs a name or id that is not blank",
        Refused.message(() -> Reduction.whole(" ")));
    assertEquals(
        "a reduction needs a name or id that is not blank",
        Refused.message(() -> TRAINING.withId("")));
    assertEquals(
        "reduction \"r\" needs a reason that is not blank",
        Refused.message(
            () ->
                new Reduction(
                    "r",
                    " ",
                    "",
                    TRAINING.hours(),
                    TRAINING.share(),
                    TRAINING.ceiling(),
                    TRAINING.from(),
                    TRAINING.to(),
                    TRAINING.withdrawn(),
                    true)));
    assertEquals(
        "reduction \"training\" is either hours or a share of them, was 2 h/week and 50%",
        Refused.message(
            () ->
                new Reduction(
                    "training",
                    "training",
                    "",
                    TRAINING.hours(),
                    java.util.Optional.of(percent(50)),
                    TRAINING.ceiling(),
                    TRAINING.from(),
                    TRAINING.to(),
                    TRAINING.withdrawn(),
                    true)));
    assertEquals("category", Refused.nullMessage(() -> TRAINING.inCategory(null)));
  }

  @Test
  void eachPartIsKeptWhileOthersChange() {
    var reduction =
        TRAINING
            .withId("R-1")
            .inCategory("learning")
            .atMost(percent(10))
            .withdrawn(Reduction.Withdrawal.ARCHIVED)
            .withReasonDisabled();
    assertEquals("R-1", reduction.id());
    assertEquals("training", reduction.reason());
    assertEquals("learning", reduction.category());
    assertEquals(percent(10), reduction.ceiling().orElseThrow());
    assertEquals(TRAINING.from(), reduction.from());
    assertEquals(TRAINING.to(), reduction.to());
    assertEquals(weekly(2), reduction.hours().orElseThrow());
    assertFalse(reduction.reasonEnabled());
    assertEquals(reduction, reduction.from(date("2026-01-05")).to(date("2026-03-27")));
  }

  @Test
  void aReductionPrintsInOneLine() {
    assertEquals("training 2 h/week from 2026-01-05 to 2026-03-27", TRAINING.toString());
    assertEquals("sick all hours", Reduction.whole("sick").toString());
    assertEquals(
        "union 50% of hours, at most 20% of hours",
        Reduction.share("union", percent(50)).atMost(percent(20)).toString());
  }
}
