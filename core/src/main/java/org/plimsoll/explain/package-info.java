/**
 * The answer to "why?": explanations, findings, sources, problems of input, and the plain text
 * table they print in.
 *
 * <p>Start from {@link org.plimsoll.explain.Explanation}: every result of the library returns one
 * from {@code explain()}. It is a tree of what was computed, down to the inputs, and it can check
 * itself: {@link org.plimsoll.explain.Explanation#addsUp()} is true only where each value follows
 * from its parts.
 *
 * <pre>{@code
 * import org.plimsoll.base.Points;
 * import org.plimsoll.explain.*;
 *
 * var weight = Explanation.sum("case C-1", Points.of(6),
 *     Explanation.given("band complex", Points.of(4)),
 *     Explanation.given("court", Points.of(2)).because("add 2 pts").from(Source.OURS));
 * System.out.println(weight);
 * System.out.println(weight.addsUp());     // true
 * }</pre>
 */
@NullMarked
package org.plimsoll.explain;

import org.jspecify.annotations.NullMarked;
