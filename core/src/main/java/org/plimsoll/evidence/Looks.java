package org.plimsoll.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers that come in by and by, from people asked in an order drawn by chance, and are looked at
 * more than once. The verdict allows for every look, so asking on until the figure suits gains
 * nothing.
 *
 * @param population how many people the question is about, at least 1
 * @param looks the standing at each look, all answers so far together, earliest first, at least one
 */
public record Looks(int population, List<Look> looks) implements Observation {
  /**
   * The standing at one look.
   *
   * @param answered how many have answered so far
   * @param agreed how many of them agreed
   */
  public record Look(int answered, int agreed) {
    @Override
    public String toString() {
      return agreed + " of " + answered;
    }
  }

  /**
   * Checks that the answers grow from look to look, and copies.
   *
   * @param population how many people the question is about, at least 1
   * @param looks the standing at each look, all answers so far together, earliest first, at least
   *     one
   */
  public Looks {
    looks = List.copyOf(looks);
    if (looks.isEmpty()) {
      throw new IllegalArgumentException("looks need at least 1, had none; leave the evidence out");
    }
    Look before = new Look(0, 0);
    for (Look look : looks) {
      Counts.check("a look", population, population, look.answered(), look.agreed());
      int newAnswers = look.answered() - before.answered();
      int newAgreed = look.agreed() - before.agreed();
      if (newAnswers < 0 || newAgreed < 0 || newAgreed > newAnswers) {
        throw new IllegalArgumentException(
            "each look holds the answers of the one before it, was "
                + look
                + " after "
                + before
                + "; give running totals");
      }
      before = look;
    }
  }

  /**
   * Begins with the first look.
   *
   * @param population how many people the question is about, at least 1
   * @param answered how many have answered
   * @param agreed how many of them agreed
   * @return the looks
   */
  public static Looks of(int population, int answered, int agreed) {
    return new Looks(population, List.of(new Look(answered, agreed)));
  }

  /**
   * Adds a look.
   *
   * @param answered how many have answered by now, those before included
   * @param agreed how many of them agreed
   * @return the looks with it
   * @throws IllegalArgumentException if they are fewer than before
   */
  public Looks then(int answered, int agreed) {
    List<Look> more = new ArrayList<>(looks);
    more.add(new Look(answered, agreed));
    return new Looks(population, more);
  }

  @Override
  public String words() {
    return looks.get(looks.size() - 1)
        + " answers so far agreed, of "
        + population
        + ", looked at "
        + (looks.size() == 1 ? "once" : looks.size() + " times");
  }

  @Override
  public String toString() {
    return words();
  }
}
