package org.plimsoll.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.SharedDriver;

/** The columns that say how often a risk happens, in one of four ways. */
final class OccurrenceCells {
  private final Column<Rational> times;
  private final Column<Rational> low;
  private final Column<Rational> high;
  private final Column<Percent> chance;
  private final Column<String> driver;
  private final Column<Percent> driverChance;
  private final Column<Percent> with;
  private final Column<Percent> without;
  private final List<CellGroup> ways;

  OccurrenceCells(Columns columns, RiskColumns mapping) {
    Cell<Percent> share = Cell.percent(mapping.percents());
    times = mapping.find(columns, RiskColumns.TIMES, Cell.NUMBER);
    low = mapping.find(columns, RiskColumns.TIMES_LOW, Cell.NUMBER);
    high = mapping.find(columns, RiskColumns.TIMES_HIGH, Cell.NUMBER);
    chance = mapping.find(columns, RiskColumns.CHANCE, share);
    driver = mapping.find(columns, RiskColumns.DRIVER, Cell.WORD);
    driverChance = mapping.find(columns, RiskColumns.DRIVER_CHANCE, share);
    with = mapping.find(columns, RiskColumns.WITH_DRIVER, share);
    without = mapping.find(columns, RiskColumns.WITHOUT_DRIVER, share);
    ways =
        List.of(
            CellGroup.of(times),
            CellGroup.of(low, high),
            CellGroup.of(chance),
            CellGroup.of(driver, driverChance, with, without));
  }

  Optional<Occurrence> read(Row row) {
    List<CellGroup> begun = new ArrayList<>(ways);
    begun.removeIf(way -> !way.isBegun(row));
    if (begun.size() > 1) {
      throw new IllegalArgumentException(
          "a risk happens in one way: "
              + times.name()
              + ", or "
              + low.name()
              + " and "
              + high.name()
              + ", or "
              + chance.name()
              + ", or "
              + driver.name()
              + " with its chances; "
              + begun.size()
              + " are given");
    }
    if (begun.isEmpty() || !begun.get(0).isGiven(row)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (ways.indexOf(begun.get(0))) {
          case 0 -> new Occurrence.Repeated(new Frequency(row.get(times)));
          case 1 ->
              new Occurrence.Uncertain(new Frequency(row.get(low)), new Frequency(row.get(high)));
          case 2 -> new Occurrence.Yearly(row.get(chance));
          default ->
              new Occurrence.Driven(
                  SharedDriver.of(row.get(driver), row.get(driverChance)),
                  row.get(with),
                  row.get(without));
        });
  }

  /** What the columns hold, from {@link RiskColumns#TIMES} to the last of the driver. */
  static List<String> write(Optional<Occurrence> occurrence, WrittenCells cells) {
    Occurrence of = occurrence.orElse(null);
    List<String> all = new ArrayList<>(List.of("", "", "", "", "", "", "", ""));
    if (of instanceof Occurrence.Repeated repeated) {
      all.set(0, cells.decimal("frequency", repeated.frequency().perYear()));
    } else if (of instanceof Occurrence.Uncertain uncertain) {
      all.set(1, cells.decimal("least frequency", uncertain.low().perYear()));
      all.set(2, cells.decimal("greatest frequency", uncertain.high().perYear()));
    } else if (of instanceof Occurrence.Yearly yearly) {
      all.set(3, cells.percent("chance", yearly.chance()));
    } else if (of instanceof Occurrence.Driven driven) {
      all.set(4, cells.plain(driven.driver().name()));
      all.set(5, cells.percent("chance of the driver", driven.driver().chance()));
      all.set(6, cells.percent("chance with the driver", driven.ifItHappens()));
      all.set(7, cells.percent("chance without the driver", driven.otherwise()));
    }
    return all;
  }
}
