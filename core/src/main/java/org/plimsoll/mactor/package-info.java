/**
 * Who can put pressure on whom, with what force, and who agrees and disagrees with whom: the method
 * MACTOR.
 *
 * <p>Start from {@link org.plimsoll.mactor.MactorTables} and {@link org.plimsoll.mactor.Mactor}.
 * Actors go by plain names, so the tables stand by themselves; with the ids of a register of
 * stakeholders the answers can be laid beside it.
 *
 * <pre>{@code
 * import org.plimsoll.mactor.*;
 *
 * var tables = MactorTables.of("Managers", "Union", "Finance").
 *     influences("Managers", "Union", 2).influences("Union", "Managers", 3).influences("Finance", "Managers", 1).
 *     objective("points").position("Managers", "points", 4).position("Union", "points", -2);
 * var review = Mactor.standard().analyse(tables);
 * System.out.println(review.influence());                                  // [2, 3, 2]
 * System.out.println(review.dependence());                                 // [4, 3, 0]
 * System.out.println(review.secondOrder().divergence().get(0).get(1));     // 3
 * }</pre>
 *
 * <p>Source: F. Bourse and M. Godet (1990), MACTOR, method of actors; its formulas as recalled
 * after the LIPSOR manual, not checked against the text.
 */
@NullMarked
package org.plimsoll.mactor;

import org.jspecify.annotations.NullMarked;
