package org.plimsoll.allocation;

import org.plimsoll.explain.Source;

/** How cases are placed: by the search of this library, or by a simple rule to compare it with. */
public enum Policy {
  /** Search until the plan is proven to be the best, or the limits are reached. */
  BALANCED("search for the most even plan", Source.OURS),
  /** Each case, in the order given, to whoever then has the least load in per cent. */
  LEAST_PERCENTAGE("each case in turn to whoever then has the least load", Source.OURS),
  /** The heaviest case first, each to whoever then has the least load in per cent. */
  LONGEST_FIRST(
      "the heaviest case first, each to whoever then has the least load",
      Source.of("Graham", "1969", "Bounds on multiprocessing timing anomalies")
          .section("longest processing time first")),
  /**
   * Each case, in the order given, to whoever holds the fewest cases, whatever they weigh: the
   * round robin that many teams use, to show what it costs.
   */
  FEWEST_CASES("each case in turn to whoever holds the fewest cases", Source.OURS);

  private final String words;
  private final Source source;

  Policy(String words, Source source) {
    this.words = words;
    this.source = source;
  }

  /**
   * Returns the policy in words.
   *
   * @return for example {@code the heaviest case first, each to whoever then has the least load}
   */
  public String words() {
    return words;
  }

  /**
   * Returns where the policy comes from.
   *
   * @return the source
   */
  public Source source() {
    return source;
  }
}
