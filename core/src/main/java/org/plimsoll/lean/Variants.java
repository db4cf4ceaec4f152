package org.plimsoll.lean;

import org.plimsoll.base.Percent;

/**
 * How many ways cases go. A variant is the whole sequence of activities of a case.
 *
 * @param different different variants
 * @param commonest cases of the commonest variant; 0 without cases
 * @param share the share of the cases asked for
 * @param covering the least number of variants, from the commonest down, that together hold at
 *     least that share of the cases
 */
public record Variants(int different, int commonest, Percent share, int covering) {
  @Override
  public String toString() {
    return different + " variants, " + covering + " cover " + share + " of the cases";
  }
}
