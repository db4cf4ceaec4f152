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
 * <p>And where the time goes, and what is needless: from {@link org.plimsoll.lean.ValueStream},
 * whose steps say what they take, what they wait for, and how much of what comes out can be used as
 * it is. What nobody said stays missing. {@link org.plimsoll.lean.PracticeReview} asks of each new
 * practice what it is worth, and {@link org.plimsoll.lean.LittlesLaw} how long work stays in the
 * system.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.lean.*;
 *
 * var post = ValueStream.named("Recruitment").levels("manager", "head", "director").
 *     step(Step.of("case for the post").touch(minutes(90)).wait(hours(0)).completeAndAccurate(percent(80)).keyedInto("request form")).
 *     step(Step.of("sign-off").touch(minutes(5)).wait(hours(40)).decidedBy("director").wouldDo("head").keyingNothing()).
 *     inParallel(Step.of("advert").touch(minutes(60)).wait(hours(60)).keyedInto("job board"), Step.of("panel invited").lead(hours(20)).keyingNothing());
 * System.out.println(post.leadTime().orElseThrow());                        // PT102H35M
 * System.out.println(post.without("sign-off").leadTime().orElseThrow());    // PT62H30M
 * System.out.println(post.rolledYield());                                   // Optional.empty
 * System.out.println(post.review().missing(StreamFigure.ROLLED_YIELD));     // [sign-off, advert, panel invited]
 * System.out.println(post.review().verdict());   // 1 of 1 sign-off above the level that would do, holding 40 h 5 min; details are keyed in again once; 100 h of 102 h 35 min is waiting, the longest before "advert" (60 h)
 *
 * var desk = Practice.of("a duty desk").adding("callers reach a worker at once").forWhom("families");
 * System.out.println(PracticeReview.standard().review(desk).missing(desk));   // [ALTERNATIVES]
 * System.out.println(LittlesLaw.of(84, 12, "week"));                          // 84 in hand / 12 a week = 7 weeks
 * }</pre>
 *
 * <p>Sources of value streams: Martin and Osterling (2014), Value Stream Mapping; Rother and Shook
 * (1998), Learning to See; George (2002), Lean Six Sigma. Each {@link
 * org.plimsoll.lean.StreamFigure} names its own. That numerators stay on the longest path, since a
 * ratio could otherwise pass 100 %, follows vitalentusa.com/learn/lean_insanity.php. What re-keying
 * and a needless sign-off are is our own rule.
 *
 * <p>Source of the terms: IEEE 1849-2016, eXtensible Event Stream (XES), whose traces are the cases
 * and whose transitions are the stages of life here. The order of events at one instant is our own
 * rule.
 */
@NullMarked
package org.plimsoll.lean;

import org.jspecify.annotations.NullMarked;
