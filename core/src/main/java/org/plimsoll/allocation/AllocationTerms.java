package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an allocation was asked to do: all of an {@link Allocator} that decides the result. It
 * stands in every plan and travels as JSON.
 *
 * @param rules who may hold what, in the order given
 * @param preferences what is better where load, spread and moves are equal, in the order given
 * @param objective the order in which plans are compared
 * @param policy how cases are placed
 * @param movesAtMost how many held cases may change hands; empty where the verb decides, or all may
 * @param movingFreely whether all held cases may change hands
 * @param handingOver the ids of those whose cases are placed anew
 * @param pinned the ids of held cases that stay where they are
 * @param listingUnweighed whether cases that cannot be weighed are listed rather than refused
 * @param iterations the most work to do; empty for {@value #STANDARD_ITERATIONS}, or without limit
 *     under a deadline
 * @param seed the seed of everything random
 */
public record AllocationTerms(
    List<Rule> rules,
    List<Preference> preferences,
    Objective objective,
    Policy policy,
    OptionalInt movesAtMost,
    boolean movingFreely,
    Set<String> handingOver,
    Set<String> pinned,
    boolean listingUnweighed,
    OptionalLong iterations,
    long seed) {

  /** The work a search may do unless something else is said. */
  public static final long STANDARD_ITERATIONS = 1_000_000;

  /**
   * Checks and copies the parts.
   *
   * @param rules who may hold what, in the order given
   * @param preferences what is better where load, spread and moves are equal, in the order given
   * @param objective the order in which plans are compared
   * @param policy how cases are placed
   * @param movesAtMost how many held cases may change hands; empty where the verb decides, or all
   *     may
   * @param movingFreely whether all held cases may change hands
   * @param handingOver the ids of those whose cases are placed anew
   * @param pinned the ids of held cases that stay where they are
   * @param listingUnweighed whether cases that cannot be weighed are listed rather than refused
   * @param iterations the most work to do; empty for {@value #STANDARD_ITERATIONS}, or without
   *     limit under a deadline
   * @param seed the seed of everything random
   */
  public AllocationTerms {
    rules = List.copyOf(rules);
    preferences = List.copyOf(preferences);
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(movesAtMost, "movesAtMost");
    handingOver = Collections.unmodifiableSet(new LinkedHashSet<>(handingOver));
    pinned = Collections.unmodifiableSet(new LinkedHashSet<>(pinned));
    if (movesAtMost.isPresent() && movesAtMost.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "a number of moves must not be negative, was " + movesAtMost.getAsInt());
    }
    if (movesAtMost.isPresent() && movingFreely) {
      throw new IllegalArgumentException(
          "cases move freely or at most " + movesAtMost.getAsInt() + " of them, not both");
    }
    if (iterations.isPresent() && iterations.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "a number of iterations must not be negative, was " + iterations.getAsLong());
    }
  }

  static AllocationTerms standard() {
    return new AllocationTerms(
        List.of(),
        List.of(),
        Objective.WORST_THEN_SPREAD,
        Policy.BALANCED,
        OptionalInt.empty(),
        false,
        Set.of(),
        Set.of(),
        false,
        OptionalLong.empty(),
        0);
  }

  AllocationTerms with(Rule rule) {
    var more = new ArrayList<>(rules);
    more.add(Objects.requireNonNull(rule, "rule"));
    return with(parts -> parts.rules = more);
  }

  AllocationTerms with(Preference preference) {
    var more = new ArrayList<>(preferences);
    more.add(Objects.requireNonNull(preference, "preference"));
    return with(parts -> parts.preferences = more);
  }

  AllocationTerms with(Objective other) {
    return with(parts -> parts.objective = other);
  }

  AllocationTerms with(Policy other) {
    return with(parts -> parts.policy = other);
  }

  AllocationTerms withMoves(OptionalInt most, boolean freely) {
    return with(
        parts -> {
          parts.movesAtMost = most;
          parts.movingFreely = freely;
        });
  }

  AllocationTerms withHandingOver(Set<String> ids) {
    return with(parts -> parts.handingOver = ids);
  }

  AllocationTerms withPinned(Set<String> ids) {
    return with(parts -> parts.pinned = ids);
  }

  AllocationTerms withListingUnweighed() {
    return with(parts -> parts.listingUnweighed = true);
  }

  AllocationTerms withIterations(long most) {
    return with(parts -> parts.iterations = OptionalLong.of(most));
  }

  AllocationTerms withSeed(long other) {
    return with(parts -> parts.seed = other);
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    List<Rule> rules;
    List<Preference> preferences;
    Objective objective;
    Policy policy;
    OptionalInt movesAtMost;
    boolean movingFreely;
    Set<String> handingOver;
    Set<String> pinned;
    boolean listingUnweighed;
    OptionalLong iterations;
    long seed;

    Parts(AllocationTerms terms) {
      this.rules = terms.rules;
      this.preferences = terms.preferences;
      this.objective = terms.objective;
      this.policy = terms.policy;
      this.movesAtMost = terms.movesAtMost;
      this.movingFreely = terms.movingFreely;
      this.handingOver = terms.handingOver;
      this.pinned = terms.pinned;
      this.listingUnweighed = terms.listingUnweighed;
      this.iterations = terms.iterations;
      this.seed = terms.seed;
    }
  }

  private AllocationTerms with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new AllocationTerms(
        parts.rules,
        parts.preferences,
        parts.objective,
        parts.policy,
        parts.movesAtMost,
        parts.movingFreely,
        parts.handingOver,
        parts.pinned,
        parts.listingUnweighed,
        parts.iterations,
        parts.seed);
  }

  @Override
  public String toString() {
    return policy.words()
        + (policy == Policy.BALANCED ? "; " + objective : "")
        + (rules.isEmpty() ? "" : "; rules " + rules)
        + (preferences.isEmpty()
            ? ""
            : "; rather " + preferences.stream().map(Preference::words).toList());
  }
}
