/**
 * How a change gets from a pilot to everybody: who objects on what ground and what was answered,
 * whether the pilot worked, how far the roll-out has come, and what the loads before and after say.
 *
 * <p>Start from {@link org.plimsoll.adoption.ObjectionRegister} for resistance, from {@link
 * org.plimsoll.adoption.Pilot} and {@link org.plimsoll.adoption.RollOut} for the way, and from
 * {@link org.plimsoll.adoption.LoadGains} and {@link org.plimsoll.adoption.CoalitionStanding} to
 * turn loads and a coalition into evidence.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.adoption.*;
 *
 * var register = ObjectionRegister.of("Points system").
 *     raised(Objection.of("O-1", "three workers", "overtime will fall", date("2026-02-09")).
 *                justified("deputy manager", "pay is part of their income", date("2026-02-11")),
 *            Objection.of("O-2", "three workers", "cases will be pointed wrongly", date("2026-02-09")));
 * var clinics = Answer.to("cases will be pointed wrongly", "clinics compare points with time taken", "deputy manager", date("2026-02-16")).
 *     changingPlan("performance clinics review the points");
 * var report = register.answered(clinics).review(date("2026-02-20"));
 * System.out.println(report.row("O-1").status());     // PLAN_TO_CHANGE
 * System.out.println(report.row("O-2").status());     // ANSWERED
 *
 * var rollOut = RollOut.of("Points system").team("North", 8).team("South", 12).
 *     started("North", date("2026-03-02"));
 * System.out.println(rollOut.review(date("2026-06-01")).coverageOfPeople());     // Optional[40%]
 *
 * var gains = LoadGains.since(date("2026-03-02"));
 * for (int week = -6; week < 2; week++) {
 *   gains = gains.figure(LoadMeasure.OVERTIME, date("2026-03-02").plusWeeks(week), week < 0 ? 30 + week % 3 : 4);
 * }
 * System.out.println(org.plimsoll.kotter.Kotter.standard().review(gains.evidence()).
 *     verdict(org.plimsoll.kotter.KotterStep.WINS).truth());     // MET
 * }</pre>
 *
 * <p>Sources: J. P. Kotter and L. A. Schlesinger (1979), Choosing Strategies for Change, for the
 * ways of meeting resistance; the Cabinet Office's continuous improvement strategy for reasons in
 * writing and for the survey items; C. J. Clopper and E. S. Pearson (1934) for the intervals of a
 * pilot. When an objection is closed, what a gate asks, and how loads become evidence are rules of
 * our own.
 */
@NullMarked
package org.plimsoll.adoption;

import org.jspecify.annotations.NullMarked;
