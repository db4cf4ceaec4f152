/**
 * Where does the time go, and what is needless?
 *
 * <p>Start from {@link org.plimsoll.valuestream.ValueStream}, whose steps say what they take, what
 * they wait for, and how much of what comes out can be used as it is. What nobody said stays
 * missing. {@link org.plimsoll.valuestream.PracticeReview} asks of each new practice what it is
 * worth, and {@link org.plimsoll.valuestream.LittlesLaw} how long work stays in the system.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.valuestream.*;
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
 * org.plimsoll.valuestream.StreamFigure} names its own. That numerators stay on the longest path,
 * since a ratio could otherwise pass 100 %, follows vitalentusa.com/learn/lean_insanity.php. What
 * re-keying and a needless sign-off are is our own rule.
 */
@NullMarked
package org.plimsoll.valuestream;

import org.jspecify.annotations.NullMarked;
