package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who holds which case of an {@link AllocationProblem}, and how good that is. */
public final class AllocationSolution {
  private final AllocationProblem problem;
  private final int[] holders;
  private final Certificate certificate;

  private AllocationSolution(AllocationProblem problem, int[] holders, Certificate certificate) {
    this.problem = problem;
    this.holders = holders;
    this.certificate = certificate;
  }

  /**
   * Returns a solution.
   *
   * @param problem the problem
   * @param holders the holder of each case, {@link AllocationProblem#NOBODY} where it fits nowhere,
   *     length n
   * @param certificate how good it is
   * @return the solution
   * @throws IllegalArgumentException if the holders do not fit the problem
   */
  public static AllocationSolution of(
      AllocationProblem problem, int[] holders, Certificate certificate) {
    Objects.requireNonNull(certificate, "certificate");
    if (holders.length != problem.cases()) {
      throw new IllegalArgumentException(
          "holders need an entry for each of the "
              + problem.cases()
              + " cases, were "
              + holders.length);
    }
    for (int i = 0; i < holders.length; i++) {
      if (holders[i] < AllocationProblem.NOBODY || holders[i] >= problem.members()) {
        throw new IllegalArgumentException(
            "the holder of case "
                + i
                + " must lie between -1 and "
                + (problem.members() - 1)
                + ", was "
                + holders[i]);
      }
    }
    return new AllocationSolution(problem, holders.clone(), certificate);
  }

  /**
   * Returns the problem.
   *
   * @return what was solved
   */
  public AllocationProblem problem() {
    return problem;
  }

  /**
   * Returns the holder of each case.
   *
   * @return a copy, length n; {@link AllocationProblem#NOBODY} where a case fits nowhere
   */
  public int[] holders() {
    return holders.clone();
  }

  /**
   * Returns the holder of a case.
   *
   * @param item the index of the case
   * @return the index of the member, or {@link AllocationProblem#NOBODY}
   */
  public int holder(int item) {
    return holders[item];
  }

  /**
   * Returns the units that each member carries.
   *
   * @return base and cases, length m
   */
  public long[] loads() {
    return problem.loads(holders);
  }

  /**
   * Lists the cases that fit nowhere.
   *
   * @return their indices, ascending
   */
  public int[] unassigned() {
    return java.util.stream.IntStream.range(0, holders.length)
        .filter(i -> holders[i] == AllocationProblem.NOBODY)
        .toArray();
  }

  /**
   * Counts the held cases that changed hands.
   *
   * @return how many
   */
  public int moves() {
    return problem.moved(holders);
  }

  /**
   * Returns what is lost of the preferences.
   *
   * @return the sum of penalties and losses
   */
  public long preferenceLoss() {
    return problem.loss(holders);
  }

  /**
   * Returns how good the solution is.
   *
   * @return the certificate
   */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * Compares by what counts: fewest cases left over, worst load, spread, moves, preferences.
   *
   * @return below 0 where this solution is better than the other
   */
  int compare(AllocationSolution other) {
    int byRest = Integer.compare(unassigned().length, other.unassigned().length);
    if (byRest != 0) {
      return byRest;
    }
    int byWorst =
        certificate
            .worst()
            .map(worst -> worst.compareTo(other.certificate.worst().orElse(worst)))
            .orElse(0);
    if (byWorst != 0) {
      return byWorst;
    }
    int bySpread = Double.compare(certificate.spread(), other.certificate.spread());
    if (bySpread != 0) {
      return bySpread;
    }
    int byMoves = Integer.compare(moves(), other.moves());
    return byMoves != 0 ? byMoves : Long.compare(preferenceLoss(), other.preferenceLoss());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllocationSolution solution
        && problem.equals(solution.problem)
        && Arrays.equals(holders, solution.holders)
        && certificate.equals(solution.certificate);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(holders) * 31 + certificate.hashCode();
  }

  @Override
  public String toString() {
    return problem
        + ": "
        + (unassigned().length == 0 ? "" : unassigned().length + " fit nowhere; ")
        + Words.count(moves(), "move")
        + "; "
        + certificate;
  }
}
