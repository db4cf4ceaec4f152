package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.base.Rating;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * The strengths, weaknesses, opportunities and threats of a change.
 *
 * @param subject what is judged
 * @param items the items, in the order given; no text twice within a kind, and all weights on one
 *     scale
 */
public record Swot(String subject, List<SwotItem> items) {
  /**
   * Checks that no item stands twice and that weights can be compared, and copies.
   *
   * @param subject what is judged
   * @param items the items, in the order given; no text twice within a kind, and all weights on one
   *     scale
   */
  public Swot {
    items = List.copyOf(items);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a SWOT needs a subject that is not blank");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (SwotItem item : items) {
      if (!seen.add(List.of(item.kind(), item.text()))) {
        throw new IllegalArgumentException(
            "the " + item.kind().words() + " \"" + item.text() + "\" stands twice");
      }
    }
    List<Rating> weights = items.stream().flatMap(item -> item.weight().stream()).toList();
    for (Rating weight : weights) {
      Rating first = weights.get(0);
      if (first.lowest() != weight.lowest() || first.highest() != weight.highest()) {
        throw new IllegalArgumentException(
            "the weights of a SWOT stand on one scale, was " + first + " and " + weight);
      }
    }
  }

  /**
   * Returns a SWOT without items.
   *
   * @param subject what is judged
   * @return the empty SWOT
   */
  public static Swot of(String subject) {
    return new Swot(subject, List.of());
  }

  /**
   * Adds items.
   *
   * @param more the items
   * @return the SWOT with those at the end
   */
  public Swot with(SwotItem... more) {
    List<SwotItem> all = new ArrayList<>(items);
    all.addAll(Arrays.asList(more));
    return new Swot(subject, all);
  }

  /**
   * Adds a strength that nobody has weighted.
   *
   * @param text what it is
   * @return the SWOT with it
   */
  public Swot strength(String text) {
    return with(SwotItem.of(SwotKind.STRENGTH, text));
  }

  /**
   * Adds a strength.
   *
   * @param text what it is
   * @param weight 1 to 5, 5 matters most
   * @return the SWOT with it
   */
  public Swot strength(String text, int weight) {
    return with(SwotItem.of(SwotKind.STRENGTH, text).weight(weight));
  }

  /**
   * Adds a weakness that nobody has weighted.
   *
   * @param text what it is
   * @return the SWOT with it
   */
  public Swot weakness(String text) {
    return with(SwotItem.of(SwotKind.WEAKNESS, text));
  }

  /**
   * Adds a weakness.
   *
   * @param text what it is
   * @param weight 1 to 5, 5 matters most
   * @return the SWOT with it
   */
  public Swot weakness(String text, int weight) {
    return with(SwotItem.of(SwotKind.WEAKNESS, text).weight(weight));
  }

  /**
   * Adds an opportunity that nobody has weighted.
   *
   * @param text what it is
   * @return the SWOT with it
   */
  public Swot opportunity(String text) {
    return with(SwotItem.of(SwotKind.OPPORTUNITY, text));
  }

  /**
   * Adds an opportunity.
   *
   * @param text what it is
   * @param weight 1 to 5, 5 matters most
   * @return the SWOT with it
   */
  public Swot opportunity(String text, int weight) {
    return with(SwotItem.of(SwotKind.OPPORTUNITY, text).weight(weight));
  }

  /**
   * Adds a threat that nobody has weighted.
   *
   * @param text what it is
   * @return the SWOT with it
   */
  public Swot threat(String text) {
    return with(SwotItem.of(SwotKind.THREAT, text));
  }

  /**
   * Adds a threat.
   *
   * @param text what it is
   * @param weight 1 to 5, 5 matters most
   * @return the SWOT with it
   */
  public Swot threat(String text, int weight) {
    return with(SwotItem.of(SwotKind.THREAT, text).weight(weight));
  }

  /**
   * Lists the items of a kind.
   *
   * @param kind the kind
   * @return those items, in the order given
   */
  public List<SwotItem> in(SwotKind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /**
   * Pairs what is inside with what is outside, after Weihrich.
   *
   * @return every pair of an internal and an external item, ranked; as many as the product of the
   *     two numbers
   */
  public Tows tows() {
    return Tows.of(this);
  }

  /**
   * Lists what is wanting: kinds without an item, items without weight or evidence.
   *
   * @return the findings: kinds first, then items in the order given
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SwotKind kind : SwotKind.values()) {
      if (in(kind).isEmpty()) {
        found.add(
            note(
                Severity.WARNING,
                subject,
                "no " + kind.words() + " is named",
                "the pairings with it are missing"));
      }
    }
    for (SwotItem item : items) {
      if (item.weight().isEmpty()) {
        found.add(
            note(Severity.NOTE, item.text(), "nobody has weighted it", "its pairs rank last"));
      }
      if (item.evidence().isEmpty()) {
        found.add(
            note(Severity.NOTE, item.text(), "no evidence is named for it", "it is an opinion"));
      }
    }
    return List.copyOf(found);
  }

  private static Finding note(Severity severity, String subject, String message, String reason) {
    return new Finding(severity, subject, message, reason, Source.OURS);
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("origin", "kind", "item", "weight").titled(subject);
    for (SwotKind kind : SwotKind.values()) {
      for (SwotItem item : in(kind)) {
        table =
            table.row(
                kind.origin().name().toLowerCase(java.util.Locale.ROOT),
                kind.words(),
                item.text(),
                item.weight().map(mark -> Integer.toString(mark.value())).orElse("-"));
      }
    }
    return table.text();
  }
}
