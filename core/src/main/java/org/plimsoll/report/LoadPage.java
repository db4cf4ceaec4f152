package org.plimsoll.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.Load;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Evenness;
import org.plimsoll.supervision.Contest;

/**
 * A load report as a page for somebody outside the team: who carries how much, who is over-pointed
 * and why, how evenly work is shared by count and by points, what training is missing, which
 * weights are contested, what was found, and what the figures leave out.
 *
 * <p>Figures are shown to one decimal, shares of evenness to two; "about" marks one that is
 * shortened. The page says nothing that the report does not: it has no rules of its own.
 *
 * @param report the report
 * @param contests contested weights; empty where nobody said which there are, and then the page
 *     says nothing of them
 */
public record LoadPage(LoadReport report, Optional<List<Contest>> contests) {
  /**
   * Checks that there is a report, and copies the contests.
   *
   * @param report the report
   * @param contests contested weights; empty where nobody said which there are, and then the page
   *     says nothing of them
   */
  public LoadPage {
    Objects.requireNonNull(report, "report");
    contests = contests.map(List::copyOf);
  }

  /**
   * Returns a page that says nothing of contests.
   *
   * @param report the report
   */
  public LoadPage(LoadReport report) {
    this(report, Optional.empty());
  }

  /**
   * Returns the page of a report.
   *
   * @param report the report
   * @return its page
   */
  public static LoadPage of(LoadReport report) {
    return new LoadPage(report);
  }

  /**
   * Shows which weights are contested.
   *
   * @param contested the contests of the team; the page shows those open on the day of the report
   * @return the page with them
   */
  public LoadPage withContests(List<Contest> contested) {
    return new LoadPage(report, Optional.of(contested));
  }

  /**
   * Prints the page for a console; its own words are plain ASCII.
   *
   * @return the page, lines ending as the system ends them
   */
  public String text() {
    return page().text();
  }

  /**
   * Prints the page as Markdown with tables (GitHub's). Names and other words of the caller's are
   * escaped.
   *
   * @return the page, lines ending in LF
   */
  public String markdown() {
    return page().markdown();
  }

  private Page page() {
    var page = new Page();
    page.heading(1, "Load of " + report.team().name() + " on " + report.date());
    page.paragraph(summary());
    page.heading(2, "Who carries how much");
    TextTable table = report.table();
    page.table(new TextTable("", table.headings(), table.rows()));
    page.list(report.legend(), "");
    page.heading(2, "Over-pointed");
    page.list(
        report.overPointed().stream().map(this::whyOverPointed).toList(),
        "Nobody is over-pointed.");
    page.heading(2, "Evenness");
    evenness(page);
    page.heading(2, "Training needs");
    page.list(
        report.trainingNeeds().stream()
            .map(
                need ->
                    who(need.memberId())
                        + " needs "
                        + need.skill()
                        + " for "
                        + (need.caseIds().size() == 1 ? "case " : "cases ")
                        + some(need.caseIds())
                        + ".")
            .toList(),
        "Nobody holds a case that asks for a skill they lack.");
    contests.ifPresent(
        known -> {
          page.heading(2, "Contested weights");
          page.list(
              known.stream()
                  .filter(contest -> contest.isOpen(report.date()))
                  .map(this::sentence)
                  .toList(),
              "No weight is contested.");
        });
    page.heading(2, "Other findings");
    Set<String> told =
        report.overPointed().stream().map(m -> m.member().id()).collect(Collectors.toSet());
    page.list(
        report.findings().stream()
            .filter(f -> f.severity() != Severity.SERIOUS || !told.contains(f.subject()))
            .map(LoadPage::sentence)
            .toList(),
        "Nothing else was found.");
    page.heading(2, "What is missing");
    page.list(
        report.missing().stream().map(LoadPage::gap).toList(),
        "Nothing is missing from these figures.");
    return page;
  }

  private String summary() {
    Load total = report.total();
    int people = report.members().size();
    int over = report.overPointed().size();
    long unknown =
        report.members().stream()
            .filter(m -> m.standing() == MemberLoad.Standing.HOURS_NOT_KNOWN)
            .count();
    return people(people - unknown)
        + (people - unknown == 1 ? " carries " : " carry ")
        + points(total.total())
        + " against "
        + points(total.available())
        + " available"
        + total.percent().map(p -> ", " + figure(p.value()) + "%").orElse("")
        + (unknown == 0
            ? ""
            : "; not counted "
                + (unknown == 1 ? "is " : "are ")
                + people(unknown)
                + " whose hours are not known")
        + ". "
        + (over == 0 ? "Nobody is" : over == 1 ? "1 person is" : over + " people are")
        + " over-pointed: above "
        + figure(report.review().overPointedAbove().value())
        + "% of the points available to them.";
  }

  private String whyOverPointed(MemberLoad load) {
    String hours =
        load.contracted().map(LoadPage::hours).orElse("unknown hours")
            + " contracted"
            + (load.reduced().isZero()
                ? ", without reductions"
                : " less reductions of " + hours(load.reduced()));
    String made =
        (load.cases() == 1 ? "1 case weighs " : load.cases() + " cases weigh ")
            + points(load.casePoints());
    Points other = load.total().minus(load.casePoints());
    if (!other.isZero()) {
      made += " and other work " + points(other);
    }
    if (load.standing() == MemberLoad.Standing.WORK_WITHOUT_CAPACITY) {
      return who(load) + " has work but no capacity: " + made + "; " + hours + ".";
    }
    return who(load)
        + " carries "
        + points(load.total())
        + " against "
        + load.available().map(LoadPage::points).orElse("none")
        + " available"
        + load.load().flatMap(Load::percent).map(p -> " (" + figure(p.value()) + "%)").orElse("")
        + ", "
        + points(load.overBy())
        + " above the line of "
        + figure(report.review().overPointedAbove().value())
        + "%: "
        + made
        + "; "
        + hours
        + ".";
  }

  private void evenness(Page page) {
    Optional<Evenness> byCount = report.evennessByCount();
    Optional<Evenness> byPoints = report.evenness();
    if (byCount.isEmpty() || byPoints.isEmpty()) {
      page.paragraph("Nobody has capacity, so nothing can be said of evenness.");
      return;
    }
    Evenness count = byCount.get();
    Evenness points = byPoints.get();
    page.table(
        TextTable.of("measure", "by count of cases", "by points for the hours available")
            .row("Gini (0 is even)", places(count.gini()), places(points.gini()))
            .row("heaviest over average", places(count.maxOverMean()), places(points.maxOverMean()))
            .row(
                "lightest over heaviest", places(count.minOverMax()), places(points.minOverMax())));
    int more = places(points.gini()).compareTo(places(count.gini()));
    String figures =
        " (Gini " + places(points.gini()) + " by points, " + places(count.gini()) + " by count).";
    page.paragraph(
        (more > 0
                ? "Counting cases makes the load look more even than it is" + figures
                : more < 0
                    ? "Counting cases makes the load look less even than it is" + figures
                    : "Counting cases and weighing them give the same picture of evenness"
                        + figures)
            + (report.leftOutOfEvenness().isEmpty()
                ? ""
                : " Left out, for want of capacity or known hours: "
                    + some(report.leftOutOfEvenness().stream().map(LoadPage::who).toList())
                    + "."));
  }

  private String sentence(Contest contest) {
    return (report.team().staff().containsKey(contest.memberId())
            ? who(contest.memberId())
            : contest.memberId())
        + " contests the weight of case "
        + contest.caseId()
        + weight(contest.caseId())
        + ", raised "
        + contest.raised()
        + ": "
        + contest.ground()
        + " ("
        + contest.id()
        + ", not decided).";
  }

  private String weight(String caseId) {
    boolean weighed =
        report.team().holdings().stream().anyMatch(h -> h.item().id().equals(caseId))
            && report.unweighed().stream().noneMatch(item -> item.caseId().equals(caseId));
    return weighed
        ? ", " + points(report.team().scheme().orElseThrow().points(report.team().caseOf(caseId)))
        : "";
  }

  private static String sentence(Finding finding) {
    String message = finding.message();
    return (message.isEmpty()
            ? finding.subject()
            : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1))
        + (finding.reason().isEmpty() ? "" : " (" + finding.reason() + ")")
        + ".";
  }

  /** A gap without the advice that follows in its reason: that is for whoever writes the code. */
  private static String gap(Finding finding) {
    String reason = finding.reason().split("; ", 2)[0];
    return sentence(
        new Finding(
            finding.severity(), finding.subject(), finding.message(), reason, finding.source()));
  }

  private static String some(List<String> all) {
    List<String> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), 10)));
    if (all.size() > shown.size()) {
      shown.add("and " + (all.size() - shown.size()) + " more");
    }
    return String.join(", ", shown);
  }

  private String who(String memberId) {
    return who(report.member(memberId));
  }

  private static String who(MemberLoad load) {
    return load.member().name() + " (" + load.member().id() + ")";
  }

  private static String people(long count) {
    return count == 1 ? "1 person" : count + " people";
  }

  private static String points(Points points) {
    return figure(points.value()) + (points.value().equals(Rational.ONE) ? " point" : " points");
  }

  private static String hours(WeeklyHours hours) {
    return figure(hours.value())
        + (hours.value().equals(Rational.ONE) ? " hour a week" : " hours a week");
  }

  private static String figure(Rational value) {
    return value.toText(1).replace("~", "about ");
  }

  private static BigDecimal places(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  /** Returns the page as text. */
  @Override
  public String toString() {
    return text();
  }
}
