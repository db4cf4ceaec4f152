package org.plimsoll.mactor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What MACTOR starts from: who influences whom directly, and where each actor stands on each
 * objective. Ten to twenty actors are usual.
 *
 * @param actors the actors, at least one, none twice
 * @param objectives the objectives, none twice
 * @param influence direct influence, row on column, 0 to 4; 0 on the diagonal; a row and a column
 *     for each actor
 * @param positions valued positions, -4 (against) to 4 (for), 0 for none; a row for each actor, a
 *     column for each objective
 */
public record MactorTables(
    List<String> actors,
    List<String> objectives,
    List<List<Integer>> influence,
    List<List<Integer>> positions) {
  /** The greatest direct influence, and the greatest size of a position. */
  public static final int STRONGEST = 4;

  /**
   * Checks shapes and marks, and copies.
   *
   * @param actors the actors, at least one, none twice
   * @param objectives the objectives, none twice
   * @param influence direct influence, row on column, 0 to 4; 0 on the diagonal; a row and a column
   *     for each actor
   * @param positions valued positions, -4 (against) to 4 (for), 0 for none; a row for each actor, a
   *     column for each objective
   */
  public MactorTables {
    actors = List.copyOf(actors);
    objectives = List.copyOf(objectives);
    influence = influence.stream().map(List::copyOf).toList();
    positions = positions.stream().map(List::copyOf).toList();
    if (actors.isEmpty()) {
      throw new IllegalArgumentException("MACTOR needs at least one actor");
    }
    different("actor", actors);
    different("objective", objectives);
    shape("influence", influence, actors.size(), actors.size());
    shape("positions", positions, actors.size(), objectives.size());
    for (int i = 0; i < actors.size(); i++) {
      if (influence.get(i).get(i) != 0) {
        throw new IllegalArgumentException(
            "actor \"" + actors.get(i) + "\" does not influence itself; put 0 on the diagonal");
      }
      for (int mark : influence.get(i)) {
        within("an influence", actors.get(i), mark, 0);
      }
      for (int mark : positions.get(i)) {
        within("a position", actors.get(i), mark, -STRONGEST);
      }
    }
  }

  private static void different(String what, List<String> names) {
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("an " + what + " stands twice in " + names);
    }
  }

  private static void shape(String what, List<List<Integer>> table, int rows, int columns) {
    if (table.size() != rows || table.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException(
          what + " needs " + rows + " rows of " + columns + " marks, was " + table);
    }
  }

  private static void within(String what, String actor, int mark, int lowest) {
    if (mark < lowest || mark > STRONGEST) {
      throw new IllegalArgumentException(
          what
              + " of actor \""
              + actor
              + "\" lies from "
              + lowest
              + " to "
              + STRONGEST
              + ", was "
              + mark);
    }
  }

  /**
   * Returns tables without influences and objectives.
   *
   * @param actors the actors
   * @return the empty tables
   */
  public static MactorTables of(String... actors) {
    int n = actors.length;
    return new MactorTables(
        Arrays.asList(actors),
        List.of(),
        Collections.nCopies(n, Collections.nCopies(n, 0)),
        Collections.nCopies(n, List.of()));
  }

  /**
   * Says how much one actor can influence another directly.
   *
   * @param from the actor who influences
   * @param to the actor who is influenced
   * @param mark 0 to 4
   * @return the tables with that influence
   */
  public MactorTables influences(String from, String to, int mark) {
    return new MactorTables(
        actors,
        objectives,
        replaced(influence, index("actor", actors, from), index("actor", actors, to), mark),
        positions);
  }

  /**
   * Adds an objective on which nobody has a position yet.
   *
   * @param name the objective
   * @return the tables with that column at the end
   */
  public MactorTables objective(String name) {
    List<String> names = new ArrayList<>(objectives);
    names.add(name);
    List<List<Integer>> wider = new ArrayList<>();
    for (List<Integer> row : positions) {
      List<Integer> longer = new ArrayList<>(row);
      longer.add(0);
      wider.add(longer);
    }
    return new MactorTables(actors, names, influence, wider);
  }

  /**
   * Says where an actor stands on an objective.
   *
   * @param actor the actor
   * @param objective the objective
   * @param mark -4 (against) to 4 (for)
   * @return the tables with that position
   */
  public MactorTables position(String actor, String objective, int mark) {
    return new MactorTables(
        actors,
        objectives,
        influence,
        replaced(
            positions,
            index("actor", actors, actor),
            index("objective", objectives, objective),
            mark));
  }

  private static int index(String what, List<String> names, String name) {
    Objects.requireNonNull(name, what);
    int found = names.indexOf(name);
    if (found < 0) {
      throw new IllegalArgumentException(
          "no " + what + " is called \"" + name + "\"; there are " + names);
    }
    return found;
  }

  private static List<List<Integer>> replaced(
      List<List<Integer>> table, int row, int column, int mark) {
    List<List<Integer>> copy = new ArrayList<>(table);
    List<Integer> cells = new ArrayList<>(table.get(row));
    cells.set(column, mark);
    copy.set(row, cells);
    return copy;
  }

  @Override
  public String toString() {
    return "MACTOR of " + actors.size() + " actors and " + objectives.size() + " objectives";
  }
}
