package org.plimsoll.risk;

import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * What each mitigation is worth: by how much the losses would rise without it, all others in place
 * as planned, save those that require it, which do not work without it. Worths of mitigations that
 * hang together so count the same saving more than once, and do not add up. The same years are
 * drawn with and without it, so that chance hardly blurs the difference.
 *
 * @param unit the unit of all amounts
 * @param level the level of the tail figures
 * @param rows the most valuable first, then by id; each mitigation that counts for the target
 * @param unknown the ids of mitigations that count for the target, of which nobody has said what
 *     they, or what requires them, do for a risk with figures: their worth is not 0 but not known
 */
public record MitigationValues(String unit, double level, List<Row> rows, List<String> unknown) {
  /**
   * Copies.
   *
   * @param unit the unit of all amounts
   * @param level the level of the tail figures
   * @param rows the most valuable first, then by id; each mitigation that counts for the target
   * @param unknown the ids of mitigations that count for the target, of which nobody has said what
   *     they, or what requires them, do for a risk with figures: their worth is not 0 but not known
   */
  public MitigationValues {
    Objects.requireNonNull(unit, "unit");
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
  }

  /**
   * One mitigation.
   *
   * @param mitigation its id
   * @param name its name
   * @param mean by how much the mean loss a year would be higher without it
   * @param meanError the standard error of that
   * @param valueAtRisk by how much the value at risk would be higher
   * @param expectedShortfall by how much the expected shortfall would be higher
   */
  public record Row(
      String mitigation,
      String name,
      double mean,
      double meanError,
      double valueAtRisk,
      double expectedShortfall) {
    /**
     * Checks id and name.
     *
     * @param mitigation its id
     * @param name its name
     * @param mean by how much the mean loss a year would be higher without it
     * @param meanError the standard error of that
     * @param valueAtRisk by how much the value at risk would be higher
     * @param expectedShortfall by how much the expected shortfall would be higher
     */
    public Row {
      Objects.requireNonNull(mitigation, "mitigation");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Explains the values.
   *
   * @return a part for each mitigation
   */
  public Explanation explain() {
    return Explanation.text(
            "value of each mitigation",
            rows.size() + " mitigations",
            rows.stream()
                .map(
                    row ->
                        Explanation.text(
                            row.mitigation() + " " + row.name(),
                            Figures.text(row.mean())
                                + " "
                                + unit
                                + " a year +- "
                                + Figures.text(row.meanError())))
                .toList())
        .because("target with it less target without it, over the same years")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    String tail = Figures.text(level);
    return new TextTable(
            "worth a year, " + unit,
            List.of("mitigation", "name", "mean", "+-", "VaR " + tail, "shortfall " + tail),
            rows.stream()
                .map(
                    row ->
                        List.of(
                            row.mitigation(),
                            row.name(),
                            Figures.rounded(row.mean()),
                            Figures.brief(row.meanError()),
                            Figures.rounded(row.valueAtRisk()),
                            Figures.rounded(row.expectedShortfall())))
                .toList())
        .text();
  }
}
