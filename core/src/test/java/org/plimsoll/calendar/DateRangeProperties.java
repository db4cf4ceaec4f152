package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateRangeProperties {
  @Provide
  Arbitrary<DateRange> ranges() {
    LocalDate base = LocalDate.of(2024, 2, 1);
    return Combinators.combine(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 40))
        .as((from, more) -> DateRange.of(base.plusDays(from), base.plusDays(from + more)));
  }

  private static Stream<LocalDate> dates(DateRange range) {
    return range.from().datesUntil(range.to().plusDays(1));
  }

  @Property
  void daysAndOverlapsAreThoseCountedOneByOne(
      @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
    assertEquals(dates(a).count(), a.days());
    assertEquals(dates(a).filter(b::contains).count(), a.overlapDays(b));
    assertEquals(
        dates(a).filter(b::contains).toList(),
        a.overlap(b).stream().flatMap(DateRangeProperties::dates).toList());
    assertEquals(a.overlap(b), b.overlap(a));
  }

  @Property
  void textIsReadBackAsTheSameRange(@ForAll("ranges") DateRange range) {
    assertEquals(range, DateRange.parse(range.toString()));
  }
}
