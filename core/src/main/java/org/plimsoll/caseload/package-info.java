/**
 * What each case weighs, what each person can carry, and who is over-pointed, by how much and why.
 *
 * <p>Start from {@link org.plimsoll.caseload.PointsScheme}: it says what cases weigh. A {@link
 * org.plimsoll.caseload.Team} puts people and the cases they hold under a scheme on a date, and
 * {@link org.plimsoll.caseload.Team#load()} gives the {@link org.plimsoll.caseload.LoadReport}.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.caseload.*;
 *
 * var scheme = PointsScheme.named("Assessment").withHoursPerPoint(1).
 *     band("simple", points(1)).band("complex", points(4)).
 *     factor("court", Factor.add(points(2))).
 *     factor("children", Factor.each(points("0.5"), 1));
 * var asha = StaffMember.of("S-01", "Asha", weekly(37)).less("annual leave", weekly("4.5"));
 * var team = Team.named("Assessment North").under(scheme).on(date("2026-02-02")).
 *     holding(asha, Case.of("C-1", "complex").with("court").with("children", 3), Case.of("C-2", "simple"));
 * System.out.println(scheme.weigh(team.caseOf("C-1")));        // C-1: complex 4 + court 2 + children 1 = 7 pts
 * System.out.println(team.load().member("S-01").explain());
 * }</pre>
 *
 * <p>The method is the points system of English children's social work and of the probation
 * Workload Measurement Tool (Ministry of Justice, hmpps-workload and wmt-worker,
 * github.com/ministryofjustice): points by complexity, against contracted hours less reductions.
 * Evenness indices are those of {@link org.plimsoll.stats.Evenness}. Where a rule is our own, its
 * Javadoc and its explanation say so.
 */
@NullMarked
package org.plimsoll.caseload;

import org.jspecify.annotations.NullMarked;
