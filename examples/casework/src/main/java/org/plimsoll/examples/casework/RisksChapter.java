package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Money;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.portfolio.EfficientFrontier;
import org.plimsoll.portfolio.MitigationChoice;
import org.plimsoll.portfolio.MitigationPlan;
import org.plimsoll.risk.AnnualLoss;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.MatrixVerdict;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.MitigationValues;
import org.plimsoll.risk.RiskAppetite;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskScoring;
import org.plimsoll.risk.RiskSimulation;
import org.plimsoll.risk.RiskState;

/** What could go wrong, what is done about it, and what each mitigation is worth. */
final class RisksChapter {
  static final String TITLE = "What could go wrong, and what are we doing about it";

  /** Simulated years, beside the exact figures. */
  static final int YEARS = 100_000;

  /** The budgets of the table on what budgets buy. */
  static final List<Money> BUDGETS =
      List.of(
          money(0),
          money(5_000),
          money(10_000),
          money(20_000),
          money(30_000),
          money(34_000),
          money(60_000));

  /** As {@link ExactLoss#TILTED_TRANSFORM}, in letters that every console has. */
  private static final Source TRANSFORM =
      Source.of("R. Gruebel and R. Hermesmeier", "1999", "Computation of Compound Distributions I");

  private static final LocalDate AS_OF = ChangeChapter.AS_OF;
  private static final double ONE_YEAR_IN_TWENTY = 0.95;

  private final RiskRegister register = PointsRisks.register();
  private final RiskScores scores =
      RiskScoring.standard().withAppetite(PointsRisks.APPETITE).asOf(AS_OF).score(register);
  private final Map<RiskState, AnnualLoss> losses = new EnumMap<>(RiskState.class);
  private final RiskSimulation years =
      RiskSimulation.standard().withTrials(YEARS).withSeed(1876).withLevels(ONE_YEAR_IN_TWENTY);
  private final MitigationPlan plan = MitigationChoice.within(PointsRisks.BUDGET).choose(register);

  private RisksChapter() {
    for (RiskState state : RiskState.values()) {
      losses.put(state, ExactLoss.standard().withLevels(ONE_YEAR_IN_TWENTY).of(register, state));
    }
  }

  /** Writes the chapter. */
  static Chapter write() {
    return new RisksChapter().chapter();
  }

  private Chapter chapter() {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(AS_OF) + ", made-up data",
            "MADE UP: the risks, ratings, frequencies, amounts, mitigations, effects and costs are "
                + "nobody's.");
    residual(chapter);
    aYear(chapter);
    List<String> idle = worth(chapter);
    buy(chapter);
    matrix(chapter);
    AnnualLoss now = loss(RiskState.CURRENT);
    return chapter
        .findings(
            scores.findings().stream()
                .filter(RisksChapter::isForTheBoard)
                .map(this::named)
                .toList())
        .headOfServiceShouldKnow(
            "What could go wrong with a move to points (made up) may cost "
                + pounds(now.mean())
                + " a year on average, 1 year in 20 more than "
                + pounds(now.tail(ONE_YEAR_IN_TWENTY).valueAtRisk())
                + ". For "
                + plan.cost()
                + " the average comes down to "
                + pounds(plan.residualLoss())
                + (plan.proven() ? ", proven to be the least" : "")
                + "; "
                + Words.list(mitigations(idle))
                + (idle.size() > 1 ? " change nothing yet." : " changes nothing yet."))
        .missing(
            "How likely and how bad "
                + Words.list(risks(scores.unrated()))
                + " is: it has no score and is in no sum of money, which does not make it small.")
        .missing(
            "What harm to a child weighs: the money of R2 is that of the review that follows, no more.")
        .missing(
            "The price of "
                + Words.list(mitigations(plan.notPriced()))
                + " and the effect of "
                + Words.list(mitigations(plan.withoutEffect()))
                + ": neither can be chosen before somebody says.")
        .source(RiskMatrix.NPSA)
        .source(TRANSFORM)
        .source(AnnualLoss.SHORTFALL)
        .source(MatrixVerdict.COX)
        .done();
  }

  private AnnualLoss loss(RiskState state) {
    return Objects.requireNonNull(losses.get(state));
  }

  private static String pounds(double amount) {
    return "GBP " + Words.number(amount, 0);
  }

  private List<String> risks(List<String> ids) {
    return ids.stream().map(id -> id + " " + register.risk(id).name()).toList();
  }

  private List<String> mitigations(List<String> ids) {
    return ids.stream().map(id -> id + " " + register.mitigation(id).name()).toList();
  }

  /** With the name, for readers who do not know the ids. */
  private Finding named(Finding finding) {
    String id = finding.subject();
    List<String> name = id.startsWith("R") ? risks(List.of(id)) : mitigations(List.of(id));
    return new Finding(
        finding.severity(), name.get(0), finding.message(), finding.reason(), finding.source());
  }

  /** Notes stay in the register, save that a mitigation counts for nothing. */
  private static boolean isForTheBoard(Finding finding) {
    return finding.severity() != Severity.NOTE || finding.message().equals("no effect is stated");
  }

  private void residual(Chapter.Draft chapter) {
    List<RiskScores.Row> order = new ArrayList<>(scores.rankedByResidual());
    scores.rows().stream().filter(row -> !order.contains(row)).forEach(order::add);
    List<List<String>> rows = new ArrayList<>();
    for (RiskScores.Row row : order) {
      rows.add(
          List.of(
              row.risk() + " " + row.name(),
              row.owner().isEmpty() ? "nobody" : row.owner(),
              standing(row, RiskState.INHERENT),
              standing(row, RiskState.CURRENT),
              standing(row, RiskState.TARGET),
              row.standing(RiskState.CURRENT).map(RiskScores.Standing::band).orElse("not rated"),
              row.position().map(RiskAppetite.Position::words).orElse("?")));
    }
    List<String> beyond =
        order.stream()
            .filter(
                row -> row.position().equals(Optional.of(RiskAppetite.Position.BEYOND_TOLERANCE)))
            .map(RiskScores.Row::risk)
            .toList();
    chapter
        .heading("The biggest risks that are left")
        .say(
            "Likelihood x impact before anything is done, as it stands with what is in place, and "
                + "once all that is planned is done; the worst of today first. "
                + (beyond.isEmpty() ? "None" : Words.list(risks(beyond)))
                + (beyond.size() > 1 ? " are" : " is")
                + " beyond what the board tolerates (8 where children are concerned, 12 elsewhere). Marks "
                + "after mitigation are rounded up, which is our own rule.")
        .show(
            new TextTable(
                "Risks, " + Words.day(AS_OF),
                List.of("risk", "owner", "inherent", "current", "target", "now", "appetite"),
                rows))
        .figure("risks", scores.rows().size(), "risks")
        .figure("unrated", scores.unrated().size(), "risks")
        .figure("beyond-tolerance", beyond.size(), "risks")
        .figure("overdue", scores.overdue().size(), "mitigations");
    for (RiskScores.Row row : scores.rankedByResidual()) {
      chapter.figure(
          "score." + row.risk(),
          row.standing(RiskState.CURRENT).orElseThrow().score().doubleValue(),
          "marks");
    }
  }

  private static String standing(RiskScores.Row row, RiskState state) {
    return row.standing(state).map(RiskScores.Standing::toString).orElse("?");
  }

  private void aYear(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (RiskState state : RiskState.values()) {
      AnnualLoss loss = loss(state);
      AnnualLoss.Tail tail = loss.tail(ONE_YEAR_IN_TWENTY);
      rows.add(
          List.of(
              state.words(),
              Words.number(loss.mean(), 0),
              Words.number(tail.valueAtRisk(), 0),
              Words.number(tail.expectedShortfall(), 0)));
      chapter
          .figure("loss." + state.words(), loss.mean(), "GBP a year")
          .figure("loss." + state.words() + ".var-95", tail.valueAtRisk(), "GBP")
          .figure("loss." + state.words() + ".shortfall-95", tail.expectedShortfall(), "GBP");
    }
    AnnualLoss drawn = years.run(register).loss(RiskState.CURRENT);
    chapter
        .figure("drawn.current", drawn.mean(), "GBP a year")
        .figure("drawn.current.error", drawn.meanError().orElseThrow(), "GBP a year")
        .heading("What a year may cost")
        .say(
            "Worked out exactly from how often and how bad; "
                + Words.number(YEARS)
                + " simulated years gave "
                + pounds(drawn.mean())
                + " +- "
                + Words.number(drawn.meanError().orElseThrow(), 0)
                + " for today's mean. "
                + Words.list(risks(plan.notQuantified()))
                + " is in none of these sums.")
        .show(
            new TextTable(
                "Loss within a year, GBP",
                List.of("", "on average", "1 year in 20 more than", "such years on average"),
                rows));
  }

  /** What goes on being paid for what is in place, or is to be paid in the first year. */
  private static Optional<Money> toPay(Mitigation each) {
    return each.status() == Mitigation.Status.IN_PLACE
        ? each.yearlyCost().or(() -> each.oneOffCost().map(spent -> spent.times(Rational.ZERO)))
        : each.yearlyCost()
            .map(yearly -> each.oneOffCost().map(yearly::plus).orElse(yearly))
            .or(each::oneOffCost);
  }

  private static Rational saving(RiskScores.Use use) {
    return use.lossRemoved().values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  private String whyIdle(String id) {
    Mitigation each = register.mitigation(id);
    return id
        + " "
        + each.name()
        + " does nothing"
        + each.coverage().map(reached -> ": " + reached).orElse("");
  }

  /** Returns the ids of what would not be missed. */
  private List<String> worth(Chapter.Draft chapter) {
    MitigationValues values = years.values(register);
    List<List<String>> rows = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    for (MitigationValues.Row row : values.rows()) {
      Mitigation each = register.mitigation(row.mitigation());
      Rational saved =
          saving(
              scores.uses().stream()
                  .filter(use -> use.mitigation().equals(each.id()))
                  .findFirst()
                  .orElseThrow());
      Optional<Money> cost = toPay(each);
      if (saved.signum() == 0) {
        idle.add(each.id());
      }
      chapter.figure("saves." + each.id(), saved.doubleValue(), "GBP a year");
      rows.add(
          List.of(
              each.id() + " " + each.name(),
              scores.overdue().contains(each.id()) ? "overdue" : each.status().words(),
              cost.map(paid -> Words.number(paid.amount(), 0)).orElse("?"),
              Words.number(saved, 0),
              Words.number(row.expectedShortfall(), 0),
              verdict(saved, cost)));
    }
    chapter
        .heading("Which mitigation earns its money, and which does nothing")
        .say(
            "How much more the year would cost without each, all others that are planned or in place "
                + "staying as they are, save that what requires it does not work alone: on average, and in the worst year in 20. The "
                + "cost of what is planned is that of its first year; of what is in place, that of the "
                + "coming year, for what is spent is spent.")
        .show(
            new TextTable(
                "Worth of each mitigation, GBP a year",
                List.of("mitigation", "standing", "costs", "saves", "in a bad year", ""),
                rows))
        .say(
            Words.list(idle.stream().map(this::whyIdle).toList())
                + (idle.isEmpty() ? "" : ". ")
                + "Nothing can be said of "
                + Words.list(mitigations(values.unknown()))
                + ": nobody has stated an effect on a risk with figures. What has failed or is only being "
                + "considered counts for nothing here.")
        .figure("idle", idle.size(), "mitigations");
    return idle;
  }

  private static String verdict(Rational saved, Optional<Money> cost) {
    if (saved.signum() == 0) {
      return "does nothing";
    }
    return cost.map(
            paid ->
                paid.amount().compareTo(saved) < 0 ? "earns its money" : "costs more than it saves")
        .orElse("?");
  }

  /** That savings of what hangs together count twice, and what no purchase touches. */
  private String together() {
    double sum = 0;
    for (MitigationPlan.Purchase each : plan.bought()) {
      sum += each.saves();
    }
    List<String> untouched = new ArrayList<>();
    for (RiskScores.Row row : scores.rows()) {
      boolean beyond = row.position().equals(Optional.of(RiskAppetite.Position.BEYOND_TOLERANCE));
      var risk = register.risk(row.risk());
      if (beyond && risk.mitigations().stream().noneMatch(m -> plan.boughtIds().contains(m.id()))) {
        untouched.add(risk.id() + " " + risk.name());
      }
    }
    return "A saving takes along what works only beside it, so the column adds up to "
        + pounds(sum)
        + " where "
        + pounds(loss(RiskState.CURRENT).mean() - plan.residualLoss())
        + " is saved in all."
        + (untouched.isEmpty()
            ? ""
            : " Nothing of this touches "
                + Words.list(untouched)
                + ", beyond what the board tolerates: that is not settled by money here.");
  }

  private void buy(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (MitigationPlan.Purchase each : plan.bought()) {
      rows.add(
          List.of(
              each.id() + " " + each.name(),
              Words.number(each.cost().amount(), 0),
              Words.number(each.saves(), 0),
              Words.number(each.savesPerCost().orElse(Double.NaN), 2)));
    }
    MitigationPlan oneByOne =
        MitigationChoice.within(PointsRisks.BUDGET)
            .by(MitigationChoice.Policy.ONE_BY_ONE)
            .choose(register);
    MitigationPlan paying = MitigationChoice.standard().choose(register);
    EfficientFrontier frontier =
        MitigationChoice.within(PointsRisks.BUDGET).frontier(register, BUDGETS);
    chapter
        .heading("What to buy for " + PointsRisks.BUDGET)
        .say(plan.sentence())
        .show(
            new TextTable(
                "To buy, GBP", List.of("mitigation", "costs", "saves a year", "per pound"), rows))
        .say(together())
        .say(
            "Not bought: "
                + Words.list(
                    plan.notBought().stream()
                        .map(each -> each.id() + " " + each.name() + " (" + each.reason() + ")")
                        .toList())
                + ". "
                + (plan.residualLoss() < oneByOne.residualLoss()
                    ? "Taking each time what saves most for its price would buy "
                        + Words.list(oneByOne.boughtIds())
                        + " and leave "
                        + pounds(oneByOne.residualLoss())
                    : "Taking each time what saves most for its price happens to find the same")
                + ". If only what pays for itself within the year were bought, whatever the budget, it would be "
                + Words.list(paying.boughtIds())
                + " for "
                + paying.cost()
                + ".")
        .show(frontier.table())
        .say(tooMuch(frontier))
        .figure("plan.cost", plan.cost().amount().doubleValue(), "GBP")
        .figure("plan.residual", plan.residualLoss(), "GBP a year")
        .figure("plan.one-by-one", oneByOne.residualLoss(), "GBP a year")
        .figure("plan.paying", paying.value(), "GBP");
    for (MitigationPlan each : frontier.plans()) {
      chapter.figure(
          "frontier." + each.choice().budget().orElseThrow().amount().toText(),
          each.residualLoss(),
          "GBP a year");
    }
  }

  /** From which budget on a further pound saves less than a pound. */
  private static String tooMuch(EfficientFrontier frontier) {
    for (int i = 1; i < frontier.plans().size(); i++) {
      if (frontier.marginalValue(i) < 1) {
        return "From "
            + frontier.plans().get(i - 1).choice().budget().orElseThrow()
            + " to "
            + frontier.plans().get(i).choice().budget().orElseThrow()
            + " a further pound of budget saves less than a pound a year.";
      }
    }
    return "A further pound of budget saves a pound a year or more everywhere.";
  }

  private static void matrix(Chapter.Draft chapter) {
    MatrixVerdict verdict = RiskMatrix.NPSA_5X5.verdict();
    chapter
        .heading("What the matrix itself gets wrong")
        .say(
            "Of all pairs of risks that one could place on the 5x5 matrix it is sure to rank "
                + share(verdict.pairsRight())
                + " rightly, cannot tell "
                + share(verdict.pairsTied())
                + " apart and may rank "
                + share(verdict.pairsReversible())
                + " the wrong way round (its marks taken to be equally far apart), and it breaks "
                + (verdict.broken().size() == 1 ? "a rule" : verdict.broken().size() + " rules")
                + " of Cox (2008), as recalled and not checked against his paper: "
                + Words.list(verdict.broken().stream().map(check -> check.rule().words()).toList())
                + ". So take the scores for an order to talk about, and the money for what to buy.")
        .figure("matrix.right", verdict.pairsRight().doubleValue(), "of pairs")
        .figure("matrix.broken", verdict.broken().size(), "rules");
  }

  private static String share(Rational part) {
    return Words.percent(part.times(Rational.of(100)));
  }
}
