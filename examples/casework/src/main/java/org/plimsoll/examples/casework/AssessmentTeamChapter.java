package org.plimsoll.examples.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.SchemePresets;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Evenness;

/** The first chapter: 14 cases against 14 cases, by count and by points. */
final class AssessmentTeamChapter {
  static final String TITLE = "A children's assessment team";

  private static final int HEAVIEST_SHOWN = 3;

  private AssessmentTeamChapter() {}

  static Chapter write() {
    Team team = AssessmentTeam.team();
    LoadReport before = team.load();
    LoadReport after = AssessmentTeam.afterHandovers().load();
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(AssessmentTeam.DAY) + ", made-up data",
            "SYNTHETIC: the people, cases, hours and weights of this chapter are made up. "
                + "They show the method and describe no real team.");
    story(chapter, before, after);
    scheme(chapter, before);
    loads(chapter, before);
    why(chapter, before);
    evenness(chapter, before, after);
    handovers(chapter, before, after);
    training(chapter, before);
    timescales(chapter, before);
    before
        .missing()
        .forEach(
            gap ->
                chapter.missing(
                    "In the team: " + gap.message() + ", so there is no load to state."));
    return chapter
        .findings(before.findings())
        .missing(
            "How long cases of each band really take. The weights are assumptions until they have "
                + "been held against recorded time.")
        .source(SchemePresets.HUNDRED_POINTS_SOURCE)
        .source(
            Source.of("Plimsoll", "2026", "synthetic team and weights, made up for this review"))
        .source(
            Source.of("HM Government", "", "Working Together to Safeguard Children")
                .section("timeliness of assessments: 45 working days")
                .link(
                    "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"))
        .source(
            Source.of("GOV.UK", "", "UK bank holidays, England and Wales")
                .link("https://www.gov.uk/bank-holidays"))
        .done();
  }

  private static void story(Chapter.Draft chapter, LoadReport before, LoadReport after) {
    MemberLoad hard = before.member(AssessmentTeam.HARD);
    MemberLoad easy = before.member(AssessmentTeam.EASY);
    chapter.headOfServiceShouldKnow(
        name(hard)
            + " and "
            + name(easy)
            + " hold "
            + hard.cases()
            + " cases each. By points one is at "
            + load(hard)
            + " of what the hours allow (leave spread over the year), the other at "
            + load(easy)
            + " (synthetic team).");
    for (MemberLoad member : before.members()) {
      String id = member.member().id();
      chapter.figure(id + ".cases", member.cases(), "cases");
      chapter.figure(id + ".points", member.total().value().toBigDecimal(), "points");
      member
          .percent()
          .ifPresent(
              percent ->
                  chapter.figure(id + ".load", percent.value().doubleValue(), "% of available"));
    }
    chapter.figure("over-pointed.before", before.overPointed().size(), "people");
    chapter.figure("over-pointed.after", after.overPointed().size(), "people");
  }

  private static void scheme(Chapter.Draft chapter, LoadReport before) {
    PointsScheme scheme = before.team().scheme().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    scheme
        .bands()
        .values()
        .forEach(
            band ->
                rows.add(
                    List.of(
                        "band " + band.name(),
                        band.weight().map(weight -> weight.toString()).orElse(""),
                        band.rationale())));
    scheme.factors().forEach((factor, rule) -> rows.add(List.of(factor, rule.toString(), "")));
    chapter
        .heading("How a case is weighed")
        .say(
            "One point stands for one hour of work a week. A case weighs what its band weighs; "
                + "factors are added in the order shown. All weights are illustrations.")
        .show(new TextTable("The points scheme", List.of("band or factor", "weight", "why"), rows));
  }

  private static void loads(Chapter.Draft chapter, LoadReport before) {
    Map<String, Integer> byCount =
        ranks(before, Comparator.comparing(load -> Rational.of(-load.cases())));
    Map<String, Integer> byPoints =
        ranks(before, Comparator.comparing(load -> load.total().value().negated()));
    List<List<String>> rows =
        before.members().stream()
            .sorted(
                Comparator.comparingInt(MemberLoad::cases)
                    .reversed()
                    .thenComparing(load -> load.member().id()))
            .map(
                load ->
                    List.of(
                        name(load),
                        Integer.toString(load.cases()),
                        Integer.toString(byCount.get(load.member().id())),
                        Words.plain(load.total()),
                        Integer.toString(byPoints.get(load.member().id())),
                        load.available().map(Words::plain).orElse("-"),
                        load.percent().map(p -> Words.percent(p.value())).orElse("-"),
                        load.isOverPointed()
                            ? "over-pointed by " + Words.plain(load.overBy())
                            : load.remaining()
                                .map(room -> "room for " + Words.plain(room))
                                .orElse("hours not known")))
            .toList();
    chapter
        .heading("Count beside points")
        .say(
            "Points available are contracted hours less leave, training and other duties; a "
                + "first-year worker is given 90% of a full load (as in "
                + SchemePresets.HUNDRED_POINTS_SOURCE
                + "). Over-pointed means more points than available (100%, our own rule).")
        .show(
            new TextTable(
                "Each person, by count of cases",
                List.of(
                    "name",
                    "cases",
                    "by count",
                    "points",
                    "by points",
                    "available",
                    "load",
                    "standing"),
                rows));
  }

  /** Rank 1 is the heaviest; equals share the better rank. */
  private static Map<String, Integer> ranks(LoadReport report, Comparator<MemberLoad> order) {
    return report.members().stream()
        .collect(
            Collectors.toMap(
                load -> load.member().id(),
                load ->
                    1
                        + (int)
                            report.members().stream()
                                .filter(other -> order.compare(other, load) < 0)
                                .count(),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private static void why(Chapter.Draft chapter, LoadReport before) {
    chapter.heading("Who is over-pointed, and why");
    for (MemberLoad load : before.overPointed()) {
      List<String> heaviest =
          heaviest(before.team().scheme().orElseThrow(), load).stream()
              .map(holding -> before.team().scheme().orElseThrow().weigh(holding.item()).toString())
              .toList();
      chapter.say(
          name(load)
              + " carries "
              + load.total()
              + " of "
              + load.available().orElseThrow()
              + " available, "
              + load(load)
              + ": over by "
              + Words.plain(load.overBy())
              + " points, which is as many hours a week. The heaviest cases: "
              + String.join("; ", heaviest)
              + ".");
    }
    chapter
        .say("The same for " + name(before.member(AssessmentTeam.HARD)) + ", step by step:")
        .why(shortened(before.member(AssessmentTeam.HARD).explain(), HEAVIEST_SHOWN));
  }

  private static List<Holding> heaviest(PointsScheme scheme, MemberLoad load) {
    return load.holdings().stream()
        .sorted(
            Comparator.comparing((Holding holding) -> scheme.points(holding.item()))
                .reversed()
                .thenComparing(holding -> holding.item().id()))
        .limit(HEAVIEST_SHOWN)
        .toList();
  }

  /** The same explanation with the lighter cases drawn together; it still adds up. */
  static Explanation shortened(Explanation whole, int keep) {
    Explanation carried = whole.find("points carried").orElseThrow();
    List<Explanation> byWeight =
        carried.parts().stream()
            .sorted(
                Comparator.comparing((Explanation part) -> part.amount().orElseThrow()).reversed())
            .toList();
    List<Explanation> parts = new ArrayList<>();
    byWeight.stream().limit(keep).forEach(part -> parts.add(part.because("").from(Source.GIVEN)));
    List<Explanation> others = byWeight.subList(Math.min(keep, byWeight.size()), byWeight.size());
    if (!others.isEmpty()) {
      Rational rest =
          others.stream()
              .map(part -> part.amount().orElseThrow())
              .reduce(Rational.ZERO, Rational::plus);
      parts.add(Explanation.given(others.size() + " lighter cases", new Points(rest)));
    }
    Explanation shorter =
        Explanation.sum(carried.label(), new Points(carried.amount().orElseThrow()), parts);
    return new Explanation(
        whole.label(),
        whole.value(),
        whole.amount(),
        whole.how(),
        whole.rule(),
        whole.source(),
        whole.parts().stream().map(part -> part.equals(carried) ? shorter : part).toList());
  }

  private static void evenness(Chapter.Draft chapter, LoadReport before, LoadReport after) {
    chapter
        .heading("How evenly the work is shared")
        .say(
            "Gini: 0 is even. Jain: 1 is even. Max/mean: how many times the average the heaviest "
                + "load is. By points each load is taken against the points available, so that "
                + "part-timers count fairly. People whose hours are not known are left out.")
        .show(
            evennessTable(
                "Evenness before and after the handovers",
                List.of(
                    "before, by count", "before, by points", "after, by count", "after, by points"),
                List.of(count(before), points(before), count(after), points(after))));
    figures(chapter, "before.count", count(before));
    figures(chapter, "before.points", points(before));
    figures(chapter, "after.count", count(after));
    figures(chapter, "after.points", points(after));
  }

  static TextTable evennessTable(String title, List<String> names, List<Evenness> of) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      Evenness evenness = of.get(i);
      rows.add(
          List.of(
              names.get(i),
              Integer.toString(evenness.n()),
              Words.number(evenness.gini(), 3),
              Words.number(evenness.jain(), 3),
              Words.number(evenness.maxOverMean(), 2)));
    }
    return new TextTable(title, List.of("", "people", "Gini", "Jain", "max/mean"), rows);
  }

  static void figures(Chapter.Draft chapter, String key, Evenness evenness) {
    chapter.figure(key + ".gini", evenness.gini(), "");
    chapter.figure(key + ".jain", evenness.jain(), "");
    chapter.figure(key + ".max-over-mean", evenness.maxOverMean(), "");
  }

  private static Evenness count(LoadReport report) {
    return report.evennessByCount().orElseThrow();
  }

  private static Evenness points(LoadReport report) {
    return report.evenness().orElseThrow();
  }

  private static void handovers(Chapter.Draft chapter, LoadReport before, LoadReport after) {
    PointsScheme scheme = before.team().scheme().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (AssessmentTeam.Handover handover : AssessmentTeam.HANDOVERS) {
      Holding held =
          before.team().holdings().stream()
              .filter(holding -> holding.item().id().equals(handover.caseId()))
              .findFirst()
              .orElseThrow();
      rows.add(
          List.of(
              handover.caseId(),
              Words.plain(scheme.points(held.item())),
              held.item().opened().orElseThrow().toString(),
              name(before.member(held.memberId())),
              name(before.member(handover.to())),
              load(after.member(handover.to()))));
    }
    chapter
        .heading("Handovers")
        .say(
            "These handovers were chosen by hand, by one rule of ours: from those who are "
                + "over-pointed, the newest cases that are not in court, to people with room and "
                + "the skill needed, until nobody is over-pointed. Newest first, because those "
                + "families have known their worker for the shortest time.")
        .show(
            new TextTable(
                "What changes hands",
                List.of("case", "points", "opened", "from", "to", "receiver's load after"),
                rows))
        .say(
            name(before.member(AssessmentTeam.HARD))
                + " is then at "
                + load(after.member(AssessmentTeam.HARD))
                + " with "
                + after.member(AssessmentTeam.HARD).cases()
                + " cases, "
                + name(before.member(AssessmentTeam.EASY))
                + " at "
                + load(after.member(AssessmentTeam.EASY))
                + " with "
                + after.member(AssessmentTeam.EASY).cases()
                + ". By count the team looks less even than before; by points it is more even.");
    chapter.figure("handovers", AssessmentTeam.HANDOVERS.size(), "cases");
    chapter.figure(
        AssessmentTeam.HARD + ".load.after", percent(after, AssessmentTeam.HARD), "% of available");
    chapter.figure(
        AssessmentTeam.EASY + ".load.after", percent(after, AssessmentTeam.EASY), "% of available");
  }

  private static double percent(LoadReport report, String id) {
    return report.member(id).percent().orElseThrow().value().doubleValue();
  }

  private static void training(Chapter.Draft chapter, LoadReport before) {
    TextTable table = TextTable.of("skill", "who holds such a case without it", "cases");
    for (LoadReport.TrainingNeed need : before.trainingNeeds()) {
      table =
          table.row(
              need.skill(), name(before.member(need.memberId())), String.join(" ", need.caseIds()));
    }
    chapter
        .heading("Training needs")
        .show(table.titled("Skills that cases need and their holders lack"))
        .figure("training-needs", before.trainingNeeds().size(), "people and skills");
  }

  private static void timescales(Chapter.Draft chapter, LoadReport before) {
    TimescaleReport report = before.timescales(AssessmentTeam.LIMIT);
    List<List<String>> rows = new ArrayList<>();
    List<TimescaleReport.Row> pressing = new ArrayList<>(report.late());
    pressing.addAll(report.atRisk());
    for (TimescaleReport.Row row : pressing) {
      rows.add(
          List.of(
              row.caseId(),
              name(before.member(row.holders().get(0))),
              row.opened().orElseThrow().toString(),
              row.due().orElseThrow().toString(),
              Long.toString(row.used().orElseThrow()),
              Long.toString(row.left().orElseThrow()),
              row.standing().words()));
    }
    int late = report.late().size();
    chapter
        .heading("Timescales")
        .say(
            "An assessment has 45 working days from the referral (Working Together to Safeguard "
                + "Children), counted by the calendar of England and Wales; the day after the "
                + "referral is day 1. At risk means 5 working days or fewer are left (our own "
                + "rule). "
                + late
                + " of "
                + Words.cases(report.rows().size())
                + (late == 1 ? " is" : " are")
                + " late, "
                + report.atRisk().size()
                + " are due or at risk. Why there is a limit, in the team's words: "
                + AssessmentTeam.LIMIT.reason().orElseThrow()
                + ". What lateness does: "
                + AssessmentTeam.LIMIT.effectOfLateness().orElseThrow()
                + ".")
        .show(
            new TextTable(
                "Late, due and at risk, in working days",
                List.of("case", "holder", "opened", "due", "used", "left", "standing"),
                rows))
        .figure("open-cases", report.rows().size(), "cases")
        .figure("late", late, "cases")
        .figure("due-or-at-risk", report.atRisk().size(), "cases");
  }

  private static String name(MemberLoad load) {
    return load.member().name();
  }

  private static String load(MemberLoad load) {
    return Words.percent(load.percent().orElseThrow().value());
  }
}
