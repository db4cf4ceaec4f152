/**
 * Who matters in a change, where they stand, and why: one register of parties, rated by several
 * people at several dates, from which the published typologies follow.
 *
 * <p>Start from {@link org.plimsoll.stakeholder.StakeholderMap}.
 *
 * <pre>{@code
 * import org.plimsoll.stakeholder.*;
 *
 * var map = StakeholderMap.of("Points system").
 *     with(Stakeholder.of("Team managers").in("managers").power(5).interest(5).attitude("0.8"),
 *         Stakeholder.of("Unison").in("trade unions").power(4).interest(4).attitude("-0.25").
 *             engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE),
 *         Stakeholder.of("Health visitors").in("employees").power(2).interest(4));
 * var grid = map.classify(Typology.powerInterest());
 * System.out.println(grid.in(Quadrant.KEY_PLAYER));        // [Team managers, Unison]
 * System.out.println(grid.place("Health visitors"));       // Health visitors: keep informed
 * System.out.println(map.missingGroups());                 // [service users]
 * System.out.println(map.engagementGaps().belowDesired()); // [Unison]
 * System.out.println(map.influencing("Unison", "Health visitors", 3).influence().
 *     centrality().brokers().get(0).out());                // 0
 * System.out.println(map.attitudeBalance());               // balance of attitude ~0.39 from 2 parties, 1 not rated
 * }</pre>
 *
 * <p>What nobody has rated is unknown and never low; each typology states where high begins, and
 * {@link org.plimsoll.stakeholder.Typology#sensitivity} shows which classes hang on one rating.
 *
 * <p>Sources: the register and its groups after the stakeholder analysis of Drive For Change
 * (Cabinet Office); each {@link org.plimsoll.stakeholder.TypologyKind} carries its own; the four
 * strengths of a coalition after J. P. Kotter (1996), Leading Change. Boundaries, summaries of
 * raters, levers and the balance of attitude are our own rules and say so.
 */
@NullMarked
package org.plimsoll.stakeholder;

import org.jspecify.annotations.NullMarked;
