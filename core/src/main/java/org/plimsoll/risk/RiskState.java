package org.plimsoll.risk;

/** Which mitigations are counted when a risk is looked at. */
public enum RiskState {
  /** None: the risk before anything is done about it. */
  INHERENT("inherent"),
  /** Those in place: the risk as it is today. */
  CURRENT("current"),
  /** Those in place and those planned: the risk as it should become. */
  TARGET("target");

  private final String words;

  RiskState(String words) {
    this.words = words;
  }

  /**
   * Names the state.
   *
   * @return for example {@code current}
   */
  public String words() {
    return words;
  }

  /** Whether a mitigation of this status counts. */
  boolean counts(Mitigation.Status status) {
    return switch (this) {
      case INHERENT -> false;
      case CURRENT -> status == Mitigation.Status.IN_PLACE;
      case TARGET -> status == Mitigation.Status.IN_PLACE || status == Mitigation.Status.PLANNED;
    };
  }
}
