package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.explain.TextTable;

/**
 * What changed between two reviews, such as before and after a change of the way of working.
 * Whether a difference is more than chance it does not say.
 *
 * @param earlier what the earlier log is called
 * @param later what the later log is called
 * @param changes the main figures, in the order of the review
 */
public record LeanDiff(String earlier, String later, List<Change> changes) {
  /**
   * Copies.
   *
   * @param earlier what the earlier log is called
   * @param later what the later log is called
   * @param changes the main figures, in the order of the review
   */
  public LeanDiff {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
    changes = List.copyOf(changes);
  }

  /**
   * One figure before and after.
   *
   * @param figure its name
   * @param before its earlier value; empty if it is not known
   * @param after its later value; empty if it is not known
   */
  public record Change(String figure, OptionalDouble before, OptionalDouble after) {
    /**
     * Returns the difference.
     *
     * @return after less before; empty if one of them is not known
     */
    public OptionalDouble change() {
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
          : OptionalDouble.empty();
    }

    @Override
    public String toString() {
      return figure + ": " + Shares.text(before, 3) + " to " + Shares.text(after, 3);
    }
  }

  static LeanDiff of(LeanReview.Result earlier, LeanReview.Result later) {
    int limit = earlier.method().limitDays();
    if (limit != later.method().limitDays()) {
      throw new IllegalArgumentException(
          "two reviews are compared by one limit, but the earlier has "
              + limit
              + " days and the later "
              + later.method().limitDays()
              + "; review both by the same");
    }
    TimeLimit working = TimeLimit.workingDays(limit);
    List<Change> changes = new ArrayList<>();
    changes.add(whole("cases", earlier.counts().cases(), later.counts().cases()));
    changes.add(new Change("right first time", earlier.firstTimeRight(), later.firstTimeRight()));
    changes.add(
        new Change(
            "repeats, share of events",
            earlier.rework().shareOfEvents(),
            later.rework().shareOfEvents()));
    changes.add(
        new Change(
            "handovers per case",
            earlier.handovers().meanPerCase(),
            later.handovers().meanPerCase()));
    changes.add(
        whole("most cases held by one worker", earlier.load().mostHeld(), later.load().mostHeld()));
    changes.add(
        new Change(
            "cases open on average",
            earlier.flow().timeAverageWip(),
            later.flow().timeAverageWip()));
    changes.add(
        new Change(
            "mean duration in days",
            earlier.flow().meanDurationDays(),
            later.flow().meanDurationDays()));
    changes.add(
        new Change(
            "median duration in days",
            earlier.flow().medianDurationDays(),
            later.flow().medianDurationDays()));
    changes.add(
        new Change(
            "over " + working + ", share of cases",
            earlier.overdue(working).share(),
            later.overdue(working).share()));
    return new LeanDiff(earlier.log(), later.log(), changes);
  }

  private static Change whole(String figure, int before, int after) {
    return new Change(figure, OptionalDouble.of(before), OptionalDouble.of(after));
  }

  /** Prints the figures as a table. */
  @Override
  public String toString() {
    return new TextTable(
            earlier + " to " + later,
            List.of("figure", "before", "after", "change"),
            changes.stream()
                .map(
                    row ->
                        List.of(
                            row.figure(),
                            Shares.text(row.before(), 3),
                            Shares.text(row.after(), 3),
                            Shares.text(row.change(), 3)))
                .toList())
        .text();
  }
}
