package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rating;

/**
 * One strength, weakness, opportunity or threat.
 *
 * @param kind which of the four
 * @param text what it is, not blank
 * @param weight how much it matters; empty where nobody has said, which is not a low weight
 * @param raisedBy who raised it, such as {@code team meeting}; empty where unknown
 * @param evidence what it rests on, such as the title of a report, in the order given
 */
public record SwotItem(
    SwotKind kind, String text, Optional<Rating> weight, String raisedBy, List<String> evidence) {
  /**
   * Checks the text, and copies.
   *
   * @param kind which of the four
   * @param text what it is, not blank
   * @param weight how much it matters; empty where nobody has said, which is not a low weight
   * @param raisedBy who raised it, such as {@code team meeting}; empty where unknown
   * @param evidence what it rests on, such as the title of a report, in the order given
   */
  public SwotItem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(raisedBy, "raisedBy");
    evidence = List.copyOf(evidence);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a " + kind.words() + " needs a text that is not blank");
    }
    if (evidence.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "evidence for \"" + text + "\" must not be blank; leave it out where there is none");
    }
  }

  /**
   * Returns an item that nobody has weighted.
   *
   * @param kind which of the four
   * @param text what it is
   * @return the item
   */
  public static SwotItem of(SwotKind kind, String text) {
    return new SwotItem(kind, text, Optional.empty(), "", List.of());
  }

  /**
   * Weights it.
   *
   * @param mark 1 to 5, 5 matters most
   * @return the item with that weight
   */
  public SwotItem weight(int mark) {
    return weight(Rating.of(mark));
  }

  /**
   * Weights it on a scale of one's own.
   *
   * @param mark the weight
   * @return the item with that weight
   */
  public SwotItem weight(Rating mark) {
    return new SwotItem(kind, text, Optional.of(mark), raisedBy, evidence);
  }

  /**
   * Says who raised it.
   *
   * @param who a person, group or occasion
   * @return the item with that name
   */
  public SwotItem raisedBy(String who) {
    return new SwotItem(kind, text, weight, who, evidence);
  }

  /**
   * Adds what it rests on.
   *
   * @param more titles or ids of evidence
   * @return the item with those after the ones it has
   */
  public SwotItem restingOn(String... more) {
    List<String> all = new ArrayList<>(evidence);
    all.addAll(Arrays.asList(more));
    return new SwotItem(kind, text, weight, raisedBy, all);
  }

  /**
   * Returns where it comes from.
   *
   * @return internal or external, by its kind
   */
  public SwotKind.Origin origin() {
    return kind.origin();
  }

  @Override
  public String toString() {
    return text
        + weight.map(mark -> " (" + mark.value() + ")").orElse("")
        + (raisedBy.isEmpty() ? "" : ", raised by " + raisedBy);
  }
}
