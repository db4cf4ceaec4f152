/**
 * What speaks for and against a change: strengths, weaknesses, opportunities and threats with the
 * strategies that follow from pairing them, and the forces that drive and restrain it.
 *
 * <p>Start from {@link org.plimsoll.swot.Swot}, and from {@link org.plimsoll.swot.ForceField} for
 * the forces.
 *
 * <pre>{@code
 * import org.plimsoll.swot.*;
 *
 * var swot = Swot.of("Points system").
 *     strength("clear supervision guide", 4).weakness("managers' time", 3).
 *     opportunity("a more effective service", 4).threat("inspection standards not met", 3);
 * var first = swot.tows().ranked().get(0);
 * System.out.println(first);          // SO: use "clear supervision guide" to take "a more effective service" (4 x 4 = 16)
 *
 * var field = ForceField.of("Move to points").
 *     driving("fairness", 4).driving("inspection", 3).restraining("fear for overtime", 3);
 * System.out.println(field.net());                                   // 4
 * System.out.println(field.strongestRestraining().get(0).name());    // fear for overtime
 * }</pre>
 *
 * <p>Sources: H. Weihrich (1982), The TOWS Matrix: a tool for situational analysis, Long Range
 * Planning 15(2), for the four pairings; K. Lewin (1951), Field Theory in Social Science, for the
 * forces and the three phases. <b>Weighting is practice, not a published rule:</b> neither source
 * gives weights to add up or multiply. Weights are marks in an order, so that totals and products
 * say where to look first and nothing more; read both sides and the largest restraints, not the
 * balance alone.
 */
@NullMarked
package org.plimsoll.swot;

import org.jspecify.annotations.NullMarked;
