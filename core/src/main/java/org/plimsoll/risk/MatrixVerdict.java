package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Whether a risk matrix ranks risks soundly, where a risk is the product of likelihood and impact.
 *
 * <p>The axioms and lemmas are those of Cox (2008) <b>as recalled and not checked against the
 * paper</b>. Green is the lowest band that occurs in the matrix, red the highest. Consistent
 * colouring is not judged: its readings differ, and no verdict on it would be the paper's.
 *
 * @param matrix the name of the matrix
 * @param likelihoodBounds the bounds of the intervals of likelihood, from the lowest up
 * @param impactBounds the bounds of the intervals of impact, from the lowest up
 * @param checks one for each rule, in the order of {@link Rule}
 * @param pairsRight the share of pairs of risks, drawn evenly over the matrix, whose bands differ
 *     and cannot be in the wrong order
 * @param pairsReversible the share of pairs whose bands differ and may be in the wrong order
 * @param pairsTied the share of pairs in one band, which the matrix cannot tell apart
 * @param compressions one for each band that occurs, from the lowest up
 */
public record MatrixVerdict(
    String matrix,
    List<Rational> likelihoodBounds,
    List<Rational> impactBounds,
    List<Check> checks,
    Rational pairsRight,
    Rational pairsReversible,
    Rational pairsTied,
    List<Compression> compressions) {
  /** Where the axioms come from. */
  public static final Source COX =
      Source.of("L. A. Cox", "2008", "What's Wrong with Risk Matrices?")
          .section("Risk Analysis 28(2), 497-512; as recalled, not checked against the text")
          .link("https://doi.org/10.1111/j.1539-6924.2008.01030.x");

  /** Where range compression comes from. */
  public static final Source RANGE_COMPRESSION =
      Source.of(
              "D. Hubbard and D. Evans",
              "2010",
              "Problems with scoring methods and ordinal scales in risk assessment")
          .section("range compression");

  // Bounds typed as decimals stand for fractions such as 1/3; of the greatest product.
  private static final Rational CLOSE = Rational.of(1, 1_000_000_000);

  /**
   * Copies.
   *
   * @param matrix the name of the matrix
   * @param likelihoodBounds the bounds of the intervals of likelihood, from the lowest up
   * @param impactBounds the bounds of the intervals of impact, from the lowest up
   * @param checks one for each rule, in the order of {@link Rule}
   * @param pairsRight the share of pairs of risks, drawn evenly over the matrix, whose bands differ
   *     and cannot be in the wrong order
   * @param pairsReversible the share of pairs whose bands differ and may be in the wrong order
   * @param pairsTied the share of pairs in one band, which the matrix cannot tell apart
   * @param compressions one for each band that occurs, from the lowest up
   */
  public MatrixVerdict {
    Objects.requireNonNull(matrix, "matrix");
    Objects.requireNonNull(pairsRight, "pairsRight");
    Objects.requireNonNull(pairsReversible, "pairsReversible");
    Objects.requireNonNull(pairsTied, "pairsTied");
    likelihoodBounds = List.copyOf(likelihoodBounds);
    impactBounds = List.copyOf(impactBounds);
    checks = List.copyOf(checks);
    compressions = List.copyOf(compressions);
  }

  /** What a matrix is checked for. */
  public enum Rule {
    /** Every risk in a red cell is larger than every risk in a green one. */
    WEAK_CONSISTENCY("every red risk is larger than every green one"),
    /** No step from a cell to the next up, right or both leads from green straight to red. */
    BETWEENNESS("no step up leads from green straight to red"),
    /** Lemma 1: no red cell shares an edge with a green one. */
    NO_RED_BESIDE_GREEN("no red cell shares an edge with a green one"),
    /** Lemma 2: no red cell has the lowest mark of likelihood or of impact. */
    NO_RED_AT_THE_LOWEST_MARK("no red cell has a lowest mark"),
    /** Theorem 1, first part: all cells with a lowest mark are green. */
    LOWEST_MARKS_GREEN("all cells with a lowest mark are green"),
    /** Theorem 1, second part: no cell with a second lowest mark is red. */
    SECOND_MARKS_NOT_RED("no cell with a second lowest mark is red"),
    /** The band never falls where a mark rises. */
    MONOTONE("the band never falls where a mark rises"),
    /** At least three bands occur. */
    THREE_BANDS("at least three bands occur");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    /**
     * Says the rule in words.
     *
     * @return one clause
     */
    public String words() {
      return words;
    }
  }

  /** What came of a check. */
  public enum Outcome {
    /** The rule is kept. */
    KEPT,
    /** The rule is broken. */
    BROKEN,
    /** The readings of the rule differ here. */
    NOT_SETTLED
  }

  /**
   * One rule and the cells that break it.
   *
   * @param rule the rule
   * @param outcome whether it is kept
   * @param cells the cells that break it or leave it unsettled, by their marks: in pairs, the lower
   *     cell first, where the rule is about two cells; empty where the rule is kept
   */
  public record Check(Rule rule, Outcome outcome, List<List<Risk.Marks>> cells) {
    /**
     * Copies.
     *
     * @param rule the rule
     * @param outcome whether it is kept
     * @param cells the cells that break it or leave it unsettled, by their marks: in pairs, the
     *     lower cell first, where the rule is about two cells; empty where the rule is kept
     */
    public Check {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(outcome, "outcome");
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * How different the risks are that one band throws together.
   *
   * @param band the band
   * @param least the least product of likelihood and impact within it
   * @param greatest the greatest
   */
  public record Compression(String band, Rational least, Rational greatest) {
    /**
     * Checks that all parts are there.
     *
     * @param band the band
     * @param least the least product of likelihood and impact within it
     * @param greatest the greatest
     */
    public Compression {
      Objects.requireNonNull(band, "band");
      Objects.requireNonNull(least, "least");
      Objects.requireNonNull(greatest, "greatest");
    }

    /**
     * Returns how many times the least risk of the band the greatest is.
     *
     * @return greatest over least; empty where the least is 0, so that no number is large enough
     */
    public Optional<Rational> ratio() {
      return least.signum() == 0 ? Optional.empty() : Optional.of(greatest.dividedBy(least));
    }
  }

  static MatrixVerdict of(RiskMatrix matrix, List<Rational> likelihoods, List<Rational> impacts) {
    requireBounds(matrix, "likelihood", likelihoods, matrix.likelihoods().size());
    requireBounds(matrix, "impact", impacts, matrix.impacts().size());
    return new Grid(matrix, likelihoods, impacts).verdict();
  }

  private static void requireBounds(
      RiskMatrix matrix, String axis, List<Rational> bounds, int marks) {
    boolean rises = bounds.size() == marks + 1 && bounds.get(0).signum() >= 0;
    for (int i = 1; rises && i < bounds.size(); i++) {
      rises = bounds.get(i).compareTo(bounds.get(i - 1)) > 0;
    }
    if (!rises) {
      throw new IllegalArgumentException(
          "the "
              + axis
              + " of risk matrix \""
              + matrix.name()
              + "\" has "
              + marks
              + " marks and needs "
              + (marks + 1)
              + " bounds that rise from 0 or more, was "
              + bounds);
    }
  }

  /** The cells of a matrix with their bands and their least and greatest products. */
  private static final class Grid {
    private final RiskMatrix matrix;
    private final List<Rational> likelihoods;
    private final List<Rational> impacts;
    private final int rows;
    private final int columns;
    private final int[][] level;
    private final Rational[][] low;
    private final Rational[][] high;
    private final Rational[][] area;
    private final Rational close;
    private final int green;
    private final int red;
    private final TreeSet<Integer> levels = new TreeSet<>();

    Grid(RiskMatrix matrix, List<Rational> likelihoods, List<Rational> impacts) {
      this.matrix = matrix;
      this.likelihoods = likelihoods;
      this.impacts = impacts;
      rows = likelihoods.size() - 1;
      columns = impacts.size() - 1;
      level = new int[rows][columns];
      low = new Rational[rows][columns];
      high = new Rational[rows][columns];
      area = new Rational[rows][columns];
      Rational whole = width(likelihoods, 0, rows).times(width(impacts, 0, columns));
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          level[i][j] = matrix.level(matrix.scores().get(i).get(j));
          levels.add(level[i][j]);
          low[i][j] = likelihoods.get(i).times(impacts.get(j));
          high[i][j] = likelihoods.get(i + 1).times(impacts.get(j + 1));
          area[i][j] =
              width(likelihoods, i, i + 1).times(width(impacts, j, j + 1)).dividedBy(whole);
        }
      }
      close = high[rows - 1][columns - 1].times(CLOSE);
      green = levels.first();
      red = levels.last();
    }

    private static Rational width(List<Rational> bounds, int from, int to) {
      return bounds.get(to).minus(bounds.get(from));
    }

    /** -1, 0, 1 as the first is below, as good as equal to or above the second. */
    private int compare(Rational a, Rational b) {
      Rational gap = a.minus(b);
      return gap.max(gap.negated()).compareTo(close) <= 0 ? 0 : gap.signum();
    }

    private boolean isGreen(int i, int j) {
      return level[i][j] == green;
    }

    private boolean isRed(int i, int j) {
      return level[i][j] == red && red != green;
    }

    private static Risk.Marks cell(int i, int j) {
      return new Risk.Marks(i + 1, j + 1);
    }

    private interface CellTest {
      boolean breaks(int i, int j);
    }

    private interface PairTest {
      boolean breaks(int i, int j, int k, int m);
    }

    private Check cells(Rule rule, CellTest test) {
      List<List<Risk.Marks>> found = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          if (test.breaks(i, j)) {
            found.add(List.of(cell(i, j)));
          }
        }
      }
      return new Check(rule, found.isEmpty() ? Outcome.KEPT : Outcome.BROKEN, found);
    }

    /** Looks at each cell and those one step away, in a row or column and, if asked, beyond. */
    private Check steps(Rule rule, boolean diagonal, PairTest test) {
      List<List<Risk.Marks>> found = new ArrayList<>();
      int[][] ways = diagonal ? new int[][] {{1, 0}, {0, 1}, {1, 1}} : new int[][] {{1, 0}, {0, 1}};
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          for (int[] way : ways) {
            int k = i + way[0];
            int m = j + way[1];
            if (k < rows && m < columns && test.breaks(i, j, k, m)) {
              found.add(List.of(cell(i, j), cell(k, m)));
            }
          }
        }
      }
      return new Check(rule, found.isEmpty() ? Outcome.KEPT : Outcome.BROKEN, found);
    }

    private Check weakConsistency() {
      List<List<Risk.Marks>> broken = new ArrayList<>();
      List<List<Risk.Marks>> equal = new ArrayList<>();
      for (int g = 0; g < rows * columns; g++) {
        for (int r = 0; r < rows * columns; r++) {
          if (isGreen(g / columns, g % columns) && isRed(r / columns, r % columns)) {
            int order = compare(low[r / columns][r % columns], high[g / columns][g % columns]);
            if (order <= 0) {
              (order < 0 ? broken : equal)
                  .add(List.of(cell(g / columns, g % columns), cell(r / columns, r % columns)));
            }
          }
        }
      }
      return !broken.isEmpty()
          ? new Check(Rule.WEAK_CONSISTENCY, Outcome.BROKEN, broken)
          : equal.isEmpty()
              ? new Check(Rule.WEAK_CONSISTENCY, Outcome.KEPT, List.of())
              : new Check(Rule.WEAK_CONSISTENCY, Outcome.NOT_SETTLED, equal);
    }

    private List<Check> checks() {
      return List.of(
          weakConsistency(),
          steps(Rule.BETWEENNESS, true, (i, j, k, m) -> isGreen(i, j) && isRed(k, m)),
          steps(
              Rule.NO_RED_BESIDE_GREEN,
              false,
              (i, j, k, m) -> (isGreen(i, j) && isRed(k, m)) || (isRed(i, j) && isGreen(k, m))),
          cells(Rule.NO_RED_AT_THE_LOWEST_MARK, (i, j) -> (i == 0 || j == 0) && isRed(i, j)),
          cells(Rule.LOWEST_MARKS_GREEN, (i, j) -> (i == 0 || j == 0) && !isGreen(i, j)),
          cells(Rule.SECOND_MARKS_NOT_RED, (i, j) -> (i == 1 || j == 1) && isRed(i, j)),
          steps(Rule.MONOTONE, false, (i, j, k, m) -> level[k][m] < level[i][j]),
          new Check(
              Rule.THREE_BANDS, levels.size() >= 3 ? Outcome.KEPT : Outcome.BROKEN, List.of()));
    }

    MatrixVerdict verdict() {
      Rational right = Rational.ZERO;
      Rational reversible = Rational.ZERO;
      Rational tied = Rational.ZERO;
      for (int a = 0; a < rows * columns; a++) {
        for (int b = 0; b < rows * columns; b++) {
          int above =
              Integer.compare(level[a / columns][a % columns], level[b / columns][b % columns]);
          Rational both = area[a / columns][a % columns].times(area[b / columns][b % columns]);
          if (above == 0) {
            tied = tied.plus(both);
          } else if (above > 0) {
            Rational twice = both.plus(both);
            if (compare(low[a / columns][a % columns], high[b / columns][b % columns]) >= 0) {
              right = right.plus(twice);
            } else {
              reversible = reversible.plus(twice);
            }
          }
        }
      }
      return new MatrixVerdict(
          matrix.name(), likelihoods, impacts, checks(), right, reversible, tied, compressions());
    }

    private List<Compression> compressions() {
      List<Compression> found = new ArrayList<>();
      for (int each : levels) {
        Optional<Rational> least = Optional.empty();
        Rational greatest = Rational.ZERO;
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            if (level[i][j] == each) {
              Rational own = low[i][j];
              least = Optional.of(least.map(before -> before.min(own)).orElse(own));
              greatest = greatest.max(high[i][j]);
            }
          }
        }
        found.add(new Compression(matrix.bands().get(each).name(), least.orElseThrow(), greatest));
      }
      return found;
    }
  }

  /**
   * Returns what came of a rule.
   *
   * @param rule the rule
   * @return the check
   */
  public Check check(Rule rule) {
    return checks.stream()
        .filter(check -> check.rule() == rule)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the verdict has no check of " + rule));
  }

  /**
   * Lists the rules that the matrix breaks.
   *
   * @return the broken checks, in the order of {@link Rule}
   */
  public List<Check> broken() {
    return checks.stream().filter(check -> check.outcome() == Outcome.BROKEN).toList();
  }

  /**
   * Explains the verdict.
   *
   * @return each rule with its cells, the pairs and the bands
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Check check : checks) {
      parts.add(
          Explanation.text(
                  check.rule().words(),
                  outcome(check)
                      + (check.cells().isEmpty()
                          ? ""
                          : " at likelihood x impact "
                              + String.join(
                                  ", ",
                                  check.cells().stream()
                                      .map(
                                          cells ->
                                              String.join(
                                                  " and ",
                                                  cells.stream()
                                                      .map(Risk.Marks::toString)
                                                      .toList()))
                                      .toList())))
              .from(check.rule() == Rule.MONOTONE ? Source.OURS : COX));
    }
    parts.add(
        Explanation.text("consistent colouring", "not judged: its readings differ").from(COX));
    parts.add(
        Explanation.combined(
                "pairs of risks",
                pairsRight.plus(pairsReversible).plus(pairsTied),
                "",
                Combination.SUM,
                List.of(
                    Explanation.given("in the right order for certain", pairsRight, ""),
                    Explanation.given("possibly reversed", pairsReversible, ""),
                    Explanation.given("tied", pairsTied, "")))
            .because("two points drawn evenly over the matrix")
            .from(Source.OURS));
    for (Compression each : compressions) {
      parts.add(
          Explanation.text(
                  "band " + each.band(),
                  "the greatest risk in it is "
                      + each.ratio()
                          .map(ratio -> ratio.toText(1) + " times")
                          .orElse("any number of times")
                      + " the least")
              .from(RANGE_COMPRESSION));
    }
    return Explanation.text("verdict on " + matrix, broken().size() + " rules broken", parts);
  }

  private static String outcome(Check check) {
    return check.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    checks.forEach(
        check ->
            rows.add(
                List.of(
                    check.rule().words(), outcome(check), Integer.toString(check.cells().size()))));
    return new TextTable(
                matrix + ", after Cox (2008) as recalled",
                List.of("rule", "outcome", "cells"),
                rows)
            .text()
        + System.lineSeparator()
        + "pairs in the right order "
        + pairsRight.toText(3)
        + ", possibly reversed "
        + pairsReversible.toText(3)
        + ", tied "
        + pairsTied.toText(3);
  }
}
