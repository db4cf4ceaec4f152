package org.plimsoll.graph;

import java.util.List;
import java.util.Objects;
import org.plimsoll.base.Rational;

/**
 * Whether enough people hold an opinion.
 *
 * @param yes how many hold it
 * @param of how many there are, at least as many
 * @param quota the share that is needed, 0 to 1
 */
public record OpinionQuota(int yes, int of, Rational quota) {
  /**
   * Checks the ranges.
   *
   * @param yes how many hold it
   * @param of how many there are, at least as many
   * @param quota the share that is needed, 0 to 1
   */
  public OpinionQuota {
    Objects.requireNonNull(quota, "quota");
    if (yes < 0 || yes > of) {
      throw new IllegalArgumentException("those who say yes lie from 0 to " + of + ", was " + yes);
    }
    if (quota.signum() < 0 || quota.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException("a quota lies from 0 to 1, was " + quota);
    }
  }

  /**
   * Counts opinions, exactly.
   *
   * @param opinions the opinions, one for each person
   * @param yesFrom the least opinion that counts as yes
   * @param quota the share that is needed
   * @return the count against the quota
   */
  public static OpinionQuota of(List<Rational> opinions, Rational yesFrom, Rational quota) {
    return new OpinionQuota(
        (int) opinions.stream().filter(opinion -> opinion.compareTo(yesFrom) >= 0).count(),
        opinions.size(),
        quota);
  }

  /**
   * Returns how many are needed.
   *
   * @return the least whole number that is at least quota x number of people, exactly
   */
  public int required() {
    Rational least = quota.times(Rational.of(of));
    return least
        .numerator()
        .add(least.denominator())
        .subtract(java.math.BigInteger.ONE)
        .divide(least.denominator())
        .intValueExact();
  }

  /**
   * Tells whether enough say yes.
   *
   * @return whether at least {@link #required()} do
   */
  public boolean isMet() {
    return yes >= required();
  }

  @Override
  public String toString() {
    return yes + " of " + of + ", " + required() + " needed";
  }
}
