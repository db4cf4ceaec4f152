package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.Evenness;

/**
 * How evenly load is carried over several teams, and how much of the unevenness lies between teams
 * and how much within them.
 *
 * <p>Everybody counts by points per available point. The Theil index falls apart exactly: overall =
 * between + within, where each team weighs by its share of the sum of those loads, between is that
 * of people who all carry their team's mean, and within is the weighted mean of the teams' own
 * indices.
 *
 * @param overall the indices over all people of all teams
 * @param between the part of the Theil index that lies between teams, 0 or more
 * @param within the part that lies within teams, 0 or more
 * @param teams each team's own indices, in the order given; teams in which nobody has capacity are
 *     left out
 */
public record TeamsEvenness(
    Evenness overall, double between, double within, Map<String, Evenness> teams) {
  private static final Source THEIL =
      Source.of("Theil", "1967", "Economics and Information Theory").section("chapter 4");

  /**
   * Copies the teams.
   *
   * @param overall the indices over all people of all teams
   * @param between the part of the Theil index that lies between teams, 0 or more
   * @param within the part that lies within teams, 0 or more
   * @param teams each team's own indices, in the order given; teams in which nobody has capacity
   *     are left out
   */
  public TeamsEvenness {
    teams = com.google.common.collect.ImmutableMap.copyOf(teams);
  }

  /**
   * Measures teams.
   *
   * @param rollups the teams with a row for each person
   * @return the indices; empty if nobody in any team has capacity
   */
  public static Optional<TeamsEvenness> of(Iterable<Rollup> rollups) {
    Map<String, double[]> loads = new LinkedHashMap<>();
    for (Rollup rollup : rollups) {
      double[] own =
          rollup.rows().stream()
              .filter(row -> row.load().available().value().signum() > 0)
              .mapToDouble(row -> row.load().ratio().doubleValue())
              .toArray();
      if (own.length > 0 && loads.put(rollup.name(), own) != null) {
        throw new IllegalArgumentException(
            "two teams are called \"" + rollup.name() + "\"; names of teams are unique here");
      }
    }
    if (loads.isEmpty()) {
      return Optional.empty();
    }
    Evenness overall =
        Evenness.of(loads.values().stream().flatMapToDouble(java.util.Arrays::stream).toArray());
    Map<String, Evenness> teams = new LinkedHashMap<>();
    double between = 0;
    double within = 0;
    for (Map.Entry<String, double[]> entry : loads.entrySet()) {
      Evenness own = Evenness.of(entry.getValue());
      teams.put(entry.getKey(), own);
      if (overall.mean() > 0 && own.mean() > 0) {
        double ratio = own.mean() / overall.mean();
        double share = ratio * own.n() / overall.n();
        between += share * StrictMath.log(ratio);
        within += share * own.theil();
      }
    }
    return Optional.of(new TeamsEvenness(overall, Math.max(0, between), within, teams));
  }

  /**
   * Explains the parts.
   *
   * @return the Theil index with its two parts, and below it each team
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.text("between teams", text(between)));
    parts.add(Explanation.text("within teams", text(within)));
    teams.forEach(
        (name, own) -> parts.add(Explanation.text("team " + name, text(own.theil()), List.of())));
    return Explanation.text("Theil index of load", text(overall.theil()), parts)
        .because("between teams + within teams; 0 is even")
        .from(THEIL);
  }

  private static String text(double value) {
    return String.format(java.util.Locale.ROOT, "%.4f", value);
  }

  @Override
  public String toString() {
    return "Theil "
        + text(overall.theil())
        + ": between teams "
        + text(between)
        + ", within "
        + text(within);
  }
}
