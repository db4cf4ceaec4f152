package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of a project on the factors of each aspect, 1 to 3.
 *
 * @param aspects the scores by aspect, in the order given; fewer than {@value Pct#FACTORS} where
 *     some are not known yet
 */
public record PctScores(Map<String, List<Integer>> aspects) {
  /**
   * Checks number and range of the scores, and copies.
   *
   * @param aspects the scores by aspect, in the order given; fewer than {@value Pct#FACTORS} where
   *     some are not known yet
   */
  public PctScores {
    var copy = new LinkedHashMap<String, List<Integer>>();
    aspects.forEach((aspect, scores) -> copy.put(aspect, List.copyOf(scores)));
    copy.forEach(PctScores::check);
    aspects = ImmutableMap.copyOf(copy);
  }

  private static void check(String aspect, List<Integer> scores) {
    if (aspect.isBlank()) {
      throw new IllegalArgumentException("an aspect needs a name that is not blank");
    }
    if (scores.size() > Pct.FACTORS) {
      throw new IllegalArgumentException(
          "aspect \""
              + aspect
              + "\" has at most "
              + Pct.FACTORS
              + " factors, was given "
              + scores.size()
              + " scores");
    }
    for (int score : scores) {
      if (score < 1 || score > 3) {
        throw new IllegalArgumentException(
            "a score of aspect \""
                + aspect
                + "\" is 1, 2 or 3, was "
                + score
                + "; leave out a factor that was not scored");
      }
    }
  }

  /**
   * Returns scores of no aspect, to be filled with {@link #aspect}.
   *
   * @return the empty scores
   */
  public static PctScores none() {
    return new PctScores(Map.of());
  }

  /**
   * Adds an aspect.
   *
   * @param name the aspect, such as {@code leadership}
   * @param scores its scores, 1 to 3, at most {@value Pct#FACTORS}
   * @return the scores with that aspect
   * @throws IllegalArgumentException if the aspect is there already
   */
  public PctScores aspect(String name, Integer... scores) {
    var more = new LinkedHashMap<>(aspects);
    if (more.put(name, Arrays.asList(scores)) != null) {
      throw new IllegalArgumentException("aspect \"" + name + "\" was scored twice");
    }
    return new PctScores(more);
  }

  @Override
  public String toString() {
    return aspects.toString();
  }
}
