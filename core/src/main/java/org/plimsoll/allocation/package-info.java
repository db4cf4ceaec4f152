/**
 * Who should take the next case, and how to even out with the fewest handovers: plans that follow
 * the rules of a team, say how good they are, and give reasons.
 *
 * <p>Start from {@link org.plimsoll.allocation.Allocator}. It takes a {@link
 * org.plimsoll.caseload.Team} and gives an {@link org.plimsoll.allocation.AllocationPlan}, whose
 * {@link org.plimsoll.allocation.Certificate} tells what is proven. Hosts with models of their own
 * give an {@link org.plimsoll.allocation.AllocationProblem} instead.
 */
@NullMarked
package org.plimsoll.allocation;

import org.jspecify.annotations.NullMarked;
