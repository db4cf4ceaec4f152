package org.plimsoll.evidence;

/** What was seen or counted: the figures or the fact behind a piece of evidence. */
public sealed interface Observation
    permits Sample, Census, Looks, Strata, Scores, Series, Testimony {

  /**
   * Returns what was seen in words.
   *
   * @return for example {@code 27 of 32 asked agreed, of 40}
   */
  String words();
}
