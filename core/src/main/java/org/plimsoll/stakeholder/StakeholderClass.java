package org.plimsoll.stakeholder;

import java.util.List;
import java.util.Locale;

/** A class of a typology: a quadrant, a type, a degree of salience. */
public sealed interface StakeholderClass
    permits Quadrant,
        EdenAckermann,
        PowerDynamism,
        SalienceClass,
        SavageStrategy,
        MurrayWebsterSimon {
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
}
