package org.plimsoll.caseload;

import org.plimsoll.base.Points;

/** A host's own factor: how many points it adds to a case that has it. */
@FunctionalInterface
public interface CustomFactor {
  /**
   * Returns what the factor adds.
   *
   * @param item the case
   * @param value what the case says of this factor
   * @param base the points it works on: the running total, or the band's points under {@link
   *     Factor#onBand()}
   * @return the points added; negative ones take away
   */
  Points added(Case item, FactorValue value, Points base);
}
