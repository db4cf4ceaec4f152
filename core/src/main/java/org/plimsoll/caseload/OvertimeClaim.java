package org.plimsoll.caseload;

import java.time.LocalDate;
import org.plimsoll.explain.Explanation;

/**
 * The overtime that somebody's points justify in a week.
 *
 * @param date the day or Monday of the load
 * @param memberId the person
 * @param overtime the hours and the rule behind them
 */
public record OvertimeClaim(LocalDate date, String memberId, OvertimeRule.Overtime overtime) {
  /**
   * Explains the hours.
   *
   * @return the hours assigned less the line
   */
  public Explanation explain() {
    return overtime.explain().labelled("overtime of " + memberId + " on " + date);
  }

  @Override
  public String toString() {
    return memberId + ", " + date + ": " + overtime;
  }
}
