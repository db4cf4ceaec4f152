/**
 * What the work really took: events from the records of a case system, by case, activity, worker,
 * group, stage and instant.
 *
 * <p>Start from {@link org.plimsoll.lean.EventLog}; {@code Xes} in package {@code io} reads one
 * from a file.
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
 * <p>Source of the terms: IEEE 1849-2016, eXtensible Event Stream (XES), whose traces are the cases
 * and whose transitions are the stages of life here. The order of events at one instant is our own
 * rule.
 */
@NullMarked
package org.plimsoll.lean;

import org.jspecify.annotations.NullMarked;
