package org.plimsoll.stats;

import java.math.BigInteger;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * A share that must be reached or passed: <em>at least</em> and <em>over</em> are two things. Of 40
 * people at least 75 % are 30, over 75 % are 31.
 *
 * @param share the share, 0 to 1, exact
 * @param over whether more than that is needed; else that much will do
 */
public record Threshold(Rational share, boolean over) {
  private static final Pattern TEXT = Pattern.compile("(at least|over) ([0-9./]+)%");

  /**
   * Checks the range.
   *
   * @param share the share, 0 to 1, exact
   * @param over whether more than that is needed; else that much will do
   */
  public Threshold {
    Objects.requireNonNull(share, "share");
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(
          "a threshold of people lies from 0% to 100%, was " + shown(share));
    }
    if (over && share.equals(Rational.ONE)) {
      throw new IllegalArgumentException("nobody can be over 100%; say at least 100%");
    }
  }

  private static String shown(Rational share) {
    return share.times(Rational.HUNDRED).toText(2) + "%";
  }

  /**
   * Returns a threshold that is met by so much or more.
   *
   * @param share at most 100 %
   * @return that threshold
   */
  public static Threshold atLeast(Percent share) {
    return new Threshold(share.asFraction(), false);
  }

  /**
   * Returns a threshold that is met by more than so much.
   *
   * @param share below 100 %
   * @return that threshold
   */
  public static Threshold over(Percent share) {
    return new Threshold(share.asFraction(), true);
  }

  /**
   * Reads a threshold from text.
   *
   * @param text {@code at least} or {@code over}, and a percentage such as {@code 75%} or {@code
   *     200/3%}
   * @return that threshold, exact
   * @throws IllegalArgumentException if the text is no such threshold
   */
  public static Threshold parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a threshold is written such as \"at least 75%\" or \"over 75%\", was \"" + text + "\"");
    }
    Percent share = Percent.of(parts.group(2));
    return parts.group(1).equals("over") ? over(share) : atLeast(share);
  }

  /**
   * Returns the threshold as text that {@link #parse} reads back.
   *
   * @return for example {@code over 75%}, exact
   */
  public String exactText() {
    return (over ? "over " : "at least ") + share.times(Rational.HUNDRED) + "%";
  }

  /**
   * Returns how many of a number of people meet it.
   *
   * @param population how many people there are, 1 or more
   * @return the least whole number that is at least, or over, share x population
   */
  public int required(int population) {
    if (population < 1) {
      throw new IllegalArgumentException("a population has at least 1 person, was " + population);
    }
    Rational exact = share.times(Rational.of(population));
    int whole =
        exact.toBigDecimal(org.plimsoll.base.Rounding.truncate()).intValueExact(); // floor: not < 0
    return over || !exact.isWhole() ? whole + 1 : whole;
  }

  /**
   * Tells whether a share meets it.
   *
   * @param found a share
   * @return whether it is at least, or over, the threshold
   */
  public boolean isMetBy(Rational found) {
    int order = found.compareTo(share);
    return over ? order > 0 : order >= 0;
  }

  /**
   * Tells whether so many of so many meet it.
   *
   * @param part how many do
   * @param whole of how many, 1 or more
   * @return whether part / whole is at least, or over, the threshold
   */
  public boolean isMetBy(int part, int whole) {
    return isMetBy(Rational.of(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
  }

  /**
   * Returns the threshold in words.
   *
   * @return for example {@code at least 75%}
   */
  @Override
  public String toString() {
    return (over ? "over " : "at least ") + shown(share);
  }
}
