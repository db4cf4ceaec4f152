package org.plimsoll.stakeholder;

import java.util.Locale;

/**
 * What a party is rated on.
 *
 * <p>The names differ from those of Kotter's steps and of a SWOT, so that a script can import the
 * constants of all three.
 */
public enum Aspect {
  /** How far it can bring about or stop what it wants. */
  POWER,
  /** How much it cares about the matter: active at the high end, passive at the low end. */
  INTEREST,
  /** How fast and unpredictably its stance changes. */
  DYNAMISM,
  /** How far its claim is seen as proper. */
  LEGITIMACY,
  /** How far its claim calls for attention at once. */
  CLAIM_URGENCY,
  /** Where it stands, from -1 (blocks) to 1 (backs). */
  ATTITUDE,
  /** How much harm it could do. */
  THREAT_POTENTIAL,
  /** How likely it is to work with us. */
  COOPERATION_POTENTIAL;

  /**
   * Returns the name in words.
   *
   * @return for example {@code claim urgency}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
