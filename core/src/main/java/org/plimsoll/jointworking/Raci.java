package org.plimsoll.jointworking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Who is responsible, accountable, consulted and informed for each task, checked by the rule of
 * exactly one accountable and at least one responsible role a task.
 *
 * @param tasks the tasks, in the order given; none twice
 */
public record Raci(List<Task> tasks) {
  /** Where the two checks come from. */
  public static final Source RULE =
      Source.of("common practice", "", "RACI matrix")
          .section("as taught on boardsnap.ai, geratools.com");

  /**
   * Checks that no task stands twice, and copies.
   *
   * @param tasks the tasks, in the order given; none twice
   */
  public Raci {
    tasks = List.copyOf(tasks);
    Set<String> names = new HashSet<>();
    for (Task task : tasks) {
      if (!names.add(task.name())) {
        throw new IllegalArgumentException(
            "task \"" + task.name() + "\" stands twice; put its roles in one row");
      }
    }
  }

  /**
   * One row of the matrix.
   *
   * @param name the task, not blank
   * @param cells what stands under each role: letters of R, A, C and I, apart by {@code /}, such as
   *     {@code A/R}; in the order given
   */
  public record Task(String name, Map<String, String> cells) {
    /**
     * Checks the letters, and copies.
     *
     * @param name the task, not blank
     * @param cells what stands under each role: letters of R, A, C and I, apart by {@code /}, such
     *     as {@code A/R}; in the order given
     */
    public Task {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
      if (name.isBlank()) {
        throw new IllegalArgumentException("a task needs a name that is not blank");
      }
      for (Map.Entry<String, String> cell : cells.entrySet()) {
        roles(name, cell.getKey(), cell.getValue());
      }
    }

    private static Set<Role> roles(String task, String who, String cell) {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      for (String letter : cell.split("/", -1)) {
        boolean known = false;
        for (Role role : Role.values()) {
          if (role.letter().equals(letter.trim())) {
            known = true;
            roles.add(role);
          }
        }
        if (!known) {
          throw new IllegalArgumentException(
              "the cell of \""
                  + who
                  + "\" for task \""
                  + task
                  + "\" holds letters of R, A, C and I, such as A/R, was \""
                  + cell
                  + "\"");
        }
      }
      return roles;
    }

    /**
     * Returns what a role does for the task.
     *
     * @param who the role
     * @return none where it does nothing; in the order R, A, C, I
     */
    public Set<Role> roles(String who) {
      String cell = cells.get(who);
      return Collections.unmodifiableSet(
          cell == null ? EnumSet.noneOf(Role.class) : roles(name, who, cell));
    }

    private long holders(Role role) {
      return cells.keySet().stream().filter(who -> roles(who).contains(role)).count();
    }
  }

  /** What is wrong with a task. */
  public enum Fault {
    /** Nobody answers for it. */
    NO_ACCOUNTABLE,
    /** More than one role answers for it. */
    MANY_ACCOUNTABLE,
    /** Nobody does it. */
    NO_RESPONSIBLE
  }

  /**
   * A task that breaks the rule.
   *
   * @param task the task
   * @param fault what is wrong
   */
  public record Complaint(String task, Fault fault) {
    /**
     * Checks that both are there.
     *
     * @param task the task
     * @param fault what is wrong
     */
    public Complaint {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(fault, "fault");
    }

    @Override
    public String toString() {
      return task + ": " + fault;
    }
  }

  /**
   * Returns a matrix without tasks.
   *
   * @return the empty matrix
   */
  public static Raci empty() {
    return new Raci(List.of());
  }

  /**
   * Adds a task.
   *
   * @param name the task
   * @param cells letters by role, such as {@code A/R}
   * @return the matrix with that row at the end
   */
  public Raci task(String name, Map<String, String> cells) {
    List<Task> all = new ArrayList<>(tasks);
    all.add(new Task(name, cells));
    return new Raci(all);
  }

  /**
   * Lists the tasks that break the rule.
   *
   * @return the complaints, in the order of the tasks; within a task the accountable role first
   */
  public List<Complaint> complaints() {
    List<Complaint> found = new ArrayList<>();
    for (Task task : tasks) {
      long accountable = task.holders(Role.ACCOUNTABLE);
      if (accountable != 1) {
        found.add(
            new Complaint(
                task.name(), accountable == 0 ? Fault.NO_ACCOUNTABLE : Fault.MANY_ACCOUNTABLE));
      }
      if (task.holders(Role.RESPONSIBLE) == 0) {
        found.add(new Complaint(task.name(), Fault.NO_RESPONSIBLE));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Counts what each role holds.
   *
   * @return by role, in alphabetical order: the number of tasks for each letter, zeros included
   */
  public Map<String, Map<Role, Integer>> counts() {
    Map<String, Map<Role, Integer>> counts = new TreeMap<>();
    for (Task task : tasks) {
      for (String who : task.cells().keySet()) {
        Map<Role, Integer> own =
            counts.computeIfAbsent(
                who,
                name -> {
                  Map<Role, Integer> zeros = new EnumMap<>(Role.class);
                  for (Role role : Role.values()) {
                    zeros.put(role, 0);
                  }
                  return zeros;
                });
        task.roles(who).forEach(role -> own.merge(role, 1, Integer::sum));
      }
    }
    counts.replaceAll((who, own) -> Collections.unmodifiableMap(own));
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public String toString() {
    List<String> who = List.copyOf(counts().keySet());
    List<String> headings = new ArrayList<>(List.of("task"));
    headings.addAll(who);
    return new TextTable(
            "",
            headings,
            tasks.stream()
                .map(
                    task -> {
                      List<String> row = new ArrayList<>(List.of(task.name()));
                      who.forEach(role -> row.add(task.cells().getOrDefault(role, "")));
                      return row;
                    })
                .toList())
        .text();
  }

  /** What a role does for a task; the first letters make the name of the matrix. */
  public enum Role {
    /** Does the work. */
    RESPONSIBLE,
    /** Answers for it; exactly one. */
    ACCOUNTABLE,
    /** Is asked before. */
    CONSULTED,
    /** Is told after. */
    INFORMED;

    /**
     * Returns the letter that stands in a cell.
     *
     * @return {@code R}, {@code A}, {@code C} or {@code I}
     */
    public String letter() {
      return name().substring(0, 1);
    }
  }
}
