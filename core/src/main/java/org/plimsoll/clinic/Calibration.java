package org.plimsoll.clinic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.stats.FitLoss;
import org.plimsoll.stats.NonNegativeFit;
import org.plimsoll.stats.NonNegativeLeastSquares;
import org.plimsoll.stats.Quantiles;
import org.plimsoll.stats.StudentT;

/**
 * Weights from recorded time: fitted, none below 0; pulled towards the present scheme, because few
 * cases should move a weight little; rounded to the scheme's grid so that the total of all points
 * stays. What comes out is a proposal.
 *
 * <p>Weights that add are fitted: of bands, in settings too, and of factors that add, once, for
 * each or by a table. Scales, caps, phases, points by hand and functions stay as they are and are
 * heeded. Where a cap or "the larger counts", the fit heeds how it works at the present weights.
 *
 * @param loss what the fit makes small
 * @param priorStrength how many imagined cases of each weight by itself show the present weight: 0
 *     for the fit alone, empty for infinitely many, which is the present scheme
 * @param choosing the seed for choosing the strength by cross-validation instead; empty to take
 *     {@code priorStrength}
 * @param bandsInOrder whether bands stay in the scheme's order of weight; of no effect on a scheme
 *     whose bands are in any order
 * @param fixed the weights that stay as they are
 * @param grid the step of the proposed weights, above 0; empty for the widest of the steps 1, 0.5,
 *     0.25, 0.2, 0.1, 0.05 and 0.01 on which all present weights lie, else 0.01
 * @param byPoints whether heavy cases count less, in proportion to their points, as their hours
 *     spread more
 * @param byWorker whether the cases of a worker go together in the intervals; else those pieces
 *     that are of one case
 * @param confidence the probability of the intervals, above 0 and below 1
 * @param resamples how many resamples the intervals come from; 0 for standard errors
 * @param seed the seed of the resamples
 */
public record Calibration(
    FitLoss loss,
    OptionalDouble priorStrength,
    OptionalLong choosing,
    boolean bandsInOrder,
    Set<SchemeWeight> fixed,
    Optional<Points> grid,
    boolean byPoints,
    boolean byWorker,
    double confidence,
    int resamples,
    long seed) {
  /** Cases from which on a weight has an interval; our own rule. */
  private static final int LEAST_CASES = 3;

  private static final double[] STRENGTHS = {0, 1, 3, 10, 30, 100, 300, 1000};
  private static final int FOLDS = 10;
  private static final List<String> GRIDS = List.of("1", "0.5", "0.25", "0.2", "0.1", "0.05");
  private static final Points FINEST = Points.of("0.01");

  /**
   * Checks the ranges.
   *
   * @param loss what the fit makes small
   * @param priorStrength how many imagined cases show the present weight
   * @param choosing the seed for choosing the strength by cross-validation
   * @param bandsInOrder whether bands stay in order
   * @param fixed the weights that stay as they are
   * @param grid the step of the proposed weights
   * @param byPoints whether heavy cases count less
   * @param byWorker whether the cases of a worker go together
   * @param confidence the probability of the intervals
   * @param resamples how many resamples the intervals come from
   * @param seed the seed of the resamples
   */
  public Calibration {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(choosing, "choosing");
    fixed = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(fixed));
    if (priorStrength.isPresent()
        && !(priorStrength.getAsDouble() >= 0
            && priorStrength.getAsDouble() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the strength of the prior is 0 or more, was "
              + priorStrength.getAsDouble()
              + "; leave it empty for infinitely many");
    }
    if (grid.isPresent() && grid.get().value().signum() <= 0) {
      throw new IllegalArgumentException("the step of weights is above 0, was " + grid.get());
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies in (0, 1), was " + confidence);
    }
    if (resamples < 0) {
      throw new IllegalArgumentException(
          "a number of resamples must not be negative, was " + resamples);
    }
  }

  /**
   * Returns the standard calibration: least squares, a prior of 10 cases, bands in order, the
   * scheme's own grid, 95 % intervals from standard errors. The strength of the prior and the grid
   * are our own rules.
   *
   * @return the standard calibration
   */
  public static Calibration standard() {
    return new Calibration(
        FitLoss.squares(),
        OptionalDouble.of(10),
        OptionalLong.empty(),
        true,
        Set.of(),
        Optional.empty(),
        false,
        false,
        0.95,
        0,
        0);
  }

  /**
   * Fits by another loss.
   *
   * @param other the loss
   * @return the calibration with that loss
   */
  public Calibration withLoss(FitLoss other) {
    return with(parts -> parts.loss = other);
  }

  /**
   * Says how strongly the present scheme holds.
   *
   * @param cases how many imagined cases show each present weight; 0 for the fit alone, {@link
   *     Double#POSITIVE_INFINITY} for the present scheme
   * @return the calibration with that prior
   */
  public Calibration withPriorStrength(double cases) {
    return with(
        parts -> {
          parts.priorStrength =
              cases == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(cases);
          parts.choosing = OptionalLong.empty();
        });
  }

  /**
   * Chooses the strength that best foretells cases that the fit has not seen: of 0, 1, 3, 10, 30,
   * 100, 300 and 1000 that with the least squared error over ten parts, of equals the strongest.
   *
   * @param chance the seed by which cases are dealt into the parts
   * @return the calibration that chooses
   * @see <a href="https://doi.org/10.1111/j.2517-6161.1974.tb00994.x">M. Stone (1974),
   *     Cross-Validatory Choice and Assessment of Statistical Predictions, Journal of the Royal
   *     Statistical Society B 36(2), 111-147</a>
   */
  public Calibration choosingStrength(long chance) {
    return with(parts -> parts.choosing = OptionalLong.of(chance));
  }

  /**
   * Lets bands come out in any order.
   *
   * @return the calibration without that condition
   */
  public Calibration withBandsInAnyOrder() {
    return with(parts -> parts.bandsInOrder = false);
  }

  /**
   * Keeps the weight of a band as it is.
   *
   * @param band the band's name
   * @return the calibration that keeps it
   */
  public Calibration fixingBand(String band) {
    return fixing(new SchemeWeight(SchemeWeight.Kind.BAND, band, ""));
  }

  /**
   * Keeps the weight of a factor as it is.
   *
   * @param factor the factor's name
   * @return the calibration that keeps it
   */
  public Calibration fixingFactor(String factor) {
    return fixing(new SchemeWeight(SchemeWeight.Kind.FACTOR, factor, ""));
  }

  /**
   * Keeps a weight as it is.
   *
   * @param weight which
   * @return the calibration that keeps it
   */
  public Calibration fixing(SchemeWeight weight) {
    Set<SchemeWeight> more = new LinkedHashSet<>(fixed);
    more.add(weight);
    return with(parts -> parts.fixed = more);
  }

  /**
   * Sets the step of the proposed weights.
   *
   * @param step the step, above 0
   * @return the calibration with that grid
   */
  public Calibration roundingTo(Points step) {
    return with(parts -> parts.grid = Optional.of(step));
  }

  /**
   * Lets heavy cases count less, in proportion to their points.
   *
   * @return the calibration that weighs cases so
   */
  public Calibration weighingByPoints() {
    return with(parts -> parts.byPoints = true);
  }

  /**
   * Takes the cases of each worker together in the intervals, which are wider where some work
   * faster than others.
   *
   * @return the calibration with those intervals
   */
  public Calibration groupingByWorker() {
    return with(parts -> parts.byWorker = true);
  }

  /**
   * Sets the probability of the intervals.
   *
   * @param probability above 0 and below 1
   * @return the calibration with that confidence
   */
  public Calibration withConfidence(double probability) {
    return with(parts -> parts.confidence = probability);
  }

  /**
   * Takes the intervals from resamples, which also serve weights at 0 and fits by a trimmed loss.
   *
   * @param times how many resamples, such as 400
   * @param chance the seed
   * @return the calibration with those intervals
   */
  public Calibration withResamples(int times, long chance) {
    return with(
        parts -> {
          parts.resamples = times;
          parts.seed = chance;
        });
  }

  /**
   * Proposes weights.
   *
   * @param scheme the present scheme, which stays as it is
   * @param report a clinic on the work, whose hours per point turn hours into points; it may have
   *     used another scheme
   * @return the proposal
   * @throws IllegalArgumentException if no work counted, the scheme cannot weigh it, has no weight
   *     that could be fitted, or does not have a weight that is to stay
   */
  public WeightProposal propose(PointsScheme scheme, ClinicReport report) {
    WeightProblem problem = new WeightProblem(scheme, report);
    SchemeWeights weights = problem.weights();
    String[] notes = notes(scheme, problem);
    NonNegativeLeastSquares method = method(problem, notes);
    NonNegativeFit fit = method.fit(problem.matrix(), problem.wanted());
    OptionalDouble strength =
        choosing.isEmpty()
            ? priorStrength
            : OptionalDouble.of(chosen(problem, method, choosing.getAsLong()));
    double[] present = weights.presents();
    double[] shrunk = shrunk(problem, method, fit, strength);
    Points step = grid.orElseGet(() -> gridOf(weights));
    List<Points> rounded =
        WeightRounding.rounded(
            problem, shrunk, notes, step, bandsInOrder ? weights.chains() : List.of());
    double[][] draws =
        resamples == 0
            ? new double[0][]
            : method.resampled(problem.matrix(), problem.wanted(), resamples, seed);
    List<WeightProposal.Row> rows = new ArrayList<>();
    double before = 0;
    double after = 0;
    for (int j = 0; j < weights.size(); j++) {
      before += problem.total(j) * present[j];
      after += problem.total(j) * shrunk[j];
      boolean held = notes[j] != null;
      boolean unsure = problem.cases(j) < LEAST_CASES; // too few to show how far they stray
      OptionalDouble[] ends =
          held || unsure
              ? none()
              : draws.length > 0 ? ends(draws, j) : ends(fit, j, problem.cases(j));
      rows.add(
          new WeightProposal.Row(
              weights.name(j),
              problem.cases(j),
              weights.present(j),
              fit.coefficients().get(j),
              ends[0],
              ends[1],
              shrunk[j],
              rounded.get(j),
              held ? notes[j] : note(fit.standings().get(j), shrunk[j], rounded.get(j))));
    }
    boolean anyOrder = !bandsInOrder;
    PointsScheme proposed =
        weights.with(scheme.name() + ", recalibrated", rounded, anyOrder, Optional.of(scheme));
    return WeightProposal.of(
        this,
        scheme,
        proposed,
        report,
        rows,
        step,
        strength,
        after - before,
        weights.multiplying());
  }

  private static OptionalDouble[] none() {
    return new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.empty()};
  }

  private OptionalDouble[] ends(NonNegativeFit fit, int column, int cases) {
    OptionalDouble error = fit.standardErrors().get(column);
    if (error.isEmpty() || error.getAsDouble() == 0) {
      return none(); // fitted exactly, which says nothing of the next case
    }
    // no more is known of a weight than its own cases can tell
    int degrees = Math.min(fit.degrees(), cases - 1);
    double half = error.getAsDouble() * StudentT.twoSided(confidence, degrees);
    double middle = fit.coefficients().get(column);
    return new OptionalDouble[] {
      OptionalDouble.of(Math.max(0, middle - half)), OptionalDouble.of(middle + half)
    };
  }

  private OptionalDouble[] ends(double[][] draws, int column) {
    double[] values = Arrays.stream(draws).mapToDouble(draw -> draw[column]).toArray();
    double[] ends = Quantiles.standard().of(values, (1 - confidence) / 2, (1 + confidence) / 2);
    return new OptionalDouble[] {OptionalDouble.of(ends[0]), OptionalDouble.of(ends[1])};
  }

  private static String note(NonNegativeFit.Standing standing, double weight, Points rounded) {
    if (weight > 0 && rounded.value().signum() == 0) {
      return "takes time, and is 0 on this grid: a finer one would show it";
    }
    return switch (standing) {
      case FREE -> "";
      case AT_LOWER_END -> "at the lower end";
      case AT_UPPER_END -> "at the upper end";
      case TIED -> "tied to a neighbour by the order of bands";
      case HELD -> "kept between equal neighbours";
    };
  }

  /** Why a weight keeps its present value; null for those that are fitted. */
  private String[] notes(PointsScheme scheme, WeightProblem problem) {
    SchemeWeights weights = problem.weights();
    String[] notes = new String[weights.size()];
    for (SchemeWeight each : fixed) {
      notes[
              weights
                  .column(each)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "scheme \""
                                  + scheme.name()
                                  + "\" has no weight of "
                                  + each
                                  + " to keep"))] =
          "kept";
    }
    for (int column : problem.matrix().dependentColumns()) {
      if (notes[column] == null) {
        notes[column] =
            problem.cases(column) == 0
                ? "kept: no case has it"
                : "kept: it never varies apart from the weights above it";
      }
    }
    return notes;
  }

  private NonNegativeLeastSquares method(WeightProblem problem, String[] notes) {
    NonNegativeLeastSquares method =
        NonNegativeLeastSquares.standard()
            .withLoss(loss)
            .withRowWeights(problem.rowWeights(byPoints))
            .withGroups(problem.groups(byWorker));
    for (int j = 0; j < notes.length; j++) {
      if (notes[j] != null) {
        method = method.holding(j, problem.weights().present(j).value().doubleValue());
      }
    }
    if (bandsInOrder) {
      for (int[] chain : problem.weights().chains()) {
        method = method.rising(chain);
      }
    }
    return method;
  }

  private static double[] shrunk(
      WeightProblem problem,
      NonNegativeLeastSquares method,
      NonNegativeFit fit,
      OptionalDouble strength) {
    double[] present = problem.weights().presents();
    if (strength.isEmpty()) {
      return present;
    }
    NonNegativeFit pulled =
        strength.getAsDouble() == 0
            ? fit
            : method
                .pulledTowards(present, strength.getAsDouble())
                .fit(problem.matrix(), problem.wanted());
    return pulled.coefficients().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The strength whose fits foretell the parts left out best. */
  private double chosen(WeightProblem problem, NonNegativeLeastSquares method, long chance) {
    int parts = Math.min(FOLDS, problem.distinctCases());
    if (parts < 2) {
      throw new IllegalArgumentException(
          "a strength cannot be chosen from "
              + problem.distinctCases()
              + " case; give withPriorStrength(..)");
    }
    int[] folds = problem.folds(parts, chance);
    double[] rowWeights = problem.rowWeights(byPoints);
    double[] present = problem.weights().presents();
    double best = Double.POSITIVE_INFINITY;
    double strength = 0;
    for (double each : STRENGTHS) {
      double error = 0;
      for (int fold = 0; fold < parts; fold++) {
        double[] inside = rowWeights.clone();
        for (int i = 0; i < inside.length; i++) {
          inside[i] = folds[i] == fold ? 0 : inside[i];
        }
        NonNegativeFit fit =
            method
                .withRowWeights(inside)
                .pulledTowards(present, each)
                .fit(problem.matrix(), problem.wanted());
        double[] foretold =
            problem
                .matrix()
                .times(fit.coefficients().stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < inside.length; i++) {
          if (folds[i] == fold) {
            double off = problem.wanted()[i] - foretold[i];
            error += rowWeights[i] * off * off;
          }
        }
      }
      if (error <= best) {
        best = error;
        strength = each;
      }
    }
    return strength;
  }

  private static Points gridOf(SchemeWeights weights) {
    for (String step : GRIDS) {
      Rational each = Rational.of(new BigDecimal(step));
      boolean all = true;
      for (int j = 0; j < weights.size(); j++) {
        all &= weights.present(j).value().dividedBy(each).isWhole();
      }
      if (all) {
        return new Points(each);
      }
    }
    return FINEST;
  }

  static String text(OptionalDouble strength) {
    return strength.isEmpty() ? "infinitely many" : Hours.digits(strength.getAsDouble());
  }

  @Override
  public String toString() {
    return loss
        + ", "
        + (choosing.isPresent()
            ? "prior chosen by cross-validation"
            : "prior of " + text(priorStrength) + " cases")
        + (fixed.isEmpty() ? "" : ", keeping " + fixed);
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    FitLoss loss;
    OptionalDouble priorStrength;
    OptionalLong choosing;
    boolean bandsInOrder;
    Set<SchemeWeight> fixed;
    Optional<Points> grid;
    boolean byPoints;
    boolean byWorker;
    double confidence;
    int resamples;
    long seed;

    Parts(Calibration from) {
      this.loss = from.loss;
      this.priorStrength = from.priorStrength;
      this.choosing = from.choosing;
      this.bandsInOrder = from.bandsInOrder;
      this.fixed = from.fixed;
      this.grid = from.grid;
      this.byPoints = from.byPoints;
      this.byWorker = from.byWorker;
      this.confidence = from.confidence;
      this.resamples = from.resamples;
      this.seed = from.seed;
    }
  }

  private Calibration with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Calibration(
        parts.loss,
        parts.priorStrength,
        parts.choosing,
        parts.bandsInOrder,
        parts.fixed,
        parts.grid,
        parts.byPoints,
        parts.byWorker,
        parts.confidence,
        parts.resamples,
        parts.seed);
  }
}
