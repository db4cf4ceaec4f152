package org.plimsoll.allocation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * How good a plan is, and how good any plan under the same rules could be.
 *
 * <p>The bounds are computed from a problem that is easier than the true one, so no plan is below
 * them; where a figure meets its bound, it is proven to be the best. The spread is the sum, over
 * everybody with available points, of points carried squared over points available: the lower, the
 * more even.
 *
 * @param worst the highest load of anybody; empty where nobody has available points
 * @param worstBound no plan that places as many cases has a lower worst load
 * @param worstProven whether the worst load is proven to be the lowest
 * @param spread the spread of this plan, in points
 * @param spreadBound no plan with this worst load has a lower spread, in points
 * @param spreadProven whether the spread is proven to be the lowest of all plans with the lowest
 *     worst load
 * @param bottleneck the work and the people that fix the bound on the worst load; empty where the
 *     budget of moves does, or a single case
 * @param fewestMoves how few moves there are, under an objective that puts moves before the spread;
 *     empty under another, or where the line is out of reach
 * @param iterations the work done, in the unit of {@link Allocator#withIterations}
 * @param seed the seed of everything random
 * @param complete whether the search ended of itself, and not by a budget, a deadline or a
 *     cancellation
 */
public record Certificate(
    Optional<Percent> worst,
    Percent worstBound,
    boolean worstProven,
    double spread,
    double spreadBound,
    boolean spreadProven,
    Optional<Bottleneck> bottleneck,
    Optional<FewestMoves> fewestMoves,
    long iterations,
    long seed,
    boolean complete) {

  /**
   * Checks that all parts are there.
   *
   * @param worst the highest load of anybody; empty where nobody has available points
   * @param worstBound no plan that places as many cases has a lower worst load
   * @param worstProven whether the worst load is proven to be the lowest
   * @param spread the spread of this plan, in points
   * @param spreadBound no plan with this worst load has a lower spread, in points
   * @param spreadProven whether the spread is proven to be the lowest of all plans with the lowest
   *     worst load
   * @param bottleneck the work and the people that fix the bound on the worst load; empty where the
   *     budget of moves does, or a single case
   * @param fewestMoves how few moves there are, under an objective that puts moves before the
   *     spread; empty under another, or where the line is out of reach
   * @param iterations the work done, in the unit of {@link Allocator#withIterations}
   * @param seed the seed of everything random
   * @param complete whether the search ended of itself, and not by a budget, a deadline or a
   *     cancellation
   */
  public Certificate {
    Objects.requireNonNull(worst, "worst");
    Objects.requireNonNull(worstBound, "worstBound");
    Objects.requireNonNull(bottleneck, "bottleneck");
    Objects.requireNonNull(fewestMoves, "fewestMoves");
  }

  /**
   * How few moves of held cases bring everybody to a line. Bounds on worst load and spread are then
   * those of plans with so few moves; after {@link Objective#WORST_THEN_FEWEST_MOVES} the bound on
   * the worst load holds for any number of them.
   *
   * @param line the line
   * @param afterWorst whether the line is the lowest worst load that was found
   * @param moves the moves of this plan, without those of people who hand over all cases
   * @param atLeast no plan with fewer moves brings everybody to the line
   */
  public record FewestMoves(Percent line, boolean afterWorst, int moves, int atLeast) {
    /**
     * Checks the range.
     *
     * @param line the line
     * @param afterWorst whether the line is the lowest worst load that was found
     * @param moves the moves of this plan, without those of people who hand over all cases
     * @param atLeast no plan with fewer moves brings everybody to the line
     */
    public FewestMoves {
      Objects.requireNonNull(line, "line");
      if (atLeast < 0 || atLeast > moves) {
        throw new IllegalArgumentException(
            "the bound on the moves must lie between 0 and the " + moves + " made, was " + atLeast);
      }
    }

    /**
     * Tells whether no fewer moves would do.
     *
     * @return whether the bound is met
     */
    public boolean isProven() {
      return atLeast == moves;
    }

    /**
     * Says it without a full stop.
     *
     * @return for example {@code 3 moves bring everybody to 100% or below, and fewer cannot}
     */
    public String words() {
      String to = " everybody to " + Words.percent(line.value()) + " or below";
      if (moves == 0) {
        return "no move is needed to bring" + to;
      }
      return Words.count(moves, "move")
          + (moves == 1 ? " brings" : " bring")
          + to
          + (isProven()
              ? ", and fewer cannot"
              : ", and no plan does it with fewer than " + atLeast);
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * The work that fixes the bound, and the people who alone may hold it.
   *
   * @param work the kinds of work in words, in the order of the cases; empty where all work is
   *     meant
   * @param memberIds the people, in the order of their ids
   * @param points the points of that work, with what else its people carry
   * @param available the points available to them
   */
  public record Bottleneck(
      List<String> work, List<String> memberIds, Points points, Points available) {
    private static final int NAMED = 4;

    /**
     * Copies the lists.
     *
     * @param work the kinds of work in words, in the order of the cases; empty where all work is
     *     meant
     * @param memberIds the people, in the order of their ids
     * @param points the points of that work, with what else its people carry
     * @param available the points available to them
     */
    public Bottleneck {
      work = List.copyOf(work);
      memberIds = List.copyOf(memberIds);
      Objects.requireNonNull(points, "points");
      Objects.requireNonNull(available, "available");
    }

    /**
     * Returns how full these people are.
     *
     * @return points over available points
     */
    public Percent load() {
      return Percent.ofFraction(points.per(available));
    }

    /**
     * Says it in a sentence without a full stop.
     *
     * @return for example {@code court work exceeds its people by 12%: only S-01 and S-05 may hold
     *     it}
     */
    public String words() {
      String subject = work.isEmpty() ? "the work as a whole" : String.join(" and ", work);
      Rational over = load().value().minus(Rational.HUNDRED);
      String fills =
          over.signum() > 0
              ? " exceeds its people by " + Words.percent(over)
              : " fills its people to " + Words.percent(load().value());
      return subject + fills + (work.isEmpty() ? "" : ": only " + people() + " may hold it");
    }

    private String people() {
      if (memberIds.size() > NAMED) {
        return memberIds.size() + " people";
      }
      int last = memberIds.size() - 1;
      return last == 0
          ? memberIds.get(0)
          : String.join(", ", memberIds.subList(0, last)) + " and " + memberIds.get(last);
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * Tells whether no plan under the same rules is better.
   *
   * @return whether worst load and spread are both proven, and the moves where they come before the
   *     spread
   */
  public boolean isProven() {
    return worstProven && spreadProven && fewestMoves.map(FewestMoves::isProven).orElse(true);
  }

  /**
   * Returns by how much the worst load could be lower at most.
   *
   * @return the worst load less its bound, in percentage points; 0 where it is proven or nobody has
   *     available points
   */
  public Rational worstGap() {
    return worst
        .map(found -> found.value().minus(worstBound.value()).max(Rational.ZERO))
        .filter(gap -> !worstProven)
        .orElse(Rational.ZERO);
  }

  /**
   * Returns by how much the spread could be lower at most.
   *
   * @return the spread less its bound, as a share of the bound; 0 where it is proven, empty where
   *     there is no bound
   */
  public java.util.OptionalDouble spreadGap() {
    if (spreadProven) {
      return java.util.OptionalDouble.of(0);
    }
    return spreadBound > 0
        ? java.util.OptionalDouble.of(Math.max(0, spread - spreadBound) / spreadBound)
        : java.util.OptionalDouble.empty();
  }

  /**
   * Says how good the plan is in one plain sentence.
   *
   * @return the sentence
   */
  public String sentence() {
    if (worst.isEmpty()) {
      return "Nobody has available points, so there is no load to even out.";
    }
    boolean proven = worstProven && fewestMoves.map(FewestMoves::isProven).orElse(true);
    String others =
        fewestMoves.filter(few -> !few.afterWorst()).isPresent()
            ? ", and no plan with so few moves comes below "
            : ", and no plan under these rules comes below ";
    String highest =
        "the highest load is "
            + Words.percent(worst.get().value())
            + others
            + (worstProven ? "it" : Words.percentDown(worstBound.value()));
    String even =
        proven && spreadProven
            ? fewestMoves.isPresent()
                ? "; with so few moves no plan spreads the work more evenly"
                : " or spreads the work more evenly"
            : "";
    String few = fewestMoves.map(FewestMoves::words).orElse("");
    boolean first = fewestMoves.filter(each -> !each.afterWorst()).isPresent();
    return (proven ? "Proven: " : "Found, not proven: ")
        + (first ? few + "; " : "")
        + highest
        + (few.isEmpty() || first ? "" : "; " + few)
        + even
        + (proven ? bottleneck.map(why -> "; " + why.words()).orElse("") : "")
        + ".";
  }

  /**
   * Says how to get the same plan again, on any machine and with any number of threads.
   *
   * @return the calls to add to the allocator
   */
  public String repeatedBy() {
    return ".withSeed(" + seed + ").withIterations(" + iterations + ")";
  }

  /**
   * Explains what is proven and why.
   *
   * @return the figures, their bounds and the bottleneck
   */
  public Explanation explain() {
    var parts = new java.util.ArrayList<Explanation>();
    worst.ifPresent(
        found ->
            parts.add(
                Explanation.given("worst load", found)
                    .labelled("worst load")
                    .because(worstProven ? "proven to be the lowest" : "not proven")));
    parts.add(
        Explanation.given("no plan is below", worstBound)
            .because(
                "bound from the same work with cases that may be split, kept to those who may hold"
                    + " them")
            .from(Source.OURS));
    bottleneck.ifPresent(
        why ->
            parts.add(
                Explanation.combined(
                        "bottleneck",
                        why.load().value(),
                        "%",
                        Combination.PERCENTAGE,
                        List.of(
                            Explanation.given("points", why.points()),
                            Explanation.given("available", why.available())))
                    .because(why.words())));
    fewestMoves.ifPresent(
        few ->
            parts.add(
                Explanation.text("moves before spread", Words.count(few.moves(), "move"))
                    .because(few.words())
                    .from(Source.OURS)));
    parts.add(
        Explanation.text("spread", Words.number(spread))
            .because(
                "sum of points squared over points available; "
                    + (spreadProven
                        ? "proven to be the lowest with this worst load"
                        : spreadBound > 0
                            ? "at best " + Words.number(spreadBound)
                            : "no bound is known")));
    parts.add(
        Explanation.text("work done", iterations + " iterations")
            .because((complete ? "ended of itself" : "stopped before its end") + repeatHint()));
    return Explanation.text("certificate", sentence(), parts);
  }

  private String repeatHint() {
    return "; again with " + repeatedBy();
  }

  @Override
  public String toString() {
    return sentence();
  }
}
