package org.plimsoll.stats;

/** What is thought of a share before anybody is asked. */
public enum Prior {
  /** Every share alike, every number of people alike: Beta(1, 1). Bayes (1763), Laplace (1774). */
  FLAT(1),
  /** Jeffreys's, a little heavier at the ends: Beta(1/2, 1/2). */
  JEFFREYS(0.5);

  private final double weight;

  Prior(double weight) {
    this.weight = weight;
  }

  /**
   * Returns both parameters of the Beta distribution, which are equal.
   *
   * @return 1 or 1/2
   */
  public double weight() {
    return weight;
  }
}
