package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.plimsoll.stats.Distribution;

/**
 * Whole numbers and how often each occurs, such as the working days that cases took.
 *
 * @param rows one for each value that occurs, least first
 */
public record DayCounts(List<Row> rows) {
  /**
   * Copies.
   *
   * @param rows one for each value that occurs, least first
   */
  public DayCounts {
    rows = List.copyOf(rows);
  }

  /**
   * How many have one value.
   *
   * @param value the value
   * @param count how many have it, at least 1
   */
  public record Row(long value, int count) {
    @Override
    public String toString() {
      return value + ": " + count;
    }
  }

  static DayCounts of(long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sorted.length; ) {
      int from = i;
      while (i < sorted.length && sorted[i] == sorted[from]) {
        i++;
      }
      rows.add(new Row(sorted[from], i - from));
    }
    return new DayCounts(rows);
  }

  /**
   * Counts all.
   *
   * @return the sum of the counts
   */
  public int count() {
    return rows.stream().mapToInt(Row::count).sum();
  }

  /**
   * Counts those above a value.
   *
   * @param limit the value, itself not above
   * @return how many have a greater one
   */
  public int above(long limit) {
    return rows.stream().filter(row -> row.value() > limit).mapToInt(Row::count).sum();
  }

  /**
   * Returns how the values are distributed.
   *
   * @return their distribution; empty if there are none
   */
  public Optional<Distribution> distribution() {
    double[] values =
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.generate(row::value).limit(row.count()))
            .toArray();
    return values.length == 0 ? Optional.empty() : Optional.of(Distribution.of(values));
  }

  @Override
  public String toString() {
    return count()
        + " values"
        + (rows.isEmpty()
            ? ""
            : " from " + rows.get(0).value() + " to " + rows.get(rows.size() - 1).value());
  }
}
