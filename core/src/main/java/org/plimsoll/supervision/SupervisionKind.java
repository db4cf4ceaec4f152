package org.plimsoll.supervision;

/** What a supervision session is about. */
public enum SupervisionKind {
  /** The cases: points, dates, what stands in the way. */
  CASE("case supervision"),
  /** The person: workload, wellbeing, training, development. */
  PERSONAL("personal supervision");

  private final String words;

  SupervisionKind(String words) {
    this.words = words;
  }

  /**
   * Returns the kind in words.
   *
   * @return for example {@code case supervision}
   */
  public String words() {
    return words;
  }
}
