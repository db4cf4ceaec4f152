package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Points;

/**
 * An allocation problem in bare numbers, for research and for hosts with models of their own: cases
 * 0 to n-1 that weigh whole units, members 0 to m-1 with whole units available.
 *
 * <p>All figures are whole numbers in one unit, at least 0, so that every comparison is exact; the
 * sum of all weights and bases, and that of all capacities, is at most 2^60. Arrays are copied. A
 * problem of 100,000 cases and 2,000 members is made in milliseconds.
 *
 * <pre>{@code
 * var problem = AllocationProblem.of(new long[] {7, 6, 5, 4, 4, 3, 1}, new long[] {10, 10, 10});
 * var solution = Allocator.standard().solve(problem);
 * solution.certificate().worst();                                // 100%: 10 units each
 * }</pre>
 */
public final class AllocationProblem {
  /** The holder of a case that nobody holds. */
  public static final int NOBODY = -1;

  /** No limit. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  private static final long LARGEST_SUM = 1L << 60;

  /**
   * A limit on what one member holds of something that cases count for.
   *
   * @param name what is limited, in words
   * @param amounts what each case counts, at least 0, length n
   * @param most the most each member may hold, at least 0, {@link #NO_LIMIT} for none, length m
   */
  record Limit(String name, long[] amounts, long[] most) {}

  private final Points unit;
  private final long[] weights;
  private final long[] capacities;
  private final long[] bases;
  private final int[] kinds;
  private final int[][] eligible;
  private final int[] holders;
  private final int moves;
  private final List<Limit> limits;
  private final long[] mostLoad;
  private final long @Nullable [][] penalties;
  private final int[] favourites;
  private final long[] favouriteLoss;

  private AllocationProblem(Parts parts) {
    this.unit = parts.unit;
    this.weights = parts.weights;
    this.capacities = parts.capacities;
    this.bases = parts.bases;
    this.kinds = parts.kinds;
    this.eligible = parts.eligible;
    this.holders = parts.holders;
    this.moves = parts.moves;
    this.limits = List.copyOf(parts.limits);
    this.mostLoad = parts.mostLoad;
    this.penalties = parts.penalties;
    this.favourites = parts.favourites;
    this.favouriteLoss = parts.favouriteLoss;
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    Points unit = Points.of(1);
    long[] weights = {};
    long[] capacities = {};
    long[] bases = {};
    int[] kinds = {};
    int[][] eligible = {};
    int[] holders = {};
    int moves;
    List<Limit> limits = List.of();
    long[] mostLoad = {};
    long @Nullable [][] penalties;
    int[] favourites = {};
    long[] favouriteLoss = {};
  }

  private Parts parts() {
    var parts = new Parts();
    parts.unit = unit;
    parts.weights = weights;
    parts.capacities = capacities;
    parts.bases = bases;
    parts.kinds = kinds;
    parts.eligible = eligible;
    parts.holders = holders;
    parts.moves = moves;
    parts.limits = limits;
    parts.mostLoad = mostLoad;
    parts.penalties = penalties;
    parts.favourites = favourites;
    parts.favouriteLoss = favouriteLoss;
    return parts;
  }

  /**
   * Returns the problem of new cases that everybody may hold.
   *
   * @param weights units of each case, length n
   * @param capacities units that each member has available, length m; a member with 0 receives
   *     nothing
   * @return the problem
   * @throws IllegalArgumentException if a figure is negative or a sum is above 2^60
   */
  public static AllocationProblem of(long[] weights, long[] capacities) {
    var parts = new Parts();
    parts.weights = weights.clone();
    parts.capacities = capacities.clone();
    checkSum("weights", parts.weights);
    checkSum("capacities", parts.capacities);
    int n = weights.length;
    int m = capacities.length;
    parts.bases = new long[m];
    parts.kinds = new int[n];
    int[] all = new int[m];
    Arrays.setAll(all, j -> j);
    parts.eligible = new int[][] {all};
    parts.holders = new int[n];
    Arrays.fill(parts.holders, NOBODY);
    parts.mostLoad = new long[m];
    Arrays.fill(parts.mostLoad, NO_LIMIT);
    parts.favourites = parts.holders;
    parts.favouriteLoss = new long[n];
    return new AllocationProblem(parts);
  }

  private static void checkSum(String what, long[]... figures) {
    long sum = 0;
    for (long[] array : figures) {
      for (int i = 0; i < array.length; i++) {
        if (array[i] < 0) {
          throw new IllegalArgumentException(
              what + " must not be negative, was " + array[i] + " at index " + i);
        }
        if (array[i] > LARGEST_SUM - sum) {
          throw new IllegalArgumentException(
              "the sum of the "
                  + what
                  + " must be at most 2^60 units, was more at index "
                  + i
                  + "; count in a coarser unit");
        }
        sum += array[i];
      }
    }
  }

  private static void checkLength(String what, int length, int wanted, String of) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          what + " need an entry for each of the " + wanted + " " + of + ", were " + length);
    }
  }

  /**
   * Gives each member a load that does not move: other work, and cases that must stay.
   *
   * @param units units of each member, length m
   * @return the problem with those bases
   */
  public AllocationProblem withBases(long[] units) {
    checkLength("bases", units.length, capacities.length, "members");
    Parts parts = parts();
    parts.bases = units.clone();
    checkSum("weights and bases", weights, parts.bases);
    return new AllocationProblem(parts);
  }

  /**
   * Says who may hold what: cases of one kind may go to the same members.
   *
   * @param kindOfCase the kind of each case, from 0, length n
   * @param mayHold for each kind the members who may hold it, any order; nobody is allowed
   * @return the problem with those kinds
   */
  public AllocationProblem withKinds(int[] kindOfCase, int[][] mayHold) {
    checkLength("kinds", kindOfCase.length, weights.length, "cases");
    for (int i = 0; i < kindOfCase.length; i++) {
      checkIndex("the kind of case " + i, kindOfCase[i], mayHold.length);
    }
    Parts parts = parts();
    parts.kinds = kindOfCase.clone();
    parts.eligible = new int[mayHold.length][];
    for (int k = 0; k < mayHold.length; k++) {
      int[] members = mayHold[k].clone();
      Arrays.sort(members);
      for (int at = 0; at < members.length; at++) {
        checkIndex("a member who may hold kind " + k, members[at], capacities.length);
        if (at > 0 && members[at] == members[at - 1]) {
          throw new IllegalArgumentException(
              "member " + members[at] + " stands twice among those who may hold kind " + k);
        }
      }
      parts.eligible[k] = members;
    }
    return new AllocationProblem(parts);
  }

  private static void checkIndex(String what, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          what + " must lie between 0 and " + (size - 1) + ", was " + index);
    }
  }

  /**
   * Says who holds what now. A case may stay with its holder whatever its kind.
   *
   * @param holderOfCase the holder of each case, {@link #NOBODY} for a new one, length n
   * @param movingAtMost how many held cases may change hands, 0 or more
   * @return the problem with those holders
   * @throws IllegalArgumentException if somebody without capacity holds a case: such a case is part
   *     of no measure, so leave it out, or count it as nobody's
   */
  public AllocationProblem heldBy(int[] holderOfCase, int movingAtMost) {
    checkLength("holders", holderOfCase.length, weights.length, "cases");
    for (int i = 0; i < holderOfCase.length; i++) {
      int j = holderOfCase[i];
      if (j != NOBODY) {
        checkIndex("the holder of case " + i, j, capacities.length);
        if (capacities[j] == 0) {
          throw new IllegalArgumentException(
              "case "
                  + i
                  + " is held by member "
                  + j
                  + ", who has no capacity; leave the case out, or make it nobody's");
        }
      }
    }
    Parts parts = parts();
    parts.holders = holderOfCase.clone();
    return new AllocationProblem(parts).movingAtMost(movingAtMost);
  }

  /**
   * Changes how many held cases may change hands.
   *
   * @param most how many, 0 or more
   * @return the problem with that budget
   */
  public AllocationProblem movingAtMost(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a number of moves must not be negative, was " + most);
    }
    Parts parts = parts();
    parts.moves = most;
    return new AllocationProblem(parts);
  }

  /**
   * Limits what one member holds of something: a count where each case counts 1 or 0, or units. A
   * member who holds more now keeps it and gets nothing more that counts.
   *
   * @param name what is limited, in words
   * @param amounts what each case counts, at least 0, length n
   * @param most the most each member may hold, at least 0, {@link #NO_LIMIT} for none, length m
   * @return the problem with that limit beside the others
   */
  public AllocationProblem withLimit(String name, long[] amounts, long[] most) {
    Objects.requireNonNull(name, "name");
    checkLength("amounts of \"" + name + "\"", amounts.length, weights.length, "cases");
    checkMost(name, most);
    checkSum("amounts of \"" + name + "\"", amounts);
    Parts parts = parts();
    var more = new ArrayList<>(limits);
    more.add(new Limit(name, amounts.clone(), most.clone()));
    parts.limits = more;
    return new AllocationProblem(parts);
  }

  private void checkMost(String name, long[] most) {
    checkLength("limits of \"" + name + "\"", most.length, capacities.length, "members");
    for (int j = 0; j < most.length; j++) {
      if (most[j] < 0) {
        throw new IllegalArgumentException(
            "a limit of \"" + name + "\" must not be negative, was " + most[j] + " of member " + j);
      }
    }
  }

  /**
   * Limits each member's whole load, base included. A member who carries more now gets nothing
   * more.
   *
   * @param most the most units of each member, {@link #NO_LIMIT} for none, length m
   * @return the problem with that limit
   */
  public AllocationProblem withMostLoad(long[] most) {
    checkMost("load", most);
    Parts parts = parts();
    parts.mostLoad = most.clone();
    return new AllocationProblem(parts);
  }

  /**
   * Says what is better where load, spread and moves are equal.
   *
   * @param penalty what a case of a kind costs at a member, at least 0, by kind and member
   * @param favourite the member each case would best be with, {@link #NOBODY} for none, length n
   * @param loss what is lost when a case is not with its favourite, at least 0, length n
   * @return the problem with those preferences
   */
  public AllocationProblem preferring(long[][] penalty, int[] favourite, long[] loss) {
    checkLength("penalties", penalty.length, eligible.length, "kinds");
    Parts parts = parts();
    long[][] copy = new long[penalty.length][];
    for (int k = 0; k < penalty.length; k++) {
      checkLength("penalties of kind " + k, penalty[k].length, capacities.length, "members");
      copy[k] = penalty[k].clone();
      checkSum("penalties of kind " + k, copy[k]);
    }
    checkLength("favourites", favourite.length, weights.length, "cases");
    checkLength("losses", loss.length, weights.length, "cases");
    checkSum("losses", loss);
    for (int i = 0; i < favourite.length; i++) {
      if (favourite[i] != NOBODY) {
        checkIndex("the favourite of case " + i, favourite[i], capacities.length);
      }
    }
    parts.penalties = copy;
    parts.favourites = favourite.clone();
    parts.favouriteLoss = loss.clone();
    return new AllocationProblem(parts);
  }

  /**
   * Says what a unit stands for, in which spread and bottleneck are reported.
   *
   * @param points the points of one unit, above 0; 1 unless something else is said
   * @return the problem with that unit
   */
  public AllocationProblem withUnit(Points points) {
    if (points.value().signum() <= 0) {
      throw new IllegalArgumentException("a unit must be more than 0 points, was " + points);
    }
    Parts parts = parts();
    parts.unit = points;
    return new AllocationProblem(parts);
  }

  /**
   * Returns what a unit stands for.
   *
   * @return the points of one unit
   */
  public Points unit() {
    return unit;
  }

  /**
   * Counts the cases.
   *
   * @return n
   */
  public int cases() {
    return weights.length;
  }

  /**
   * Counts the members.
   *
   * @return m
   */
  public int members() {
    return capacities.length;
  }

  /**
   * Returns what each case weighs.
   *
   * @return a copy, length n
   */
  public long[] weights() {
    return weights.clone();
  }

  /**
   * Returns what each member has available.
   *
   * @return a copy, length m
   */
  public long[] capacities() {
    return capacities.clone();
  }

  /**
   * Returns the load of each member that does not move.
   *
   * @return a copy, length m
   */
  public long[] bases() {
    return bases.clone();
  }

  /**
   * Returns the holder of each case now.
   *
   * @return a copy, length n, {@link #NOBODY} where nobody holds it
   */
  public int[] holders() {
    return holders.clone();
  }

  /**
   * Returns the kind of each case.
   *
   * @return a copy, length n
   */
  public int[] kinds() {
    return kinds.clone();
  }

  /**
   * Returns who may hold each kind.
   *
   * @return a copy, by kind the members in ascending order
   */
  public int[][] eligible() {
    int[][] copy = new int[eligible.length][];
    Arrays.setAll(copy, k -> eligible[k].clone());
    return copy;
  }

  /**
   * Returns the budget of moves.
   *
   * @return how many held cases may change hands
   */
  public int moves() {
    return moves;
  }

  int heldCases() {
    int held = 0;
    for (int holder : holders) {
      held += holder == NOBODY ? 0 : 1;
    }
    return held;
  }

  long weight(int i) {
    return weights[i];
  }

  long capacity(int j) {
    return capacities[j];
  }

  long base(int j) {
    return bases[j];
  }

  int holder(int i) {
    return holders[i];
  }

  int kind(int i) {
    return kinds[i];
  }

  List<Limit> limits() {
    return limits;
  }

  boolean isLimited() {
    return !limits.isEmpty() || Arrays.stream(mostLoad).anyMatch(most -> most != NO_LIMIT);
  }

  /** Units carried by each member with the given holders, base included. */
  long[] loads(int[] holding) {
    long[] loads = bases.clone();
    for (int i = 0; i < holding.length; i++) {
      if (holding[i] != NOBODY) {
        loads[holding[i]] += weights[i];
      }
    }
    return loads;
  }

  /** What is lost of the preferences with the given holders. */
  long loss(int[] holding) {
    long loss = 0;
    for (int i = 0; i < holding.length; i++) {
      if (holding[i] != NOBODY) {
        loss += penalties == null ? 0 : penalties[kinds[i]][holding[i]];
        loss += favourites[i] != NOBODY && favourites[i] != holding[i] ? favouriteLoss[i] : 0;
      }
    }
    return loss;
  }

  /** How many held cases are elsewhere with the given holders. */
  int moved(int[] holding) {
    int moved = 0;
    for (int i = 0; i < holding.length; i++) {
      moved += holders[i] != NOBODY && holders[i] != holding[i] ? 1 : 0;
    }
    return moved;
  }

  /** The problem as the search works on it: what is broken today is allowed, and no more. */
  BalanceModel model() {
    int[][] withCapacity = new int[eligible.length][];
    Arrays.setAll(withCapacity, k -> withCapacity(eligible[k]));
    long[][] amounts = new long[limits.size()][];
    Arrays.setAll(amounts, l -> limits.get(l).amounts);
    long[][] most = new long[limits.size()][];
    Arrays.setAll(most, l -> limits.get(l).most);
    return new BalanceModel(
            weights,
            capacities,
            bases,
            kinds,
            withCapacity,
            holders,
            Math.min(moves, heldCases()),
            amounts,
            most,
            mostLoad,
            penalties,
            favourites,
            favouriteLoss)
        .withToday();
  }

  private int[] withCapacity(int[] members) {
    for (int member : members) {
      if (capacities[member] == 0) {
        return Arrays.stream(members).filter(j -> capacities[j] > 0).toArray();
      }
    }
    return members;
  }

  /**
   * A problem in lists, as it travels.
   *
   * @param unit the points of one unit
   * @param weights units of each case
   * @param capacities units available to each member
   * @param bases units of each member that do not move
   * @param kinds the kind of each case
   * @param eligible for each kind the members who may hold it
   * @param holders the holder of each case, -1 for nobody
   * @param movingAtMost how many held cases may change hands
   * @param limits the limits
   * @param mostLoad the most units of each member, -1 for no limit; empty where nobody has one
   * @param preferences the preferences; empty where there are none
   */
  public record Lists(
      Points unit,
      List<Long> weights,
      List<Long> capacities,
      List<Long> bases,
      List<Integer> kinds,
      List<List<Integer>> eligible,
      List<Integer> holders,
      int movingAtMost,
      List<LimitLists> limits,
      List<Long> mostLoad,
      java.util.Optional<PreferenceLists> preferences) {}

  /**
   * A limit in lists, as it travels.
   *
   * @param name what is limited
   * @param amounts what each case counts
   * @param most the most of each member, -1 for no limit
   */
  public record LimitLists(String name, List<Long> amounts, List<Long> most) {}

  /**
   * Preferences in lists, as they travel.
   *
   * @param penalties what a case of a kind costs at a member, by kind
   * @param favourites the member each case would best be with, -1 for none
   * @param loss what is lost when a case is not with its favourite
   */
  public record PreferenceLists(
      List<List<Long>> penalties, List<Integer> favourites, List<Long> loss) {}

  /**
   * Returns the problem in lists.
   *
   * @return all its parts, in the order of the arrays they were made from
   */
  public Lists toLists() {
    return new Lists(
        unit,
        list(weights),
        list(capacities),
        Arrays.stream(bases).allMatch(base -> base == 0) ? List.of() : list(bases),
        list(kinds),
        Arrays.stream(eligible).map(AllocationProblem::list).toList(),
        Arrays.stream(holders).allMatch(holder -> holder == NOBODY) ? List.of() : list(holders),
        moves,
        limits.stream()
            .map(limit -> new LimitLists(limit.name, list(limit.amounts), limits(limit.most)))
            .toList(),
        Arrays.stream(mostLoad).allMatch(most -> most == NO_LIMIT) ? List.of() : limits(mostLoad),
        penalties == null
            ? java.util.Optional.empty()
            : java.util.Optional.of(
                new PreferenceLists(
                    Arrays.stream(penalties).map(AllocationProblem::list).toList(),
                    list(favourites),
                    list(favouriteLoss))));
  }

  /**
   * Returns the problem of which these are the lists.
   *
   * @param lists the parts; empty lists of bases, holders and most load stand for none
   * @return the problem
   * @throws IllegalArgumentException if they do not fit together
   */
  public static AllocationProblem fromLists(Lists lists) {
    AllocationProblem problem =
        of(longs(lists.weights), longs(lists.capacities))
            .withUnit(lists.unit)
            .withKinds(
                ints(lists.kinds),
                lists.eligible.stream().map(AllocationProblem::ints).toArray(int[][]::new))
            .movingAtMost(lists.movingAtMost);
    if (!lists.bases.isEmpty()) {
      problem = problem.withBases(longs(lists.bases));
    }
    if (!lists.holders.isEmpty()) {
      problem = problem.heldBy(ints(lists.holders), lists.movingAtMost);
    }
    for (LimitLists limit : lists.limits) {
      problem = problem.withLimit(limit.name, longs(limit.amounts), limits(limit.most));
    }
    if (!lists.mostLoad.isEmpty()) {
      problem = problem.withMostLoad(limits(lists.mostLoad));
    }
    if (lists.preferences.isPresent()) {
      PreferenceLists own = lists.preferences.get();
      problem =
          problem.preferring(
              own.penalties.stream().map(AllocationProblem::longs).toArray(long[][]::new),
              ints(own.favourites),
              longs(own.loss));
    }
    return problem;
  }

  private static List<Long> list(long[] array) {
    return Arrays.stream(array).boxed().toList();
  }

  private static List<Integer> list(int[] array) {
    return Arrays.stream(array).boxed().toList();
  }

  private static List<Long> limits(long[] most) {
    return Arrays.stream(most).map(each -> each == NO_LIMIT ? -1 : each).boxed().toList();
  }

  private static long[] limits(List<Long> most) {
    return most.stream().mapToLong(each -> each == -1 ? NO_LIMIT : each).toArray();
  }

  private static long[] longs(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllocationProblem problem && toLists().equals(problem.toLists());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights) * 31 + Arrays.hashCode(capacities);
  }

  /**
   * Returns the size of the problem.
   *
   * @return for example {@code 140 cases (120 held, at most 10 moves) for 10 members}
   */
  @Override
  public String toString() {
    int held = heldCases();
    return cases()
        + (cases() == 1 ? " case" : " cases")
        + (held == 0
            ? ""
            : " (" + held + " held, at most " + moves + (moves == 1 ? " move)" : " moves)"))
        + " for "
        + members()
        + (members() == 1 ? " member" : " members");
  }
}
