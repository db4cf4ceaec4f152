package org.plimsoll.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers on a scale: a row a person, a column an item.
 *
 * @param lowest the lowest score of the scale
 * @param highest the highest, above the lowest
 * @param answers a row for each person, each with a score for every item; at least one of each
 */
public record Scores(int lowest, int highest, List<List<Integer>> answers) implements Observation {
  /**
   * Checks that all rows are complete and on the scale, and copies.
   *
   * @param lowest the lowest score of the scale
   * @param highest the highest, above the lowest
   * @param answers a row for each person, each with a score for every item; at least one of each
   */
  public Scores {
    if (lowest >= highest) {
      throw new IllegalArgumentException(
          "a scale runs from a lower to a higher score, was " + lowest + " to " + highest);
    }
    answers = answers.stream().map(List::copyOf).toList();
    if (answers.isEmpty() || answers.get(0).isEmpty()) {
      throw new IllegalArgumentException(
          "scores need at least 1 person and 1 item, had " + answers);
    }
    for (int person = 0; person < answers.size(); person++) {
      List<Integer> row = answers.get(person);
      if (row.size() != answers.get(0).size()) {
        throw new IllegalArgumentException(
            "person "
                + person
                + " (counted from 0) must answer "
                + answers.get(0).size()
                + " items, answered "
                + row.size()
                + "; leave out who did not answer all");
      }
      for (int score : row) {
        if (score < lowest || score > highest) {
          throw new IllegalArgumentException(
              "a score must lie on the scale of "
                  + lowest
                  + " to "
                  + highest
                  + ", was "
                  + score
                  + " of person "
                  + person
                  + " (counted from 0)");
        }
      }
    }
  }

  /**
   * Begins a table of scores.
   *
   * @param lowest the lowest score of the scale
   * @param highest the highest
   * @param first the answers of the first person, one an item
   * @return the scores
   */
  public static Scores onScale(int lowest, int highest, int... first) {
    return new Scores(lowest, highest, List.of(boxed(first)));
  }

  /**
   * Adds a person.
   *
   * @param row the person's answers, one an item
   * @return the scores with them
   */
  public Scores and(int... row) {
    List<List<Integer>> more = new ArrayList<>(answers);
    more.add(boxed(row));
    return new Scores(lowest, highest, more);
  }

  private static List<Integer> boxed(int[] row) {
    return java.util.Arrays.stream(row).boxed().toList();
  }

  /**
   * Returns the scores as a table.
   *
   * @return a new array, a row a person, a column an item
   */
  public double[][] table() {
    return answers.stream()
        .map(row -> row.stream().mapToDouble(Integer::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  @Override
  public String words() {
    return answers.size()
        + (answers.size() == 1 ? " person on " : " people on ")
        + answers.get(0).size()
        + " items scored "
        + lowest
        + " to "
        + highest;
  }

  @Override
  public String toString() {
    return words();
  }
}
