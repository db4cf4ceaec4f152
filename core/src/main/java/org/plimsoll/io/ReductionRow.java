package org.plimsoll.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.caseload.Reduction;

/**
 * A reduction of somebody's hours as a row describes it.
 *
 * @param line the line of the file
 * @param person the id of the person
 * @param reduction the reduction
 */
public record ReductionRow(long line, String person, Reduction reduction) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param person the id of the person
   * @param reduction the reduction
   */
  public ReductionRow {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(reduction, "reduction");
  }

  /**
   * Puts reductions together by person.
   *
   * @param rows the rows
   * @return the reductions by id of the person, people and reductions in the order of the rows
   */
  public static Map<String, List<Reduction>> byPerson(Iterable<ReductionRow> rows) {
    Map<String, List<Reduction>> all = new LinkedHashMap<>();
    for (ReductionRow row : rows) {
      all.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(row.reduction());
    }
    all.replaceAll((id, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public String toString() {
    return person + ": " + reduction;
  }
}
