package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class PeriodAverageTest {
  private static LoadRow day(long cases, String points, long available, String adjustment) {
    return new LoadRow(
        "a day",
        cases,
        Load.of(points(points), points(available)),
        weekly(37),
        weekly(0),
        points(adjustment));
  }

  @Test
  void halvesGoUpBelowZeroToo() {
    PeriodAverage average =
        PeriodAverage.of(List.of(day(1, "10", 20, "-8"), day(2, "11", 20, "-9")));
    assertEquals(points(-8), average.adjustment());
    assertEquals(points(11), average.points());
    assertEquals(2, average.cases());
    assertEquals(Optional.of(percent(55)), average.percent());
  }

  @Test
  void noDaysGiveNothing() {
    PeriodAverage average = PeriodAverage.of(List.of());
    assertEquals(new PeriodAverage(Points.ZERO, Points.ZERO, Points.ZERO, 0, 0), average);
    assertEquals(Optional.empty(), average.percent());
  }
}
