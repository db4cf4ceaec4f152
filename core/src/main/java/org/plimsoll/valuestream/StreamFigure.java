package org.plimsoll.valuestream;

import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/** A figure of a value stream, with its rule and where the rule comes from. */
public enum StreamFigure {
  /** How long an item takes from the first step's wait to the end of the last step. */
  LEAD_TIME("lead time", "h", "waits and touch times along the longest path", Sources.MAPPING),
  /** How long somebody works on the item, on the longest path. */
  TOUCH_TIME("touch time", "h", "touch times along the longest path", Sources.MAPPING),
  /** How much of that the person served would ask for. */
  VALUE_ADDING_TIME(
      "value-adding time", "h", "value-adding times along the longest path", Sources.LEARNING),
  /** How long nobody works on the item, on the longest path. */
  WAIT_TIME("waiting", "h", "waits along the longest path", Sources.MAPPING),
  /** How long people work on one item in all, whichever branch they work on. */
  EFFORT("effort", "h", "touch times of all steps, on the longest path or not", Source.OURS),
  /** The share of the lead time in which somebody works on the item. */
  ACTIVITY_RATIO(
      "activity ratio",
      "%",
      "touch time / lead time, both along the longest path",
      Sources.MAPPING),
  /** The share of the lead time that adds value: process cycle efficiency. */
  CYCLE_EFFICIENCY(
      "process cycle efficiency",
      "%",
      "value-adding time / lead time, both along the longest path",
      Sources.SIX_SIGMA),
  /** The share of items that come through every step complete and accurate. */
  ROLLED_YIELD(
      "rolled yield",
      "%",
      "complete and accurate shares of all steps multiplied, as if they did not hang together",
      Sources.MAPPING),
  /** Of 1000 items, how many fail at one step or more, each counted once. */
  EXPECTED_REWORK("reworked of 1000", "", "1000 less rolled yield x 1000", Source.OURS),
  /** How often an item is asked for: the pace to keep. */
  TAKT_TIME("takt time", "h", "available time / demand", Sources.LEARNING),
  /** How many times details are keyed in again. */
  RE_KEYINGS("re-keyings", "", "entries by hand less the one that is needed", Source.OURS),
  /** How many passes an item needs through all gates together. */
  GATE_PASSES(
      "passes through gates",
      "",
      "1 / complete and accurate share of each gate: what fails comes back to the same gate, and"
          + " each pass has the same chance",
      Source.OURS);

  /** The works that the enum constants need before the enum's own fields are there. */
  private static final class Sources {
    static final Source MAPPING = Source.of("Martin and Osterling", "2014", "Value Stream Mapping");
    static final Source LEARNING = Source.of("Rother and Shook", "1998", "Learning to See");
    static final Source SIX_SIGMA = Source.of("George", "2002", "Lean Six Sigma");
  }

  private final String words;
  private final String unit;
  private final String rule;
  private final Source source;

  StreamFigure(String words, String unit, String rule, Source source) {
    this.words = words;
    this.unit = unit;
    this.rule = rule;
    this.source = source;
  }

  /**
   * Names the figure.
   *
   * @return for example {@code lead time}
   */
  public String words() {
    return words;
  }

  /**
   * Names the unit of the figure as a number.
   *
   * @return {@code h}, {@code %} or nothing for a plain number
   */
  public String unit() {
    return unit;
  }

  /**
   * Says how the figure is worked out.
   *
   * @return the rule in words
   */
  public String rule() {
    return rule;
  }

  /**
   * Says where the rule comes from.
   *
   * @return a published work, or {@link Source#OURS}
   */
  public Source source() {
    return source;
  }

  /**
   * Writes a value of the figure.
   *
   * @param value in the unit of the figure; a change may be negative
   * @return for example {@code 8 h 20 min}, {@code 47.88%} or {@code 521.2}
   */
  public String inWords(Rational value) {
    return switch (unit) {
      case "h" -> StreamWords.time(value);
      case "%" -> value.toText(2) + "%";
      default -> value.toText(2);
    };
  }
}
