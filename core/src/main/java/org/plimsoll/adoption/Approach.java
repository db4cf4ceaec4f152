package org.plimsoll.adoption;

import java.util.Locale;
import org.plimsoll.explain.Source;

/** The six ways of meeting resistance that Kotter and Schlesinger name, the gentlest first. */
public enum Approach {
  /** Say why and how, before and during. */
  EDUCATION_AND_COMMUNICATION("people lack information or have it wrong", "takes much time"),
  /** Let those who resist help to design the change. */
  PARTICIPATION_AND_INVOLVEMENT(
      "others know what is needed or have the power to resist", "takes time, and may design badly"),
  /** Train, give time, listen. */
  FACILITATION_AND_SUPPORT("people find it hard to adjust", "takes time and money, and may fail"),
  /** Offer something in return. */
  NEGOTIATION_AND_AGREEMENT("somebody with power clearly loses", "costs, and invites more asking"),
  /** Arrange what people hear, or give a leader of the resistance a part for show. */
  MANIPULATION_AND_COOPTATION("nothing else works or all else costs too much", "felt as a trick"),
  /** Force people. */
  EXPLICIT_AND_IMPLICIT_COERCION("speed is everything and power is there", "leaves anger");

  /** Where the six come from; when each serves and what it costs is told in our words. */
  public static final Source SOURCE =
      Source.of("J. P. Kotter and L. A. Schlesinger", "1979", "Choosing Strategies for Change")
          .section("Harvard Business Review 57(2)");

  private final String serves;
  private final String cost;

  Approach(String serves, String cost) {
    this.serves = serves;
    this.cost = cost;
  }

  /**
   * Says when it serves.
   *
   * @return for example {@code people find it hard to adjust}
   */
  public String serves() {
    return serves;
  }

  /**
   * Says what it costs.
   *
   * @return for example {@code takes much time}
   */
  public String cost() {
    return cost;
  }

  /**
   * Returns the name for people to read.
   *
   * @return for example {@code education and communication}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
