package org.plimsoll.risk;

import java.util.List;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * How the effects of several mitigations on one risk come together. {@link #MULTIPLICATIVE} is the
 * default; the others are what known tools do, here to reproduce their figures and to see what they
 * cost.
 */
public enum MitigationPolicy {
  /**
   * Each works on what the others leave: the product of {@code 1 - e}. Assumes that they fail
   * independently of each other.
   */
  MULTIPLICATIVE("each works on what the others leave", Source.OURS) {
    @Override
    Rational ofSome(List<Rational> effects) {
      return effects.stream().map(Rational.ONE::minus).reduce(Rational.ONE, Rational::times);
    }
  },
  /** Only the strongest counts, so that a second mitigation may change nothing. */
  STRONGEST_ONLY(
      "only the strongest counts",
      Source.of("SimpleRisk", "", "includes/functions.php").section("residual risk")) {
    @Override
    Rational ofSome(List<Rational> effects) {
      return Rational.ONE.minus(effects.stream().reduce(Rational.ZERO, Rational::max));
    }
  },
  /** The mean of the effects counts, so that a weak mitigation more raises the risk. */
  MEAN(
      "the mean effect counts",
      Source.of("tidyrisk", "", "evaluator").section("mean control strength")) {
    @Override
    Rational ofSome(List<Rational> effects) {
      return Rational.ONE.minus(
          effects.stream()
              .reduce(Rational.ZERO, Rational::plus)
              .dividedBy(Rational.of(effects.size())));
    }
  },
  /** The effects add up, to 100 % at most, so that two halves leave nothing. */
  CAPPED_SUM(
      "the effects add up, to 100% at most", Source.of("common practice", "", "spreadsheets")) {
    @Override
    Rational ofSome(List<Rational> effects) {
      return Rational.ONE
          .minus(effects.stream().reduce(Rational.ZERO, Rational::plus))
          .max(Rational.ZERO);
    }
  };

  private final String words;
  private final Source source;

  MitigationPolicy(String words, Source source) {
    this.words = words;
    this.source = source;
  }

  /**
   * Says the rule in words.
   *
   * @return for example {@code only the strongest counts}
   */
  public String words() {
    return words;
  }

  /**
   * Returns who counts so.
   *
   * @return the source
   */
  public Source source() {
    return source;
  }

  /**
   * Returns the share of the risk that is left.
   *
   * @param effects what each mitigation takes off on average, each 0 to 1, any order
   * @return 0 to 1; 1 without mitigations
   * @throws IllegalArgumentException if an effect is not a share
   */
  public Rational remaining(List<Rational> effects) {
    for (Rational effect : effects) {
      if (effect.signum() < 0 || effect.compareTo(Rational.ONE) > 0) {
        throw new IllegalArgumentException(
            "the effect of a mitigation lies from 0 to 1, was " + effect);
      }
    }
    return effects.isEmpty() ? Rational.ONE : ofSome(effects);
  }

  abstract Rational ofSome(List<Rational> effects);
}
