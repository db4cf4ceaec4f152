package org.plimsoll.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * A register scored: what each risk comes to, what each mitigation takes off, and what is wrong.
 *
 * @param subject the subject of the register
 * @param matrix the name of the matrix
 * @param policy how several mitigations come together
 * @param asOf the date on which things are overdue; empty where none was given
 * @param rows one for each open risk, in the order of the register
 * @param unrated the ids of open risks without a rating, in the order of the register: they have no
 *     score
 * @param closed the ids of closed risks, in the order of the register
 * @param overdue the ids of mitigations that were due before the date and are not in place, in
 *     alphabetical order
 * @param findings what a person should see: risks first, then mitigations
 */
public record RiskScores(
    String subject,
    String matrix,
    MitigationPolicy policy,
    Optional<LocalDate> asOf,
    List<Row> rows,
    List<String> unrated,
    List<String> closed,
    List<String> overdue,
    List<Finding> findings) {
  private static final Comparator<Standing> WORST_FIRST =
      Comparator.comparing(Standing::score)
          .thenComparing(standing -> standing.likelihood().times(standing.impact()))
          .reversed();

  /**
   * Copies.
   *
   * @param subject the subject of the register
   * @param matrix the name of the matrix
   * @param policy how several mitigations come together
   * @param asOf the date on which things are overdue; empty where none was given
   * @param rows one for each open risk, in the order of the register
   * @param unrated the ids of open risks without a rating, in the order of the register: they have
   *     no score
   * @param closed the ids of closed risks, in the order of the register
   * @param overdue the ids of mitigations that were due before the date and are not in place, in
   *     alphabetical order
   * @param findings what a person should see: risks first, then mitigations
   */
  public RiskScores {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(matrix, "matrix");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
    unrated = List.copyOf(unrated);
    closed = List.copyOf(closed);
    overdue = List.copyOf(overdue);
    findings = List.copyOf(findings);
  }

  /**
   * Where a risk stands on the matrix in one state.
   *
   * @param cell its marks on the matrix
   * @param likelihood its likelihood before rounding up to a mark
   * @param impact its impact before rounding up to a mark
   * @param score the score of the cell
   * @param band the band of the score
   * @param judged whether people rated this state; else it follows from the inherent rating and the
   *     effects of mitigations
   */
  public record Standing(
      Risk.Marks cell,
      Rational likelihood,
      Rational impact,
      Rational score,
      String band,
      boolean judged) {
    /**
     * Checks that all parts are there.
     *
     * @param cell its marks on the matrix
     * @param likelihood its likelihood before rounding up to a mark
     * @param impact its impact before rounding up to a mark
     * @param score the score of the cell
     * @param band the band of the score
     * @param judged whether people rated this state; else it follows from the inherent rating and
     *     the effects of mitigations
     */
    public Standing {
      Objects.requireNonNull(cell, "cell");
      Objects.requireNonNull(likelihood, "likelihood");
      Objects.requireNonNull(impact, "impact");
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(band, "band");
    }

    @Override
    public String toString() {
      return cell + "=" + score.toText();
    }
  }

  /**
   * What one mitigation does for one risk.
   *
   * @param mitigation its id
   * @param name its name
   * @param status how far it has got
   * @param countsIn the states in which it counts, in their order: its status does, and all that it
   *     requires counts too
   * @param likelihoodEffect what it takes off the likelihood on average, 0 to 1; empty where no
   *     such effect is stated
   * @param impactEffect what it takes off the impact on average, 0 to 1; empty where no such effect
   *     is stated
   * @param scoredWithout the standing that the mitigations other than it, and than what requires
   *     it, would give as a target; empty where the risk is not rated or the mitigation does not
   *     count
   * @param lossWithout the expected loss likewise; empty where the risk has no such figures
   */
  public record Contribution(
      String mitigation,
      String name,
      Mitigation.Status status,
      List<RiskState> countsIn,
      Optional<Rational> likelihoodEffect,
      Optional<Rational> impactEffect,
      Optional<Standing> scoredWithout,
      Optional<ExpectedLoss> lossWithout) {
    /**
     * Checks that all parts are there.
     *
     * @param mitigation its id
     * @param name its name
     * @param status how far it has got
     * @param countsIn the states in which it counts, in their order: its status does, and all that
     *     it requires counts too
     * @param likelihoodEffect what it takes off the likelihood on average, 0 to 1; empty where no
     *     such effect is stated
     * @param impactEffect what it takes off the impact on average, 0 to 1; empty where no such
     *     effect is stated
     * @param scoredWithout the standing that the mitigations other than it, and than what requires
     *     it, would give as a target; empty where the risk is not rated or the mitigation does not
     *     count
     * @param lossWithout the expected loss likewise; empty where the risk has no such figures
     */
    public Contribution {
      Objects.requireNonNull(mitigation, "mitigation");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(status, "status");
      countsIn = List.copyOf(countsIn);
      Objects.requireNonNull(likelihoodEffect, "likelihoodEffect");
      Objects.requireNonNull(impactEffect, "impactEffect");
      Objects.requireNonNull(scoredWithout, "scoredWithout");
      Objects.requireNonNull(lossWithout, "lossWithout");
    }

    /**
     * Tells whether any effect on this risk is stated.
     *
     * @return false where the mitigation counts for nothing because nobody has said what it does
     */
    public boolean stated() {
      return likelihoodEffect.isPresent() || impactEffect.isPresent();
    }
  }

  /**
   * One risk.
   *
   * @param risk its id
   * @param name its name
   * @param kind threat or opportunity
   * @param category its category
   * @param owner its owner; empty where nobody is
   * @param standings where it stands, by state; empty where nobody rated it
   * @param losses what it costs a year on average, by state; empty where it has no such figures
   * @param contributions what each mitigation does, in the order of the risk; then what these
   *     require and the risk itself does not have, in the order of the register
   * @param position where the current score stands against the appetite; empty where there is none
   * @param policy how several mitigations come together
   */
  public record Row(
      String risk,
      String name,
      Risk.Kind kind,
      String category,
      String owner,
      Map<RiskState, Standing> standings,
      Map<RiskState, ExpectedLoss> losses,
      List<Contribution> contributions,
      Optional<RiskAppetite.Position> position,
      MitigationPolicy policy) {
    /**
     * Copies.
     *
     * @param risk its id
     * @param name its name
     * @param kind threat or opportunity
     * @param category its category
     * @param owner its owner; empty where nobody is
     * @param standings where it stands, by state; empty where nobody rated it
     * @param losses what it costs a year on average, by state; empty where it has no such figures
     * @param contributions what each mitigation does, in the order of the risk; then what these
     *     require and the risk itself does not have, in the order of the register
     * @param position where the current score stands against the appetite; empty where there is
     *     none
     * @param policy how several mitigations come together
     */
    public Row {
      Objects.requireNonNull(risk, "risk");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(position, "position");
      Objects.requireNonNull(policy, "policy");
      EnumMap<RiskState, Standing> where = new EnumMap<>(RiskState.class);
      where.putAll(standings);
      standings = Collections.unmodifiableMap(where);
      EnumMap<RiskState, ExpectedLoss> costs = new EnumMap<>(RiskState.class);
      costs.putAll(losses);
      losses = Collections.unmodifiableMap(costs);
      contributions = List.copyOf(contributions);
    }

    /**
     * Returns where the risk stands.
     *
     * @param state the state
     * @return the standing; empty where nobody rated the risk
     */
    public Optional<Standing> standing(RiskState state) {
      return Optional.ofNullable(standings.get(state));
    }

    /**
     * Returns what the risk costs a year on average.
     *
     * @param state the state
     * @return the loss; empty where the risk has no occurrence or no impact
     */
    public Optional<ExpectedLoss> loss(RiskState state) {
      return Optional.ofNullable(losses.get(state));
    }

    /**
     * Finds what a mitigation does.
     *
     * @param mitigation its id
     * @return its contribution; empty where the risk does not have it
     */
    public Optional<Contribution> contribution(String mitigation) {
      return contributions.stream()
          .filter(each -> each.mitigation().equals(mitigation))
          .findFirst();
    }

    private Optional<Standing> computedTarget() {
      // A judged target hides what the effects give; the least of the others does not.
      return standing(RiskState.TARGET).filter(standing -> !standing.judged());
    }

    /** Whether leaving a mitigation out would leave all known figures of this row as they are. */
    boolean hasNoUseFor(String mitigation) {
      Contribution own = contribution(mitigation).orElseThrow();
      boolean sameScore =
          computedTarget().isEmpty()
              || own.scoredWithout().isEmpty()
              || (computedTarget()
                          .get()
                          .likelihood()
                          .compareTo(own.scoredWithout().get().likelihood())
                      >= 0
                  && computedTarget().get().impact().compareTo(own.scoredWithout().get().impact())
                      >= 0);
      boolean sameLoss =
          own.lossWithout()
              .map(
                  without ->
                      loss(RiskState.TARGET).orElseThrow().value().compareTo(without.value()) >= 0)
              .orElse(true);
      boolean known =
          (computedTarget().isPresent() && own.scoredWithout().isPresent())
              || own.lossWithout().isPresent();
      return known && sameScore && sameLoss;
    }

    /**
     * Explains where the risk stands in a state.
     *
     * @param state the state
     * @return the score with its marks, the mitigations that count and the expected loss
     */
    public Explanation explain(RiskState state) {
      List<Explanation> parts = new ArrayList<>();
      standing(state)
          .ifPresent(
              standing -> {
                parts.add(axis("likelihood", state, standing, true));
                parts.add(axis("impact", state, standing, false));
              });
      loss(state).ifPresent(loss -> parts.add(lossExplained(state, loss)));
      return Explanation.text(
              risk + " " + name + ", " + state.words(),
              standing(state)
                  .map(standing -> standing.score().toText() + " " + standing.band())
                  .orElse("not rated"),
              parts)
          .because(
              standing(state)
                  .map(
                      standing ->
                          standing.judged()
                              ? "rated by people"
                              : "inherent rating and mitigations, " + policy.words())
                  .orElse("a risk without a rating has no score"))
          .from(
              standing(state).filter(Standing::judged).isPresent()
                  ? Source.GIVEN
                  : policy.source());
    }

    private Explanation axis(String label, RiskState state, Standing standing, boolean likelihood) {
      Rational mark =
          Rational.of(likelihood ? standing.cell().likelihood() : standing.cell().impact());
      Rational exact = likelihood ? standing.likelihood() : standing.impact();
      if (standing.judged()) {
        return Explanation.given(label, mark, "");
      }
      Standing inherent = standing(RiskState.INHERENT).orElseThrow();
      Rational start = likelihood ? inherent.likelihood() : inherent.impact();
      Explanation product =
          left(
              label + " left",
              state,
              exact,
              Explanation.given("inherent " + label, start, ""),
              likelihood);
      return exact.signum() == 0
          ? Explanation.text(label, "1", product).because("no mark is lower than 1")
          : Explanation.combined(label, mark, "", Combination.ROUNDING, List.of(product))
              .because("rounded up to a mark")
              .from(Source.OURS);
    }

    /** The start times what the mitigations leave, as a product where the policy is one. */
    private Explanation left(
        String label, RiskState state, Rational exact, Explanation start, boolean likelihood) {
      List<Explanation> parts = new ArrayList<>(List.of(start));
      List<Rational> effects = new ArrayList<>();
      for (Contribution each : contributions) {
        Optional<Rational> effect = likelihood ? each.likelihoodEffect() : each.impactEffect();
        if (each.countsIn().contains(state) && effect.isPresent()) {
          effects.add(effect.get());
          parts.add(
              Explanation.given(
                  "left by " + each.mitigation() + " " + each.name(),
                  Rational.ONE.minus(effect.get()),
                  ""));
        }
      }
      if (policy == MitigationPolicy.MULTIPLICATIVE) {
        return Explanation.combined(label, exact, "", Combination.PRODUCT, parts);
      }
      Explanation share =
          Explanation.combined(
                  "left of it",
                  policy.remaining(effects),
                  "",
                  Combination.STATED,
                  parts.subList(1, parts.size()))
              .because(policy.words());
      return Explanation.combined(label, exact, "", Combination.PRODUCT, List.of(start, share));
    }

    private Explanation lossExplained(RiskState state, ExpectedLoss loss) {
      ExpectedLoss inherent = loss(RiskState.INHERENT).orElseThrow();
      return Explanation.combined(
              "expected loss a year",
              loss.value(),
              loss.unit(),
              Combination.PRODUCT,
              List.of(
                  left(
                      "events a year",
                      state,
                      loss.perYear(),
                      Explanation.given("inherent", inherent.perYear(), "a year"),
                      true),
                  left(
                      "cost of one on average",
                      state,
                      loss.each(),
                      Explanation.given("inherent", inherent.each(), loss.unit()),
                      false)))
          .from(ExpectedLoss.EXPECTED_VALUE);
    }

    @Override
    public String toString() {
      return risk
          + " "
          + name
          + ": "
          + standing(RiskState.CURRENT)
              .map(standing -> standing + " " + standing.band())
              .orElse("not rated");
    }
  }

  /**
   * What a mitigation does for all risks that it works on.
   *
   * @param mitigation its id
   * @param name its name
   * @param status how far it has got
   * @param risks the ids of the risks that it, or what requires it, is attached to, in the order of
   *     the register
   * @param lowered those of them whose target score would be higher without it
   * @param lossRemoved by how much the expected loss a year would be higher without it, and so
   *     without what requires it, summed over those risks, by unit; empty where none of them has
   *     such figures
   */
  public record Use(
      String mitigation,
      String name,
      Mitigation.Status status,
      List<String> risks,
      List<String> lowered,
      Map<String, Rational> lossRemoved) {
    /**
     * Copies.
     *
     * @param mitigation its id
     * @param name its name
     * @param status how far it has got
     * @param risks the ids of the risks that it, or what requires it, is attached to, in the order
     *     of the register
     * @param lowered those of them whose target score would be higher without it
     * @param lossRemoved by how much the expected loss a year would be higher without it, and so
     *     without what requires it, summed over those risks, by unit; empty where none of them has
     *     such figures
     */
    public Use {
      Objects.requireNonNull(mitigation, "mitigation");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(status, "status");
      risks = List.copyOf(risks);
      lowered = List.copyOf(lowered);
      lossRemoved = Collections.unmodifiableMap(new LinkedHashMap<>(lossRemoved));
    }
  }

  /**
   * A risk that stands elsewhere than before.
   *
   * @param risk its id
   * @param before where it stood; empty where it was not rated or not there
   * @param after where it stands; empty where it is no longer rated or there
   */
  public record Change(String risk, Optional<Standing> before, Optional<Standing> after) {
    /**
     * Checks that all parts are there.
     *
     * @param risk its id
     * @param before where it stood; empty where it was not rated or not there
     * @param after where it stands; empty where it is no longer rated or there
     */
    public Change {
      Objects.requireNonNull(risk, "risk");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    @Override
    public String toString() {
      return risk
          + ": "
          + before.map(Standing::toString).orElse("-")
          + " -> "
          + after.map(Standing::toString).orElse("-");
    }
  }

  /**
   * What differs between two dates.
   *
   * @param added the ids of risks that are new, in the order of the later register
   * @param gone the ids of risks that are no longer open, in the order of the earlier register
   * @param changed the risks of both whose current standing differs, in the order of the later
   *     register
   */
  public record Diff(List<String> added, List<String> gone, List<Change> changed) {
    /**
     * Copies.
     *
     * @param added the ids of risks that are new, in the order of the later register
     * @param gone the ids of risks that are no longer open, in the order of the earlier register
     * @param changed the risks of both whose current standing differs, in the order of the later
     *     register
     */
    public Diff {
      added = List.copyOf(added);
      gone = List.copyOf(gone);
      changed = List.copyOf(changed);
    }
  }

  /**
   * Finds a row.
   *
   * @param risk the id of a risk
   * @return its row
   * @throws IllegalArgumentException if there is no open risk of that id
   */
  public Row row(String risk) {
    return rows.stream()
        .filter(row -> row.risk().equals(risk))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + subject
                        + "\" has no open risk \""
                        + risk
                        + "\"; it has "
                        + rows.stream().map(Row::risk).toList()));
  }

  /**
   * Ranks the threats that are rated, as they stand: the residual risk of today.
   *
   * @return worst first by score, then by likelihood x impact before rounding, then in the order of
   *     the register
   */
  public List<Row> rankedByResidual() {
    return ranked(RiskState.CURRENT);
  }

  /**
   * Ranks the threats that are rated.
   *
   * @param state the state by which to rank
   * @return worst first by score, then by likelihood x impact before rounding, then in the order of
   *     the register
   */
  public List<Row> ranked(RiskState state) {
    return rows.stream()
        .filter(row -> row.kind() == Risk.Kind.THREAT && row.standing(state).isPresent())
        .sorted(Comparator.comparing(row -> row.standing(state).orElseThrow(), WORST_FIRST))
        .toList();
  }

  /**
   * Lists what each mitigation does for all its risks.
   *
   * @return each mitigation of an open risk once, in the order in which they first stand
   */
  public List<Use> uses() {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      row.contributions()
          .forEach(
              each -> byId.computeIfAbsent(each.mitigation(), id -> new ArrayList<>()).add(row));
    }
    List<Use> uses = new ArrayList<>();
    byId.forEach((id, touched) -> uses.add(use(id, touched)));
    return uses;
  }

  private static Use use(String id, List<Row> touched) {
    Contribution first = touched.get(0).contribution(id).orElseThrow();
    List<String> lowered = new ArrayList<>();
    Map<String, Rational> removed = new LinkedHashMap<>();
    for (Row row : touched) {
      Contribution own = row.contribution(id).orElseThrow();
      Optional<Standing> target = row.computedTarget();
      if (target.isPresent()
          && own.scoredWithout()
              .filter(without -> without.score().compareTo(target.get().score()) > 0)
              .isPresent()) {
        lowered.add(row.risk());
      }
      own.lossWithout()
          .ifPresent(
              without ->
                  removed.merge(
                      without.unit(),
                      without.value().minus(row.loss(RiskState.TARGET).orElseThrow().value()),
                      Rational::plus));
    }
    return new Use(
        id,
        first.name(),
        first.status(),
        touched.stream().map(Row::risk).toList(),
        lowered,
        removed);
  }

  /**
   * Compares with an earlier date.
   *
   * @param earlier the scores then
   * @return what is new, gone and changed as it stands
   */
  public Diff diff(RiskScores earlier) {
    List<String> before = earlier.rows.stream().map(Row::risk).toList();
    List<String> now = rows.stream().map(Row::risk).toList();
    List<Change> changed = new ArrayList<>();
    for (Row row : rows) {
      if (before.contains(row.risk())) {
        Optional<Standing> then = earlier.row(row.risk()).standing(RiskState.CURRENT);
        Optional<Standing> today = row.standing(RiskState.CURRENT);
        if (!then.equals(today)) {
          changed.add(new Change(row.risk(), then, today));
        }
      }
    }
    return new Diff(
        now.stream().filter(id -> !before.contains(id)).toList(),
        before.stream().filter(id -> !now.contains(id)).toList(),
        changed);
  }

  /**
   * Explains all scores as they stand.
   *
   * @return a part for each open risk, in the order of the register
   */
  public Explanation explain() {
    return Explanation.text(
            "risks of " + subject,
            rows.size() + " open, " + unrated.size() + " not rated",
            rows.stream().map(row -> row.explain(RiskState.CURRENT)).toList())
        .because("matrix " + matrix + ", " + policy.words())
        .from(policy.source());
  }

  @Override
  public String toString() {
    List<Row> order = new ArrayList<>(rankedByResidual());
    rows.stream().filter(row -> !order.contains(row)).forEach(order::add);
    List<List<String>> cells = new ArrayList<>();
    for (Row row : order) {
      cells.add(
          List.of(
              row.risk(),
              row.name(),
              shown(row, RiskState.INHERENT),
              shown(row, RiskState.CURRENT),
              shown(row, RiskState.TARGET),
              row.standing(RiskState.CURRENT).map(Standing::band).orElse("not rated"),
              row.position().map(RiskAppetite.Position::words).orElse("-")));
    }
    return new TextTable(
            subject + ", " + matrix + asOf.map(date -> " on " + date).orElse(""),
            List.of("risk", "name", "inherent", "current", "target", "band now", "appetite"),
            cells)
        .text();
  }

  private static String shown(Row row, RiskState state) {
    return row.standing(state).map(Standing::toString).orElse("?");
  }
}
