package org.plimsoll.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The choice of what to buy against trying every set. */
class PortfolioProperties {
  private static final MitigationChoice CHOICE = MitigationChoice.standard();

  /** A problem with its conditions kept here, so that the reference shares no code with it. */
  private record Drawn(
      double[] losses, double[] costs, double[][] shares, int[][] requires, int[][] exclusive) {
    static Drawn of(long seed, int mostLosses, int mostCandidates) {
      var random = new SplittableRandom(seed);
      int k = 1 + random.nextInt(mostLosses);
      int n = random.nextInt(mostCandidates + 1);
      double[] losses = new double[k];
      Arrays.setAll(losses, r -> random.nextInt(10) == 0 ? 0 : random.nextInt(1, 300) * 1000.0);
      double[] costs = new double[n];
      Arrays.setAll(costs, c -> random.nextInt(12) == 0 ? 0 : random.nextInt(1, 40) * 1000.0);
      double[][] shares = new double[n][k];
      int[][] requires = new int[n][];
      for (int c = 0; c < n; c++) {
        Arrays.setAll(
            shares[c],
            r ->
                random.nextInt(2) == 0
                    ? 1
                    : random.nextInt(15) == 0 ? 0 : random.nextInt(20, 100) / 100.0);
        requires[c] = c > 0 && random.nextInt(4) == 0 ? new int[] {random.nextInt(c)} : new int[0];
      }
      int[][] exclusive = new int[n < 3 ? 0 : random.nextInt(3)][];
      for (int g = 0; g < exclusive.length; g++) {
        exclusive[g] = random.ints(1 + random.nextInt(3), 0, n).distinct().toArray();
      }
      return new Drawn(losses, costs, shares, requires, exclusive);
    }

    PortfolioProblem problem() {
      return PortfolioProblem.of(losses, costs, shares)
          .withRequires(requires)
          .withExclusive(exclusive);
    }

    double cost(int set) {
      double sum = 0;
      for (int c = 0; c < costs.length; c++) {
        sum += (set >> c & 1) * costs[c];
      }
      return sum;
    }

    double loss(int set) {
      double sum = 0;
      for (int r = 0; r < losses.length; r++) {
        double left = losses[r];
        for (int c = 0; c < costs.length; c++) {
          left *= (set >> c & 1) == 1 ? shares[c][r] : 1;
        }
        sum += left;
      }
      return sum;
    }

    boolean allows(int set) {
      for (int c = 0; c < costs.length; c++) {
        for (int needed : requires[c]) {
          if ((set >> c & 1) == 1 && (set >> needed & 1) == 0) {
            return false;
          }
        }
      }
      return Arrays.stream(exclusive)
          .noneMatch(group -> Arrays.stream(group).allMatch(c -> (set >> c & 1) == 1));
    }

    double best(double budget, double weight) {
      double best = Double.POSITIVE_INFINITY;
      for (int set = 0; set < 1 << costs.length; set++) {
        if (cost(set) <= budget && allows(set)) {
          best = Math.min(best, loss(set) + weight * cost(set));
        }
      }
      return best;
    }

    int set(PortfolioSolution solution) {
      return solution.bought().stream().mapToInt(c -> 1 << c).sum();
    }
  }

  @Property(tries = 200)
  void theBestSetIsFoundAndProven(@ForAll long seed, @ForAll @IntRange(max = 110) int percent) {
    Drawn drawn = Drawn.of(seed, 5, 12);
    double budget = Math.floor(Arrays.stream(drawn.costs()).sum() * percent / 100);
    for (double weight : new double[] {0, 1}) {
      PortfolioSolution solution = CHOICE.solve(drawn.problem(), budget, weight);
      int set = drawn.set(solution);
      assertTrue(drawn.allows(set) && drawn.cost(set) <= budget, solution::toString);
      double best = drawn.best(budget, weight);
      assertEquals(best, drawn.loss(set) + weight * drawn.cost(set), 1e-9 * (1 + best));
      assertEquals(drawn.loss(set), solution.loss(), 1e-9 * (1 + best));
      assertEquals(drawn.cost(set), solution.cost());
      assertTrue(solution.proven(), solution::toString);
      assertEquals(best, solution.bound(), 1e-9 * (1 + best));
    }
  }

  @Property(tries = 10)
  void sixteenCandidatesAreChosenAsByTryingEverySet(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 8, 16);
    double budget = Arrays.stream(drawn.costs()).sum() / 3;
    PortfolioSolution solution = CHOICE.solve(drawn.problem(), budget, 0);
    assertEquals(drawn.best(budget, 0), solution.loss(), 1e-9 * (1 + solution.loss()));
  }

  @Property(tries = 100)
  void aSearchCutShortClaimsNothingFalse(@ForAll long seed, @ForAll @IntRange(max = 6) int nodes) {
    Drawn drawn = Drawn.of(seed, 4, 10);
    double budget = Arrays.stream(drawn.costs()).sum() / 2;
    PortfolioSolution solution = CHOICE.searchingAtMost(nodes).solve(drawn.problem(), budget, 0);
    double best = drawn.best(budget, 0);
    assertTrue(drawn.allows(drawn.set(solution)) && solution.cost() <= budget);
    assertTrue(solution.bound() <= best * (1 + 1e-9), () -> solution + " against " + best);
    if (solution.proven()) {
      assertEquals(best, solution.loss(), 1e-9 * (1 + best));
    }
    assertTrue(solution.nodes() <= nodes);
  }

  @Property(tries = 100)
  void whatIsBoughtOneByOneIsAllowedAndNeverBetter(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 5, 12);
    double budget = Arrays.stream(drawn.costs()).sum() / 2;
    PortfolioSolution oneByOne =
        CHOICE.by(MitigationChoice.Policy.ONE_BY_ONE).solve(drawn.problem(), budget, 0);
    assertTrue(drawn.allows(drawn.set(oneByOne)) && oneByOne.cost() <= budget);
    assertFalse(oneByOne.proven());
    double best = CHOICE.solve(drawn.problem(), budget, 0).loss();
    assertTrue(best <= oneByOne.loss() * (1 + 1e-12) + 1e-9);
  }

  @Property(tries = 50)
  void moneyOnAnotherScaleBuysTheSame(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 5, 10);
    double budget = Arrays.stream(drawn.costs()).sum() / 2;
    double[] dearer = Arrays.stream(drawn.costs()).map(cost -> cost * 8).toArray();
    double[] worse = Arrays.stream(drawn.losses()).map(loss -> loss * 8).toArray();
    var scaled = new Drawn(worse, dearer, drawn.shares(), drawn.requires(), drawn.exclusive());
    assertEquals(
        CHOICE.solve(drawn.problem(), budget, 1).bought(),
        CHOICE.solve(scaled.problem(), budget * 8, 1).bought());
  }
}
