package org.plimsoll.adkar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.SmallGroups;

/**
 * A questionnaire that the host loads: items that are answered on one whole-number scale, in one or
 * more parts. None is shipped: the items of many are somebody's property.
 *
 * @param name the name of the questionnaire
 * @param lowest the lowest answer
 * @param highest the highest answer, above {@code lowest}
 * @param items the items, in order, at least one to be answered
 * @param source who published it, and under which terms it is used
 */
public record ReadinessScale(
    String name, int lowest, int highest, List<Item> items, Source source) {
  /**
   * One item.
   *
   * @param id a short id, such as its number
   * @param part the part of the questionnaire it belongs to, such as {@code commitment}
   * @param text what people are asked; empty where the words may not be stored
   * @param reversed whether a high answer is unfavourable
   */
  public record Item(String id, String part, String text, boolean reversed) {
    /**
     * Checks the names.
     *
     * @param id a short id, such as its number
     * @param part the part of the questionnaire it belongs to, such as {@code commitment}
     * @param text what people are asked; empty where the words may not be stored
     * @param reversed whether a high answer is unfavourable
     */
    public Item {
      Objects.requireNonNull(text, "text");
      if (id.isBlank() || part.isBlank()) {
        throw new IllegalArgumentException(
            "an item has an id and a part, was \"" + id + "\" in \"" + part + "\"");
      }
    }

    /**
     * Returns an item in which a high answer is favourable.
     *
     * @param id a short id
     * @param part the part it belongs to
     * @param text what people are asked; empty where the words may not be stored
     * @return the item
     */
    public static Item of(String id, String part, String text) {
      return new Item(id, part, text, false);
    }

    /**
     * Says that a high answer is unfavourable: it counts as lowest + highest - answer.
     *
     * @return the reversed item
     */
    public Item asReversed() {
      return new Item(id, part, text, true);
    }
  }

  /**
   * Checks that the scale rises and that no item stands twice, and copies.
   *
   * @param name the name of the questionnaire
   * @param lowest the lowest answer
   * @param highest the highest answer, above {@code lowest}
   * @param items the items, in order, at least one to be answered
   * @param source who published it, and under which terms it is used
   */
  public ReadinessScale {
    Objects.requireNonNull(source, "source");
    items = List.copyOf(items);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a questionnaire needs a name that is not blank");
    }
    if (lowest >= highest) {
      throw new IllegalArgumentException(
          "the answers of \"" + name + "\" must rise, was from " + lowest + " to " + highest);
    }
    Set<String> ids = new LinkedHashSet<>();
    for (Item item : items) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException(
            "item \"" + item.id() + "\" of \"" + name + "\" stands twice");
      }
    }
  }

  /**
   * Returns a questionnaire without items.
   *
   * @param name its name
   * @param lowest the lowest answer, such as 1
   * @param highest the highest answer, such as 5
   * @return the questionnaire, whose source is {@link Source#GIVEN}
   */
  public static ReadinessScale of(String name, int lowest, int highest) {
    return new ReadinessScale(name, lowest, highest, List.of(), Source.GIVEN);
  }

  /**
   * Adds items.
   *
   * @param more the items
   * @return the questionnaire with those items at the end
   */
  public ReadinessScale asking(Item... more) {
    List<Item> all = new ArrayList<>(items);
    all.addAll(Arrays.asList(more));
    return new ReadinessScale(name, lowest, highest, all, source);
  }

  /**
   * Says where it comes from.
   *
   * @param where who published it, and under which terms it is used
   * @return the questionnaire with that source
   */
  public ReadinessScale from(Source where) {
    return new ReadinessScale(name, lowest, highest, items, where);
  }

  /**
   * Lists the parts.
   *
   * @return the names of the parts, in the order in which they first appear
   */
  public List<String> parts() {
    return items.stream().map(Item::part).distinct().toList();
  }

  /**
   * Scores answers.
   *
   * @param answers one for each person; no person twice
   * @return the means by person and part
   * @throws IllegalArgumentException if an answer is off the scale or to an item that is not asked,
   *     or a person answered twice
   */
  public ReadinessReview review(Iterable<ReadinessAnswers> answers) {
    List<ReadinessAnswers> list = new ArrayList<>();
    answers.forEach(list::add);
    return ReadinessReview.of(this, list);
  }

  /**
   * Scores groups side by side, for others to read, leaving out those of fewer than 10: {@link
   * SmallGroups#standard}.
   *
   * @param groups the answers of each group; each person in one group only
   * @return the figures of the groups that are large enough, and which ones are not shown
   * @throws IllegalArgumentException as {@link #review}, over all groups
   */
  public ReadinessGroups groups(Map<String, List<ReadinessAnswers>> groups) {
    return groups(groups, SmallGroups.standard());
  }

  /**
   * Scores groups side by side, for others to read.
   *
   * @param groups the answers of each group; each person in one group only. A group counts as many
   *     people as answered the part in full that fewest of it answered
   * @param small which groups are too small
   * @return the figures of the groups that are large enough, and which ones are not shown
   * @throws IllegalArgumentException as {@link #review}, over all groups
   */
  public ReadinessGroups groups(Map<String, List<ReadinessAnswers>> groups, SmallGroups small) {
    return ReadinessGroups.of(this, groups, small);
  }

  @Override
  public String toString() {
    return name
        + ": "
        + items.size()
        + (items.size() == 1 ? " item" : " items")
        + " answered "
        + lowest
        + " to "
        + highest;
  }
}
