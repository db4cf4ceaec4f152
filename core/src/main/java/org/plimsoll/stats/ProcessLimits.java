package org.plimsoll.stats;

/**
 * The limits of an XmR chart: how far a measure strays by itself, learned from a baseline.
 *
 * <pre>{@code
 * var usual = ProcessLimits.of(22, 25, 21, 24, 23, 26, 22, 24);
 * usual.upper();                                        // 30.975
 * usual.runAboveAtEnd(27, 28, 25, 29, 30, 27, 28, 29);  // 8: a shift
 * }</pre>
 *
 * @param mean the mean of the baseline
 * @param meanMovingRange the mean distance of neighbouring values in it, none left out
 * @param factor how many of those the limits lie from the mean
 * @see <a href="https://en.wikipedia.org/wiki/Shewhart_individuals_control_chart">W. A. Shewhart
 *     (1931), Economic Control of Quality of Manufactured Product; D. J. Wheeler (1993),
 *     Understanding Variation: the individuals and moving range chart</a>
 */
public record ProcessLimits(double mean, double meanMovingRange, double factor) {
  /** The usual factor, 3 over the constant d2 = 1.128 of two values, rounded. */
  public static final double FACTOR = 2.66;

  /** So many values in a row on one side of the mean are a shift; the number in common use. */
  public static final int SHIFT = 8;

  /**
   * Checks the figures.
   *
   * @param mean the mean of the baseline
   * @param meanMovingRange the mean distance of neighbouring values in it, none left out
   * @param factor how many of those the limits lie from the mean
   */
  public ProcessLimits {
    Figures.requireFinite(mean, "mean");
    Figures.requireFinite(meanMovingRange, "meanMovingRange");
    if (!(meanMovingRange >= 0 && factor > 0 && factor <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "limits need a moving range of 0 or more and a factor above 0, were "
              + meanMovingRange
              + " and "
              + factor);
    }
  }

  /**
   * Learns the limits from a baseline, with the usual factor of {@value #FACTOR}.
   *
   * @param baseline the values before the change, earliest first, at least 2, in any one unit
   * @return the limits
   */
  public static ProcessLimits of(double... baseline) {
    return of(baseline, FACTOR);
  }

  /**
   * Learns the limits from a baseline.
   *
   * @param baseline the values before the change, earliest first, at least 2, in any one unit
   * @param factor how many mean moving ranges the limits lie from the mean, above 0
   * @return the limits
   */
  public static ProcessLimits of(double[] baseline, double factor) {
    Figures.requireSomeFinite(baseline, "baseline");
    if (baseline.length < 2) {
      throw new IllegalArgumentException(
          "a baseline needs at least 2 values, had " + baseline.length);
    }
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum ranges = new CompensatedSum();
    for (int i = 0; i < baseline.length; i++) {
      sum.add(baseline[i]);
      if (i > 0) {
        ranges.add(Math.abs(baseline[i] - baseline[i - 1]));
      }
    }
    return new ProcessLimits(
        sum.value() / baseline.length, ranges.value() / (baseline.length - 1), factor);
  }

  /**
   * Returns the upper limit.
   *
   * @return mean + factor x mean moving range
   */
  public double upper() {
    return mean + factor * meanMovingRange;
  }

  /**
   * Returns the lower limit, which may lie below 0 even where the measure cannot.
   *
   * @return mean - factor x mean moving range
   */
  public double lower() {
    return mean - factor * meanMovingRange;
  }

  /**
   * Counts the values above the upper limit.
   *
   * @param after the values after the baseline
   * @return how many are strictly above
   */
  public int beyondUpper(double... after) {
    int count = 0;
    for (double value : after) {
      count += value > upper() ? 1 : 0;
    }
    return count;
  }

  /**
   * Counts the values below the lower limit.
   *
   * @param after the values after the baseline
   * @return how many are strictly below
   */
  public int beyondLower(double... after) {
    int count = 0;
    for (double value : after) {
      count += value < lower() ? 1 : 0;
    }
    return count;
  }

  /**
   * Counts the values in a row above the mean that end with the last one.
   *
   * @param after the values after the baseline, earliest first
   * @return the length of the run; a value on the mean ends it
   */
  public int runAboveAtEnd(double... after) {
    int run = 0;
    while (run < after.length && after[after.length - 1 - run] > mean) {
      run++;
    }
    return run;
  }

  /**
   * Counts the values in a row below the mean that end with the last one.
   *
   * @param after the values after the baseline, earliest first
   * @return the length of the run; a value on the mean ends it
   */
  public int runBelowAtEnd(double... after) {
    int run = 0;
    while (run < after.length && after[after.length - 1 - run] < mean) {
      run++;
    }
    return run;
  }

  /**
   * Tells whether the baseline never varied, so that nothing says how far the measure strays.
   *
   * @return whether both limits are the mean
   */
  public boolean isConstant() {
    return lower() == upper();
  }

  /**
   * Holds later values against the limits. Values are taken as independent of each other: in a
   * measure that drifts, or remembers what it was, more lie outside by chance.
   *
   * @param shift how many values in a row on one side of the mean are a shift, at least 2, such as
   *     {@link #SHIFT}
   * @param after the values after the baseline, earliest first; may be none
   * @return what they show
   */
  public Signal signal(int shift, double... after) {
    return new Signal(
        beyondUpper(after), beyondLower(after), runAboveAtEnd(after), runBelowAtEnd(after), shift);
  }

  /**
   * What values after a baseline show.
   *
   * @param above how many are above the upper limit
   * @param below how many are below the lower limit
   * @param runAbove how many in a row above the mean end with the last one
   * @param runBelow how many in a row below the mean end with the last one
   * @param shift how many in a row are a shift, at least 2
   */
  public record Signal(int above, int below, int runAbove, int runBelow, int shift) {
    /**
     * Checks the counts.
     *
     * @param above how many are above the upper limit
     * @param below how many are below the lower limit
     * @param runAbove how many in a row above the mean end with the last one
     * @param runBelow how many in a row below the mean end with the last one
     * @param shift how many in a row are a shift, at least 2
     */
    public Signal {
      if (Math.min(Math.min(above, below), Math.min(runAbove, runBelow)) < 0 || shift < 2) {
        throw new IllegalArgumentException(
            "counts are 0 or more and a shift has at least 2 values, were "
                + above
                + ", "
                + below
                + ", "
                + runAbove
                + ", "
                + runBelow
                + " and "
                + shift);
      }
    }

    /**
     * Tells whether the measure rose.
     *
     * @return whether a value is above the limits, or enough in a row are above the mean; it may
     *     have fallen as well
     */
    public boolean isUp() {
      return above > 0 || runAbove >= shift;
    }

    /**
     * Tells whether the measure fell.
     *
     * @return whether a value is below the limits, or enough in a row are below the mean; it may
     *     have risen as well
     */
    public boolean isDown() {
      return below > 0 || runBelow >= shift;
    }

    @Override
    public String toString() {
      return above
          + " above and "
          + below
          + " below the limits; at the end "
          + Math.max(runAbove, runBelow)
          + " in a row on one side of the mean, a shift from "
          + shift;
    }
  }

  @Override
  public String toString() {
    return "mean "
        + Figures.text(mean)
        + ", limits "
        + Figures.text(lower())
        + " to "
        + Figures.text(upper());
  }
}
