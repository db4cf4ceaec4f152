package org.plimsoll.lean;

import java.time.YearMonth;

/**
 * Arrivals and closures in one month, by the local dates of start and end of the cases.
 *
 * @param month the month
 * @param arrivals cases that start in it
 * @param closures cases that end in it
 * @param openAtMonthEnd arrivals less closures up to its end
 */
public record MonthFlow(YearMonth month, int arrivals, int closures, int openAtMonthEnd) {
  @Override
  public String toString() {
    return month + ": " + arrivals + " in, " + closures + " out, " + openAtMonthEnd + " open";
  }
}
