package org.plimsoll.allocation;

/**
 * What a search found: who holds which case, and what was proven about it.
 *
 * @param holder the member who holds each case, or {@link BalanceModel#NOBODY} where it fits
 *     nowhere
 * @param worstBound a lower bound on the worst load, units over units available
 * @param worstProven whether no assignment has a lower worst load
 * @param spreadBound a lower bound on the spread (sum of load squared over capacity) of every
 *     assignment whose worst load is no higher than the one found
 * @param spreadProven whether no assignment with that worst load has a lower spread
 * @param bottleneckKinds the kinds of case that fix the bound on the worst load
 * @param bottleneckMembers the members who alone may hold those kinds
 * @param iterations the work done, in the unit of the budget
 * @param complete whether the search ended of itself, not by a budget, a deadline or a cancellation
 */
record BalanceOutcome(
    int[] holder,
    Ratio worstBound,
    boolean worstProven,
    double spreadBound,
    boolean spreadProven,
    int[] bottleneckKinds,
    int[] bottleneckMembers,
    long iterations,
    boolean complete) {}
