package org.plimsoll.stats;

/**
 * How a percentile rank counts the values equal to the one being ranked.
 *
 * <p>Among {14, 15, 15, 17} the value 15 has rank 0.25, 0.75 or 0.5: a table of ranks should say
 * which.
 *
 * @see <a
 *     href="https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.percentileofscore.html">SciPy,
 *     scipy.stats.percentileofscore, parameter "kind": strict, weak, mean</a>
 */
public enum TieRule {
  /** Only the values below count: "higher than this share of the others". */
  STRICT {
    @Override
    double share(int below, int equal, int n) {
      return (double) below / n;
    }
  },

  /** The values below and the equal ones count: the empirical distribution function. */
  WEAK {
    @Override
    double share(int below, int equal, int n) {
      return ((double) below + equal) / n;
    }
  },

  /** Half of the equal ones count: the mean of the other two, usual in educational testing. */
  MEAN {
    @Override
    double share(int below, int equal, int n) {
      return (below + 0.5 * equal) / n;
    }
  };

  abstract double share(int below, int equal, int n);
}
