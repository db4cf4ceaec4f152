package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * What changed between two load reports.
 *
 * @param from the date of the earlier report
 * @param to the date of the later report
 * @param changes one row for everybody who is in either, in the order of the later report, then
 *     those who left
 */
public record LoadDiff(LocalDate from, LocalDate to, List<Change> changes) {
  /**
   * Copies the rows.
   *
   * @param from the date of the earlier report
   * @param to the date of the later report
   * @param changes one row for everybody who is in either, in the order of the later report, then
   *     those who left
   */
  public LoadDiff {
    changes = List.copyOf(changes);
  }

  /**
   * What changed for one person.
   *
   * @param memberId the person
   * @param pointsBefore the points carried earlier; empty for somebody who joined
   * @param pointsAfter the points carried later; empty for somebody who left
   * @param percentBefore the load earlier, where there was a percentage
   * @param percentAfter the load later, where there is a percentage
   * @param gained the cases held later and not earlier, in the order held
   * @param lost the cases held earlier and not later, in the order held
   * @param overBefore whether the person was over-pointed earlier
   * @param overAfter whether the person is over-pointed later
   */
  public record Change(
      String memberId,
      Optional<Points> pointsBefore,
      Optional<Points> pointsAfter,
      Optional<Percent> percentBefore,
      Optional<Percent> percentAfter,
      List<String> gained,
      List<String> lost,
      boolean overBefore,
      boolean overAfter) {

    /**
     * Copies the lists.
     *
     * @param memberId the person
     * @param pointsBefore the points carried earlier; empty for somebody who joined
     * @param pointsAfter the points carried later; empty for somebody who left
     * @param percentBefore the load earlier, where there was a percentage
     * @param percentAfter the load later, where there is a percentage
     * @param gained the cases held later and not earlier, in the order held
     * @param lost the cases held earlier and not later, in the order held
     * @param overBefore whether the person was over-pointed earlier
     * @param overAfter whether the person is over-pointed later
     */
    public Change {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }

    /**
     * Tells whether anything changed.
     *
     * @return whether points, percentage, cases or being over-pointed differ
     */
    public boolean isChange() {
      return !pointsBefore.equals(pointsAfter)
          || !percentBefore.equals(percentAfter)
          || !gained.isEmpty()
          || !lost.isEmpty()
          || overBefore != overAfter;
    }
  }

  static LoadDiff between(LoadReport earlier, LoadReport later) {
    Set<String> ids = new LinkedHashSet<>(later.team().staff().keySet());
    ids.addAll(earlier.team().staff().keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      Optional<MemberLoad> before = find(earlier, id);
      Optional<MemberLoad> after = find(later, id);
      changes.add(
          new Change(
              id,
              before.map(MemberLoad::total),
              after.map(MemberLoad::total),
              before.flatMap(MemberLoad::percent),
              after.flatMap(MemberLoad::percent),
              without(after, before),
              without(before, after),
              before.map(MemberLoad::isOverPointed).orElse(false),
              after.map(MemberLoad::isOverPointed).orElse(false)));
    }
    return new LoadDiff(earlier.date(), later.date(), changes);
  }

  private static Optional<MemberLoad> find(LoadReport report, String id) {
    return report.team().staff().containsKey(id)
        ? Optional.of(report.member(id))
        : Optional.empty();
  }

  private static List<String> without(Optional<MemberLoad> one, Optional<MemberLoad> other) {
    Set<String> ids = new LinkedHashSet<>(caseIds(one));
    ids.removeAll(new LinkedHashSet<>(caseIds(other)));
    return List.copyOf(ids);
  }

  private static List<String> caseIds(Optional<MemberLoad> load) {
    return load.map(found -> found.holdings().stream().map(holding -> holding.item().id()).toList())
        .orElse(List.of());
  }

  /**
   * Lists who became over-pointed.
   *
   * @return the ids, in the order of the rows
   */
  public List<String> newlyOverPointed() {
    return changes.stream()
        .filter(c -> c.overAfter() && !c.overBefore())
        .map(Change::memberId)
        .toList();
  }

  /**
   * Lists who is no longer over-pointed.
   *
   * @return the ids, in the order of the rows
   */
  public List<String> noLongerOverPointed() {
    return changes.stream()
        .filter(c -> c.overBefore() && !c.overAfter())
        .map(Change::memberId)
        .toList();
  }

  /**
   * Tells whether nothing changed.
   *
   * @return whether no row is a change
   */
  public boolean isEmpty() {
    return changes.stream().noneMatch(Change::isChange);
  }

  /**
   * Explains what changed, person by person.
   *
   * @return the points carried before and after of everybody for whom anything changed, with the
   *     cases gained and lost; the figures of each add up
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Change change : changes) {
      if (change.isChange()) {
        parts.add(explain(change));
      }
    }
    return Explanation.text(
        "load from " + from + " to " + to,
        parts.isEmpty() ? "nothing changed" : parts.size() + " changed",
        parts);
  }

  private static Explanation explain(Change change) {
    Points before = change.pointsBefore().orElse(Points.ZERO);
    Points after = change.pointsAfter().orElse(Points.ZERO);
    String cases =
        (change.gained().isEmpty() ? "" : "gained " + String.join(", ", change.gained()))
            + (change.gained().isEmpty() || change.lost().isEmpty() ? "" : "; ")
            + (change.lost().isEmpty() ? "" : "lost " + String.join(", ", change.lost()));
    String standing =
        change.overBefore() == change.overAfter()
            ? ""
            : change.overAfter() ? "now over-pointed" : "no longer over-pointed";
    return Explanation.sum(
            "points of " + change.memberId(),
            after,
            Explanation.given("before", before)
                .because(change.pointsBefore().isEmpty() ? "not in the team" : ""),
            Explanation.given("change", after.minus(before))
                .because(
                    change.pointsAfter().isEmpty()
                        ? "left the team" + (cases.isEmpty() ? "" : "; " + cases)
                        : cases))
        .because(standing);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Change change : changes) {
      if (change.isChange()) {
        rows.add(
            List.of(
                change.memberId(),
                change.pointsBefore().map(points -> points.value().toText()).orElse("(joined)"),
                change.pointsAfter().map(points -> points.value().toText()).orElse("(left)"),
                percent(change.percentBefore()),
                percent(change.percentAfter()),
                String.join(" ", change.gained()),
                String.join(" ", change.lost())));
      }
    }
    String title = "from " + from + " to " + to + (rows.isEmpty() ? ": nothing changed" : "");
    return rows.isEmpty()
        ? title
        : new TextTable(
                title,
                List.of(
                    "id",
                    "points before",
                    "after",
                    "load before",
                    "after",
                    "cases gained",
                    "cases lost"),
                rows)
            .text();
  }

  private static String percent(Optional<Percent> percent) {
    return percent.map(value -> value.value().toText(1).replace("~", "") + "%").orElse("-");
  }
}
