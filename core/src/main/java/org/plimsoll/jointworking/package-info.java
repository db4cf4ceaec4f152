/**
 * What two sides agreed to do together: the issue, where each stands and what it cares about,
 * whether each acknowledges the other's interests, the rules they agreed, who leads what, and
 * whether it is kept.
 *
 * <p>Start from {@link org.plimsoll.jointworking.JointPlan}; {@link org.plimsoll.jointworking.Raci}
 * checks who answers for which task.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.jointworking.*;
 *
 * var plan = JointPlan.between("Team managers", "Unison").issue("overtime").
 *     position("Unison", "protect income").position("Team managers", "stay within budget").
 *     interest("Unison", "members' pay").interest("Team managers", "an even load").
 *     acknowledged("Team managers", "members' pay").
 *     needAgreedOn(date("2026-02-02")).agreed("points reviewed in monthly clinics", date("2026-02-16")).
 *     answerableTo("Unison", "its members").needingMandate("Unison").
 *     action(JointAction.of("publish point sheets").led("Team managers", "A. Patel").
 *         led("Unison", "branch secretary").by(date("2026-03-31")));
 * var report = plan.review(date("2026-04-06"));
 * System.out.println(report.provisionalUntil());      // [Unison]
 * System.out.println(report.overdue());               // [publish point sheets]
 * System.out.println(report.unacknowledged());        // [Team managers]
 * }</pre>
 *
 * <p>Nothing that was not said is taken for agreed: a side that is not known to acknowledge the
 * other's interests is named, and so is a commitment of which no decision speaks.
 *
 * <p>Source: Drive For Change (Cabinet Office), designing service improvements: joint support for
 * the need before the detail, agreed rules of engagement, legitimate interests that need not
 * coincide, no party put in an untenable position, a joint action plan and a partnership board. How
 * each of these becomes a finding is our own rule.
 */
@NullMarked
package org.plimsoll.jointworking;

import org.jspecify.annotations.NullMarked;
