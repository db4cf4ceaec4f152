/**
 * What day is a piece of work due, how much of its time is used up, is it late: in working days,
 * calendar days or elapsed hours.
 *
 * <p>Start from {@link org.plimsoll.calendar.WorkingCalendar#ENGLAND_AND_WALES}, which knows the
 * bank holidays of 2009 to 2027, or make your own from a list of holidays. A {@link
 * org.plimsoll.calendar.Timescale} is a named limit with its way of counting and its calendar; a
 * {@link org.plimsoll.calendar.DateRange} is a closed range of dates, as leave and other reductions
 * need.
 *
 * <p>Counting follows one rule everywhere: the start date never counts, the day after it is day 1,
 * and the due date is the last day within the limit. A date beyond the years a calendar knows is an
 * error that says so, never a silent year without holidays.
 *
 * <pre>{@code
 * import org.plimsoll.calendar.*;
 * import static org.plimsoll.base.Units.*;
 *
 * var council = WorkingCalendar.ENGLAND_AND_WALES.with(date("2024-01-02"), "council closed");
 * System.out.println(council.plus(date("2023-12-22"), 10));                  // 2024-01-11
 * var assessment = Timescale.of("assessment", workingDays(45), council);
 * System.out.println(assessment.due(date("2023-12-22")));                    // 2024-02-29
 * System.out.println(assessment.isLate(date("2023-12-22"), date("2024-03-01"))); // true
 * }</pre>
 *
 * <p>Sources: the bank holidays are those of <a href="https://www.gov.uk/bank-holidays">GOV.UK, UK
 * bank holidays</a> (Open Government Licence v3.0). The 45 working days are those of HM Government,
 * <i>Working Together to Safeguard Children</i>, statutory guidance, on the timeliness of
 * assessments.
 */
@NullMarked
package org.plimsoll.calendar;

import org.jspecify.annotations.NullMarked;
