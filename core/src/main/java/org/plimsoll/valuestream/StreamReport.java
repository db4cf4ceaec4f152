package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;

/**
 * What a value stream takes and where the time goes. Made by {@link ValueStream#review}.
 *
 * @param stream the stream
 */
public record StreamReport(ValueStream stream) {
  /**
   * Checks that the stream is there.
   *
   * @param stream the stream
   */
  public StreamReport {
    Objects.requireNonNull(stream, "stream");
  }

  /** What a rung of the ladder is spent on. */
  public enum Spent {
    /** The item waits. */
    WAIT("wait"),
    /** Somebody works on it. */
    TOUCH("touch"),
    /** Wait and touch time together: nobody said how much is which. */
    NOT_SPLIT("wait and touch");

    private final String words;

    Spent(String words) {
      this.words = words;
    }

    /**
     * Names it.
     *
     * @return for example {@code wait}
     */
    public String words() {
      return words;
    }
  }

  /**
   * A stretch of time on the longest path.
   *
   * @param step the name of the step
   * @param spent what the time goes on
   * @param time how long, above 0
   * @param share of the lead time; empty where that is not known
   */
  public record Rung(String step, Spent spent, Duration time, Optional<Percent> share) {
    @Override
    public String toString() {
      return step
          + ": "
          + spent.words()
          + " "
          + StreamWords.time(time)
          + share.map(part -> ", " + part).orElse("");
    }
  }

  /** How the level that decides compares with the one that would do. */
  public enum Level {
    /** A lower level would do. */
    TOO_HIGH("a lower level would do"),
    /** It is the level that would do. */
    RIGHT("at the right level"),
    /** Only a higher level would do. */
    TOO_LOW("a higher level is needed"),
    /** One of the two, or the order of levels, is not known. */
    NOT_KNOWN("level not known");

    private final String words;

    Level(String words) {
      this.words = words;
    }

    /**
     * Puts it in words.
     *
     * @return for example {@code a lower level would do}
     */
    public String words() {
      return words;
    }
  }

  /**
   * A figure of the stream.
   *
   * @param figure which
   * @return its value in its unit, exact; empty where not known
   */
  public Optional<Rational> value(StreamFigure figure) {
    return read(figure).value();
  }

  /**
   * Lists what a figure lacks.
   *
   * @param figure which
   * @return the names of the steps without which it is not known, in the order of the stream; for
   *     the takt time {@code available time} and {@code demand}; {@code any step} for a stream
   *     without steps; empty for a figure that is known, and for one that has no value: a share of
   *     a lead time of 0, or passes through a gate that lets nothing pass
   */
  public List<String> missing(StreamFigure figure) {
    return read(figure).missing();
  }

  /**
   * Explains a figure.
   *
   * @param figure which
   * @return its parts down to the steps, or what is missing
   */
  public Explanation explain(StreamFigure figure) {
    return read(figure).why();
  }

  private StreamFigures.Reading read(StreamFigure figure) {
    return new StreamFigures(stream).read(Objects.requireNonNull(figure, "figure"));
  }

  /**
   * Returns how long an item takes.
   *
   * @return {@link StreamFigure#LEAD_TIME}; empty where not known
   */
  public Optional<Duration> leadTime() {
    return stream.parts().isEmpty() ? Optional.empty() : Sequence.leadTime(stream.parts());
  }

  /**
   * Returns how long somebody works on the item, on the longest path.
   *
   * @return {@link StreamFigure#TOUCH_TIME}; empty where not known
   */
  public Optional<Duration> touchTime() {
    return time(StreamFigure.TOUCH_TIME);
  }

  /**
   * Returns how much of the touch time adds value, on the longest path.
   *
   * @return {@link StreamFigure#VALUE_ADDING_TIME}; empty where not known
   */
  public Optional<Duration> valueAddingTime() {
    return time(StreamFigure.VALUE_ADDING_TIME);
  }

  /**
   * Returns how long nobody works on the item, on the longest path.
   *
   * @return {@link StreamFigure#WAIT_TIME}; empty where not known
   */
  public Optional<Duration> waitTime() {
    return time(StreamFigure.WAIT_TIME);
  }

  /**
   * Returns how long people work on one item in all.
   *
   * @return {@link StreamFigure#EFFORT}; empty where not known
   */
  public Optional<Duration> effort() {
    return time(StreamFigure.EFFORT);
  }

  /**
   * Returns the pace to keep.
   *
   * @return {@link StreamFigure#TAKT_TIME}, less than a nanosecond is cut off; empty where not
   *     known
   */
  public Optional<Duration> taktTime() {
    return time(StreamFigure.TAKT_TIME);
  }

  private Optional<Duration> time(StreamFigure figure) {
    return value(figure).map(StreamWords::duration);
  }

  /**
   * Returns the share of the lead time in which somebody works on the item.
   *
   * @return {@link StreamFigure#ACTIVITY_RATIO}; empty where not known
   */
  public Optional<Percent> activityRatio() {
    return value(StreamFigure.ACTIVITY_RATIO).map(Percent::new);
  }

  /**
   * Returns the share of the lead time that adds value.
   *
   * @return {@link StreamFigure#CYCLE_EFFICIENCY}; empty where not known
   */
  public Optional<Percent> cycleEfficiency() {
    return value(StreamFigure.CYCLE_EFFICIENCY).map(Percent::new);
  }

  /**
   * Returns the share of items that come through every step complete and accurate.
   *
   * @return {@link StreamFigure#ROLLED_YIELD}; empty where not known
   */
  public Optional<Percent> rolledYield() {
    return value(StreamFigure.ROLLED_YIELD).map(Percent::new);
  }

  /**
   * Returns how many of 1000 items fail at one step or more.
   *
   * @return {@link StreamFigure#EXPECTED_REWORK}; empty where not known
   */
  public Optional<Rational> expectedReworkPer1000() {
    return value(StreamFigure.EXPECTED_REWORK);
  }

  /**
   * Returns how many times details are keyed in again, for one item.
   *
   * @return {@link StreamFigure#RE_KEYINGS}; empty where not known
   */
  public OptionalLong reKeyings() {
    return value(StreamFigure.RE_KEYINGS)
        .map(number -> OptionalLong.of(number.intValueExact()))
        .orElse(OptionalLong.empty());
  }

  /**
   * Returns how many passes an item needs through all gates together.
   *
   * @return {@link StreamFigure#GATE_PASSES}; empty where not known
   */
  public Optional<Rational> gatePasses() {
    return value(StreamFigure.GATE_PASSES);
  }

  /**
   * Lists the systems into which details are keyed by hand, as far as steps name them.
   *
   * @return each once, in the order of the stream
   */
  public List<String> systems() {
    return stream.steps().stream()
        .flatMap(step -> step.keyedInto().orElse(List.of()).stream())
        .distinct()
        .toList();
  }

  /**
   * Lists the steps of the longest path.
   *
   * @return in order; empty where it is not known which branch is the longest
   */
  public Optional<List<Step>> longestPath() {
    return Sequence.longestPath(stream.parts());
  }

  /**
   * Says where the time goes: the ladder of waits and touch times along the longest path. The times
   * add up to the lead time where that is known.
   *
   * @return the stretches in order, those that are not known or of no length left out; none where
   *     it is not known which branch is the longest
   */
  public List<Rung> ladder() {
    List<Rung> rungs = new ArrayList<>();
    for (Step step : longestPath().orElse(List.of())) {
      if (step.waitTime().isEmpty() && step.touch().isEmpty()) {
        add(rungs, step, Spent.NOT_SPLIT, step.leadTime());
      } else {
        add(rungs, step, Spent.WAIT, step.waitTime());
        add(rungs, step, Spent.TOUCH, step.touch());
      }
    }
    return List.copyOf(rungs);
  }

  private void add(List<Rung> rungs, Step step, Spent spent, Optional<Duration> time) {
    time.filter(known -> !known.isZero())
        .ifPresent(
            known ->
                rungs.add(
                    new Rung(
                        step.name(), spent, known, leadTime().map(lead -> share(known, lead)))));
  }

  private static Percent share(Duration part, Duration whole) {
    return Percent.ofFraction(StreamWords.hours(part).dividedBy(StreamWords.hours(whole)));
  }

  /**
   * Lists the waits of the longest path.
   *
   * @return the rungs of {@link #ladder} on which an item waits, longest first, equal ones in order
   */
  public List<Rung> waits() {
    return ladder().stream()
        .filter(rung -> rung.spent() == Spent.WAIT)
        .sorted(Comparator.comparing(Rung::time).reversed())
        .toList();
  }

  /**
   * Compares the level that decides with the one that would do.
   *
   * @return for each sign-off by its name, in the order of the stream
   */
  public Map<String, Level> signOffs() {
    Map<String, Level> found = new LinkedHashMap<>();
    for (Step step : stream.steps()) {
      step.signOff().ifPresent(signOff -> found.put(step.name(), level(signOff)));
    }
    return Collections.unmodifiableMap(found);
  }

  private Level level(SignOff signOff) {
    if (signOff.decides().isEmpty() || signOff.wouldDo().isEmpty()) {
      return Level.NOT_KNOWN;
    }
    if (signOff.decides().equals(signOff.wouldDo())) {
      return Level.RIGHT;
    }
    int decides = stream.levels().indexOf(signOff.decides().get());
    int wouldDo = stream.levels().indexOf(signOff.wouldDo().get());
    return decides < 0 || wouldDo < 0
        ? Level.NOT_KNOWN
        : decides > wouldDo ? Level.TOO_HIGH : Level.TOO_LOW;
  }

  /**
   * Lists the sign-offs of one standing.
   *
   * @param level how the two levels compare
   * @return the steps, in the order of the stream
   */
  public List<Step> signOffs(Level level) {
    Map<String, Level> all = signOffs();
    return stream.steps().stream().filter(step -> all.get(step.name()) == level).toList();
  }

  /**
   * Lists the steps by the waste seen in them.
   *
   * @return the names of the steps for each kind that is seen, kinds in the order declared, steps
   *     in that of the stream
   */
  public Map<Waste, List<String>> wastes() {
    Map<Waste, List<String>> found = new EnumMap<>(Waste.class);
    for (Waste waste : Waste.values()) {
      List<String> where =
          Step.names(
              stream.steps().stream().filter(step -> step.wastes().contains(waste)).toList());
      if (!where.isEmpty()) {
        found.put(waste, where);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /**
   * Lists what somebody should see.
   *
   * @return sign-offs, re-keying, the longest wait, then figures that are not known, each in the
   *     order of the stream or of {@link StreamFigure}
   */
  public List<Finding> findings() {
    return new StreamFindings(this).all();
  }

  /**
   * Says in one line what is needless: sign-offs above the level that would do, details keyed in
   * again, and waiting.
   *
   * @return one sentence without a full stop
   */
  public String verdict() {
    return String.join("; ", new StreamFindings(this).verdict());
  }

  /**
   * Explains every figure.
   *
   * @return a part for each, in the order of {@link StreamFigure}
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (StreamFigure figure : StreamFigure.values()) {
      parts.add(explain(figure));
    }
    return Explanation.text("value stream " + stream.name(), verdict(), parts);
  }

  @Override
  public String toString() {
    return new StreamTable(this).text();
  }
}
