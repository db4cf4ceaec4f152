package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date that a worker set for a case, or agreed to, earlier than the limit asks.
 *
 * @param date the day by which the worker means to be done
 * @param by who set it, such as the id of the worker or manager
 */
public record AgreedDate(LocalDate date, String by) {
  /**
   * Checks that both are there.
   *
   * @param date the day by which the worker means to be done
   * @param by who set it, such as the id of the worker or manager
   */
  public AgreedDate {
    Objects.requireNonNull(date, "date");
    Names.check("an agreed date's setter", by);
  }

  @Override
  public String toString() {
    return date + " set by " + by;
  }
}
