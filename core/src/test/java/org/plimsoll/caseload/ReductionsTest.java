package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.WeeklyHours;

class ReductionsTest {
  private static final Reduction LEAVE =
      Reduction.of("leave", weekly("7.4")).from(date("2024-05-01")).to(date("2024-05-31"));
  private static final Reduction TRAINING =
      Reduction.share("training", percent(10)).from(date("2024-05-13")).to(date("2024-05-19"));
  private static final Reduction OLD =
      Reduction.of("old", weekly(10))
          .from(date("2024-05-14"))
          .to(date("2024-12-31"))
          .withdrawn(Reduction.Withdrawal.ARCHIVED);
  private static final Reduction NEXT =
      Reduction.of("next", weekly(5)).from(date("2024-06-10")).to(date("2024-06-30"));
  private static final Reductions ALL =
      new Reductions(weekly(37), List.of(LEAVE, TRAINING, OLD, NEXT));

  private static LocalDateTime at(String instant) {
    return LocalDateTime.parse(instant);
  }

  @Test
  void atAnInstantTheActiveOnesAreAdded() {
    var active = ALL.at(at("2024-05-15T12:00"));
    assertEquals(weekly("11.1"), active.hours());
    assertEquals(List.of("leave", "training"), active.ids());
    assertEquals(Optional.of(at("2024-05-20T00:00")), active.nextChange());
  }

  @Test
  void theInstantItselfCountsAsTheNextChange() {
    var active = ALL.at(at("2024-05-20T00:00"));
    assertEquals(List.of("leave"), active.ids());
    assertEquals(Optional.of(at("2024-05-20T00:00")), active.nextChange());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-12, 7.4, 2024-05-13T00:00",
    "2024-05-13, 11.1, 2024-05-20T00:00",
    "2024-05-19, 11.1, 2024-05-20T00:00",
    "2024-05-20, 7.4, 2024-06-01T00:00",
    "2024-06-01, 0, 2024-06-10T00:00",
    "2024-06-30, 5, 2024-07-01T00:00"
  })
  void onADayTheNextChangeComesAfterItsStart(String day, String hours, String next) {
    var active = ALL.on(date(day));
    assertEquals(weekly(hours), active.hours());
    assertEquals(Optional.of(at(next)), active.nextChange());
  }

  @Test
  void afterTheLastThereIsNoNextChange() {
    assertEquals(Optional.empty(), ALL.on(date("2024-07-01")).nextChange());
    assertEquals(
        Optional.empty(),
        new Reductions(weekly(37), List.of()).on(date("2024-07-01")).nextChange());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-01, 2024-04-28, 9.25",
    "2024-04-08, 2024-04-14, 37",
    "2024-04-14, 2024-04-15, 18.5",
    "2024-04-15, 2024-04-28, 0",
    "2024-03-01, 2024-04-07, 0"
  })
  void overAPeriodHoursAreProRataByDay(String first, String last, String expected) {
    var week =
        new Reductions(
            weekly(37),
            List.of(Reduction.whole("leave").from(date("2024-04-08")).to(date("2024-04-14"))));
    assertEquals(weekly(expected), week.averageOver(date(first), date(last)));
  }

  @Test
  void withoutDatesTheWholePeriodCountsAndWhatWasWithdrawnDoesNot() {
    var some =
        new Reductions(
            weekly(30),
            List.of(
                Reduction.share("duty", percent(10)),
                Reduction.of("start", weekly(4)).from(date("2024-04-04")),
                Reduction.of("end", weekly(8)).to(date("2024-04-01")),
                Reduction.of("off", weekly(9)).withReasonDisabled()));
    assertEquals(
        weekly(7), some.averageOver(date("2024-04-01"), date("2024-04-04")).plus(weekly(1)));
    assertEquals(weekly(11), some.averageOver(date("2024-04-01"), date("2024-04-01")));
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    assertEquals(
        "a period must not end before it starts, was 2024-04-02 to 2024-04-01",
        Refused.message(() -> ALL.averageOver(date("2024-04-02"), date("2024-04-01"))));
  }

  @Test
  void thoseAboutToEndAreListedSoonestFirst() {
    assertEquals(
        List.of(TRAINING, LEAVE), ALL.endingBetween(date("2024-05-15"), date("2024-05-31")));
    assertEquals(List.of(TRAINING), ALL.endingBetween(date("2024-05-15"), date("2024-05-30")));
    assertEquals(List.of(TRAINING), ALL.endingBetween(date("2024-05-19"), date("2024-05-19")));
    assertEquals(List.of(), ALL.endingBetween(date("2024-05-20"), date("2024-05-30")));
    assertEquals(
        List.of(),
        new Reductions(weekly(37), List.of(Reduction.whole("ever")))
            .endingBetween(date("2024-05-20"), date("9999-05-30")));
  }

  @Test
  void thereMayBeNone() {
    var none = new Reductions(weekly(37), List.of());
    assertEquals(WeeklyHours.ZERO, none.at(at("2024-05-20T00:00")).hours());
    assertEquals(WeeklyHours.ZERO, none.averageOver(date("2024-04-01"), date("2024-04-04")));
    assertEquals("[]", none.toString());
    assertThrows(UnsupportedOperationException.class, () -> ALL.all().clear());
    assertEquals("contracted", Refused.nullMessage(() -> new Reductions(null, List.of())));
  }
}
