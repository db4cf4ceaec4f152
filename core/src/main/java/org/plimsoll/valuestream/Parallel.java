package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Branches of a value stream that are worked on at the same time. What follows waits for the
 * longest.
 *
 * <pre>{@code
 * Parallel.of(Step.of("account"), Step.of("laptop")).and(Step.of("building pass"))
 * }</pre>
 *
 * @param branches the branches, each one or more parts in order; branches may hold branches
 */
public record Parallel(List<List<StreamPart>> branches) implements StreamPart {
  /**
   * Checks that there is something to work on, and copies.
   *
   * @param branches the branches, each one or more parts in order; branches may hold branches
   * @throws IllegalArgumentException if there is no branch, or a branch has no step
   */
  public Parallel {
    branches = branches.stream().map(List::copyOf).toList();
    if (branches.isEmpty() || branches.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "parallel work needs at least one branch, and each branch at least one step, was "
              + branches
              + "; leave empty branches out");
    }
  }

  /**
   * Returns a first branch, to be followed by others with {@link #and}.
   *
   * @param branch its parts in order, at least one
   * @return parallel work of one branch
   */
  public static Parallel of(StreamPart... branch) {
    return new Parallel(List.of(List.of(branch)));
  }

  /**
   * Adds a branch.
   *
   * @param branch its parts in order, at least one
   * @return the parallel work with that branch last
   */
  public Parallel and(StreamPart... branch) {
    List<List<StreamPart>> longer = new ArrayList<>(branches);
    longer.add(List.of(branch));
    return new Parallel(longer);
  }

  @Override
  public List<Step> steps() {
    return branches.stream().flatMap(branch -> Sequence.steps(branch).stream()).toList();
  }

  @Override
  public Optional<Duration> leadTime() {
    List<Optional<Duration>> leads = branches.stream().map(Sequence::leadTime).toList();
    return leads.stream().allMatch(Optional::isPresent)
        ? leads.stream().map(Optional::get).max(Duration::compareTo)
        : Optional.empty();
  }

  @Override
  public Optional<List<Step>> longestPath() {
    return longest().flatMap(Sequence::longestPath);
  }

  /** The first branch that takes as long as the part. */
  private Optional<List<StreamPart>> longest() {
    if (branches.size() == 1) {
      return Optional.of(branches.get(0));
    }
    Optional<Duration> lead = leadTime();
    return lead.isEmpty()
        ? Optional.empty()
        : branches.stream().filter(branch -> Sequence.leadTime(branch).equals(lead)).findFirst();
  }

  @Override
  public String toString() {
    return String.join(" | ", branches.stream().map(Sequence::words).toList());
  }
}
