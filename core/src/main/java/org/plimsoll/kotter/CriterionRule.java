package org.plimsoll.kotter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.ProcessLimits;
import org.plimsoll.stats.Threshold;

/**
 * How evidence of one kind is held against a criterion. Each rule carries the source of its
 * figures.
 */
public sealed interface CriterionRule {
  /**
   * Returns where its figures come from.
   *
   * @return the source
   */
  Source source();

  /**
   * Returns the rule in words.
   *
   * @return for example {@code at least 75% of management agree}
   */
  String words();

  /**
   * Enough people of each group agree. Reads surveys and counts; of a single group also evidence
   * that does not say whose view it shows.
   *
   * @param levels the threshold of each group by its name, in the order given, at least one; the
   *     names {@code everyone} and {@code all places} take evidence of whatever group
   * @param source where the figures come from
   */
  record Agreement(Map<String, Threshold> levels, Source source) implements CriterionRule {
    /** The name of the group that takes in all. */
    public static final String EVERYONE = "everyone";

    /** The name of the group that takes in all places, such as teams: who agrees uses it. */
    public static final String PLACES = "all places";

    /**
     * Checks that there is a group, and copies.
     *
     * @param levels the threshold of each group by its name, in the order given, at least one; the
     *     names {@code everyone} and {@code all places} take evidence of whatever group
     * @param source where the figures come from
     */
    public Agreement {
      Objects.requireNonNull(source, "source");
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
      if (levels.isEmpty()) {
        throw new IllegalArgumentException(
            "a rule of agreement names at least 1 group of people, had none");
      }
    }

    @Override
    public String words() {
      StringBuilder words = new StringBuilder();
      levels.forEach(
          (group, threshold) ->
              words
                  .append(words.length() == 0 ? "" : ", ")
                  .append(threshold)
                  .append(" of ")
                  .append(group));
      return words.append(takesPlaces() ? " use it" : " agree").toString();
    }

    boolean takesPlaces() {
      return levels.containsKey(PLACES);
    }
  }

  /**
   * Somebody vouches for it: an event, a document or a word that says who says so. Nothing that
   * speaks against it outweighs by number.
   *
   * @param least how many pieces are needed, at least 1
   * @param source where the figure comes from
   */
  record Shown(int least, Source source) implements CriterionRule {
    /**
     * Checks the number.
     *
     * @param least how many pieces are needed, at least 1
     * @param source where the figure comes from
     */
    public Shown {
      Objects.requireNonNull(source, "source");
      if (least < 1) {
        throw new IllegalArgumentException("at least 1 piece of evidence shows it, was " + least);
      }
    }

    @Override
    public String words() {
      return least == 1 ? "somebody vouches for it" : least + " pieces of evidence vouch for it";
    }
  }

  /**
   * A measure got better by more than it strays by itself: a value beyond the limits, or a run on
   * the better side of the mean.
   *
   * <p>The limits take the values as independent of each other. In a measure that drifts, or of
   * which one value hangs on the one before, values leave them by chance more often than the chart
   * promises. Where several measures are tried, one of them strays by chance the sooner the more
   * there are: ask for it in more than one, see {@link #inAtLeast}.
   *
   * @param factor how many mean moving ranges the limits lie from the mean
   * @param run how many values in a row are a shift
   * @param leastBefore how many values the baseline needs at least; 6 is our own choice
   * @param leastMeasures how many of the measures tried must be better, at least 1; 1 is our own
   *     choice, and the least that can be asked for
   * @param source where the figures come from
   */
  record BeyondNoise(double factor, int run, int leastBefore, int leastMeasures, Source source)
      implements CriterionRule {
    /**
     * Checks the figures.
     *
     * @param factor how many mean moving ranges the limits lie from the mean
     * @param run how many values in a row are a shift
     * @param leastBefore how many values the baseline needs at least; 6 is our own choice
     * @param leastMeasures how many of the measures tried must be better, at least 1; 1 is our own
     *     choice, and the least that can be asked for
     * @param source where the figures come from
     */
    public BeyondNoise {
      Objects.requireNonNull(source, "source");
      if (!(factor > 0 && factor <= Double.MAX_VALUE) || run < 2 || leastBefore < 2) {
        throw new IllegalArgumentException(
            "limits need a factor above 0, a run of at least 2 and a baseline of at least 2, were "
                + factor
                + ", "
                + run
                + " and "
                + leastBefore);
      }
      if (leastMeasures < 1) {
        throw new IllegalArgumentException(
            "at least 1 measure must be better by more than noise, was " + leastMeasures);
      }
    }

    /**
     * Returns the usual limits of an XmR chart.
     *
     * @return 2.66 mean moving ranges, a run of eight, a baseline of 6, one measure
     */
    public static BeyondNoise standard() {
      return new BeyondNoise(
          ProcessLimits.FACTOR,
          ProcessLimits.SHIFT,
          6,
          1,
          Source.of("D. J. Wheeler", "1993", "Understanding Variation")
              .section("the XmR chart; its use here and the least baseline are ours"));
    }

    /**
     * Says how many values before are enough to know how a measure strays.
     *
     * @param count at least 2
     * @return the rule with it
     */
    public BeyondNoise withLeastBefore(int count) {
      return new BeyondNoise(factor, run, count, leastMeasures, source);
    }

    /**
     * Asks for so many of the measures tried to be better.
     *
     * @param measures at least 1
     * @return the rule with it
     */
    public BeyondNoise inAtLeast(int measures) {
      return new BeyondNoise(factor, run, leastBefore, measures, source);
    }

    /**
     * Judges one measure.
     *
     * @param series the values before and after
     * @return met where it is better by more than noise and not worse as well, not met the other
     *     way round; not determined where it is neither or both, where the baseline is too short or
     *     never varied, or nothing is known of after
     */
    public Verdict judge(Series series) {
      return Noise.judge(this, series);
    }

    @Override
    public String words() {
      return (leastMeasures == 1 ? "" : leastMeasures + " measures ")
          + "better by more than noise: beyond "
          + Rational.of(java.math.BigDecimal.valueOf(factor)).toText(2)
          + " mean moving ranges, or "
          + run
          + " in a row";
    }
  }

  /**
   * It came up on several kinds of occasion, independently of each other.
   *
   * @param least how many kinds of occasion, at least 1
   * @param source where the figure comes from
   */
  record Occasions(int least, Source source) implements CriterionRule {
    /**
     * Checks the number.
     *
     * @param least how many kinds of occasion, at least 1
     * @param source where the figure comes from
     */
    public Occasions {
      Objects.requireNonNull(source, "source");
      if (least < 1) {
        throw new IllegalArgumentException("at least 1 kind of occasion is needed, was " + least);
      }
    }

    @Override
    public String words() {
      return "came up on at least " + least + " kinds of occasion";
    }
  }

  /**
   * It can be told in a few minutes.
   *
   * @param minutes how many, at least 1
   * @param wordsPerMinute how fast people speak, at least 1
   * @param source where the number of minutes comes from; the speed is for the caller to agree on
   */
  record ReadingTime(int minutes, int wordsPerMinute, Source source) implements CriterionRule {
    /** How fast people speak unless another figure is given: our own assumption. */
    public static final int WORDS_PER_MINUTE = 130;

    /**
     * Checks the figures.
     *
     * @param minutes how many, at least 1
     * @param wordsPerMinute how fast people speak, at least 1
     * @param source where the number of minutes comes from; the speed is for the caller to agree on
     */
    public ReadingTime {
      Objects.requireNonNull(source, "source");
      if (minutes < 1 || wordsPerMinute < 1) {
        throw new IllegalArgumentException(
            "a reading time has at least 1 minute and 1 word a minute, were "
                + minutes
                + " and "
                + wordsPerMinute);
      }
    }

    /**
     * Returns how many words can be told in the time.
     *
     * @return minutes x words a minute
     */
    public int mostWords() {
      return Math.multiplyExact(minutes, wordsPerMinute);
    }

    /**
     * Returns how long so many words take.
     *
     * @param words 0 or more
     * @return minutes, exact
     */
    public Rational minutesFor(int words) {
      return Rational.of(words, wordsPerMinute);
    }

    @Override
    public String words() {
      return "can be told in " + minutes + " minutes at " + wordsPerMinute + " words a minute";
    }
  }

  /**
   * Every group has somebody in it. Reads counts by group, in which who takes part counts as
   * agreeing.
   *
   * @param source where the rule comes from
   */
  record EveryGroup(Source source) implements CriterionRule {
    /**
     * Checks the source.
     *
     * @param source where the rule comes from
     */
    public EveryGroup {
      Objects.requireNonNull(source, "source");
    }

    @Override
    public String words() {
      return "every group has somebody in it";
    }
  }

  /**
   * People score it high enough, and agree enough with each other for their mean to mean anything.
   *
   * @param leastShare how far up the scale the mean must lie, 0 to 1
   * @param leastAgreement the least {@code r_WG(J)}, 0 to 1
   * @param source where the figures come from
   */
  record ScaleScore(Rational leastShare, Rational leastAgreement, Source source)
      implements CriterionRule {
    /**
     * Checks the figures.
     *
     * @param leastShare how far up the scale the mean must lie, 0 to 1
     * @param leastAgreement the least {@code r_WG(J)}, 0 to 1
     * @param source where the figures come from
     */
    public ScaleScore {
      Objects.requireNonNull(source, "source");
      for (Rational each : new Rational[] {leastShare, leastAgreement}) {
        if (each.signum() < 0 || each.compareTo(Rational.ONE) > 0) {
          throw new IllegalArgumentException(
              "the least share of a scale and the least agreement lie in [0, 1], were "
                  + leastShare
                  + " and "
                  + leastAgreement);
        }
      }
    }

    @Override
    public String words() {
      return "a mean at least "
          + leastShare.times(Rational.HUNDRED).toText(1)
          + "% up the scale, with an agreement of at least "
          + leastAgreement.toText(2);
    }
  }
}
