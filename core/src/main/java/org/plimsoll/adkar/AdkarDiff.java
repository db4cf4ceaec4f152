package org.plimsoll.adkar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * What changed between two waves of ADKAR scores.
 *
 * @param from the day of the earlier wave
 * @param to the day of the later wave
 * @param changes one row for everybody who is in either, in the order of the later wave, then those
 *     who left
 * @param meanChange by how much the mean of each element rose (or fell, below 0), over the people
 *     who were scored on it in both waves; an element without such people is left out
 */
public record AdkarDiff(
    LocalDate from, LocalDate to, List<Change> changes, Map<AdkarElement, Rational> meanChange) {
  /** Where a person moved. */
  public enum Move {
    /** The barrier was an element and is a later one. */
    FORWARD,
    /** The barrier was an element and there is none any more. */
    CLEARED,
    /** The barrier is what it was, or there was none and is none. */
    SAME,
    /** The barrier is an earlier element than it was, or there is one where there was none. */
    BACK,
    /** The person was not in the earlier wave. */
    JOINED,
    /** The person is not in the later wave. */
    LEFT,
    /** A missing score leaves one of the two barriers open. */
    OPEN
  }

  /**
   * Copies the rows.
   *
   * @param from the day of the earlier wave
   * @param to the day of the later wave
   * @param changes one row for everybody who is in either, in the order of the later wave, then
   *     those who left
   * @param meanChange by how much the mean of each element rose (or fell, below 0), over the people
   *     who were scored on it in both waves; an element without such people is left out
   */
  public AdkarDiff {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    changes = List.copyOf(changes);
    var inOrder = new EnumMap<AdkarElement, Rational>(AdkarElement.class);
    inOrder.putAll(meanChange);
    meanChange = Collections.unmodifiableMap(inOrder);
  }

  /**
   * What changed for one person.
   *
   * @param id the person
   * @param before the earlier barrier; empty for somebody who joined
   * @param after the later barrier; empty for somebody who left
   */
  public record Change(String id, Optional<Barrier> before, Optional<Barrier> after) {
    /**
     * Returns where the person moved.
     *
     * @return the direction, in the order of ADKAR
     */
    public Move move() {
      if (before.isEmpty()) {
        return Move.JOINED;
      }
      if (after.isEmpty()) {
        return Move.LEFT;
      }
      if (before.get().standing() == Barrier.Standing.OPEN
          || after.get().standing() == Barrier.Standing.OPEN) {
        return Move.OPEN;
      }
      int order = Integer.compare(place(after.get()), place(before.get()));
      boolean clear = order > 0 && after.get().element().isEmpty();
      return clear ? Move.CLEARED : order > 0 ? Move.FORWARD : order < 0 ? Move.BACK : Move.SAME;
    }

    /** The place of the barrier in the order of ADKAR; none comes after all. */
    private static int place(Barrier barrier) {
      return barrier.element().map(Enum::ordinal).orElse(AdkarElement.values().length);
    }

    @Override
    public String toString() {
      return id
          + ": "
          + before.map(Barrier::toString).orElse("(joined)")
          + " -> "
          + after.map(Barrier::toString).orElse("(left)");
    }
  }

  static AdkarDiff between(AdkarSurvey earlier, AdkarSurvey later, BarrierRule rule) {
    Set<String> ids = new LinkedHashSet<>(later.people().keySet());
    ids.addAll(earlier.people().keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      changes.add(new Change(id, barrier(earlier, id, rule), barrier(later, id, rule)));
    }
    Map<AdkarElement, Rational> means = new EnumMap<>(AdkarElement.class);
    for (AdkarElement element : AdkarElement.values()) {
      List<Rational> rises = new ArrayList<>();
      for (String id : ids) {
        Optional<Rational> before = score(earlier, id, element);
        score(later, id, element)
            .ifPresent(after -> before.ifPresent(then -> rises.add(after.minus(then))));
      }
      if (!rises.isEmpty()) {
        Rational sum = rises.stream().reduce(Rational.ZERO, Rational::plus);
        means.put(element, sum.dividedBy(Rational.of(rises.size())));
      }
    }
    return new AdkarDiff(earlier.on(), later.on(), changes, means);
  }

  private static Optional<Barrier> barrier(AdkarSurvey survey, String id, BarrierRule rule) {
    return Optional.ofNullable(survey.people().get(id)).map(profile -> profile.barrier(rule));
  }

  private static Optional<Rational> score(AdkarSurvey survey, String id, AdkarElement element) {
    return Optional.ofNullable(survey.people().get(id)).flatMap(profile -> profile.score(element));
  }

  /**
   * Lists the people who moved in a way.
   *
   * @param wanted the way
   * @return their ids, in the order of the rows
   */
  public List<String> moved(Move wanted) {
    return changes.stream().filter(c -> c.move() == wanted).map(Change::id).toList();
  }

  @Override
  public String toString() {
    TextTable table =
        TextTable.of("person", "barrier before", "after", "move")
            .titled("from " + from + " to " + to);
    for (Change change : changes) {
      table =
          table.row(
              change.id(),
              change.before().map(Barrier::toString).orElse("-"),
              change.after().map(Barrier::toString).orElse("-"),
              change.move().name().toLowerCase(java.util.Locale.ROOT));
    }
    return table.text();
  }
}
