package org.plimsoll.kotter;

import java.time.Period;
import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * By which figures a declared victory counts as too early. None of them was ever tested on data:
 * what is published are observations of an author.
 *
 * @param winsMonths how many months after the beginning clear wins can be seen at the earliest, 0
 *     or more; 0 asks for none
 * @param winsSource where that figure comes from
 * @param cultureYears how many years a culture takes at the least, 0 or more; 0 asks for none
 * @param cultureSource where that figure comes from
 * @param window how near to the declaration counts what was stopped, before it or after, in weeks
 *     or days
 * @param windowSource where that figure comes from
 */
public record VictoryRule(
    int winsMonths,
    Source winsSource,
    int cultureYears,
    Source cultureSource,
    Period window,
    Source windowSource) {
  private static final Source ARTICLE =
      Source.of(
          "J. P. Kotter",
          "1995",
          "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)");

  /**
   * Checks the figures.
   *
   * @param winsMonths how many months after the beginning clear wins can be seen at the earliest, 0
   *     or more; 0 asks for none
   * @param winsSource where that figure comes from
   * @param cultureYears how many years a culture takes at the least, 0 or more; 0 asks for none
   * @param cultureSource where that figure comes from
   * @param window how near to the declaration counts what was stopped, before it or after, in weeks
   *     or days
   * @param windowSource where that figure comes from
   */
  public VictoryRule {
    Objects.requireNonNull(winsSource, "winsSource");
    Objects.requireNonNull(cultureSource, "cultureSource");
    Objects.requireNonNull(windowSource, "windowSource");
    if (winsMonths < 0 || cultureYears < 0) {
      throw new IllegalArgumentException(
          "months of wins and years of culture are 0 or more, were "
              + winsMonths
              + " and "
              + cultureYears);
    }
    if (window.toTotalMonths() != 0 || window.getDays() < 0) {
      throw new IllegalArgumentException(
          "the window around a declaration is given in weeks or days, was " + window);
    }
  }

  /**
   * Returns the figures of 1995, at their lower ends: wins after 12 (to 24) months, a culture after
   * 5 (to 10) years; with a window of 12 weeks, which is our own.
   *
   * @return the standard rule
   */
  public static VictoryRule standard() {
    return new VictoryRule(
        12,
        ARTICLE.section("12 to 24 months, an observation of the author"),
        5,
        ARTICLE.section("5 to 10 years, an observation of the author, as recalled"),
        Period.ofWeeks(12),
        Source.OURS);
  }

  /**
   * Says when clear wins can be seen at the earliest.
   *
   * @param months how many months after the beginning, 0 or more; 0 asks for none
   * @param source where the figure comes from
   * @return the rule with it
   */
  public VictoryRule winsTake(int months, Source source) {
    return new VictoryRule(months, source, cultureYears, cultureSource, window, windowSource);
  }

  /**
   * Says how long a culture takes at the least.
   *
   * @param years 0 or more; 0 asks for none
   * @param source where the figure comes from
   * @return the rule with it
   */
  public VictoryRule cultureTakes(int years, Source source) {
    return new VictoryRule(winsMonths, winsSource, years, source, window, windowSource);
  }

  /**
   * Says how near to the declaration counts what was stopped.
   *
   * @param around in weeks or days, before the declaration or after it
   * @param source where the figure comes from
   * @return the rule with it
   */
  public VictoryRule stoppedWithin(Period around, Source source) {
    return new VictoryRule(winsMonths, winsSource, cultureYears, cultureSource, around, source);
  }

  @Override
  public String toString() {
    return "wins after "
        + winsMonths
        + " months, a culture after "
        + cultureYears
        + " years, what was stopped within "
        + window.getDays()
        + " days";
  }
}
