package org.plimsoll.stakeholder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.graph.Tie;

/**
 * What changed between two registers.
 *
 * @param joined the ids of parties that are new, in the order of the later register
 * @param left the ids of parties that are gone, in the order of the earlier one
 * @param moved marks and engagement that changed, in the order of the later register and, for a
 *     party, of {@link Aspect}, engagement last
 * @param tied ties that are new or of another strength, in the order of the later register
 * @param untied ties that are gone or of another strength, in the order of the earlier one
 */
public record StakeholderMapDiff(
    List<String> joined, List<String> left, List<Move> moved, List<Tie> tied, List<Tie> untied) {
  /**
   * Copies.
   *
   * @param joined the ids of parties that are new, in the order of the later register
   * @param left the ids of parties that are gone, in the order of the earlier one
   * @param moved marks and engagement that changed, in the order of the later register and, for a
   *     party, of {@link Aspect}, engagement last
   * @param tied ties that are new or of another strength, in the order of the later register
   * @param untied ties that are gone or of another strength, in the order of the earlier one
   */
  public StakeholderMapDiff {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
    moved = List.copyOf(moved);
    tied = List.copyOf(tied);
    untied = List.copyOf(untied);
  }

  /**
   * A mark or an engagement that is another than it was.
   *
   * @param party the id
   * @param what the aspect in words, or {@code engagement}
   * @param from what it was; {@code ?} where unknown
   * @param to what it is; {@code ?} where unknown
   */
  public record Move(String party, String what, String from, String to) {
    @Override
    public String toString() {
      return party + ": " + what + " " + from + " -> " + to;
    }
  }

  static StakeholderMapDiff of(StakeholderMap earlier, StakeholderMap later) {
    Map<String, Stakeholder> before = new LinkedHashMap<>();
    earlier.stakeholders().forEach(party -> before.put(party.id(), party));
    List<String> joined = new ArrayList<>();
    List<Move> moved = new ArrayList<>();
    for (Stakeholder now : later.stakeholders()) {
      Stakeholder was = before.remove(now.id());
      if (was == null) {
        joined.add(now.id());
      } else {
        moves(was, now, moved);
      }
    }
    return new StakeholderMapDiff(
        joined,
        List.copyOf(before.keySet()),
        moved,
        missing(later.ties(), earlier.ties()),
        missing(earlier.ties(), later.ties()));
  }

  private static List<Tie> missing(List<Tie> ties, List<Tie> among) {
    Set<Tie> known = new HashSet<>(among);
    return ties.stream().filter(tie -> !known.contains(tie)).toList();
  }

  private static void moves(Stakeholder was, Stakeholder now, List<Move> moved) {
    for (Aspect aspect : Aspect.values()) {
      Optional<Rational> old = was.mark(aspect);
      Optional<Rational> mark = now.mark(aspect);
      if (!old.equals(mark)) {
        moved.add(new Move(now.id(), aspect.words(), shown(old), shown(mark)));
      }
    }
    Optional<Engagement> old = was.engagementAt(Optional.empty()).map(Engagement.Mark::current);
    Optional<Engagement> mark = now.engagementAt(Optional.empty()).map(Engagement.Mark::current);
    if (!old.equals(mark)) {
      moved.add(
          new Move(
              now.id(),
              "engagement",
              old.map(Engagement::words).orElse("?"),
              mark.map(Engagement::words).orElse("?")));
    }
  }

  private static String shown(Optional<Rational> mark) {
    return mark.map(Rational::toText).orElse("?");
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    joined.forEach(party -> lines.add(party + ": joined"));
    left.forEach(party -> lines.add(party + ": left"));
    moved.forEach(move -> lines.add(move.toString()));
    untied.forEach(tie -> lines.add(tie + ": untied"));
    tied.forEach(tie -> lines.add(tie + ": tied"));
    return lines.isEmpty() ? "no change" : String.join(System.lineSeparator(), lines);
  }
}
