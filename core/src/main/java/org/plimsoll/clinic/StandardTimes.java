package org.plimsoll.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * What pieces of work of each band take as a rule: the mean or the median of the recorded time. As
 * a scheme they say what each piece would be expected to take, whoever does it.
 *
 * @param middle which middle
 * @param rows a row a band, by name
 * @param left how many pieces had no band or no time, and do not count
 */
public record StandardTimes(Middle middle, List<Row> rows, int left) {
  private static final Rational SIXTY = Rational.of(60);
  private static final Rounding NINE_PLACES = Rounding.halfUp(9);

  /** Which middle of the recorded times. */
  public enum Middle {
    /** The mean: what adds up to the hours recorded. */
    MEAN,
    /** The median: what a usual piece takes, few long ones aside. */
    MEDIAN
  }

  /**
   * The standard time of one band.
   *
   * @param band the band
   * @param pieces how many pieces of work
   * @param hours the standard time in hours, exact
   */
  public record Row(String band, int pieces, Rational hours) {
    /**
     * Returns the standard time in minutes.
     *
     * @return minutes, exact
     */
    public Rational minutes() {
      return hours.times(SIXTY);
    }

    @Override
    public String toString() {
      return band + ": " + minutes().toText(2) + " min of " + pieces;
    }
  }

  /**
   * Copies the rows.
   *
   * @param middle which middle
   * @param rows a row a band
   * @param left how many pieces do not count
   */
  public StandardTimes {
    Objects.requireNonNull(middle, "middle");
    rows = List.copyOf(rows);
  }

  /**
   * Finds the standard times of some work.
   *
   * @param middle which middle
   * @param work the work; pieces without band or time do not count
   * @return the standard times
   */
  public static StandardTimes of(Middle middle, TimedWork work) {
    Map<String, List<Duration>> times = new TreeMap<>();
    int left = 0;
    for (TimedCase each : work.cases()) {
      if (each.item().band().isEmpty() || each.time().isEmpty()) {
        left++;
      } else {
        times
            .computeIfAbsent(each.item().band().get(), name -> new ArrayList<>())
            .add(each.time().get());
      }
    }
    List<Row> rows = new ArrayList<>();
    times.forEach(
        (band, own) ->
            rows.add(new Row(band, own.size(), middle == Middle.MEAN ? mean(own) : median(own))));
    return new StandardTimes(middle, rows, left);
  }

  private static Rational mean(List<Duration> times) {
    Duration sum = times.stream().reduce(Duration.ZERO, Duration::plus);
    return Hours.of(sum).dividedBy(Rational.of(times.size()));
  }

  private static Rational median(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? Hours.of(sorted.get(half))
        : Hours.of(sorted.get(half - 1).plus(sorted.get(half))).dividedBy(Rational.of(2));
  }

  /**
   * Returns the standard times by band.
   *
   * @return minutes, in the order of the rows
   */
  public Map<String, Rational> minutes() {
    Map<String, Rational> minutes = new LinkedHashMap<>();
    rows.forEach(row -> minutes.put(row.band(), row.minutes()));
    return java.util.Collections.unmodifiableMap(minutes);
  }

  /**
   * Returns a scheme in which each band weighs its standard hours and a point is an hour.
   *
   * @param name the scheme's name
   * @return the scheme; weights are rounded half up to 9 decimals, a few millionths of a second
   */
  public PointsScheme asScheme(String name) {
    PointsScheme scheme =
        PointsScheme.named(name).withBandsInAnyOrder("standard times, by name of the activity");
    for (Row row : rows) {
      scheme = scheme.band(row.band(), new Points(row.hours().rounded(NINE_PLACES)));
    }
    return scheme;
  }

  /**
   * Explains the standard times.
   *
   * @return the time of each band and how many pieces it comes from
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(
          Explanation.given(row.band(), row.minutes(), "min").because(row.pieces() + " pieces"));
    }
    return Explanation.text("standard times", rows.size() + " bands", parts)
        .because(
            (middle == Middle.MEAN ? "mean" : "median")
                + " of the recorded times, "
                + left
                + " pieces without band or time left out")
        .from(Source.OURS);
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row a band
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(List.of(row.band(), row.pieces() + "", row.minutes().toText(2)));
    }
    return new TextTable("", List.of("band", "pieces", "minutes"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
