package org.plimsoll.risk;

import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Which risks move the total most: each alone from a good year of its own to a bad one, the others
 * at their means. As things stand.
 *
 * @param unit the unit of all amounts
 * @param mean the mean of the total
 * @param low which quantile of its own loss a good year is
 * @param high which quantile a bad year is
 * @param tailLevel the level of the tail in which shares are taken
 * @param rows the widest first, then by id
 */
public record Tornado(
    String unit, double mean, double low, double high, double tailLevel, List<Row> rows) {
  /**
   * Copies.
   *
   * @param unit the unit of all amounts
   * @param mean the mean of the total
   * @param low which quantile of its own loss a good year is
   * @param high which quantile a bad year is
   * @param tailLevel the level of the tail in which shares are taken
   * @param rows the widest first, then by id
   */
  public Tornado {
    Objects.requireNonNull(unit, "unit");
    rows = List.copyOf(rows);
  }

  /**
   * One risk.
   *
   * @param risk its id
   * @param mean its mean loss a year
   * @param totalLow the total in its good year
   * @param totalHigh the total in its bad year
   * @param tailShare its share of the expected shortfall of the total, 0 to 1; the shares add up to
   *     1
   */
  public record Row(String risk, double mean, double totalLow, double totalHigh, double tailShare) {
    /**
     * Checks the id.
     *
     * @param risk its id
     * @param mean its mean loss a year
     * @param totalLow the total in its good year
     * @param totalHigh the total in its bad year
     * @param tailShare its share of the expected shortfall of the total, 0 to 1; the shares add up
     *     to 1
     */
    public Row {
      Objects.requireNonNull(risk, "risk");
    }

    /**
     * Returns how far the risk moves the total.
     *
     * @return total in the bad year less that in the good one
     */
    public double swing() {
      return totalHigh - totalLow;
    }
  }

  /**
   * Explains the order.
   *
   * @return a part for each risk
   */
  public Explanation explain() {
    return Explanation.text(
            "tornado",
            "mean of the total " + Figures.text(mean) + " " + unit,
            rows.stream()
                .map(
                    row ->
                        Explanation.text(
                            row.risk(),
                            Figures.text(row.totalLow())
                                + " to "
                                + Figures.text(row.totalHigh())
                                + ", share of the tail "
                                + Figures.brief(row.tailShare())))
                .toList())
        .because(
            "each risk alone from its "
                + Figures.text(low)
                + " to its "
                + Figures.text(high)
                + " quantile")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    return new TextTable(
            "total " + Figures.rounded(mean) + " " + unit + " a year",
            List.of("risk", "good year", "bad year", "swing", "share of tail"),
            rows.stream()
                .map(
                    row ->
                        List.of(
                            row.risk(),
                            Figures.rounded(row.totalLow()),
                            Figures.rounded(row.totalHigh()),
                            Figures.rounded(row.swing()),
                            Figures.brief(row.tailShare())))
                .toList())
        .text();
  }
}
