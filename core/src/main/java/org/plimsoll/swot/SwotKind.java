package org.plimsoll.swot;

import java.util.Locale;

/** The four kinds of items: where they come from, and whether they help. */
public enum SwotKind {
  /** Helpful, from inside the organisation. */
  STRENGTH(Origin.INTERNAL, true),
  /** Harmful, from inside the organisation. */
  WEAKNESS(Origin.INTERNAL, false),
  /** Helpful, from outside the organisation. */
  OPPORTUNITY(Origin.EXTERNAL, true),
  /** Harmful, from outside the organisation. */
  THREAT(Origin.EXTERNAL, false);

  /** Where an item comes from. */
  public enum Origin {
    /** From inside the organisation. */
    INTERNAL,
    /** From outside the organisation. */
    EXTERNAL
  }

  private final Origin origin;
  private final boolean helpful;

  SwotKind(Origin origin, boolean helpful) {
    this.origin = origin;
    this.helpful = helpful;
  }

  /**
   * Returns where items of this kind come from.
   *
   * @return internal for strengths and weaknesses, else external
   */
  public Origin origin() {
    return origin;
  }

  /**
   * Tells whether items of this kind help.
   *
   * @return true for strengths and opportunities
   */
  public boolean isHelpful() {
    return helpful;
  }

  /**
   * Returns the name for people to read.
   *
   * @return for example {@code strength}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
