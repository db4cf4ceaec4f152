package org.plimsoll.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A measure in equal steps of time, before and after a change.
 *
 * <pre>{@code
 * Series.lowerIsBetter().before(61, 58, 64, 60, 59, 63, 62, 60).after(55, 49, 47, 48);
 * }</pre>
 *
 * @param better which way is better
 * @param before the values up to the change, earliest first; may be empty
 * @param after the values from the change on, earliest first; may be empty
 */
public record Series(Better better, List<Double> before, List<Double> after)
    implements Observation {
  /**
   * Checks that the values are numbers, and copies.
   *
   * @param better which way is better
   * @param before the values up to the change, earliest first; may be empty
   * @param after the values from the change on, earliest first; may be empty
   */
  public Series {
    Objects.requireNonNull(better, "better");
    before = checked("before", before);
    after = checked("after", after);
  }

  private static List<Double> checked(String name, List<Double> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(
            name
                + "["
                + i
                + "] of a series must be a finite number, was "
                + values.get(i)
                + "; leave missing figures out first");
      }
    }
    return List.copyOf(values);
  }

  /**
   * Begins a series of which more is better.
   *
   * @return the series without values
   */
  public static Series higherIsBetter() {
    return new Series(Better.HIGHER, List.of(), List.of());
  }

  /**
   * Begins a series of which less is better.
   *
   * @return the series without values
   */
  public static Series lowerIsBetter() {
    return new Series(Better.LOWER, List.of(), List.of());
  }

  /**
   * Splits dated values at the day of a change.
   *
   * @param values the values by date, in any order
   * @param changed the first day after the change
   * @param better which way is better
   * @return the series
   */
  public static Series split(Map<LocalDate, Double> values, LocalDate changed, Better better) {
    Objects.requireNonNull(changed, "changed");
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    new TreeMap<>(values)
        .forEach((date, value) -> (date.isBefore(changed) ? before : after).add(value));
    return new Series(better, before, after);
  }

  /**
   * Gives the values up to the change.
   *
   * @param values earliest first
   * @return the series with them
   */
  public Series before(double... values) {
    return new Series(better, Arrays.stream(values).boxed().toList(), after);
  }

  /**
   * Gives the values from the change on.
   *
   * @param values earliest first
   * @return the series with them
   */
  public Series after(double... values) {
    return new Series(better, before, Arrays.stream(values).boxed().toList());
  }

  @Override
  public String words() {
    return before.size()
        + (before.size() == 1 ? " value" : " values")
        + " before and "
        + after.size()
        + " after, "
        + (better == Better.HIGHER ? "higher" : "lower")
        + " is better";
  }

  @Override
  public String toString() {
    return words();
  }
}
