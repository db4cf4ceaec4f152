package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * What each further move buys: for 0, 1, 2, ... moves the best worst load found and how good any
 * plan with so many moves could be. Made by {@link Allocator#priceOfMoves}.
 *
 * <p>A larger budget never shows a worse plan, since the plan of the smaller one is open to it too;
 * and what no plan with more moves can reach, none with fewer can.
 *
 * @param rows a row for each budget, from 0 moves up
 * @param plans the plan of each budget, in the same order
 */
public record MovePrices(List<Row> rows, List<AllocationPlan> plans) {

  /**
   * Checks and copies the parts.
   *
   * @param rows a row for each budget, from 0 moves up
   * @param plans the plan of each budget, in the same order
   */
  public MovePrices {
    rows = List.copyOf(rows);
    plans = List.copyOf(plans);
    if (rows.size() != plans.size()) {
      throw new IllegalArgumentException(
          "each budget has a row and a plan, were "
              + rows.size()
              + " rows and "
              + plans.size()
              + " plans");
    }
  }

  /**
   * What a budget of moves buys.
   *
   * @param movesAllowed the budget
   * @param movesUsed how many moves the plan makes
   * @param worst the highest load of anybody; empty where nobody has available points
   * @param worstBound no plan with so many moves has a lower worst load
   * @param proven whether the worst load is proven to be the lowest
   * @param spread the spread of the plan, in points
   */
  public record Row(
      int movesAllowed,
      int movesUsed,
      Optional<Percent> worst,
      Percent worstBound,
      boolean proven,
      double spread) {
    /**
     * Checks that all parts are there.
     *
     * @param movesAllowed the budget
     * @param movesUsed how many moves the plan makes
     * @param worst the highest load of anybody; empty where nobody has available points
     * @param worstBound no plan with so many moves has a lower worst load
     * @param proven whether the worst load is proven to be the lowest
     * @param spread the spread of the plan, in points
     */
    public Row {
      Objects.requireNonNull(worst, "worst");
      Objects.requireNonNull(worstBound, "worstBound");
    }

    @Override
    public String toString() {
      return Words.count(movesAllowed, "move")
          + ": "
          + Words.percent(worst)
          + (proven
              ? " (proven)"
              : " (no plan is below " + Words.percentDown(worstBound.value()) + ")");
    }
  }

  /**
   * Finds the fewest moves with which nobody is above a line.
   *
   * @param line the line, such as 100 %
   * @return the first row at or below it; empty where no budget tried reaches it
   */
  public Optional<Row> fewestFor(Percent line) {
    return rows.stream()
        .filter(row -> row.worst().isPresent() && row.worst().get().compareTo(line) <= 0)
        .findFirst();
  }

  /**
   * Tells whether no plan with fewer moves than {@link #fewestFor} brings everybody to a line.
   *
   * @param line the line
   * @return whether the bound of every smaller budget is above it; false where no budget reaches it
   */
  public boolean isFewestProven(Percent line) {
    Optional<Row> found = fewestFor(line);
    return found.isPresent()
        && rows.stream()
            .filter(row -> row.movesAllowed() < found.get().movesAllowed())
            .allMatch(row -> row.worstBound().compareTo(line) > 0);
  }

  /**
   * Returns the plan of a budget.
   *
   * @param movesAllowed the budget
   * @return the plan
   * @throws IllegalArgumentException if that budget was not tried
   */
  public AllocationPlan plan(int movesAllowed) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).movesAllowed() == movesAllowed) {
        return plans.get(i);
      }
    }
    throw new IllegalArgumentException(
        "the price of "
            + movesAllowed
            + " moves was not asked; it was for 0 to "
            + (rows.size() - 1));
  }

  /**
   * Returns the prices as a table.
   *
   * @return a row for each budget
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              Integer.toString(row.movesAllowed()),
              Integer.toString(row.movesUsed()),
              Words.percent(row.worst()),
              Words.percentDown(row.worstBound().value()).replace("~", ""),
              row.proven() ? "proven" : "",
              Words.number(row.spread())));
    }
    return new TextTable(
        "what moves buy", List.of("moves", "used", "worst load", "at best", "", "spread"), cells);
  }

  /**
   * Explains the prices.
   *
   * @return a part for each budget
   */
  public Explanation explain() {
    return Explanation.text(
            "what moves buy",
            "",
            rows.stream()
                .map(
                    row ->
                        Explanation.text(
                                Words.count(row.movesAllowed(), "move"), Words.percent(row.worst()))
                            .because(
                                row.proven()
                                    ? "proven to be the lowest"
                                    : "no plan is below "
                                        + Words.percentDown(row.worstBound().value())))
                .toList())
        .because("the best plan found with at most so many moves")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
