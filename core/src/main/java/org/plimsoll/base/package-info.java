/**
 * The exact values and units the whole library speaks in: points, weekly hours, percentages, money,
 * limits of time.
 *
 * <p>Start from {@link org.plimsoll.base.Units}, whose static methods are the short factories.
 * Numbers that people argue about are exact: they are held as {@link org.plimsoll.base.Rational}
 * fractions, come in as whole numbers, text or {@code BigDecimal}, never as {@code double}, and are
 * rounded only where a named {@link org.plimsoll.base.Rounding} says so. Probabilities and shares
 * that come from statistics are doubles with a checked range.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 *
 * var available = points(2176).times(weekly("19.5").minus(weekly(1)).per(weekly(37)));
 * System.out.println(available);                               // 1088 pts
 * System.out.println(points("2.0").equals(points("2.00")));    // true
 * System.out.println(percent("93.5").of(points(200)));         // 187 pts
 * }</pre>
 */
@NullMarked
package org.plimsoll.base;

import org.jspecify.annotations.NullMarked;
