package org.plimsoll.clinic;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long the periods of a clinic are. */
public enum ClinicPeriod {
  /** Calendar months, such as {@code 2026-02}. */
  MONTH {
    @Override
    String of(LocalDate day) {
      return YearMonth.from(day).toString();
    }
  },
  /** ISO 8601 weeks, such as {@code 2026-W05}. */
  WEEK {
    @Override
    String of(LocalDate day) {
      return WorkerWeeks.week(day);
    }
  };

  abstract String of(LocalDate day);
}
