package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Tells a passing peak from sustained overload: so many neighbouring weeks above a line.
 *
 * <p>The default is that of a written answer in the UK Parliament: above 110 % for 4 consecutive
 * weeks is an excessive workload.
 *
 * @param line the load in per cent that counts as over
 * @param strict whether only loads strictly above the line count; otherwise the line itself does
 *     too
 * @param weeks how many neighbouring weeks make it sustained, 1 or more
 * @param source where line and weeks come from
 */
public record OverloadRule(Percent line, boolean strict, int weeks, Source source) {
  private static final Source PARLIAMENT =
      Source.of("UK Parliament", "2021", "Written question 172934, probation workloads")
          .section("30 March 2021")
          .link("https://www.parallelparliament.co.uk/question/172934");

  /**
   * Checks the ranges.
   *
   * @param line the load in per cent that counts as over
   * @param strict whether only loads strictly above the line count; otherwise the line itself does
   *     too
   * @param weeks how many neighbouring weeks make it sustained, 1 or more
   * @param source where line and weeks come from
   */
  public OverloadRule {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(source, "source");
    if (weeks < 1) {
      throw new IllegalArgumentException(
          "an overload is sustained over 1 week or more, was " + weeks);
    }
  }

  /**
   * Returns the rule of the written answer: strictly above 110 % for 4 consecutive weeks.
   *
   * @return the standard rule
   */
  public static OverloadRule standard() {
    return new OverloadRule(Percent.of(110), true, 4, PARLIAMENT);
  }

  /**
   * Returns a rule with a line of one's own, for 4 weeks unless {@link #forWeeks} says otherwise.
   *
   * @param line the load in per cent; strictly above it counts as over
   * @return the rule, whose source is {@link Source#GIVEN}
   */
  public static OverloadRule above(Percent line) {
    return new OverloadRule(line, true, 4, Source.GIVEN);
  }

  /**
   * Returns a rule in which the line itself counts as over.
   *
   * @param line the load in per cent
   * @return the rule, whose source is {@link Source#GIVEN}
   */
  public static OverloadRule atLeast(Percent line) {
    return new OverloadRule(line, false, 4, Source.GIVEN);
  }

  /**
   * Says how many weeks make it sustained.
   *
   * @param neighbouring the number of neighbouring weeks, 1 or more
   * @return the rule with that number
   */
  public OverloadRule forWeeks(int neighbouring) {
    return new OverloadRule(line, strict, neighbouring, source);
  }

  /**
   * Says where the rule comes from.
   *
   * @param where the source
   * @return the rule with that source
   */
  public OverloadRule from(Source where) {
    return new OverloadRule(line, strict, weeks, where);
  }

  /**
   * Tells whether one week is over.
   *
   * @param load the load of the week
   * @return whether it lies above the line
   */
  public boolean isOver(Percent load) {
    int over = load.compareTo(line);
    return strict ? over > 0 : over >= 0;
  }

  /**
   * Looks for a run of weeks above the line.
   *
   * @param weekly the loads, one a week, oldest first; a week without a figure is not over and
   *     breaks the run
   * @return the longest run, and whether it is long enough
   */
  public Result review(List<Optional<Percent>> weekly) {
    int run = 0;
    int longest = 0;
    OptionalInt first = OptionalInt.empty();
    for (int week = 0; week < weekly.size(); week++) {
      run = weekly.get(week).map(this::isOver).orElse(false) ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (run == weeks && first.isEmpty()) {
        first = OptionalInt.of(week - weeks + 1);
      }
    }
    return new Result(this, weekly, longest, first);
  }

  /**
   * Whether an overload was sustained.
   *
   * @param rule the rule that was applied
   * @param weekly the loads, oldest first
   * @param longestRun the most neighbouring weeks over
   * @param firstRunStart the index, from 0, of the week with which the first run that is long
   *     enough begins
   */
  public record Result(
      OverloadRule rule,
      List<Optional<Percent>> weekly,
      int longestRun,
      OptionalInt firstRunStart) {
    /**
     * Copies the weeks.
     *
     * @param rule the rule that was applied
     * @param weekly the loads, oldest first
     * @param longestRun the most neighbouring weeks over
     * @param firstRunStart the index, from 0, of the week with which the first run that is long
     *     enough begins
     */
    public Result {
      weekly = List.copyOf(weekly);
    }

    /**
     * Tells whether the overload was sustained.
     *
     * @return whether a run is as long as the rule asks
     */
    public boolean isSustained() {
      return firstRunStart.isPresent();
    }

    /**
     * Explains the answer week by week.
     *
     * @return the weeks with their loads and whether each is over
     */
    public Explanation explain() {
      List<Explanation> parts = new ArrayList<>();
      for (int week = 0; week < weekly.size(); week++) {
        Optional<Percent> load = weekly.get(week);
        String label = "week " + (week + 1);
        parts.add(
            load.isEmpty()
                ? Explanation.text(label, "no figure").because("breaks the run")
                : new Explanation(
                    label,
                    load.get().value().toText(1) + "%",
                    Optional.of(load.get().value()),
                    Combination.STATED,
                    rule.isOver(load.get()) ? "over" : "",
                    Source.GIVEN,
                    List.of()));
      }
      return Explanation.text("sustained overload", isSustained() ? "yes" : "no", parts)
          .because(rule + "; the longest run is " + longestRun)
          .from(rule.source());
    }

    @Override
    public String toString() {
      return (isSustained()
              ? "sustained from week " + (firstRunStart.getAsInt() + 1)
              : "not sustained")
          + ", longest run "
          + longestRun
          + " of "
          + weekly.size()
          + (weekly.size() == 1 ? " week" : " weeks");
    }
  }

  @Override
  public String toString() {
    return (strict ? "above " : "at least ")
        + line
        + " for "
        + weeks
        + (weeks == 1 ? " week" : " weeks running");
  }
}
