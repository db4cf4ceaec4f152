/**
 * What the work really took: events from the records of a case system, by case, activity, worker,
 * group, stage and instant.
 *
 * <p>Start from {@link org.plimsoll.lean.EventLog}; {@code Xes} and {@code Csv} in package {@code
 * io} read one from a file.
 *
 * <pre>{@code
 * import java.time.*;
 * import org.plimsoll.lean.*;
 *
 * var log = EventLog.named("visits").
 *     add(LogEvent.of("C-1", "Visit", "2026-02-02T09:30+00:00").by("Asha").inGroup("North")).
 *     add(LogEvent.of("C-2", "Referral", "2026-02-03T10:00+00:00")).
 *     add(LogEvent.of("C-1", "Referral", "2026-02-01T17:00+00:00").by("Ben")).
 *     build();
 * System.out.println(log);                                // visits: 3 events of 2 cases, 2026-02-01 to 2026-02-03
 * System.out.println(log.events("C-1").get(0));           // C-1: Referral at 2026-02-01T17:00Z by Ben
 * System.out.println(log.ofActivities("Referral").workers());   // [Ben]
 * System.out.println(log.between(Instant.parse("2026-02-02T00:00:00Z"), Instant.parse("2026-02-03T00:00:00Z")).cases());   // [C-1]
 * }</pre>
 *
 * <p>What such a log says: {@link org.plimsoll.lean.LeanReview} works out what is done again, how
 * work changes hands, what each worker holds, how cases flow and which take too long; {@link
 * org.plimsoll.lean.Pairing} makes items of work of starts and ends, {@link
 * org.plimsoll.lean.CountedTime} says how much of their time counts, and {@link
 * org.plimsoll.lean.ReturnReview} who comes back, and why.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.calendar.*;
 * import org.plimsoll.lean.*;
 *
 * var home = EventLog.named("home visits").
 *     add(LogEvent.of("C-1", "Visit", "2026-02-02T09:30Z").by("Asha").inLifeCycle("start")).
 *     add(LogEvent.of("C-1", "Visit", "2026-02-02T10:30Z").by("Asha").inLifeCycle("complete")).
 *     add(LogEvent.of("C-1", "Report", "2026-02-03T10:00Z").by("Ben").inLifeCycle("complete")).
 *     add(LogEvent.of("C-1", "Visit", "2026-04-10T11:00Z").by("Asha").inLifeCycle("complete")).
 *     add(LogEvent.of("C-2", "Visit", "2026-02-03T10:00Z").by("Asha").inLifeCycle("complete")).
 *     build();
 * var lean = LeanReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES).counting("complete").review(home);
 * System.out.println(lean);   // home visits: 4 events of 2 cases by 2 workers, 50.0% right first time, 2 handovers, 1 over 45 working days (50.0%)
 * System.out.println(lean.held("Ben").heldCaseDays());          // 66.04166666666667
 * System.out.println(lean.overdue(workingDays(46)));            // 1 over 46 working days (50.0%)
 * System.out.println(lean.rework().byActivity());               // [Visit: 1 again in 1 case]
 * System.out.println(Pairing.standard().pair(home));            // 1 work item, 3 starts or ends unpaired, 0 events of other stages
 * }</pre>
 *
 * <p>Sources of the figures of a log: repeats are those of pm4py, self-loops and repetitions those
 * of edeaR (Janssenswillen and others, 2019), open cases follow Little (1961), demand is split as
 * by Seddon (2003). The rest is defined where it is listed, and our own.
 *
 * <p>Source of the terms: IEEE 1849-2016, eXtensible Event Stream (XES), whose traces are the cases
 * and whose transitions are the stages of life here. The order of events at one instant is our own
 * rule.
 */
@NullMarked
package org.plimsoll.lean;

import org.jspecify.annotations.NullMarked;
