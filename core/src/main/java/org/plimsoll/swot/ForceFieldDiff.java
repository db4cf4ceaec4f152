package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.plimsoll.explain.TextTable;

/**
 * What changed between two force fields of one change.
 *
 * @param changes one row for each force whose strength differs, driving ones first, in the order of
 *     the later field, then those that went
 */
public record ForceFieldDiff(List<Change> changes) {
  /**
   * Copies the rows.
   *
   * @param changes one row for each force whose strength differs, driving ones first, in the order
   *     of the later field, then those that went
   */
  public ForceFieldDiff {
    changes = List.copyOf(changes);
  }

  /**
   * What changed of one force.
   *
   * @param name the force
   * @param restraining whether it is a force against the change
   * @param before the strength earlier; empty for one that came
   * @param after the strength later; empty for one that went
   */
  public record Change(String name, boolean restraining, OptionalInt before, OptionalInt after) {
    /**
     * Tells whether the change of the force helps.
     *
     * @return whether a driving force grew or a restraining one weakened
     */
    public boolean isHelpful() {
      return restraining == after.orElse(0) < before.orElse(0);
    }
  }

  static ForceFieldDiff between(ForceField earlier, ForceField later) {
    List<Change> changes = new ArrayList<>();
    add(changes, false, earlier.driving(), later.driving());
    add(changes, true, earlier.restraining(), later.restraining());
    return new ForceFieldDiff(changes);
  }

  private static void add(
      List<Change> changes, boolean restraining, List<Force> earlier, List<Force> later) {
    Set<String> names = new LinkedHashSet<>();
    later.forEach(force -> names.add(force.name()));
    earlier.forEach(force -> names.add(force.name()));
    for (String name : names) {
      OptionalInt before = strength(earlier, name);
      OptionalInt after = strength(later, name);
      if (!before.equals(after)) {
        changes.add(new Change(name, restraining, before, after));
      }
    }
  }

  private static OptionalInt strength(List<Force> forces, String name) {
    return forces.stream()
        .filter(force -> force.name().equals(name))
        .mapToInt(force -> force.strength().value())
        .findFirst();
  }

  @Override
  public String toString() {
    if (changes.isEmpty()) {
      return "nothing changed";
    }
    TextTable table = TextTable.of("side", "force", "before", "after", "helps");
    for (Change change : changes) {
      table =
          table.row(
              change.restraining() ? "restraining" : "driving",
              change.name(),
              change.before().isPresent() ? change.before().getAsInt() : "-",
              change.after().isPresent() ? change.after().getAsInt() : "-",
              change.isHelpful() ? "yes" : "no");
    }
    return table.text();
  }
}
