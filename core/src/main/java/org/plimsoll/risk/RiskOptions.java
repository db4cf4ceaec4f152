package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * Registers side by side, such as that of a change and that of doing nothing.
 *
 * @param bands the names of the bands of the matrix, from the lowest up
 * @param options one for each register, in the order given
 */
public record RiskOptions(List<String> bands, List<Option> options) {
  /**
   * Copies.
   *
   * @param bands the names of the bands of the matrix, from the lowest up
   * @param options one for each register, in the order given
   */
  public RiskOptions {
    bands = List.copyOf(bands);
    options = List.copyOf(options);
  }

  /**
   * What one register comes to.
   *
   * @param subject the subject of the register
   * @param current how many threats are in each band as they stand, from the lowest band up, zeros
   *     included
   * @param target how many threats are in each band as they should become, likewise
   * @param unrated how many open risks have no rating: in no band
   * @param worst the greatest current score; empty where nothing is rated
   */
  public record Option(
      String subject,
      Map<String, Integer> current,
      Map<String, Integer> target,
      int unrated,
      Optional<Rational> worst) {
    /**
     * Copies.
     *
     * @param subject the subject of the register
     * @param current how many threats are in each band as they stand, from the lowest band up,
     *     zeros included
     * @param target how many threats are in each band as they should become, likewise
     * @param unrated how many open risks have no rating: in no band
     * @param worst the greatest current score; empty where nothing is rated
     */
    public Option {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(worst, "worst");
      current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
      target = Collections.unmodifiableMap(new LinkedHashMap<>(target));
    }
  }

  static RiskOptions of(RiskMatrix matrix, List<RiskScores> scored) {
    List<String> bands = matrix.bands().stream().map(RiskMatrix.Band::name).toList();
    return new RiskOptions(
        bands,
        scored.stream()
            .map(
                scores ->
                    new Option(
                        scores.subject(),
                        counts(bands, scores, RiskState.CURRENT),
                        counts(bands, scores, RiskState.TARGET),
                        scores.unrated().size(),
                        scores.rankedByResidual().stream()
                            .findFirst()
                            .flatMap(row -> row.standing(RiskState.CURRENT))
                            .map(RiskScores.Standing::score)))
            .toList());
  }

  private static Map<String, Integer> counts(
      List<String> bands, RiskScores scores, RiskState state) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    bands.forEach(band -> counts.put(band, 0));
    for (RiskScores.Row row : scores.ranked(state)) {
      row.standing(state).ifPresent(standing -> counts.merge(standing.band(), 1, Integer::sum));
    }
    return counts;
  }

  @Override
  public String toString() {
    List<String> headings = new ArrayList<>(List.of("option"));
    bands.forEach(band -> headings.add(band + " now"));
    bands.forEach(band -> headings.add(band + " target"));
    headings.addAll(List.of("not rated", "worst now"));
    List<List<String>> rows = new ArrayList<>();
    for (Option option : options) {
      List<String> row = new ArrayList<>(List.of(option.subject()));
      option.current().values().forEach(count -> row.add(count.toString()));
      option.target().values().forEach(count -> row.add(count.toString()));
      row.add(Integer.toString(option.unrated()));
      row.add(option.worst().map(Rational::toText).orElse("?"));
      rows.add(row);
    }
    return new TextTable("", headings, rows).text();
  }
}
