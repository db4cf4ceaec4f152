package org.plimsoll.examples.casework;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.allocation.AllocationPlan;
import org.plimsoll.allocation.Allocator;
import org.plimsoll.allocation.Certificate;
import org.plimsoll.allocation.MovePrices;
import org.plimsoll.allocation.Objective;
import org.plimsoll.allocation.Rule;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/** Who should hand over what to whom with 0, 3 and 10 moves, and how good that is. */
final class HandoverChapter {
  static final String TITLE = "Handovers that even out the most";

  /** The budgets of moves that are shown. */
  static final List<Integer> BUDGETS = List.of(0, 3, 10);

  private static final int MOST_MOVES = 10;
  private static final long ITERATIONS = 60_000;

  private HandoverChapter() {}

  /** Skills are needed and court cases stay: their families have a hearing before them. */
  static Allocator allocator(Team team) {
    String[] inCourt =
        team.holdings().stream()
            .filter(holding -> FactorValue.YES.equals(holding.item().factors().get("court")))
            .map(holding -> holding.item().id())
            .toArray(String[]::new);
    return Allocator.standard()
        .require(Rule.skilled())
        .pinned(inCourt)
        .withIterations(ITERATIONS)
        .withSeed(1876);
  }

  static MovePrices prices() {
    Team team = AssessmentTeam.team();
    return allocator(team).priceOfMoves(team, MOST_MOVES);
  }

  static Chapter write() {
    return write(prices());
  }

  static Chapter write(MovePrices prices) {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(AssessmentTeam.DAY) + ", made-up data",
            "SYNTHETIC: the people, cases, hours and weights of this chapter are made up. "
                + "They show the method and describe no real team.");
    story(chapter, prices);
    price(chapter, prices);
    for (int budget : BUDGETS) {
      if (budget > 0) {
        moves(chapter, prices.plan(budget));
      }
    }
    fewest(chapter);
    byHand(chapter, prices);
    AllocationPlan last = prices.plan(MOST_MOVES);
    last.setAside()
        .forEach(
            each ->
                chapter.missing(
                    name(last, each.memberId())
                        + " takes part in no plan: "
                        + each.reason()
                        + "."));
    return chapter
        .missing(
            "What a handover costs the family and both workers. The plans count moves; they do not"
                + " weigh them.")
        .source(
            Source.of("Plimsoll", "2026", "synthetic team and weights, made up for this review"))
        .source(Source.of("Fujishige", "1980", "Lexicographically optimal base of a polymatroid"))
        .done();
  }

  private static void story(Chapter.Draft chapter, MovePrices prices) {
    chapter.headOfServiceShouldKnow(
        "The highest load is "
            + highest(prices.plan(0))
            + " of what the hours allow; "
            + Words.list(
                prices.rows().stream()
                    .filter(row -> row.movesAllowed() > 0)
                    .filter(row -> BUDGETS.contains(row.movesAllowed()))
                    .map(
                        row ->
                            row.movesAllowed()
                                + " handovers can bring it to "
                                + highest(prices.plan(row.movesAllowed()))
                                + (row.proven() ? " (proven to be the lowest)" : ""))
                    .toList())
            + " (synthetic team).");
    for (int budget : BUDGETS) {
      Certificate certificate = prices.plan(budget).certificate();
      chapter.figure(
          "moves-" + budget + ".worst",
          certificate.worst().orElseThrow().value().doubleValue(),
          "% of available");
      chapter.figure(
          "moves-" + budget + ".bound", certificate.worstBound().value().doubleValue(), "%");
      chapter.figure("moves-" + budget + ".used", prices.plan(budget).movesUsed(), "cases");
      chapter.figure(
          "moves-" + budget + ".over-pointed",
          prices.plan(budget).after().load().overPointed().size(),
          "people");
    }
  }

  private static void price(Chapter.Draft chapter, MovePrices prices) {
    List<List<String>> rows = new ArrayList<>();
    for (MovePrices.Row row : prices.rows()) {
      LoadReport after = prices.plan(row.movesAllowed()).after().load();
      rows.add(
          List.of(
              Integer.toString(row.movesAllowed()),
              Words.percent(row.worst().orElseThrow().value()),
              row.proven() ? "proven" : "at best " + Words.percent(down(row.worstBound())),
              Integer.toString(after.overPointed().size()),
              Words.number(after.evenness().orElseThrow().gini(), 3)));
    }
    chapter
        .heading("What each handover buys")
        .say(
            "The best plan found with at most so many handovers. Skills are needed, cases in court"
                + " stay where they are. \"At best\" is what no plan with so many handovers can"
                + " come below.")
        .show(
            new TextTable(
                "The price of evenness",
                List.of("handovers", "highest load", "", "over-pointed", "Gini"),
                rows));
  }

  /** A bound from below is cut to the tenth below. */
  private static Rational down(Percent bound) {
    return bound.value().rounded(Rounding.to(1, RoundingMode.FLOOR));
  }

  private static void moves(Chapter.Draft chapter, AllocationPlan plan) {
    LoadReport before = plan.before().load();
    LoadReport after = plan.after().load();
    List<List<String>> rows = new ArrayList<>();
    for (AllocationPlan.Move move : plan.moves()) {
      rows.add(
          List.of(
              move.caseId(),
              Words.plain(move.points()),
              name(plan, move.from()),
              load(before, move.from()) + " to " + load(after, move.from()),
              name(plan, move.to()),
              load(before, move.to()) + " to " + load(after, move.to())));
    }
    chapter
        .heading("With " + plan.movesAllowed().getAsInt() + " handovers at most")
        .show(
            new TextTable(
                "Who hands over what to whom",
                List.of(
                    "case", "points", "from", "load of the giver", "to", "load of the receiver"),
                rows))
        .say(plan.certificate().sentence());
  }

  private static void fewest(Chapter.Draft chapter) {
    Team team = AssessmentTeam.team();
    Allocator allocator = allocator(team);
    AllocationPlan toLine =
        allocator.aimingFor(Objective.fewestMovesTo(Percent.HUNDRED)).rebalance(team);
    AllocationPlan lowest = allocator.aimingFor(Objective.WORST_THEN_FEWEST_MOVES).rebalance(team);
    chapter
        .heading("As few handovers as possible")
        .say("So that nobody is over-pointed: " + toLine.certificate().sentence())
        .say(
            "For the lowest highest load that was found, however many handovers it takes: "
                + lowest.certificate().sentence())
        .figure("fewest-to-100.moves", toLine.movesUsed(), "cases")
        .figure("fewest-to-lowest.moves", lowest.movesUsed(), "cases");
  }

  private static void byHand(Chapter.Draft chapter, MovePrices prices) {
    LoadReport hand = AssessmentTeam.afterHandovers().load();
    int count = AssessmentTeam.HANDOVERS.size();
    AllocationPlan same = prices.plan(count);
    Percent highest =
        hand.members().stream()
            .flatMap(member -> member.percent().stream())
            .max(Percent::compareTo)
            .orElseThrow();
    chapter
        .heading("Beside the handovers chosen by hand")
        .say(
            "The first chapter hands over "
                + count
                + " cases chosen by hand, and the highest load is then "
                + Words.percent(highest.value())
                + ". With as many, the plan found here comes to "
                + highest(same)
                + ".")
        .figure("by-hand.worst", highest.value().doubleValue(), "% of available")
        .figure(
            "as-many-found.worst",
            same.certificate().worst().orElseThrow().value().doubleValue(),
            "% of available");
  }

  private static String highest(AllocationPlan plan) {
    return Words.percent(plan.certificate().worst().orElseThrow().value());
  }

  private static String load(LoadReport report, String id) {
    return Words.percent(report.member(id).percent().orElseThrow().value());
  }

  private static String name(AllocationPlan plan, String id) {
    return plan.before().member(id).name();
  }
}
