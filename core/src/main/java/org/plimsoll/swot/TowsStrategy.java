package org.plimsoll.swot;

/** The four pairings of Weihrich's TOWS matrix (1982). */
public enum TowsStrategy {
  /** Strength with opportunity: maxi-maxi. */
  SO(SwotKind.STRENGTH, SwotKind.OPPORTUNITY, "use \"%s\" to take \"%s\""),
  /** Weakness with opportunity: mini-maxi. */
  WO(SwotKind.WEAKNESS, SwotKind.OPPORTUNITY, "mend \"%s\" so as not to miss \"%s\""),
  /** Strength with threat: maxi-mini. */
  ST(SwotKind.STRENGTH, SwotKind.THREAT, "use \"%s\" to withstand \"%s\""),
  /** Weakness with threat: mini-mini. */
  WT(SwotKind.WEAKNESS, SwotKind.THREAT, "lessen \"%s\" before \"%s\" meets it");

  private final SwotKind internal;
  private final SwotKind external;
  private final String prompt;

  TowsStrategy(SwotKind internal, SwotKind external, String prompt) {
    this.internal = internal;
    this.external = external;
    this.prompt = prompt;
  }

  /**
   * Returns the kind of the internal item.
   *
   * @return strength or weakness
   */
  public SwotKind internal() {
    return internal;
  }

  /**
   * Returns the kind of the external item.
   *
   * @return opportunity or threat
   */
  public SwotKind external() {
    return external;
  }

  String prompt(SwotItem inside, SwotItem outside) {
    return prompt.formatted(inside.text(), outside.text());
  }
}
