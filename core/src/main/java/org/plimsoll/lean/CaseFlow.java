package org.plimsoll.lean;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How cases flow through: arrivals, open cases (work in progress) and how long they stay.
 *
 * <p>A case is open from its start until its end. Days have 86,400 seconds. Over the whole log the
 * arrival rate times the mean duration is the time average of open cases, an identity (J. D. C.
 * Little, 1961).
 *
 * @param windowDays from the first to the last event of the log
 * @param arrivalRatePerDay cases a day; empty if the log takes no time
 * @param timeAverageWip open cases on average; empty if the log takes no time
 * @param meanDurationDays the mean duration of a case; empty without cases
 * @param medianDurationDays the median duration of a case; empty without cases
 * @param littlesLaw arrival rate times mean duration; empty if the log takes no time
 * @param peakWip the most cases open at one moment; one that ends when another starts is not open
 *     with it
 * @param inWindow the same within the window of the review; empty if it has none
 */
public record CaseFlow(
    double windowDays,
    OptionalDouble arrivalRatePerDay,
    OptionalDouble timeAverageWip,
    OptionalDouble meanDurationDays,
    OptionalDouble medianDurationDays,
    OptionalDouble littlesLaw,
    int peakWip,
    Optional<InWindow> inWindow) {
  /**
   * The same within a window. Over a part of the log the closure rate times the mean duration is
   * not the time average: the two say how far the window is from a steady state.
   *
   * @param window the window
   * @param days its length
   * @param arrivals cases that start in it
   * @param closures cases that end in it
   * @param timeAverageWip open cases on average: how long all cases overlap it, over its length
   * @param meanDurationDaysClosed the mean whole duration of the cases that end in it; empty if
   *     none does
   * @param closureRateTimesMeanDuration closures a day times that mean; empty if none ends in it
   * @param openAtStart cases that start before the window and end in or after it
   * @param openAtEnd cases that start before the end of the window and end at it or later
   */
  public record InWindow(
      LogWindow window,
      double days,
      int arrivals,
      int closures,
      double timeAverageWip,
      OptionalDouble meanDurationDaysClosed,
      OptionalDouble closureRateTimesMeanDuration,
      int openAtStart,
      int openAtEnd) {
    @Override
    public String toString() {
      return arrivals + " in, " + closures + " out from " + window;
    }
  }

  @Override
  public String toString() {
    return Shares.text(timeAverageWip, 2)
        + " cases open on average, "
        + peakWip
        + " at most; "
        + Shares.text(arrivalRatePerDay, 2)
        + " arrive a day and stay "
        + Shares.text(meanDurationDays, 2)
        + " days";
  }
}
