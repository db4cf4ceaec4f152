package org.plimsoll.risk;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/**
 * Scores a register on a matrix: before anything is done, as it stands, and as it should become.
 *
 * <p>Where people have rated a state themselves their marks count. Otherwise the marks follow from
 * the inherent ones by what the mitigations leave, each mark rounded up to the next whole one and
 * at least 1. <b>That step is our own rule:</b> marks are ranks, so taking shares of them is rough;
 * rounding up keeps it on the careful side. Where a risk has an occurrence and an impact, its
 * expected loss is worked out too, with no such step.
 *
 * @param matrix the matrix
 * @param policy how several mitigations come together
 * @param appetite how much risk is carried
 * @param asOf the date on which things are overdue; empty leaves dates alone
 */
public record RiskScoring(
    RiskMatrix matrix, MitigationPolicy policy, RiskAppetite appetite, Optional<LocalDate> asOf) {
  private static final Rounding UP = Rounding.to(0, RoundingMode.CEILING);

  /**
   * Checks that all parts are there.
   *
   * @param matrix the matrix
   * @param policy how several mitigations come together
   * @param appetite how much risk is carried
   * @param asOf the date on which things are overdue; empty leaves dates alone
   */
  public RiskScoring {
    Objects.requireNonNull(matrix, "matrix");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(appetite, "appetite");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Returns scoring on the 5x5 matrix of the NHS, each mitigation working on what the others leave.
   *
   * @return the method, without an appetite and without a date
   */
  public static RiskScoring standard() {
    return new RiskScoring(
        RiskMatrix.NPSA_5X5, MitigationPolicy.MULTIPLICATIVE, RiskAppetite.NONE, Optional.empty());
  }

  /**
   * Takes another matrix.
   *
   * @param other the matrix
   * @return the method with it
   */
  public RiskScoring withMatrix(RiskMatrix other) {
    return new RiskScoring(other, policy, appetite, asOf);
  }

  /**
   * Takes another rule for several mitigations.
   *
   * @param other the rule
   * @return the method with it
   */
  public RiskScoring withPolicy(MitigationPolicy other) {
    return new RiskScoring(matrix, other, appetite, asOf);
  }

  /**
   * Compares with an appetite.
   *
   * @param other the appetite, in scores of the matrix
   * @return the method with it
   */
  public RiskScoring withAppetite(RiskAppetite other) {
    return new RiskScoring(matrix, policy, other, asOf);
  }

  /**
   * Looks at due dates and reviews as of a date.
   *
   * @param date the date
   * @return the method as of that date
   */
  public RiskScoring asOf(LocalDate date) {
    return new RiskScoring(matrix, policy, appetite, Optional.of(date));
  }

  /**
   * Scores a register.
   *
   * @param register the register
   * @return a row for each open risk, in the order of the register; risks without a rating are
   *     listed and have no score
   * @throws IllegalArgumentException if a mark is off the scale of the matrix
   */
  public RiskScores score(RiskRegister register) {
    Map<RiskState, Set<String>> working = new EnumMap<>(RiskState.class);
    for (RiskState state : RiskState.values()) {
      working.put(state, register.working(state, Set.of()));
    }
    Map<String, Set<String>> without = new HashMap<>();
    register
        .mitigations()
        .forEach(
            each -> without.put(each.id(), register.working(RiskState.TARGET, Set.of(each.id()))));
    List<RiskScores.Row> rows = new ArrayList<>();
    List<String> unrated = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (Risk risk : register.risks()) {
      if (risk.status() == Risk.Status.CLOSED) {
        closed.add(risk.id());
      } else {
        rows.add(row(risk, register.requiredElsewhere(risk), working, without));
        if (risk.marks().isEmpty()) {
          unrated.add(risk.id());
        }
      }
    }
    return new RiskScores(
        register.subject(),
        matrix.name(),
        policy,
        asOf,
        rows,
        unrated,
        closed,
        List.copyOf(overdue(register)),
        RiskFindings.of(register, this, rows));
  }

  /**
   * Scores several registers side by side, such as that of a change and that of doing nothing.
   *
   * @param options the registers
   * @return the options, in the order given
   */
  public RiskOptions compare(RiskRegister... options) {
    return RiskOptions.of(matrix, Arrays.stream(options).map(this::score).toList());
  }

  private TreeSet<String> overdue(RiskRegister register) {
    TreeSet<String> found = new TreeSet<>();
    asOf.ifPresent(
        date ->
            register.mitigations().stream()
                .filter(each -> isOverdue(each, date))
                .forEach(each -> found.add(each.id())));
    return found;
  }

  static boolean isOverdue(Mitigation mitigation, LocalDate date) {
    return mitigation.status() != Mitigation.Status.IN_PLACE
        && mitigation.due().filter(due -> due.isBefore(date)).isPresent();
  }

  private RiskScores.Row row(
      Risk risk,
      List<Mitigation> requiredElsewhere,
      Map<RiskState, Set<String>> working,
      Map<String, Set<String>> without) {
    Map<RiskState, RiskScores.Standing> standings = new EnumMap<>(RiskState.class);
    Map<RiskState, ExpectedLoss> losses = new EnumMap<>(RiskState.class);
    working.forEach(
        (state, ids) -> {
          List<Mitigation> counted = counted(risk, ids);
          standing(risk, state, counted).ifPresent(found -> standings.put(state, found));
          loss(risk, counted).ifPresent(found -> losses.put(state, found));
        });
    List<RiskScores.Contribution> contributions = new ArrayList<>();
    for (Mitigation each : risk.mitigations()) {
      contributions.add(contribution(risk, each, working, without));
    }
    for (Mitigation each : requiredElsewhere) {
      contributions.add(contribution(risk, each.withoutCuts(), working, without));
    }
    Optional<RiskAppetite.Position> position =
        Optional.ofNullable(standings.get(RiskState.CURRENT))
            .flatMap(standing -> appetite.position(risk.category(), standing.score()));
    return new RiskScores.Row(
        risk.id(),
        risk.name(),
        risk.kind(),
        risk.category(),
        risk.owner(),
        standings,
        losses,
        contributions,
        position,
        policy);
  }

  private RiskScores.Contribution contribution(
      Risk risk,
      Mitigation each,
      Map<RiskState, Set<String>> working,
      Map<String, Set<String>> without) {
    Optional<List<Mitigation>> others =
        Optional.ofNullable(without.get(each.id()))
            .filter(rest -> RiskState.TARGET.counts(each.status()))
            .map(rest -> counted(risk, rest));
    return new RiskScores.Contribution(
        each.id(),
        each.name(),
        each.status(),
        working.entrySet().stream()
            .filter(state -> state.getValue().contains(each.id()))
            .map(Map.Entry::getKey)
            .toList(),
        each.likelihoodEffect(),
        each.impactEffect(),
        others.flatMap(rest -> computed(risk, rest)),
        others.flatMap(rest -> loss(risk, rest)));
  }

  private static List<Mitigation> counted(Risk risk, Set<String> working) {
    return risk.mitigations().stream().filter(each -> working.contains(each.id())).toList();
  }

  private Rational likelihoodLeft(List<Mitigation> counted) {
    return policy.remaining(effects(counted, true));
  }

  private Rational impactLeft(List<Mitigation> counted) {
    return policy.remaining(effects(counted, false));
  }

  /** Those with a stated cut alone, or a mean would be thinned by what is about the other axis. */
  private static List<Rational> effects(List<Mitigation> counted, boolean likelihood) {
    return counted.stream()
        .flatMap(each -> (likelihood ? each.likelihoodEffect() : each.impactEffect()).stream())
        .toList();
  }

  private Optional<ExpectedLoss> loss(Risk risk, List<Mitigation> counted) {
    return risk.occurrence()
        .flatMap(occurrence -> risk.impact().map(impact -> ExpectedLoss.of(occurrence, impact)))
        .map(inherent -> inherent.times(likelihoodLeft(counted), impactLeft(counted)));
  }

  private Optional<RiskScores.Standing> standing(
      Risk risk, RiskState state, List<Mitigation> counted) {
    Optional<Risk.Marks> judged = Optional.ofNullable(risk.marks().get(state));
    return judged.isPresent()
        ? judged.map(
            marks ->
                at(risk, marks, Rational.of(marks.likelihood()), Rational.of(marks.impact()), true))
        : computed(risk, counted);
  }

  /** The standing that follows from the inherent rating and the effects of mitigations. */
  private Optional<RiskScores.Standing> computed(Risk risk, List<Mitigation> counted) {
    return Optional.ofNullable(risk.marks().get(RiskState.INHERENT))
        .map(
            inherent -> {
              Rational likelihood =
                  Rational.of(inherent.likelihood()).times(likelihoodLeft(counted));
              Rational impact = Rational.of(inherent.impact()).times(impactLeft(counted));
              return at(
                  risk, new Risk.Marks(up(likelihood), up(impact)), likelihood, impact, false);
            });
  }

  /** What the mitigations of a state would give, whatever people judged. */
  Optional<RiskScores.Standing> computed(RiskRegister register, Risk risk, RiskState state) {
    return computed(risk, counted(risk, register.working(state, Set.of())));
  }

  private static int up(Rational mark) {
    return Math.max(1, mark.rounded(UP).intValueExact());
  }

  private RiskScores.Standing at(
      Risk risk, Risk.Marks marks, Rational likelihood, Rational impact, boolean judged) {
    try {
      Rational score = matrix.score(marks);
      return new RiskScores.Standing(
          marks, likelihood, impact, score, matrix.band(score).name(), judged);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("risk \"" + risk.id() + "\": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "scoring on " + matrix.name() + ", " + policy.words();
  }
}
