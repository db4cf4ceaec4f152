package org.plimsoll.examples.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.base.Rational;
import org.plimsoll.examples.casework.WorkforceTable.Row;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Distribution;
import org.plimsoll.stats.Quantiles;
import org.plimsoll.stats.TieRule;

/** The last chapter: cases per case holder in England, and where an authority stands. */
final class CaseHoldersChapter {
  static final String TITLE = "Case holders in England";

  private static final int EXTREMES = 5;
  private static final Rational AGREES_WITHIN = Rational.parse("0.05");

  private final WorkforceTable table;
  private final String authority;
  private final Rational target;
  private final int year;
  private final int firstYear;

  private CaseHoldersChapter(WorkforceTable table, String authority, Rational target) {
    this.table = table;
    this.authority = authority;
    this.target = target;
    List<Row> national = table.national();
    this.year = national.get(national.size() - 1).year();
    this.firstYear = national.get(0).year();
  }

  /**
   * Writes the chapter.
   *
   * @param table the published table
   * @param authority the authority to place among the others
   * @param target cases per case holder for which posts are counted; an illustration, no standard
   */
  static Chapter write(WorkforceTable table, String authority, int target) {
    return new CaseHoldersChapter(table, authority, Rational.of(target)).write();
  }

  private Chapter write() {
    var chapter =
        Chapter.titled(
            TITLE,
            "reporting years " + firstYear + " to " + year,
            "PUBLISHED official statistics of the Department for Education; full-time equivalents "
                + "(FTE).");
    national(chapter);
    spread(chapter);
    place(chapter);
    extremes(chapter);
    posts(chapter);
    missing(chapter);
    return chapter
        .source(
            Source.of("Department for Education", "", "Children's social work workforce")
                .section(
                    "Contains public sector information licensed under the Open Government "
                        + "Licence v3.0")
                .link("https://explore-education-statistics.service.gov.uk"))
        .source(
            Source.of(
                    "R. J. Hyndman and Y. Fan", "1996", "Sample Quantiles in Statistical Packages")
                .section("definition 7")
                .link("https://doi.org/10.2307/2684934"))
        .done();
  }

  private void national(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : table.national()) {
      Rational published = row.caseload().orElseThrow();
      Rational recomputed = row.recomputed().orElseThrow();
      rows.add(
          List.of(
              Integer.toString(row.year()),
              Words.number(row.cases().orElseThrow(), 0),
              Words.number(row.holders().orElseThrow(), 1),
              Words.number(published, 1),
              Words.number(recomputed, 2)));
      chapter.figure("national." + row.year(), published.doubleValue(), "cases per FTE");
      chapter.figure(
          "national." + row.year() + ".recomputed", recomputed.doubleValue(), "cases per FTE");
    }
    List<Rational> differences =
        table.authorities().stream()
            .flatMap(
                row ->
                    row.recomputed().stream()
                        .flatMap(
                            own ->
                                row.caseload().stream()
                                    .map(published -> absolute(own.minus(published)))))
            .toList();
    long agreeing =
        differences.stream().filter(difference -> difference.compareTo(AGREES_WITHIN) <= 0).count();
    Rational worst = differences.stream().max(Comparator.naturalOrder()).orElseThrow();
    chapter
        .heading("Cases per case holder, year by year")
        .say(
            "The published figure stands beside ours, cases over case holders. Over all years and "
                + "authorities "
                + Words.number(agreeing)
                + " of "
                + Words.number(differences.size())
                + " rows agree within 0.05, which is the rounding of the published figure; the "
                + "worst differs by "
                + Words.number(worst, 1)
                + ".")
        .show(
            new TextTable(
                "England",
                List.of("year", "cases", "case holders FTE", "published", "recomputed"),
                rows))
        .figure("comparable-rows", differences.size(), "rows")
        .figure("agreeing-rows", agreeing, "rows")
        .figure("worst-difference", worst.doubleValue(), "cases per FTE");
  }

  private static Rational absolute(Rational number) {
    return number.max(number.negated());
  }

  private double[] caseloads(int ofYear) {
    return table.authorities(ofYear).stream()
        .flatMap(row -> row.caseload().stream())
        .mapToDouble(Rational::doubleValue)
        .toArray();
  }

  private void spread(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    double line = target.doubleValue();
    for (Row national : table.national()) {
      int of = national.year();
      double[] values = caseloads(of);
      Distribution spread = Quantiles.standard().distribution(values);
      long above = Arrays.stream(values).filter(value -> value > line).count();
      rows.add(
          List.of(
              Integer.toString(of),
              Integer.toString(spread.n()),
              Words.number(spread.min(), 1),
              Words.number(spread.p10(), 1),
              Words.number(spread.p25(), 1),
              Words.number(spread.p50(), 1),
              Words.number(spread.p75(), 1),
              Words.number(spread.p90(), 1),
              Words.number(spread.max(), 1),
              Words.number(spread.mean(), 1),
              Long.toString(above)));
      chapter
          .figure("spread." + of + ".n", spread.n(), "authorities")
          .figure("spread." + of + ".min", spread.min(), "cases per FTE")
          .figure("spread." + of + ".p10", spread.p10(), "cases per FTE")
          .figure("spread." + of + ".p25", spread.p25(), "cases per FTE")
          .figure("spread." + of + ".p50", spread.p50(), "cases per FTE")
          .figure("spread." + of + ".p75", spread.p75(), "cases per FTE")
          .figure("spread." + of + ".p90", spread.p90(), "cases per FTE")
          .figure("spread." + of + ".max", spread.max(), "cases per FTE")
          .figure("spread." + of + ".mean", spread.mean(), "cases per FTE")
          .figure("spread." + of + ".above-target", above, "authorities");
    }
    chapter
        .heading("How authorities differ")
        .say(
            "Each authority counts once, whatever its size. Percentiles interpolate between the "
                + "ordered values (Hyndman and Fan 1996, definition 7).")
        .show(
            new TextTable(
                "Published caseload by authority",
                List.of(
                    "year",
                    "n",
                    "least",
                    "p10",
                    "p25",
                    "median",
                    "p75",
                    "p90",
                    "most",
                    "mean",
                    "above " + target),
                rows));
  }

  private void place(Chapter.Draft chapter) {
    Row own =
        table.authorities(year).stream()
            .filter(row -> row.name().equals(Optional.of(authority)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the table has no authority \"" + authority + "\" in " + year));
    double[] values = caseloads(year);
    double value = own.caseload().orElseThrow().doubleValue();
    double below = Quantiles.standard().percentileRank(values, value, TieRule.STRICT) * 100;
    double upTo = Quantiles.standard().percentileRank(values, value, TieRule.WEAK) * 100;
    Rational need = need(own).orElseThrow();
    Row first = table.national().get(0);
    Row last = table.national().get(table.national().size() - 1);
    chapter
        .heading("Where one authority stands: " + authority)
        .say(
            authority
                + " has "
                + Words.number(own.caseload().orElseThrow(), 1)
                + " cases per case holder in "
                + year
                + " ("
                + Words.number(own.cases().orElseThrow(), 0)
                + " cases, "
                + Words.number(own.holders().orElseThrow(), 1)
                + " FTE). That is above "
                + Words.number(below, 1)
                + "% of the "
                + values.length
                + " authorities with a figure (authorities strictly below; with those equal to it "
                + Words.number(upTo, 1)
                + "%). For "
                + target
                + " cases per case holder it "
                + (need.signum() > 0
                    ? "would need " + Words.number(need, 1) + " FTE more"
                    : "has " + Words.number(need.negated(), 1) + " FTE more than it would need")
                + ". It stands here as an example of a mid-sized authority.")
        .figure("own.caseload", value, "cases per FTE")
        .figure("own.percentile.below", below, "%")
        .figure("own.percentile.up-to", upTo, "%")
        .figure("own.need", need.doubleValue(), "FTE")
        .headOfServiceShouldKnow(
            "A case holder in England has "
                + Words.number(last.caseload().orElseThrow(), 1)
                + " cases in "
                + last.year()
                + ", down from "
                + Words.number(first.caseload().orElseThrow(), 1)
                + " in "
                + first.year()
                + "; in "
                + authority
                + ", as an example, "
                + Words.number(own.caseload().orElseThrow(), 1)
                + ": above "
                + Words.number(below, 1)
                + "% of "
                + values.length
                + " authorities.");
  }

  private void extremes(Chapter.Draft chapter) {
    List<Row> known =
        table.authorities(year).stream().filter(row -> row.caseload().isPresent()).toList();
    Comparator<Row> rising = Comparator.comparing(row -> row.caseload().orElseThrow());
    Comparator<Row> byName = Comparator.comparing(row -> row.name().orElseThrow());
    List<Row> highest =
        known.stream().sorted(rising.reversed().thenComparing(byName)).limit(EXTREMES).toList();
    List<Row> lowest = known.stream().sorted(rising.thenComparing(byName)).limit(EXTREMES).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < EXTREMES; i++) {
      rows.add(
          List.of(
              highest.get(i).name().orElseThrow(),
              Words.number(highest.get(i).caseload().orElseThrow(), 1),
              lowest.get(i).name().orElseThrow(),
              Words.number(lowest.get(i).caseload().orElseThrow(), 1)));
    }
    chapter
        .heading("The highest and the lowest")
        .show(
            new TextTable(
                "Cases per case holder in " + year + ", equal ones by name",
                List.of("highest", "cases per FTE", "lowest", "cases per FTE"),
                rows));
  }

  private Optional<Rational> need(Row row) {
    return row.holders()
        .flatMap(fte -> row.cases().map(cases -> cases.dividedBy(target).minus(fte)));
  }

  private void posts(Chapter.Draft chapter) {
    List<Rational> needs =
        table.authorities(year).stream().flatMap(row -> need(row).stream()).toList();
    Rational extra = sum(needs.stream().filter(need -> need.signum() > 0).toList());
    Rational spare = sum(needs.stream().filter(need -> need.signum() < 0).toList()).negated();
    long shortOf = needs.stream().filter(need -> need.signum() > 0).count();
    chapter
        .heading("Posts for " + target + " cases each")
        .say(
            target
                + " cases per case holder is an illustration, not a standard. In "
                + year
                + ", "
                + shortOf
                + " of "
                + needs.size()
                + " authorities have more; to come down to it they would need "
                + Words.number(extra, 1)
                + " FTE case holders more. The others have "
                + Words.number(spare, 1)
                + " FTE more than that figure asks for, which does not offset the need: people work "
                + "where they work. A count says nothing of how heavy the cases are.")
        .figure("target", target.intValueExact(), "cases per FTE")
        .figure("posts.authorities", needs.size(), "authorities")
        .figure("posts.short", shortOf, "authorities")
        .figure("posts.extra", extra.doubleValue(), "FTE")
        .figure("posts.spare", spare.doubleValue(), "FTE");
  }

  private static Rational sum(List<Rational> numbers) {
    return numbers.stream().reduce(Rational.ZERO, Rational::plus);
  }

  private void missing(Chapter.Draft chapter) {
    List<String> without =
        table.authorities(year).stream()
            .filter(row -> row.caseload().isEmpty())
            .map(row -> row.name().orElseThrow())
            .sorted()
            .toList();
    Map<String, Long> years =
        table.authorities().stream()
            .collect(Collectors.groupingBy(row -> row.name().orElseThrow(), Collectors.counting()));
    long broken = years.values().stream().filter(count -> count < table.national().size()).count();
    int markers = table.markers().values().stream().mapToInt(Integer::intValue).sum();
    chapter
        .missing(
            "A published caseload in "
                + year
                + " for "
                + without.size()
                + " of "
                + table.authorities(year).size()
                + " authorities: "
                + Words.list(without)
                + ".")
        .missing(
            markers
                + " cells hold a marker instead of a figure ("
                + Words.list(
                    table.markers().entrySet().stream()
                        .map(marker -> marker.getKey() + " " + marker.getValue())
                        .toList())
                + "). They are missing here, never 0.")
        .missing(
            broken
                + " names have fewer than "
                + table.national().size()
                + " years, mostly through reorganisation, so their course cannot be followed.")
        .missing("How complex the cases are: the table counts them.")
        .figure("rows", table.rows().size(), "rows")
        .figure("authorities", table.authorities(year).size(), "authorities");
    table.markers().forEach((marker, count) -> chapter.figure("markers." + marker, count, "cells"));
  }
}
