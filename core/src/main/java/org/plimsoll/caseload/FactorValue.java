package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Rational;

/** What a case says of a factor: that it applies, how many, or which of several. */
public sealed interface FactorValue {
  /** The factor applies. */
  FactorValue YES = new Amount(Rational.ONE);

  /**
   * A number, such as 3 children; 1 where the factor simply applies.
   *
   * @param number 0 or more
   */
  record Amount(Rational number) implements FactorValue {
    /**
     * Checks the range.
     *
     * @param number 0 or more
     */
    public Amount {
      if (number.signum() < 0) {
        throw new IllegalArgumentException(
            "the number a case gives for a factor must not be negative, was " + number);
      }
    }

    @Override
    public String toString() {
      return number.toText(4);
    }
  }

  /**
   * A word that is looked up in the factor's table, such as a risk level.
   *
   * @param word the word
   */
  record Word(String word) implements FactorValue {
    /**
     * Checks that there is a word.
     *
     * @param word the word
     */
    public Word {
      Objects.requireNonNull(word, "word");
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
