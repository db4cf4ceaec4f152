package org.plimsoll.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.caseload.Task;

/**
 * Work beside the cases as a row describes it, and who does it.
 *
 * @param line the line of the file
 * @param person the id of the person
 * @param task the task
 */
public record TaskRow(long line, String person, Task task) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param person the id of the person
   * @param task the task
   */
  public TaskRow {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(task, "task");
  }

  /**
   * Puts tasks together by person.
   *
   * @param rows the rows
   * @return the tasks by id of the person, people and tasks in the order of the rows
   */
  public static Map<String, List<Task>> byPerson(Iterable<TaskRow> rows) {
    Map<String, List<Task>> all = new LinkedHashMap<>();
    for (TaskRow row : rows) {
      all.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(row.task());
    }
    all.replaceAll((id, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public String toString() {
    return person + ": " + task;
  }
}
