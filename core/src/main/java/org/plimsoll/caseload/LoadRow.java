package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Points;
import org.plimsoll.base.WeeklyHours;

/**
 * The figures of one person, team or area that can be added up.
 *
 * @param name whose figures they are
 * @param cases how many cases are held
 * @param load points carried and points available
 * @param contracted contracted hours a week
 * @param reduced hours a week that reductions take away
 * @param adjustment points moved by contacts or by hand; they are part of the points carried
 *     already
 */
public record LoadRow(
    String name,
    long cases,
    Load load,
    WeeklyHours contracted,
    WeeklyHours reduced,
    Points adjustment) {

  /**
   * Checks that all parts are there.
   *
   * @param name whose figures they are
   * @param cases how many cases are held
   * @param load points carried and points available
   * @param contracted contracted hours a week
   * @param reduced hours a week that reductions take away
   * @param adjustment points moved by contacts or by hand; they are part of the points carried
   *     already
   */
  public LoadRow {
    Names.check("a row of figures", name);
    Objects.requireNonNull(load, "load");
    Objects.requireNonNull(contracted, "contracted");
    Objects.requireNonNull(reduced, "reduced");
    Objects.requireNonNull(adjustment, "adjustment");
  }

  static LoadRow nothing(String name) {
    return new LoadRow(
        name,
        0,
        Load.of(Points.ZERO, Points.ZERO),
        WeeklyHours.ZERO,
        WeeklyHours.ZERO,
        Points.ZERO);
  }

  /**
   * Adds another row under this name.
   *
   * @param other the row to add
   * @return the sums
   */
  public LoadRow plus(LoadRow other) {
    return new LoadRow(
        name,
        Math.addExact(cases, other.cases),
        load.plus(other.load),
        contracted.plus(other.contracted),
        reduced.plus(other.reduced),
        adjustment.plus(other.adjustment));
  }

  @Override
  public String toString() {
    return name + ": " + cases + (cases == 1 ? " case, " : " cases, ") + load;
  }
}
