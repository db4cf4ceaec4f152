package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.plimsoll.base.Rational;

/**
 * Whether holders keep the terms of a problem, and what they are worth: written from the Javadoc of
 * {@link AllocationProblem} alone, sharing no code with what solves it.
 */
final class Checked {
  private final AllocationProblem.Lists problem;
  private final int n;
  private final int m;

  Checked(AllocationProblem problem) {
    this.problem = problem.toLists();
    this.n = problem.cases();
    this.m = problem.members();
  }

  int home(int i) {
    return problem.holders().isEmpty() ? -1 : problem.holders().get(i);
  }

  private long base(int j) {
    return problem.bases().isEmpty() ? 0 : problem.bases().get(j);
  }

  /** Why the holders break the terms; empty where they keep them. */
  String complaint(int[] holders) {
    int moved = 0;
    for (int i = 0; i < n; i++) {
      int j = holders[i];
      int home = home(i);
      if (j == -1) {
        if (home != -1) {
          return "held case " + i + " was taken away";
        }
        continue;
      }
      if (j != home) {
        if (!problem.eligible().get(problem.kinds().get(i)).contains(j)) {
          return "case " + i + " may not go to " + j;
        }
        if (problem.capacities().get(j) == 0) {
          return "case " + i + " went to " + j + " without capacity";
        }
        moved += home == -1 ? 0 : 1;
      }
    }
    if (moved > problem.movingAtMost()) {
      return moved + " moves of at most " + problem.movingAtMost();
    }
    for (AllocationProblem.LimitLists limit : problem.limits()) {
      for (int j = 0; j < m; j++) {
        long before = 0;
        long after = 0;
        for (int i = 0; i < n; i++) {
          before += home(i) == j ? limit.amounts().get(i) : 0;
          after += holders[i] == j ? limit.amounts().get(i) : 0;
        }
        if (limit.most().get(j) >= 0 && after > Math.max(before, limit.most().get(j))) {
          return limit.name() + " of " + j + ": " + after;
        }
      }
    }
    if (!problem.mostLoad().isEmpty()) {
      long[] before = loads(homes());
      long[] after = loads(holders);
      for (int j = 0; j < m; j++) {
        long most = problem.mostLoad().get(j);
        if (most >= 0 && after[j] > Math.max(most, before[j])) {
          return "load of " + j + ": " + after[j];
        }
      }
    }
    return "";
  }

  /** New cases that no member with capacity may hold, whatever else is held. */
  int casesForNobody() {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count +=
          home(i) == -1
                  && problem.eligible().get(problem.kinds().get(i)).stream()
                      .allMatch(j -> problem.capacities().get(j) == 0)
              ? 1
              : 0;
    }
    return count;
  }

  int[] homes() {
    int[] homes = new int[n];
    Arrays.setAll(homes, this::home);
    return homes;
  }

  long[] loads(int[] holders) {
    long[] loads = new long[m];
    Arrays.setAll(loads, this::base);
    for (int i = 0; i < n; i++) {
      if (holders[i] != -1) {
        loads[holders[i]] += problem.weights().get(i);
      }
    }
    return loads;
  }

  /** Fewest left over, then worst load, then spread. */
  record Worth(int leftOver, Rational worst, Rational spread) implements Comparable<Worth> {
    @Override
    public int compareTo(Worth other) {
      int rest = Integer.compare(leftOver, other.leftOver);
      int high = rest != 0 ? rest : worst.compareTo(other.worst);
      return high != 0 ? high : spread.compareTo(other.spread);
    }
  }

  Worth worth(int[] holders) {
    long[] loads = loads(holders);
    Rational worst = Rational.ZERO;
    Rational spread = Rational.ZERO;
    for (int j = 0; j < m; j++) {
      long capacity = problem.capacities().get(j);
      if (capacity > 0) {
        worst = worst.max(Rational.of(loads[j], capacity));
        spread =
            spread.plus(
                Rational.of(loads[j])
                    .times(Rational.of(loads[j]))
                    .dividedBy(Rational.of(capacity)));
      }
    }
    return new Worth((int) Arrays.stream(holders).filter(j -> j == -1).count(), worst, spread);
  }

  /** The best worth of all holders that keep the terms, by trying them all. */
  Worth best() {
    int[] holders = new int[n];
    Arrays.fill(holders, -1);
    Worth best = null;
    while (true) {
      if (complaint(holders).isEmpty()) {
        Worth worth = worth(holders);
        best = best == null || worth.compareTo(best) < 0 ? worth : best;
      }
      int i = 0;
      while (i < n && ++holders[i] == m) {
        holders[i++] = -1;
      }
      if (i == n) {
        return best;
      }
    }
  }

  /** The fewest moves with which the fewest cases are left over and nobody is above a line. */
  OptionalInt fewestMoves(int leftOver, Rational line) {
    int[] holders = new int[n];
    Arrays.fill(holders, -1);
    int fewest = Integer.MAX_VALUE;
    while (true) {
      int moved = 0;
      for (int i = 0; i < n; i++) {
        moved += home(i) != -1 && holders[i] != home(i) ? 1 : 0;
      }
      if (moved < fewest && complaint(holders).isEmpty()) {
        Worth worth = worth(holders);
        if (worth.leftOver() == leftOver && worth.worst().compareTo(line) <= 0) {
          fewest = moved;
        }
      }
      int i = 0;
      while (i < n && ++holders[i] == m) {
        holders[i++] = -1;
      }
      if (i == n) {
        return fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(fewest);
      }
    }
  }

  /** The terms are kept, and the certificate says what was found. */
  Worth assertSound(AllocationSolution solution) {
    int[] holders = solution.holders();
    assertEquals("", complaint(holders), () -> problem + " -> " + Arrays.toString(holders));
    Worth worth = worth(holders);
    Certificate certificate = solution.certificate();
    if (certificate.worst().isPresent()) {
      assertEquals(worth.worst(), certificate.worst().get().asFraction());
      assertTrue(certificate.worstBound().compareTo(certificate.worst().get()) <= 0);
    }
    double spread = worth.spread().times(problem.unit().value()).doubleValue();
    assertEquals(spread, certificate.spread(), 1e-9 * (1 + spread));
    assertTrue(certificate.spreadBound() <= certificate.spread() * (1 + 1e-9) + 1e-9);
    List<Long> loads = Arrays.stream(solution.loads()).boxed().toList();
    assertEquals(Arrays.stream(loads(holders)).boxed().toList(), loads);
    return worth;
  }
}
