package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One point in which a scheme differs from another.
 *
 * @param kind what differs: capacity, band, factor, order of factors, phase, task, fixed element,
 *     scoring or order of bands
 * @param name the name of the band, factor, phase or task; empty for the others
 * @param before what the other scheme says; empty where it says nothing
 * @param after what this scheme says; empty where it says nothing
 */
public record SchemeDifference(String kind, String name, String before, String after) {
  static List<SchemeDifference> between(PointsScheme before, PointsScheme after) {
    List<SchemeDifference> found = new ArrayList<>();
    one(found, "capacity", before.capacity(), after.capacity());
    each(found, "band", before.bands(), after.bands());
    each(found, "factor", before.factors(), after.factors());
    one(
        found,
        "order of factors",
        common(before.factors(), after.factors()),
        common(after.factors(), before.factors()));
    each(found, "phase", before.phases(), after.phases());
    each(found, "task", before.tasks(), after.tasks());
    one(found, "fixed element", before.fixed(), after.fixed());
    if (!before.scoring().equals(after.scoring())) {
      found.add(
          new SchemeDifference(
              "scoring",
              "",
              before.scoring().map(Object::toString).orElse(""),
              after.scoring().map(Object::toString).orElse("")));
    }
    one(
        found,
        "order of bands",
        before.anyBandOrder().orElse("by weight"),
        after.anyBandOrder().orElse("by weight"));
    return List.copyOf(found);
  }

  /** The names that both have, in the order of the first. */
  private static List<String> common(Map<String, ?> one, Map<String, ?> other) {
    return one.keySet().stream().filter(other::containsKey).toList();
  }

  private static void one(List<SchemeDifference> found, String kind, Object before, Object after) {
    if (!before.equals(after)) {
      found.add(new SchemeDifference(kind, "", before.toString(), after.toString()));
    }
  }

  private static <K> void each(
      List<SchemeDifference> found, String kind, Map<K, ?> before, Map<K, ?> after) {
    Set<K> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (K name : names) {
      Object was = before.get(name);
      Object is = after.get(name);
      if (!Objects.equals(was, is)) {
        found.add(
            new SchemeDifference(
                kind, name.toString(), Objects.toString(was, ""), Objects.toString(is, "")));
      }
    }
  }

  /**
   * Returns the difference in one line.
   *
   * @return for example {@code band complex: complex 4 pts -> complex 5 pts}
   */
  @Override
  public String toString() {
    return kind
        + (name.isEmpty() ? "" : " " + name)
        + ": "
        + (before.isEmpty() ? "(none)" : before)
        + " -> "
        + (after.isEmpty() ? "(none)" : after);
  }
}
