package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * A risk matrix as data: the score of each cell, and the bands of scores.
 *
 * @param name its name, not blank
 * @param likelihoods the names of the marks of likelihood from the lowest, mark 1, up; at least 2
 * @param impacts the names of the marks of impact (consequence, severity) likewise
 * @param scores the score of each cell: a row for each mark of likelihood, in it one figure for
 *     each mark of impact, both from the lowest up
 * @param bands the bands from the lowest up, the least score of each above that of the one before;
 *     every cell reaches the first
 * @param source where the matrix comes from
 */
public record RiskMatrix(
    String name,
    List<String> likelihoods,
    List<String> impacts,
    List<List<Rational>> scores,
    List<Band> bands,
    Source source) {
  /** What the matrix of the National Patient Safety Agency is taken from. */
  public static final Source NPSA =
      Source.of("National Patient Safety Agency", "2008", "A risk matrix for risk managers")
          .section("scores and bands as recalled, not checked against the text");

  /** What the look-up matrix of the clinical safety standards is taken from. */
  public static final Source DCB0129_SOURCE =
      Source.of("NHS Digital", "", "DCB0129 and DCB0160, clinical risk management")
          .section("matrix as printed in the UK Core hazard log of HL7 UK")
          .link("https://github.com/NHSDigital/IOPS-FHIR-Simplifier-Backup");

  /**
   * The matrix of the NHS: consequence x likelihood, 1 to 3 low, 4 to 6 moderate, 8 to 12 high, 15
   * to 25 extreme.
   */
  public static final RiskMatrix NPSA_5X5 =
      product(
              "NPSA 5x5",
              List.of("rare", "unlikely", "possible", "likely", "almost certain"),
              List.of("negligible", "minor", "moderate", "major", "catastrophic"))
          .banded(band("low", 1), band("moderate", 4), band("high", 8), band("extreme", 15))
          .from(NPSA);

  /** The look-up matrix of the clinical safety standards; its scores are no products. */
  public static final RiskMatrix DCB0129 =
      lookUp(
              "DCB0129",
              List.of("very low", "low", "medium", "high", "very high"),
              List.of("minor", "significant", "considerable", "major", "catastrophic"),
              new int[][] {
                {1, 1, 2, 2, 3},
                {1, 2, 2, 3, 4},
                {2, 2, 3, 3, 4},
                {2, 3, 3, 4, 5},
                {3, 4, 4, 5, 5}
              })
          .banded(band("1", 1), band("2", 2), band("3", 3), band("4", 4), band("5", 5))
          .from(DCB0129_SOURCE);

  /** The table of overall severity of OWASP; {@link OwaspRating} gives the marks. */
  public static final RiskMatrix OWASP =
      lookUp(
              "OWASP",
              List.of("low", "medium", "high"),
              List.of("low", "medium", "high"),
              new int[][] {{1, 2, 3}, {2, 3, 4}, {3, 4, 5}})
          .banded(
              band("note", 1),
              band("low", 2),
              band("medium", 3),
              band("high", 4),
              band("critical", 5))
          .from(OwaspRating.OWASP);

  /**
   * Checks that no cell is missing and that every score has a band, and copies.
   *
   * @param name its name, not blank
   * @param likelihoods the names of the marks of likelihood from the lowest, mark 1, up; at least 2
   * @param impacts the names of the marks of impact (consequence, severity) likewise
   * @param scores the score of each cell: a row for each mark of likelihood, in it one figure for
   *     each mark of impact, both from the lowest up
   * @param bands the bands from the lowest up, the least score of each above that of the one
   *     before; every cell reaches the first
   * @param source where the matrix comes from
   */
  public RiskMatrix {
    Objects.requireNonNull(source, "source");
    likelihoods = List.copyOf(likelihoods);
    impacts = List.copyOf(impacts);
    scores = scores.stream().map(List::copyOf).toList();
    bands = List.copyOf(bands);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a risk matrix needs a name that is not blank");
    }
    requireMarks(name, "likelihood", likelihoods);
    requireMarks(name, "impact", impacts);
    if (scores.size() != likelihoods.size()) {
      throw new IllegalArgumentException(
          "risk matrix \""
              + name
              + "\" needs a row of scores for each of its "
              + likelihoods.size()
              + " marks of likelihood, has "
              + scores.size());
    }
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i).size() != impacts.size()) {
        throw new IllegalArgumentException(
            "risk matrix \""
                + name
                + "\" has a hole: likelihood "
                + likelihoods.get(i)
                + " has "
                + scores.get(i).size()
                + " scores for "
                + impacts.size()
                + " marks of impact");
      }
    }
    requireBands(name, bands, scores);
  }

  private static void requireMarks(String name, String axis, List<String> marks) {
    Set<String> seen = new HashSet<>();
    if (marks.size() < 2 || !marks.stream().allMatch(seen::add)) {
      throw new IllegalArgumentException(
          "risk matrix \""
              + name
              + "\" needs at least 2 marks of "
              + axis
              + ", no name twice, was "
              + marks);
    }
  }

  private static void requireBands(String name, List<Band> bands, List<List<Rational>> scores) {
    Set<String> seen = new HashSet<>();
    for (int b = 0; b < bands.size(); b++) {
      if (!seen.add(bands.get(b).name())
          || (b > 0 && bands.get(b).least().compareTo(bands.get(b - 1).least()) <= 0)) {
        throw new IllegalArgumentException(
            "the bands of risk matrix \"" + name + "\" rise, no name twice, was " + bands);
      }
    }
    for (List<Rational> row : scores) {
      for (Rational score : row) {
        if (bands.isEmpty() || score.compareTo(bands.get(0).least()) < 0) {
          throw new IllegalArgumentException(
              "a score of "
                  + score.toText()
                  + " has no band in risk matrix \""
                  + name
                  + "\", whose bands are "
                  + bands
                  + "; let the first begin at the least score");
        }
      }
    }
  }

  /**
   * A band of scores.
   *
   * @param name its name, such as {@code high}
   * @param least the least score that belongs to it
   */
  public record Band(String name, Rational least) {
    /**
     * Checks the name.
     *
     * @param name its name, such as {@code high}
     * @param least the least score that belongs to it
     */
    public Band {
      Objects.requireNonNull(least, "least");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a band needs a name that is not blank");
      }
    }

    @Override
    public String toString() {
      return name + " from " + least.toText();
    }
  }

  /** How a score is made of the marks L of likelihood and I of impact. */
  public enum Formula {
    /** L x I. */
    PRODUCT("L x I", 0, 0),
    /** L x I + I. */
    PRODUCT_PLUS_IMPACT("L x I + I", 0, 1),
    /** L x I + 2 I. */
    PRODUCT_PLUS_TWICE_IMPACT("L x I + 2 I", 0, 2),
    /** L x I + L. */
    PRODUCT_PLUS_LIKELIHOOD("L x I + L", 1, 0),
    /** L x I + 2 L. */
    PRODUCT_PLUS_TWICE_LIKELIHOOD("L x I + 2 L", 2, 0),
    /** L + I. */
    SUM("L + I", 1, 1);

    private final String words;
    private final int timesL;
    private final int timesI;

    Formula(String words, int timesL, int timesI) {
      this.words = words;
      this.timesL = timesL;
      this.timesI = timesI;
    }

    /**
     * Works the score out.
     *
     * @param likelihood the mark of likelihood
     * @param impact the mark of impact
     * @return the score
     */
    public Rational score(int likelihood, int impact) {
      long product = this == SUM ? 0 : (long) likelihood * impact;
      return Rational.of(product + (long) timesL * likelihood + (long) timesI * impact);
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static Band band(String name, long least) {
    return new Band(name, Rational.of(least));
  }

  private static RiskMatrix unbanded(
      String name, List<String> likelihoods, List<String> impacts, List<List<Rational>> scores) {
    Rational least =
        scores.stream()
            .flatMap(List::stream)
            .reduce(Rational::min)
            .orElseThrow(
                () -> new IllegalArgumentException("risk matrix \"" + name + "\" has no cells"));
    return new RiskMatrix(
        name, likelihoods, impacts, scores, List.of(new Band("all", least)), Source.GIVEN);
  }

  /**
   * Returns a matrix whose scores follow a formula, all in one band until {@link #banded}.
   *
   * @param name its name
   * @param formula the formula
   * @param likelihoods names of the marks of likelihood from the lowest up
   * @param impacts names of the marks of impact from the lowest up
   * @return the matrix
   */
  public static RiskMatrix of(
      String name, Formula formula, List<String> likelihoods, List<String> impacts) {
    List<List<Rational>> scores = new ArrayList<>();
    for (int l = 1; l <= likelihoods.size(); l++) {
      List<Rational> row = new ArrayList<>();
      for (int i = 1; i <= impacts.size(); i++) {
        row.add(formula.score(l, i));
      }
      scores.add(row);
    }
    return unbanded(name, likelihoods, impacts, scores);
  }

  /**
   * Returns a matrix whose scores are products of the marks, all in one band until {@link #banded}.
   *
   * @param name its name
   * @param likelihoods names of the marks of likelihood from the lowest up
   * @param impacts names of the marks of impact from the lowest up
   * @return the matrix
   */
  public static RiskMatrix product(String name, List<String> likelihoods, List<String> impacts) {
    return of(name, Formula.PRODUCT, likelihoods, impacts);
  }

  /**
   * Returns a square matrix whose scores run up to 10: ten times the formula over its value at the
   * highest marks, rounded half up to two decimals; all in one band until {@link #banded}.
   *
   * @param name its name
   * @param formula the formula
   * @param size how many marks each axis has, at least 2; they are named by their numbers
   * @return the matrix
   */
  public static RiskMatrix normalised(String name, Formula formula, int size) {
    List<String> marks = new ArrayList<>();
    for (int mark = 1; mark <= size; mark++) {
      marks.add(Integer.toString(mark));
    }
    RiskMatrix raw = of(name, formula, marks, marks);
    Rational highest = formula.score(size, size);
    List<List<Rational>> scores =
        raw.scores.stream()
            .map(
                row ->
                    row.stream()
                        .map(
                            score ->
                                score
                                    .times(Rational.of(10))
                                    .dividedBy(highest)
                                    .rounded(Rounding.halfUp(2)))
                        .toList())
            .toList();
    return unbanded(name, marks, marks, scores)
        .from(
            Source.of("SimpleRisk", "", "includes/functions.php").section("models of risk 1 to 5"));
  }

  /**
   * Returns a matrix whose scores are looked up, all in one band until {@link #banded}.
   *
   * @param name its name
   * @param likelihoods names of the marks of likelihood from the lowest up
   * @param impacts names of the marks of impact from the lowest up
   * @param scores a row for each mark of likelihood, in it a score for each mark of impact, both
   *     from the lowest up
   * @return the matrix
   */
  public static RiskMatrix lookUp(
      String name, List<String> likelihoods, List<String> impacts, int[][] scores) {
    List<List<Rational>> rows = new ArrayList<>();
    for (int[] row : scores) {
      List<Rational> cells = new ArrayList<>();
      for (int score : row) {
        cells.add(Rational.of(score));
      }
      rows.add(cells);
    }
    return unbanded(name, likelihoods, impacts, rows);
  }

  /**
   * Divides the scores into bands.
   *
   * @param from the bands from the lowest up; every score reaches the first
   * @return the matrix with those in place of its bands
   */
  public RiskMatrix banded(Band... from) {
    return new RiskMatrix(name, likelihoods, impacts, scores, List.of(from), source);
  }

  /**
   * Says where the matrix comes from.
   *
   * @param where the source
   * @return the matrix with that source
   */
  public RiskMatrix from(Source where) {
    return new RiskMatrix(name, likelihoods, impacts, scores, bands, where);
  }

  /**
   * Looks the score of a cell up.
   *
   * @param marks the marks
   * @return the score
   * @throws IllegalArgumentException if a mark is off its scale
   */
  public Rational score(Risk.Marks marks) {
    requireMark("likelihood", marks.likelihood(), likelihoods);
    requireMark("impact", marks.impact(), impacts);
    return scores.get(marks.likelihood() - 1).get(marks.impact() - 1);
  }

  private void requireMark(String axis, int mark, List<String> marks) {
    if (mark > marks.size()) {
      throw new IllegalArgumentException(
          "a mark of "
              + axis
              + " lies from 1 to "
              + marks.size()
              + " in risk matrix \""
              + name
              + "\", was "
              + mark);
    }
  }

  /**
   * Finds the band of a score.
   *
   * @param score a score of the matrix
   * @return the last band whose least score it reaches
   * @throws IllegalArgumentException if it reaches none
   */
  public Band band(Rational score) {
    return bands.get(level(score));
  }

  /** The number of the band of a score, from 0. */
  int level(Rational score) {
    int level = -1;
    for (int b = 0; b < bands.size() && bands.get(b).least().compareTo(score) <= 0; b++) {
      level = b;
    }
    if (level < 0) {
      throw new IllegalArgumentException(
          "a score of " + score.toText() + " lies below the bands " + bands);
    }
    return level;
  }

  /**
   * Finds the mark of likelihood that has a name.
   *
   * @param mark the name
   * @return its number, from 1
   * @throws IllegalArgumentException if there is no such mark
   */
  public int likelihood(String mark) {
    return number("likelihood", mark, likelihoods);
  }

  /**
   * Finds the mark of impact that has a name.
   *
   * @param mark the name
   * @return its number, from 1
   * @throws IllegalArgumentException if there is no such mark
   */
  public int impact(String mark) {
    return number("impact", mark, impacts);
  }

  private int number(String axis, String mark, List<String> marks) {
    int found = marks.indexOf(mark);
    if (found < 0) {
      throw new IllegalArgumentException(
          "risk matrix \""
              + name
              + "\" has no mark of "
              + axis
              + " \""
              + mark
              + "\"; it has "
              + marks);
    }
    return found + 1;
  }

  /**
   * Judges whether the matrix ranks risks soundly, each axis divided into intervals of equal width.
   * Equal widths are an assumption of ours: give the real bounds where they are known.
   *
   * @return the verdict
   */
  public MatrixVerdict verdict() {
    return MatrixVerdict.of(this, equal(likelihoods.size()), equal(impacts.size()));
  }

  private static List<Rational> equal(int intervals) {
    List<Rational> bounds = new ArrayList<>();
    for (int i = 0; i <= intervals; i++) {
      bounds.add(Rational.of(i, intervals));
    }
    return bounds;
  }

  /**
   * Judges whether the matrix ranks risks soundly.
   *
   * @param likelihoodBounds the bounds of the intervals of likelihood from the lowest up, one more
   *     than there are marks, from 0 or above; as probabilities or frequencies
   * @param impactBounds the bounds of the intervals of impact likewise, in any unit
   * @return the verdict
   * @throws IllegalArgumentException if there are too few or too many bounds, or they do not rise
   */
  public MatrixVerdict verdict(List<Rational> likelihoodBounds, List<Rational> impactBounds) {
    return MatrixVerdict.of(this, likelihoodBounds, impactBounds);
  }

  /**
   * Prints the matrix, the highest likelihood above.
   *
   * @return a table of scores
   */
  @Override
  public String toString() {
    List<String> headings = new ArrayList<>(List.of("likelihood"));
    headings.addAll(impacts);
    List<List<String>> rows = new ArrayList<>();
    for (int l = likelihoods.size() - 1; l >= 0; l--) {
      List<String> row = new ArrayList<>(List.of(likelihoods.get(l)));
      scores.get(l).forEach(score -> row.add(score.toText()));
      rows.add(row);
    }
    return new TextTable(name, headings, rows).text();
  }
}
