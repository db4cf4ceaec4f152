package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.adkar.Adkar;
import org.plimsoll.adkar.AdkarDiff;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adkar.AdkarProfile;
import org.plimsoll.adkar.AdkarReview;
import org.plimsoll.adkar.Barrier;
import org.plimsoll.adoption.ObjectionRegister;
import org.plimsoll.adoption.PilotReport;
import org.plimsoll.adoption.PilotReview;
import org.plimsoll.adoption.RollOut;
import org.plimsoll.adoption.RollOutReport;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.BuyInProfile;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterEdition;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.kotter.Warning;
import org.plimsoll.swot.Force;
import org.plimsoll.swot.ForceField;
import org.plimsoll.swot.Tows;

/**
 * How a council moved from counting cases to weighing them, told from the first complaint to the
 * day another council took it over, asking at each turn: who says so? <b>All figures are
 * assumptions.</b>
 */
public final class PointsSystemChangeExample {
  private static final int WIDTH = 98;
  private static final LocalDate ASKED = date("2025-10-31");
  private static final LocalDate BEFORE_PILOT = date("2026-02-27");

  private PointsSystemChangeExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  /** The essay's figure, over 75 % of the people whom the change involves; not Kotter's own. */
  private static Kotter kotter(LocalDate asOf) {
    return Kotter.edition(KotterEdition.POINTS_ESSAY)
        .withBuyIn(BuyInProfile.workforceInvolvedOver75("people involved"))
        .begunOn(date("2025-09-15"))
        .asOf(asOf);
  }

  /** What is known by a day: everything dated by then. */
  static List<Evidence> evidence(LocalDate asOf) {
    List<Evidence> all = new ArrayList<>(people());
    all.addAll(objections(asOf).review(asOf).evidence());
    if (!asOf.isBefore(PilotTeam.LAST)) {
      all.addAll(ChangeStory.gains().evidence());
      pilot().evidence().ifPresent(all::add);
    }
    if (!asOf.isBefore(PilotTeam.SINCE)) {
      all.addAll(rollOut(asOf).evidence());
    }
    return all.stream().filter(each -> !each.on().orElseThrow().isAfter(asOf)).toList();
  }

  /** What people said, signed and wrote. */
  private static List<Evidence> people() {
    return List.of(
        Evidence.attestation(KotterStep.URGENCY, "14 cases each is not fair", "three workers")
            .raisedAt(Occasion.SUPERVISION)
            .on(date("2025-09-15")),
        Evidence.attestation(KotterStep.URGENCY, "we cannot go on like this", "team")
            .raisedAt(Occasion.TEAM_MEETING)
            .on(date("2025-09-22")),
        Evidence.attestation(KotterStep.URGENCY, "overtime is out of hand", "finance manager")
            .raisedAt(Occasion.MANAGEMENT_MEETING)
            .on(date("2025-10-06")),
        Evidence.document(KotterStep.URGENCY, "supervision is uneven, assessments are late")
            .attestedBy("inspectorate")
            .raisedAt(Occasion.INSPECTION)
            .on(date("2025-10-13")),
        Evidence.census(
                KotterStep.URGENCY,
                "does it have to change?",
                Census.of(46).answered(44).agreed(38))
            .among("people involved")
            .on(ASKED),
        Evidence.census(
                KotterStep.URGENCY, "does it have to change?", Census.of(8).answered(8).agreed(7))
            .among("management")
            .on(ASKED),
        Evidence.document(KotterStep.COALITION, "mandate of the steering group")
            .attestedBy("director")
            .on(date("2025-11-10")),
        Evidence.document(KotterStep.VISION, "vision: each carries a fair share")
            .ofWords(120)
            .attestedBy("steering group")
            .on(date("2025-12-01")),
        Evidence.census(
                KotterStep.COMMUNICATE,
                "I know what the points are for",
                Census.of(46).answered(45).agreed(39))
            .raisedAt(Occasion.EVERYDAY_TALK)
            .on(date("2026-02-25")),
        Evidence.event(Kotter.VICTORY, "the points system is in")
            .attestedBy("head of service")
            .on(ChangeStory.VICTORY),
        Evidence.document(KotterStep.ANCHOR.criterion("policy"), "workload policy rewritten")
            .attestedBy("policy manager")
            .on(date("2027-01-11")),
        Evidence.document(KotterStep.ANCHOR.criterion("induction"), "points in the induction")
            .attestedBy("workforce development")
            .on(date("2027-03-01")));
  }

  private static ObjectionRegister objections(LocalDate asOf) {
    return asOf.isBefore(date("2026-02-04"))
        ? ObjectionRegister.of(ChangeStory.CHANGE)
        : ChangeStory.objections().answered(ChangeStory.clinics(), ChangeStory.overtime());
  }

  private static PilotReport pilot() {
    return PilotReview.standard().review(ChangeStory.pilot(), ChangeStory.VICTORY);
  }

  private static RollOutReport rollOut(LocalDate asOf) {
    return ChangeStory.rollOut().review(asOf);
  }

  static KotterReview review(LocalDate asOf) {
    return kotter(asOf).review(evidence(asOf));
  }

  static String story() {
    StringBuilder out = new StringBuilder();
    out.append(
        "From counting cases to weighing them (all names, figures and dates are assumptions;\n"
            + "~ marks a rounded figure, [ours] a rule of Plimsoll's own)\n");
    why(out);
    plan(out);
    resistance(out);
    pilotAndWins(out);
    victory(out);
    everybody(out);
    return out.toString();
  }

  private static void head(StringBuilder out, String words) {
    out.append("\n== ").append(words).append('\n');
  }

  /** A table or an explanation, as it is. */
  private static void block(StringBuilder out, Object text) {
    text.toString().lines().forEach(line -> out.append("  ").append(line).append('\n'));
  }

  /** A sentence that may be long, broken to the width of the page. */
  private static void item(StringBuilder out, Object text) {
    StringBuilder line = new StringBuilder("  -");
    for (String word : text.toString().split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }

  private static void why(StringBuilder out) {
    head(out, "Autumn 2025: does it have to change?");
    out.append(
        """
        J. P. Kotter watched companies change and named eight steps that those took that succeeded; the
        table at the end lists them. The first: people feel that going on as before will not do. Four
        sides said so, without having agreed on it:

        """);
    people().stream()
        .filter(each -> each.about().equals(KotterStep.URGENCY.key()))
        .filter(each -> each.occasion().isPresent())
        .forEach(
            each ->
                item(
                    out,
                    each.on().orElseThrow()
                        + ", "
                        + each.occasion().orElseThrow().words()
                        + ": "
                        + each.title()));
    out.append(
        """

        But do enough people hold it? Those with an interest say "everybody". So all 46 whom the change then
        involved were asked: 28 in three teams, their 8 managers, 10 in offices; the depot came later. Two
        did not answer and are not taken for a yes. Two thresholds are in use, the second is Kotter's:

        """);
    Kotter own = Kotter.standard().asOf(ASKED);
    for (Kotter each : List.of(kotter(ASKED), own)) {
      Verdict verdict = each.review(evidence(ASKED)).verdict(KotterStep.URGENCY);
      Reason needed = verdict.reasons().get(1);
      item(
          out,
          verdict.reasons().get(0).text()
              + "; "
              + needed.text()
              + ": "
              + verdict.truth().words()
              + " ["
              + needed.source()
              + "]");
    }
  }

  private static void plan(StringBuilder out) {
    head(out, "Winter: what speaks for it, and what against?");
    out.append(
        """
        A steering group forms from all levels. It pairs strengths (S) and weaknesses (W) inside with
        opportunities (O) and threats (T) outside, each marked 1 to 5. Those with the highest product
        are talked about first; to multiply marks is common practice, not a published rule:

        """);
    Tows tows = ChangeStory.swot().tows();
    tows.ranked().stream().limit(2).forEach(pair -> item(out, pair));
    ForceField forces = ChangeStory.forces();
    out.append("\nWhat drives the change and what restrains it, marked likewise:\n");
    item(out, sum("driving", forces.driving(), forces.drivingTotal()));
    item(out, sum("restraining", forces.restraining(), forces.restrainingTotal()));
    out.append("\nThe totals say little. The two strongest restraints come back in February.\n");
  }

  private static String sum(String side, List<Force> forces, Object total) {
    return side
        + ": "
        + String.join(" + ", forces.stream().map(Object::toString).toList())
        + " = "
        + total;
  }

  private static void resistance(StringBuilder out) {
    head(out, "February 2026: what holds whom back?");
    out.append(
        """
        Each worker scores five things from 1 to 5: knows why (awareness), wants to (desire), knows how
        (knowledge), can (ability), keeps to it (reinforcement); by their initials, ADKAR. The first
        that scores 3 or less is the barrier [Prosci]; what comes after it can wait.
        """);
    Adkar adkar = Adkar.standard();
    AdkarReview before = adkar.review(ChangeStory.adkarBefore());
    out.append("As a rule others would read: \"");
    out.append(adkar.groups(ChangeStory.adkarBefore()).suppressed().get(0)).append("\".\n");
    out.append("These eight agreed to be shown, and named by number:\n\n");
    block(out, scores(before).titled(ChangeStory.SHOWN + " [" + ChangeStory.SHOWN.source() + "]"));
    out.append('\n');
    before.findings().forEach(finding -> item(out, finding.message()));
    ChangeStory.plan()
        .findings()
        .forEach(finding -> item(out, finding.message() + ": " + finding.reason()));
    out.append(
        """

        Three workers object, on two grounds, and they are right on both. The first answer, that
        performance clinics will check the points, closes one of them:

        """);
    ObjectionRegister first = ChangeStory.objections().answered(ChangeStory.clinics());
    block(out, first.review(date("2026-02-13")).table().titled(""));
    out.append(
        "\nClinics say nothing about pay. A week later that ground has an answer of its own:\n");
    item(out, ChangeStory.overtime());
    AdkarReview after = adkar.review(ChangeStory.adkarAfter());
    List<String> cleared = after.diff(before).moved(AdkarDiff.Move.CLEARED);
    out.append("\nThe eight score themselves again at the end of the month. ");
    out.append(Words.list(cleared)).append(" have no barrier any more;\n");
    out.append(
        Words.list(
            after.barriers().entrySet().stream()
                .filter(entry -> entry.getValue().standing() == Barrier.Standing.FOUND)
                .map(entry -> entry.getKey() + " is held back by " + entry.getValue())
                .toList()));
    out.append(".\n");
    standing(out, BEFORE_PILOT);
    whys(
        out,
        BEFORE_PILOT,
        KotterStep.COALITION,
        KotterStep.VISION,
        KotterStep.COMMUNICATE,
        KotterStep.EMPOWER);
  }

  /** Everybody's scores and barrier, and the means below. */
  private static TextTable scores(AdkarReview review) {
    List<String> headings = new ArrayList<>(List.of("person"));
    for (AdkarElement element : AdkarElement.values()) {
      headings.add(element.words());
    }
    headings.add("barrier");
    List<List<String>> rows = new ArrayList<>();
    review
        .survey()
        .people()
        .forEach((id, profile) -> rows.add(row(id, profile, review.barriers().get(id).toString())));
    rows.add(row("mean", review.meanProfile(), ""));
    return new TextTable("", headings, rows);
  }

  private static List<String> row(String name, AdkarProfile profile, String barrier) {
    List<String> row = new ArrayList<>(List.of(name));
    for (AdkarElement element : AdkarElement.values()) {
      row.add(profile.score(element).orElseThrow().toText(2));
    }
    row.add(barrier);
    return row;
  }

  private static void pilotAndWins(StringBuilder out) {
    head(out, "March to May: one team tries it");
    PilotReport pilot = pilot();
    pilot.pilot().approvals().forEach(each -> item(out, "approved by " + each));
    out.append(
        """

        Twelve weeks before and twelve since. The sheets are drawn by chance under assumptions: before,
        complex cases go to the same two people, work is slower and 9 hours a week are paid by habit besides
        what points justify; since then no more. Means, of how many figures; Gini is 0 if all carry alike:

        """);
    block(out, ChangeStory.gains().table().titled(""));
    out.append(
        """

        Is that more than the usual ups and downs? A measure has changed where a week lies further from
        the mean before than 2.66 times the usual step from week to week, or 8 weeks in a row lie on
        one side [D. J. Wheeler]; a share, where the intervals do not overlap [ours, as are the 95%]:

        """);
    block(out, pilot.table().titled(""));
    out.append(
        """

        Loads are more even, paid overtime is all but gone, more cases are closed: beyond noise, if weeks
        are independent. The number over-pointed was the same in all twelve weeks before, so nobody knows
        its usual ups and downs; the rest so few weeks and audits cannot show. All together: %s.
        """
            .formatted(pilot.verdict().truth().words()));
  }

  private static void victory(StringBuilder out) {
    head(out, "29 May 2026: \"the points system is in\"");
    KotterReview review = review(ChangeStory.VICTORY);
    Warning.VictoryDeclaredEarly early = review.warnings(Warning.VictoryDeclaredEarly.class).get(0);
    out.append(
        "The head of service says so. To declare victory too soon is the seventh of Kotter's errors;\n");
    out.append(early.reasons().size()).append(" reasons speak against it:\n\n");
    early.reasons().forEach(reason -> item(out, reason.text() + whose(reason)));
    standing(out, ChangeStory.VICTORY);
    whys(out, ChangeStory.VICTORY, KotterStep.WINS, KotterStep.CONSOLIDATE);
  }

  private static String whose(Reason reason) {
    String section = reason.source().section();
    return reason.source().isOurs()
        ? " [ours]"
        : " [" + reason.source().author() + (section.isEmpty() ? "" : ", " + section) + "]";
  }

  private static void everybody(StringBuilder out) {
    head(out, "To all teams, and beyond");
    RollOutReport report = rollOut(ChangeStory.END);
    block(out, report);
    out.append("\nIn May 2026 ")
        .append(
            Words.percent(rollOut(ChangeStory.VICTORY).coverageOfPeople().orElseThrow().value()))
        .append(" of the people worked in the new way; a year later ")
        .append(Words.percent(report.coverageOfPeople().orElseThrow().value()))
        .append(" do.\n");
    for (RollOut.Adopter adopter : report.elsewhere()) {
      out.append("On ").append(Words.day(adopter.on())).append(' ').append(adopter.organisation());
      out.append(" took it over, as ").append(adopter.shownBy()).append(" shows.\n");
    }
    out.append("\nStep by step, by what was known on each day:\n\n");
    block(out, stepByStep());
    out.append("\nWhat still speaks, on ").append(Words.day(ChangeStory.END));
    out.append(", against the victory declared in May 2026:\n\n");
    review(ChangeStory.END)
        .warnings(Warning.VictoryDeclaredEarly.class)
        .forEach(early -> early.still().forEach(r -> item(out, r.text() + whose(r))));
    out.append(
        """

        "Met" means that the evidence named bears it out, often by the least that counts: that one
        person vouches for a step is enough by our own rule, and can be set higher. In brackets stands
        what other evidence says where nothing shows what the step needs.
        """);
  }

  private static TextTable stepByStep() {
    List<LocalDate> days = List.of(ASKED, BEFORE_PILOT, ChangeStory.VICTORY, ChangeStory.END);
    List<String> headings = new ArrayList<>(List.of("step"));
    days.forEach(day -> headings.add(day.toString()));
    List<List<String>> rows = new ArrayList<>();
    for (KotterStep step : KotterStep.values()) {
      List<String> row = new ArrayList<>();
      row.add(step.number() + " " + step.label(KotterEdition.POINTS_ESSAY));
      for (LocalDate day : days) {
        KotterReview review = review(day);
        String words = review.stages().get(step.ordinal()).words();
        row.add(words.replaceFirst("supporting evidence only: (.*)", "($1)"));
      }
      rows.add(row);
    }
    return new TextTable("", headings, rows);
  }

  /** The first reason, with the threshold where it counts people or places. */
  private static void whys(StringBuilder out, LocalDate asOf, KotterStep... steps) {
    for (KotterStep step : steps) {
      KotterReview.StageVerdict stage = review(asOf).stages().get(step.ordinal());
      Reason first = stage.why().get(0);
      boolean counts = first.source().equals(Source.GIVEN);
      Reason rule = counts ? stage.why().get(1) : first;
      item(
          out,
          "step "
              + step.number()
              + ", "
              + stage.words()
              + ": "
              + (counts ? first.text() + "; " : "")
              + rule.text()
              + whose(rule));
    }
  }

  private static void standing(StringBuilder out, LocalDate asOf) {
    KotterReview review = review(asOf);
    out.append("\nOn ").append(Words.day(asOf)).append(", ").append(review.secured().size());
    out.append(" of 8 steps are secured");
    review.current().ifPresent(stage -> out.append("; next is \"").append(stage).append('"'));
    out.append(".\n");
  }
}
