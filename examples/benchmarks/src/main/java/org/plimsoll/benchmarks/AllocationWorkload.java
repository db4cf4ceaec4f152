package org.plimsoll.benchmarks;

import static org.plimsoll.base.Units.cases;

import java.util.List;
import org.plimsoll.allocation.AllocationPlan;
import org.plimsoll.allocation.Allocator;
import org.plimsoll.allocation.Candidates;
import org.plimsoll.allocation.Rule;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.Team;

/**
 * A team of 15 with 200 cases and ten new ones: who takes the next case, and who takes all ten. By
 * hand beside it: the least share after taking the next case, from a finished load report. The
 * constructor checks that both name the same person, and that the plan is proven best.
 */
final class AllocationWorkload {
  private static final int NEW = 10;

  private final Team team;
  private final List<Case> incoming;
  private final Allocator allocator;

  AllocationWorkload() {
    team = new LoadWorkload(15, 200).team;
    incoming = new WeighingWorkload(200 + NEW, false).cases.subList(200, 200 + NEW);
    allocator = Allocator.standard().require(Rule.atMost(cases(40)));
    check();
  }

  private void check() {
    String asked = next().best().orElseThrow().memberId();
    String byHand = leastAfter();
    if (!asked.equals(byHand)) {
      throw new IllegalStateException("next names " + asked + ", the loop names " + byHand);
    }
    AllocationPlan plan = allocated();
    if (!plan.certificate().isProven() || !plan.unassigned().isEmpty()) {
      throw new IllegalStateException("ten new cases are not proven: " + plan.certificate());
    }
  }

  Candidates next() {
    return allocator.next(team, incoming.get(0));
  }

  AllocationPlan allocated() {
    return allocator.allocate(team, incoming);
  }

  double nextSize() {
    return next().ranked().size();
  }

  double allocatedSize() {
    return allocated().assignments().size();
  }

  double reported() {
    return team.load().members().size();
  }

  private String leastAfter() {
    double weight = team.scheme().orElseThrow().points(incoming.get(0)).value().doubleValue();
    String best = "";
    double least = Double.POSITIVE_INFINITY;
    for (MemberLoad load : team.load().members()) {
      double available = load.available().map(points -> points.value().doubleValue()).orElse(0.0);
      double after = (load.total().value().doubleValue() + weight) / available;
      if (available > 0 && after < least) {
        least = after;
        best = load.member().id();
      }
    }
    return best;
  }
}
