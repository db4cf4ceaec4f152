package org.plimsoll.examples.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.adoption.CoalitionStanding;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.graph.ConvinceFirst;
import org.plimsoll.graph.ConvinceOrder;
import org.plimsoll.jointworking.JointPlanReport;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.AspectSummary;
import org.plimsoll.stakeholder.ClassSensitivity;
import org.plimsoll.stakeholder.EngagementGaps;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.EngagementPlanReview;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.InfluenceNetwork;
import org.plimsoll.stakeholder.Quadrant;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderClasses;
import org.plimsoll.stakeholder.StakeholderMap;
import org.plimsoll.stakeholder.Typology;

/** Who has to be on board of a change, where each party stands and why. */
final class OnBoardChapter {
  static final String TITLE = "Who has to be on board";

  /** The share of those a party listens to that moves it, in the scenario. */
  static final Rational HALF = Rational.of(1, 2);

  private static final LocalDate AS_OF = ChangeChapter.AS_OF;

  private final StakeholderMap map = OnBoard.map();
  private final StakeholderClasses grid = map.classify(Typology.powerInterest().asOf(AS_OF));
  private final StakeholderClasses salience = map.classify(Typology.salience().asOf(AS_OF));
  private final EngagementPlanReview plan =
      EngagementPlan.standard().review(map, OnBoard.contacts(), AS_OF);
  private final CoalitionStanding coalition =
      new CoalitionStanding(OnBoard.coalition(), map, AS_OF);
  private final JointPlanReport joint = OnBoard.plan().review(AS_OF);

  private OnBoardChapter() {}

  /** Writes the chapter. */
  static Chapter write() {
    return new OnBoardChapter().chapter();
  }

  private Chapter chapter() {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(AS_OF),
            "MADE UP: the parties, their ratings, contacts and agreements are nobody's.");
    register(chapter);
    why(chapter);
    engagement(chapter);
    influence(chapter);
    leaders(chapter);
    agreements(chapter);
    chapter
        .headOfServiceShouldKnow(
            "Of "
                + map.stakeholders().size()
                + " parties in a change to points (made up) "
                + grid.in(Quadrant.KEY_PLAYER).size()
                + " are key players; "
                + Words.list(coalition.review().keyPlayersOutside())
                + " is one and not in the "
                + OnBoard.SPONSORS
                + ". "
                + plan.notHeard().size()
                + " parties never had their say.")
        .missing(
            "Power and interest of "
                + Words.list(grid.unclassified())
                + ": nobody rated them, so they have no place. They are not taken to be without power.")
        .missing(
            "The attitude of "
                + Words.list(map.influence().notRated())
                + ": without it no scenario says where attitudes would come to rest.")
        .missing(
            "What the raters go by: their marks are opinions, some of two people, some of one.")
        .source(StakeholderMap.DRIVE_FOR_CHANGE)
        .source(grid.kind().source())
        .source(salience.kind().source())
        .source(EngagementGaps.MATRIX)
        .source(GuidingCoalition.KOTTER)
        .source(ConvinceFirst.KEMPE_KLEINBERG_TARDOS);
    return chapter.done();
  }

  private String mark(Stakeholder party, Aspect aspect) {
    AspectSummary summary = party.summary(aspect, AspectSummary.Rule.MEDIAN, Optional.of(AS_OF));
    boolean differ = summary.disagreement().map(apart -> apart.signum() > 0).orElse(false);
    return summary.value().map(Rational::toText).orElse("?")
        + (differ
            ? " (" + summary.disagreement().map(Rational::toText).orElseThrow() + " apart)"
            : "");
  }

  private void register(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      rows.add(
          List.of(
              party.name(),
              mark(party, Aspect.POWER),
              mark(party, Aspect.INTEREST),
              mark(party, Aspect.ATTITUDE),
              grid.place(party.id()).type().map(type -> type.words()).orElse("?"),
              salience.place(party.id()).type().map(type -> type.words()).orElse("?")));
    }
    chapter
        .heading("The parties")
        .say(
            "A stakeholder is a party who has an interest in the work, or in the change (two opening "
                + "questions, as we read them: the text of the source has lost its own). "
                + map.stakeholders().size()
                + " are in the register; "
                + map.interestedInTheWork().size()
                + " care about the work, all about the change. Each rater's last mark counts, from 1 to "
                + "5, attitude from -1 (blocks) to 1 (backs); the middle one is taken, of two their "
                + "mean (our own rule), and where raters differ the table says by how much. High begins at "
                + "the middle of the scale, which is our own rule, too: the grids of the sources draw a line "
                + "and put no number to it, and salience only asks whether an attribute is there.")
        .show(
            new TextTable(
                "The register, " + Words.day(AS_OF),
                List.of("party", "power", "interest", "attitude", "power/interest", "salience"),
                rows))
        .figure("parties", map.stakeholders().size(), "parties")
        .figure("key-players", grid.in(Quadrant.KEY_PLAYER).size(), "parties")
        .figure("unclassified", grid.unclassified().size(), "parties")
        .findings(map.findings());
  }

  private void why(Chapter.Draft chapter) {
    ClassSensitivity sure = Typology.powerInterest().asOf(AS_OF).sensitivity(map);
    chapter
        .heading("Why each party stands where it stands")
        .say(
            "Down to each rating, with the boundary that was used and who set it. "
                + sure.unsure().size()
                + " of the places on the grid hang on one mark or one rater: "
                + Words.list(sure.unsure())
                + ".")
        .why(grid.explain())
        .why(sure.explain())
        .say(
            "Salience asks for power, legitimacy and urgency as a set and never for their mean: who "
                + "lacks one is of another class, however high the others are.")
        .why(salience.explain())
        .say(hanging())
        .figure("unsure", sure.unsure().size(), "parties");
  }

  private String hanging() {
    List<String> unsure = Typology.salience().asOf(AS_OF).sensitivity(map).unsure();
    return "Of these classes "
        + unsure.size()
        + " hang on one mark or one rater: "
        + Words.list(unsure)
        + ".";
  }

  private void engagement(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (EngagementPlanReview.Row row : plan.rows()) {
      rows.add(
          List.of(
              row.place().name(),
              row.gap().map(gap -> gap.mark().current().words()).orElse("?"),
              row.gap().map(gap -> gap.mark().desired().words()).orElse("?"),
              row.gap().flatMap(EngagementGaps.Row::lever).map(Rational::toText).orElse("-"),
              row.everyDays().map(days -> Integer.toString(days)).orElse("-"),
              row.lastContact().map(LocalDate::toString).orElse("never"),
              row.lastHeard().map(LocalDate::toString).orElse("never"),
              row.standing().words()));
    }
    chapter
        .heading("Whom to move first, and who waits")
        .say(
            "The greatest lever comes first: power x interest x columns between where a party is and "
                + "where it needs to be. The formula is ours, it multiplies marks in an order, and so "
                + "says where to begin and no more. How many days may lie between contacts is ours too. "
                + "To be told something is not to be heard: "
                + Words.list(plan.notHeard())
                + " never had their say.")
        .show(
            new TextTable(
                "Engagement, " + Words.day(AS_OF),
                List.of("party", "now", "needed", "lever", "days", "contact", "heard", "standing"),
                rows))
        .why(plan.explain().find(plan.rows().get(0).place().name()).orElseThrow())
        .figure("to-move", plan.toMove().size(), "parties")
        .figure("not-heard", plan.notHeard().size(), "parties")
        .figure("waiting", plan.waiting().size(), "parties")
        .findings(plan.findings());
  }

  private void influence(Chapter.Draft chapter) {
    InfluenceNetwork influence = map.influence();
    ConvinceOrder order = influence.convinceFirst(ConvinceFirst.byThreshold(HALF), 3);
    chapter
        .heading("Who moves whom")
        .say(
            "If nobody were convinced yet, and a party moved once half of those it listens to had "
                + "moved (half is our own choice), whom would one convince, each time whoever gains most? "
                + "A scenario to think with and no forecast: it leaves aside where the parties stand now "
                + "and how strongly each listens, and with such fixed thresholds another choice may do "
                + "better. It ends when nobody is left.")
        .show(table(order))
        .why(influence.explain())
        .figure("ties", influence.network().ties().size(), "ties")
        .figure("convinced", order.spread(), "parties");
  }

  private static TextTable table(ConvinceOrder order) {
    List<List<String>> rows = new ArrayList<>();
    for (ConvinceOrder.Step step : order.steps()) {
      rows.add(List.of(step.node(), Words.number(step.gain(), 0), Words.number(step.spread(), 0)));
    }
    return new TextTable(
        "Whom to convince first", List.of("party", "gained, itself included", "in all"), rows);
  }

  private void leaders(Chapter.Draft chapter) {
    KotterReview review = Kotter.standard().asOf(AS_OF).review(coalition.evidence());
    var step = review.stages().get(KotterStep.COALITION.ordinal());
    chapter
        .heading("Does the leading group have what it takes?")
        .say(
            "Kotter's second step is a group with enough power to lead. Here it is the "
                + OnBoard.SPONSORS
                + ", three of these parties, and not the steering group of nine of the chapter before, "
                + "which stood down in April. What the register says of it goes into the evidence as "
                + coalition.evidence().size()
                + " dated pieces; by them alone the step is "
                + step.verdict().truth().words()
                + ", as its members back the change by the marks that raters gave them; they were not asked "
                + "themselves. What speaks against a part of it is listed below and should be read too.")
        .why(coalition.explain())
        .why(review.explain().find(step.stage().label()).orElseThrow())
        .figure("coalition.backing", coalition.backing().agreed(), "parties")
        .figure("coalition.evidence", coalition.evidence().size(), "pieces");
    coalition
        .review()
        .keyPlayersOutside()
        .forEach(
            party ->
                chapter.finding(
                    new Finding(
                        Severity.WARNING,
                        party,
                        "is a key player and not in the " + OnBoard.SPONSORS,
                        "those left out must not be able to block the change",
                        GuidingCoalition.KOTTER)));
  }

  private void agreements(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (JointPlanReport.Trend trend : joint.confidence()) {
      rows.add(
          List.of(
              trend.side(),
              joint.plan().side(trend.side()).position().orElse("?"),
              joint.plan().side(trend.side()).answerableTo().orElse("?"),
              String.join(
                  " -> ",
                  trend.marks().stream()
                      .map(mark -> Integer.toString(mark.mark().value()))
                      .toList())));
    }
    chapter
        .heading("What was agreed jointly")
        .say(
            "The issue is "
                + joint.plan().issue()
                + ". Each side has a position, interests behind it, and somebody to answer to. "
                + "Confidence in joint working is marked from 1 to 5 by each side.")
        .show(
            new TextTable(
                "The two sides", List.of("side", "asks", "answers to", "confidence"), rows))
        .show(actions())
        .why(joint.explain())
        .figure("joint.overdue", joint.overdue().size(), "actions")
        .figure("joint.one-sided", joint.oneSided().size(), "actions")
        .figure("joint.findings", joint.findings().size(), "findings")
        .findings(joint.findings());
  }

  private TextTable actions() {
    List<List<String>> rows = new ArrayList<>();
    joint
        .plan()
        .actions()
        .forEach(
            action ->
                rows.add(
                    List.of(
                        action.what(),
                        action.leads().getOrDefault(OnBoard.MANAGERS, "nobody"),
                        action.leads().getOrDefault(OnBoard.UNION, "nobody"),
                        action.due().map(LocalDate::toString).orElse("no date"),
                        joint.standing(action))));
    return new TextTable(
        "Joint actions",
        List.of("action", OnBoard.MANAGERS, OnBoard.UNION, "by", "standing"),
        rows);
  }
}
