package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Points;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * A score of several components that leads to a band: the components are added, of each listed
 * group only the largest counts, and the band is the one with the highest minimum passed.
 *
 * <p>Form: the probation tiering service of England and Wales (ministryofjustice/hmpps-tier,
 * ProtectLevelCalculator), where of the risk of serious recidivism and the risk of serious harm
 * only the larger counts.
 *
 * @param name the score's name
 * @param largest groups of components of which only the largest counts
 * @param minimums the minimum of each band, from the highest down; the last may have none and
 *     catches the rest
 */
public record Scoring(
    String name, List<List<String>> largest, Map<String, Optional<Points>> minimums) {
  /**
   * Checks and copies the parts.
   *
   * @param name the score's name
   * @param largest groups of components of which only the largest counts
   * @param minimums the minimum of each band, from the highest down; the last may have none and
   *     catches the rest
   */
  public Scoring {
    Names.check("a score", name);
    largest = largest.stream().map(List::copyOf).toList();
    minimums = com.google.common.collect.ImmutableMap.copyOf(minimums);
    Set<String> grouped = new HashSet<>();
    for (List<String> group : largest) {
      if (group.size() < 2) {
        throw new IllegalArgumentException(
            "a group of score \""
                + name
                + "\" of which the largest counts needs at least two components, was "
                + group);
      }
      for (String component : group) {
        if (!grouped.add(component)) {
          throw new IllegalArgumentException(
              "component \""
                  + component
                  + "\" of score \""
                  + name
                  + "\" may be in one group only, of which the largest counts");
        }
      }
    }
    Points above = null;
    boolean closed = false;
    for (var entry : minimums.entrySet()) {
      if (closed) {
        throw new IllegalArgumentException(
            "band \""
                + entry.getKey()
                + "\" of score \""
                + name
                + "\" can never be reached: a band above it has no minimum");
      }
      if (entry.getValue().isEmpty()) {
        closed = true;
      } else {
        Points minimum = entry.getValue().get();
        if (above != null && minimum.compareTo(above) >= 0) {
          throw new IllegalArgumentException(
              "bands of score \""
                  + name
                  + "\" are declared from the highest minimum down, but \""
                  + entry.getKey()
                  + "\" has "
                  + minimum
                  + " after "
                  + above);
        }
        above = minimum;
      }
    }
  }

  /**
   * Returns a score without bands.
   *
   * @param name the score's name
   * @return the score, to be completed with {@link #reaching} and {@link #otherwise}
   */
  public static Scoring named(String name) {
    return new Scoring(name, List.of(), Map.of());
  }

  /**
   * Counts only the largest of some components.
   *
   * @param components the names, at least two; a component without points counts as 0
   * @return the score with that group
   */
  public Scoring largestOf(String... components) {
    var longer = new ArrayList<>(largest);
    longer.add(List.of(components));
    return new Scoring(name, longer, minimums);
  }

  /**
   * Adds a band below those already there.
   *
   * @param band the band's name
   * @param minimum the least total that reaches it
   * @return the score with that band
   */
  public Scoring reaching(String band, Points minimum) {
    return with(band, Optional.of(minimum));
  }

  /**
   * Names the band of all that reach no other.
   *
   * @param band the band's name
   * @return the score with that band
   */
  public Scoring otherwise(String band) {
    return with(band, Optional.empty());
  }

  private Scoring with(String band, Optional<Points> minimum) {
    Names.check("a band", band);
    var longer = new LinkedHashMap<>(minimums);
    if (longer.put(band, minimum) != null) {
      throw new IllegalArgumentException(
          "band \"" + band + "\" is already in score \"" + name + "\"");
    }
    return new Scoring(name, largest, longer);
  }

  /**
   * Scores a case.
   *
   * @param components points by component; a component that is in a group and has none counts as 0
   * @return the total and the band it reaches
   */
  public Result score(Map<String, Points> components) {
    Map<String, List<String>> groupOf = new HashMap<>();
    largest.forEach(group -> group.forEach(component -> groupOf.put(component, group)));
    Points total = Points.ZERO;
    List<Explanation> parts = new ArrayList<>();
    for (var entry : components.entrySet()) {
      List<String> group = groupOf.getOrDefault(entry.getKey(), List.of());
      String counting = largestIn(group, components, entry.getKey());
      if (counting.equals(entry.getKey())) {
        total = total.plus(entry.getValue());
        parts.add(
            Explanation.given(entry.getKey(), entry.getValue())
                .because(group.isEmpty() ? "" : "the largest of " + group));
      } else {
        parts.add(
            Explanation.given(entry.getKey(), Points.ZERO)
                .because(
                    entry.getValue()
                        + " do not count: "
                        + counting
                        + " is larger or equal, and the largest of "
                        + group
                        + " counts"));
      }
    }
    Map.Entry<String, Optional<Points>> band = reachedBy(total);
    return new Result(name, total, band.getKey(), band.getValue(), parts);
  }

  /** The band alone: the same as {@link #score} finds, without a word of why. */
  String bandOf(Map<String, Points> components) {
    Points total = Points.ZERO;
    for (var entry : components.entrySet()) {
      if (isAlone(entry.getKey())) {
        total = total.plus(entry.getValue());
      }
    }
    for (List<String> group : largest) {
      Points most = pointsOf(group.get(0), components);
      for (int i = 1; i < group.size(); i++) {
        Points other = pointsOf(group.get(i), components);
        most = other.compareTo(most) > 0 ? other : most;
      }
      total = total.plus(most);
    }
    return reachedBy(total).getKey();
  }

  private boolean isAlone(String component) {
    for (List<String> group : largest) {
      if (group.contains(component)) {
        return false;
      }
    }
    return true;
  }

  private Map.Entry<String, Optional<Points>> reachedBy(Points total) {
    for (var entry : minimums.entrySet()) {
      if (entry.getValue().isEmpty() || entry.getValue().get().compareTo(total) <= 0) {
        return entry;
      }
    }
    throw new IllegalArgumentException(
        "a total of "
            + total
            + " reaches no band of score \""
            + name
            + "\"; its bands are "
            + reached()
            + "; name the band of the rest with otherwise(..)");
  }

  /** Of a group the first of those with most points; outside any group the component itself. */
  private static String largestIn(List<String> group, Map<String, Points> components, String self) {
    String best = group.isEmpty() ? self : group.get(0);
    for (String name : group) {
      if (pointsOf(name, components).compareTo(pointsOf(best, components)) > 0) {
        best = name;
      }
    }
    return best;
  }

  private static Points pointsOf(String name, Map<String, Points> components) {
    return components.getOrDefault(name, Points.ZERO);
  }

  private String reached() {
    StringBuilder out = new StringBuilder();
    minimums.forEach(
        (band, minimum) ->
            out.append(out.length() == 0 ? "" : ", ")
                .append(band)
                .append(minimum.map(least -> " from " + least).orElse(" otherwise")));
    return out.toString();
  }

  /**
   * Returns the score in one line.
   *
   * @return for example {@code Protect: A from 150 pts, B from 20 pts, C otherwise; the largest of
   *     [RSR, ROSH] counts}
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(name).append(": ").append(reached());
    largest.forEach(group -> out.append("; the largest of ").append(group).append(" counts"));
    return out.toString();
  }

  /**
   * A total and the band it reaches.
   *
   * @param score the score's name
   * @param total the total of the components that count
   * @param band the band with the highest minimum passed
   * @param minimum that minimum; empty for the band of the rest
   * @param parts the components, those that do not count with 0
   */
  public record Result(
      String score, Points total, String band, Optional<Points> minimum, List<Explanation> parts) {
    /**
     * Copies the parts.
     *
     * @param score the score's name
     * @param total the total of the components that count
     * @param band the band with the highest minimum passed
     * @param minimum that minimum; empty for the band of the rest
     * @param parts the components, those that do not count with 0
     */
    public Result {
      parts = List.copyOf(parts);
    }

    /**
     * Explains the band.
     *
     * @return the total with its components, and the minimum passed
     */
    public Explanation explain() {
      return Explanation.text(
              "band by score", band, Explanation.sum("score " + score, total, parts))
          .because(
              minimum
                  .map(least -> total + " reach the minimum of " + least)
                  .orElse("no higher minimum is reached"))
          .from(Source.OURS);
    }

    @Override
    public String toString() {
      return score + " " + total + ": " + band;
    }
  }
}
