package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one person answered to a {@link ReadinessScale}. An item not answered is missing, never 0.
 *
 * @param person the id of the person
 * @param answers the answers by the id of the item
 */
public record ReadinessAnswers(String person, Map<String, Integer> answers) {
  /**
   * Checks the id, and copies.
   *
   * @param person the id of the person
   * @param answers the answers by the id of the item
   */
  public ReadinessAnswers {
    answers = ImmutableMap.copyOf(answers);
    if (person.isBlank()) {
      throw new IllegalArgumentException("a person who answers needs an id that is not blank");
    }
  }

  /**
   * Returns a person's answers, none yet.
   *
   * @param person the id of the person
   * @return the empty answers
   */
  public static ReadinessAnswers of(String person) {
    return new ReadinessAnswers(person, Map.of());
  }

  /**
   * Answers an item.
   *
   * @param item the id of the item
   * @param answer the answer
   * @return the answers with that one
   */
  public ReadinessAnswers answering(String item, int answer) {
    var more = new LinkedHashMap<>(answers);
    more.put(item, answer);
    return new ReadinessAnswers(person, more);
  }

  @Override
  public String toString() {
    return person + " " + answers;
  }
}
