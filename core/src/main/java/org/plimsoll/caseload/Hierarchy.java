package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an organisation is built: teams belong to services, services to regions, in any depth.
 *
 * <pre>{@code
 * Hierarchy.empty().placing("North", "Assessment").placing("South", "Assessment").placing("Assessment", "Council")
 * }</pre>
 *
 * @param parents the unit above each unit, by name, in the order placed; a unit that is only a
 *     parent is a top
 */
public record Hierarchy(Map<String, String> parents) {
  /**
   * Checks that no unit lies below itself, and copies.
   *
   * @param parents the unit above each unit, by name, in the order placed; a unit that is only a
   *     parent is a top
   */
  public Hierarchy {
    parents = ImmutableMap.copyOf(parents);
    Set<String> clear = new LinkedHashSet<>();
    for (String unit : parents.keySet()) {
      Names.check("a unit", unit);
      Set<String> path = new LinkedHashSet<>();
      for (String at = unit; at != null && !clear.contains(at); at = parents.get(at)) {
        Names.check("a unit", at);
        if (!path.add(at)) {
          throw new IllegalArgumentException(
              "unit \"" + at + "\" must not lie below itself, was below " + path);
        }
      }
      clear.addAll(path);
    }
  }

  /**
   * Returns a hierarchy without units.
   *
   * @return the empty hierarchy
   */
  public static Hierarchy empty() {
    return new Hierarchy(Map.of());
  }

  /**
   * Puts a unit below another, or moves it there.
   *
   * @param unit the unit, such as a team
   * @param parent the unit above it, which need not be placed itself
   * @return the hierarchy with that place
   * @throws IllegalArgumentException if the unit would lie below itself
   */
  public Hierarchy placing(String unit, String parent) {
    return new Hierarchy(Names.with(parents, unit, parent));
  }

  /**
   * Lists the units above one.
   *
   * @param unit the unit
   * @return its parent first, the top last; empty for a top or a name that is not placed
   */
  public List<String> above(String unit) {
    List<String> above = new ArrayList<>();
    for (String at = parents.get(unit); at != null; at = parents.get(at)) {
      above.add(at);
    }
    return List.copyOf(above);
  }

  /**
   * Returns the unit above one.
   *
   * @param unit the unit
   * @return its parent; empty for a top or a name that is not placed
   */
  public Optional<String> parent(String unit) {
    return Optional.ofNullable(parents.get(unit));
  }

  /**
   * Rolls figures up to every unit above them, in time linear in rows and units.
   *
   * @param rows the figures of the lowest units, such as the totals of teams, each under a name
   *     that is placed below another
   * @return a roll-up for each unit with figures below it, each after those below it; its rows are
   *     those one level down, in the order of {@code rows}
   * @throws IllegalArgumentException if a name is not placed, stands twice, or has units below it
   */
  public Map<String, Rollup> rollUp(Iterable<LoadRow> rows) {
    Map<String, LoadRow> own = new LinkedHashMap<>();
    Map<String, Set<String>> below = new LinkedHashMap<>();
    for (LoadRow row : rows) {
      if (own.put(row.name(), row) != null) {
        throw new IllegalArgumentException(
            "the figures of \"" + row.name() + "\" stand twice; add them up first");
      }
      if (!parents.containsKey(row.name())) {
        throw new IllegalArgumentException(
            "\""
                + row.name()
                + "\" has figures but no place in the hierarchy; say placing(\""
                + row.name()
                + "\", ..)");
      }
      String unit = row.name();
      for (String parent : above(unit)) {
        if (!below.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(unit)) {
          break;
        }
        unit = parent;
      }
    }
    for (String unit : own.keySet()) {
      if (below.containsKey(unit)) {
        throw new IllegalArgumentException(
            "\""
                + unit
                + "\" has figures of its own and units below it; give its own figures to a unit"
                + " below it");
      }
    }
    Map<String, Rollup> rolled = new LinkedHashMap<>();
    below.keySet().forEach(unit -> rollUp(unit, below, own, rolled));
    return Collections.unmodifiableMap(rolled);
  }

  private static LoadRow rollUp(
      String unit,
      Map<String, Set<String>> below,
      Map<String, LoadRow> own,
      Map<String, Rollup> rolled) {
    Rollup known = rolled.get(unit);
    if (known != null) {
      return known.total();
    }
    LoadRow lowest = own.get(unit);
    if (lowest != null) {
      return lowest;
    }
    List<LoadRow> parts = new ArrayList<>();
    for (String part : java.util.Objects.requireNonNull(below.get(unit))) {
      parts.add(rollUp(part, below, own, rolled));
    }
    Rollup rollup = Rollup.of(unit, parts);
    rolled.put(unit, rollup);
    return rollup.total();
  }

  @Override
  public String toString() {
    return parents.size() + (parents.size() == 1 ? " unit" : " units") + " placed";
  }
}
