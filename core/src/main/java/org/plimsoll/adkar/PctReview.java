package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * The totals of a project assessment. Made by {@link Pct}.
 *
 * @param method the cut-offs that were applied
 * @param scores the scores they were applied to
 * @param totals the total, 10 to 30, of each aspect all of whose factors were scored, in the order
 *     given
 * @param zones how each of those aspects stands, in the same order
 */
public record PctReview(
    Pct method, PctScores scores, Map<String, Integer> totals, Map<String, Pct.Zone> zones) {
  /**
   * Copies the figures.
   *
   * @param method the cut-offs that were applied
   * @param scores the scores they were applied to
   * @param totals the total, 10 to 30, of each aspect all of whose factors were scored, in the
   *     order given
   * @param zones how each of those aspects stands, in the same order
   */
  public PctReview {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(scores, "scores");
    totals = ImmutableMap.copyOf(totals);
    zones = ImmutableMap.copyOf(zones);
  }

  static PctReview of(Pct method, PctScores scores) {
    Map<String, Integer> totals = new LinkedHashMap<>();
    Map<String, Pct.Zone> zones = new LinkedHashMap<>();
    scores
        .aspects()
        .forEach(
            (aspect, list) -> {
              if (list.size() == Pct.FACTORS) {
                int total = list.stream().mapToInt(Integer::intValue).sum();
                totals.put(aspect, total);
                zones.put(aspect, method.zone(total));
              }
            });
    return new PctReview(method, scores, totals, zones);
  }

  /**
   * Lists the aspects that have no total because factors were not scored.
   *
   * @return those aspects, in the order given
   */
  public List<String> incomplete() {
    return scores.aspects().keySet().stream().filter(a -> !totals.containsKey(a)).toList();
  }

  /**
   * Returns the aspect with the least total.
   *
   * @return the first of them on a tie; empty if there is no total
   */
  public Optional<String> weakest() {
    return totals.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /**
   * Returns how an aspect stands.
   *
   * @param aspect the aspect
   * @return its zone; empty if it has no total
   */
  public Optional<Pct.Zone> zone(String aspect) {
    return Optional.ofNullable(zones.get(aspect));
  }

  /**
   * Explains the totals.
   *
   * @return each total as the sum of its factors, with the zone and where the cut-offs come from
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    scores
        .aspects()
        .forEach(
            (aspect, list) -> {
              Integer total = totals.get(aspect);
              List<Explanation> factors = new ArrayList<>();
              for (int i = 0; i < list.size(); i++) {
                factors.add(
                    Explanation.given("factor " + (i + 1), Rational.of(list.get(i)), "of 3"));
              }
              parts.add(
                  total == null
                      ? Explanation.text(
                          aspect,
                          "no total, "
                              + list.size()
                              + " of "
                              + Pct.FACTORS
                              + " factors were scored",
                          factors)
                      : Explanation.combined(
                              aspect, Rational.of(total), "of 30", Combination.SUM, factors)
                          .because(words(method.zone(total))));
            });
    return Explanation.text("project assessment", weakest().orElse("no total"), parts)
        .because("weakest aspect; " + method)
        .from(method.source());
  }

  private static String words(Pct.Zone zone) {
    return zone.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String toString() {
    TextTable table =
        TextTable.of("aspect", "total", "zone").titled(method + " [" + method.source() + "]");
    for (String aspect : scores.aspects().keySet()) {
      table =
          table.row(
              aspect,
              Optional.ofNullable(totals.get(aspect)).map(String::valueOf).orElse("?"),
              zone(aspect).map(PctReview::words).orElse("not all factors scored"));
    }
    return table.text();
  }
}
