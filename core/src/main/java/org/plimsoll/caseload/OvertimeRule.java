package org.plimsoll.caseload;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Says how many hours of overtime a week's work justifies: the hours assigned above a line, never
 * beyond an absolute maximum.
 *
 * <p>With {@link #immediately()} the line is what the person can carry in the week: whoever is
 * over-pointed this week may claim the hours of the points above it now, not after weeks. Lines and
 * maximums in hours follow Ontario's standard workload form for college teachers: overtime above 44
 * hours a week, never above 47.
 *
 * @param above the hours above which work is overtime; empty where it is what each person can carry
 * @param maximum the most hours that may be assigned, overtime included; empty for none
 * @param source where the rule comes from
 */
public record OvertimeRule(
    Optional<WeeklyHours> above, Optional<WeeklyHours> maximum, Source source) {
  /** Ontario's standard workload form: overtime above 44 hours a week, never above 47. */
  public static final OvertimeRule ONTARIO_COLLEGES =
      above(WeeklyHours.of(44))
          .atMost(WeeklyHours.of(47))
          .from(
              Source.of("CAAT faculty", "", "Standard workload form")
                  .link("https://collegeprof.ca/what-the-f-is-a-swf"));

  private static final Source ESSAY =
      Source.of(
              "Author not named", "", "Managing Improvement, an essay on a points system for cases")
          .section("step 6");

  /**
   * Checks the ranges.
   *
   * @param above the hours above which work is overtime; empty where it is what each person can
   *     carry
   * @param maximum the most hours that may be assigned, overtime included; empty for none
   * @param source where the rule comes from
   */
  public OvertimeRule {
    Objects.requireNonNull(source, "source");
    if (above.isPresent() && above.get().isNegative()) {
      throw new IllegalArgumentException(
          "overtime must begin above 0 hours or more, was " + above.get());
    }
    if (maximum.isPresent() && maximum.get().compareTo(above.orElse(WeeklyHours.ZERO)) < 0) {
      throw new IllegalArgumentException(
          "the most hours that may be assigned must not lie below the line of overtime, was "
              + maximum.get()
              + " against "
              + above.orElse(WeeklyHours.ZERO));
    }
  }

  /**
   * Returns the rule of the points system: over-pointed this week, justified now. It justifies
   * hours in a week of leave too, where cases stay and hours go: the hours are those that the work
   * on the sheet would need, whether anybody was there to work them or not.
   *
   * @return the rule, without a maximum
   */
  public static OvertimeRule immediately() {
    return new OvertimeRule(Optional.empty(), Optional.empty(), ESSAY);
  }

  /**
   * Returns a rule with one line for everybody.
   *
   * @param hours the hours above which work is overtime
   * @return the rule, without a maximum
   */
  public static OvertimeRule above(WeeklyHours hours) {
    return new OvertimeRule(Optional.of(hours), Optional.empty(), Source.GIVEN);
  }

  /**
   * Limits the hours that may be assigned.
   *
   * @param hours the most hours, overtime included
   * @return the rule with that maximum
   */
  public OvertimeRule atMost(WeeklyHours hours) {
    return new OvertimeRule(above, Optional.of(hours), source);
  }

  /**
   * Says where the rule comes from.
   *
   * @param where the source
   * @return the rule with that source
   */
  public OvertimeRule from(Source where) {
    return new OvertimeRule(above, maximum, where);
  }

  /**
   * Applies the rule to hours.
   *
   * @param assigned the hours of work assigned in the week
   * @param carried the hours that the person can carry in the week; the line where this rule has
   *     none of its own
   * @return the overtime that is justified
   */
  public Overtime review(WeeklyHours assigned, WeeklyHours carried) {
    WeeklyHours line = above.orElse(carried);
    WeeklyHours over = assigned.minus(line);
    WeeklyHours full = over.isNegative() ? WeeklyHours.ZERO : over;
    boolean within = maximum.isEmpty() || assigned.compareTo(maximum.get()) <= 0;
    WeeklyHours beyond = within ? WeeklyHours.ZERO : min(assigned.minus(maximum.get()), full);
    return new Overtime(this, assigned, line, full, full.minus(beyond), within);
  }

  private static WeeklyHours min(WeeklyHours a, WeeklyHours b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /**
   * The overtime that a week's work justifies.
   *
   * @param rule the rule that was applied
   * @param assigned the hours of work assigned
   * @param line the hours above which work is overtime
   * @param hours the hours above the line
   * @param payable the hours above the line up to the maximum: what may be worked and paid
   * @param isWithinMaximum whether the hours assigned stay within the absolute maximum
   */
  public record Overtime(
      OvertimeRule rule,
      WeeklyHours assigned,
      WeeklyHours line,
      WeeklyHours hours,
      WeeklyHours payable,
      boolean isWithinMaximum) {

    /**
     * Explains the hours.
     *
     * @return assigned less line; what lies beyond the maximum is taken off again
     */
    public Explanation explain() {
      WeeklyHours beyond = payable.minus(hours);
      WeeklyHours below = hours.minus(assigned.minus(line));
      var parts = new java.util.ArrayList<Explanation>();
      parts.add(Explanation.given("assigned", assigned));
      parts.add(
          Explanation.given(
              rule.above().isPresent()
                  ? "less the line of overtime"
                  : "less what the person can carry",
              line.times(-1)));
      if (!below.isZero()) {
        parts.add(Explanation.given("below the line", below).because("no overtime"));
      }
      if (!beyond.isZero()) {
        parts.add(
            Explanation.given("beyond the maximum", beyond)
                .because("at most " + rule.maximum().orElseThrow()));
      }
      return Explanation.sum("overtime justified", payable, parts)
          .because(rule.toString())
          .from(rule.source());
    }

    @Override
    public String toString() {
      return payable
          + " of overtime justified"
          + (isWithinMaximum ? "" : "; " + assigned + " is above the maximum");
    }
  }

  @Override
  public String toString() {
    return "overtime above "
        + above.map(WeeklyHours::toString).orElse("what the person can carry in the week")
        + maximum.map(most -> ", never beyond " + most).orElse("");
  }
}
