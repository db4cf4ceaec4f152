package org.plimsoll.stakeholder;

import java.util.List;
import java.util.Locale;

/** A class of a typology: a quadrant, a type, a degree of salience. */
public sealed interface StakeholderClass
    permits Quadrant,
        SalienceClass,
        StakeholderClass.EdenAckermann,
        StakeholderClass.PowerDynamism,
        StakeholderClass.SavageStrategy,
        StakeholderClass.MurrayWebsterSimon {
  /**
   * Returns the name of the constant.
   *
   * @return for example {@code KEY_PLAYER}
   */
  String name();

  /**
   * Returns what the source advises, or says of the class.
   *
   * @return a few words
   */
  String advice();

  /**
   * Returns the name in words.
   *
   * @return for example {@code key player}
   */
  default String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Returns typology and class in one text.
   *
   * @return for example {@code Quadrant.KEY_PLAYER}, which {@link #parse} reads back
   */
  default String key() {
    return getClass().getSimpleName() + "." + name();
  }

  /**
   * Reads what {@link #key()} writes.
   *
   * @param key such as {@code SalienceClass.DORMANT}
   * @return the class
   * @throws IllegalArgumentException if no typology has such a class
   */
  static StakeholderClass parse(String key) {
    List<StakeholderClass[]> typologies =
        List.of(
            Quadrant.values(),
            EdenAckermann.values(),
            PowerDynamism.values(),
            SalienceClass.values(),
            SavageStrategy.values(),
            MurrayWebsterSimon.values());
    for (StakeholderClass[] typology : typologies) {
      for (StakeholderClass one : typology) {
        if (one.key().equals(key)) {
          return one;
        }
      }
    }
    throw new IllegalArgumentException(
        "a class of stakeholders is written such as \"Quadrant.KEY_PLAYER\", was \"" + key + "\"");
  }

  /** The names that Eden and Ackermann give to the cells of power and interest. */
  enum EdenAckermann implements StakeholderClass {
    /** High power, high interest. */
    PLAYER("power and interest"),
    /** High power, low interest. */
    CONTEXT_SETTER("power without interest"),
    /** Low power, high interest. */
    SUBJECT("interest without power"),
    /** Low power, low interest. */
    CROWD("neither power nor interest");

    private final String advice;

    EdenAckermann(String advice) {
      this.advice = advice;
    }

    @Override
    public String advice() {
      return advice;
    }
  }

  /**
   * The cells of the power/dynamism grid after Mendelow 1981.
   *
   * <p>The words are those in which textbooks restate the grid, as recalled and not checked against
   * the paper.
   */
  enum PowerDynamism implements StakeholderClass {
    /** High power, high dynamism. */
    GREATEST_DANGER_OR_OPPORTUNITY("hard to foresee and able to act"),
    /** High power, low dynamism. */
    POWERFUL_BUT_PREDICTABLE("expectations can be met"),
    /** Low power, high dynamism. */
    UNPREDICTABLE_BUT_MANAGEABLE("hard to foresee, with little effect"),
    /** Low power, low dynamism. */
    FEW_PROBLEMS("few problems");

    private final String advice;

    PowerDynamism(String advice) {
      this.advice = advice;
    }

    @Override
    public String advice() {
      return advice;
    }
  }

  /**
   * The strategies of Savage, Nix, Whitehead and Blair, each for one type of stakeholder.
   *
   * <p>A class goes by its strategy and not by its type, whose word "supportive" is also a level of
   * {@link Engagement}.
   */
  enum SavageStrategy implements StakeholderClass {
    /** Low threat, high cooperation: the supportive stakeholder. */
    INVOLVE("supportive"),
    /** Low threat, low cooperation: the marginal stakeholder. */
    MONITOR("marginal"),
    /** High threat, low cooperation: the non-supportive stakeholder. */
    DEFEND("non-supportive"),
    /** High threat, high cooperation: the mixed blessing. */
    COLLABORATE("mixed blessing");

    private final String type;

    SavageStrategy(String type) {
      this.type = type;
    }

    /**
     * Returns the type of stakeholder that the strategy is for.
     *
     * @return for example {@code mixed blessing}
     */
    public String type() {
      return type;
    }

    @Override
    public String advice() {
      return words() + ": " + type;
    }
  }

  /** The eight types of Murray-Webster and Simon: attitude, interest and power together. */
  enum MurrayWebsterSimon implements StakeholderClass {
    /** Backs, active, powerful. */
    SAVIOUR("backs with interest and power"),
    /** Backs, active, without power. */
    FRIEND("backs with interest, without power"),
    /** Backs, passive, powerful. */
    SLEEPING_GIANT("backs with power, without interest"),
    /** Backs, passive, without power. */
    ACQUAINTANCE("backs without interest and power"),
    /** Blocks, active, powerful. */
    SABOTEUR("blocks with interest and power"),
    /** Blocks, active, without power. */
    IRRITANT("blocks with interest, without power"),
    /** Blocks, passive, powerful. */
    TIME_BOMB("blocks with power, without interest"),
    /** Blocks, passive, without power. */
    TRIP_WIRE("blocks without interest and power");

    private final String advice;

    MurrayWebsterSimon(String advice) {
      this.advice = advice;
    }

    @Override
    public String advice() {
      return advice;
    }
  }
}
