/**
 * Who should take the next case, and how to even out with the fewest handovers: plans that follow
 * the rules of a team, say how good they are, and give reasons.
 *
 * <p>Start from {@link org.plimsoll.allocation.Allocator}. It takes a {@link
 * org.plimsoll.caseload.Team} and gives an {@link org.plimsoll.allocation.AllocationPlan}, whose
 * {@link org.plimsoll.allocation.Certificate} tells what is proven. Hosts with models of their own
 * give an {@link org.plimsoll.allocation.AllocationProblem} instead.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.allocation.*;
 * import org.plimsoll.caseload.*;
 *
 * var scheme = PointsScheme.named("Assessment").withHoursPerPoint(1).
 *     band("simple", points(1)).band("complex", points(4)).
 *     factor("court", Factor.add(points(2)).needing("court work"));
 * var asha = StaffMember.of("S-01", "Asha", weekly(20)).skilledIn("court work");
 * var ben = StaffMember.of("S-02", "Ben", weekly(10));
 * var team = Team.named("North").under(scheme).on(date("2026-02-02")).
 *     holding(asha, Case.of("C-1", "complex"), Case.of("C-2", "complex"), Case.of("C-3", "complex")).
 *     with(ben);
 * var allocator = Allocator.standard().require(Rule.skilled()).require(Rule.atMost(cases(18)));
 * System.out.println(allocator.next(team, Case.of("C-4", "simple")).best().get().name());          // Ben
 * var plan = allocator.allocate(team, Case.of("C-4", "simple"), Case.of("C-5", "simple").with("court"));
 * System.out.println(plan.assignments());                      // [C-4 to S-02, C-5 to S-01]
 * System.out.println(plan.certificate().isProven());           // true
 * System.out.println(plan.explainCase("C-5"));
 * System.out.println(allocator.movingAtMost(1).rebalance(team).moves().size());       // 1
 * System.out.println(allocator.priceOfMoves(team, 2));
 * }</pre>
 *
 * <p>Worst load and spread have one optimum for work that can be split (Fujishige 1980), and the
 * whole-number counterpart is that of Frank and Murota (2018, arXiv 1808.08477). Rules, preferences
 * and the order of objectives are our own and say so.
 */
@NullMarked
package org.plimsoll.allocation;

import org.jspecify.annotations.NullMarked;
