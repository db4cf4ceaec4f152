package org.plimsoll.adoption;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.PointsSheet;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.WeekSeries;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Subject;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.supervision.QualityReview;

/**
 * What became of a team's loads since a change: the figures week by week, before and after, with
 * quality beside them.
 *
 * @param since the first day under the change
 * @param values the figures by measure, each by the day or Monday it belongs to
 * @param leftOut how many weeks, cases or periods could not be counted, by measure
 * @param barriersRemoved what stood in people's way before and no longer does
 */
public record LoadGains(
    LocalDate since,
    Map<LoadMeasure, Map<LocalDate, Double>> values,
    Map<LoadMeasure, Integer> leftOut,
    List<Removed> barriersRemoved) {

  /**
   * Something that stood in people's way and no longer does.
   *
   * @param what what it was
   * @param on the day by which it was gone
   */
  public record Removed(String what, LocalDate on) {
    @Override
    public String toString() {
      return what + ", gone by " + on;
    }
  }

  /**
   * Checks that figures are numbers, and copies.
   *
   * @param since the first day under the change
   * @param values the figures by measure, each by the day or Monday it belongs to
   * @param leftOut how many weeks, cases or periods could not be counted, by measure
   * @param barriersRemoved what stood in people's way before and no longer does
   */
  public LoadGains {
    Objects.requireNonNull(since, "since");
    var copy = new EnumMap<LoadMeasure, Map<LocalDate, Double>>(LoadMeasure.class);
    values.forEach(
        (measure, byDay) -> {
          byDay.forEach(
              (day, value) -> {
                if (!Double.isFinite(value)) {
                  throw new IllegalArgumentException(
                      measure.words()
                          + " on "
                          + day
                          + " must be a finite number, was "
                          + value
                          + "; leave the day out");
                }
              });
          copy.put(measure, Collections.unmodifiableMap(new TreeMap<>(byDay)));
        });
    values = Collections.unmodifiableMap(copy);
    var counts = new EnumMap<LoadMeasure, Integer>(LoadMeasure.class);
    counts.putAll(leftOut);
    leftOut = Collections.unmodifiableMap(counts);
    barriersRemoved = List.copyOf(barriersRemoved);
  }

  /**
   * Begins without figures.
   *
   * @param since the first day under the change
   * @return the gains, of which nothing is known yet
   */
  public static LoadGains since(LocalDate since) {
    return new LoadGains(since, Map.of(), Map.of(), List.of());
  }

  /**
   * Adds a figure.
   *
   * @param measure what is measured
   * @param day the day or Monday it belongs to
   * @param value the figure; it replaces one of that day
   * @return the gains with it
   */
  public LoadGains figure(LoadMeasure measure, LocalDate day, double value) {
    return adding(measure, Map.of(day, value), 0);
  }

  private LoadGains adding(LoadMeasure measure, Map<LocalDate, Double> more, int notCounted) {
    Map<LoadMeasure, Map<LocalDate, Double>> all = new LinkedHashMap<>(values);
    Map<LocalDate, Double> byDay = new LinkedHashMap<>(of(measure));
    byDay.putAll(more);
    all.put(measure, byDay);
    Map<LoadMeasure, Integer> counts = new LinkedHashMap<>(leftOut);
    if (notCounted > 0) {
      counts.merge(measure, notCounted, Integer::sum);
    }
    return new LoadGains(since, all, counts, barriersRemoved);
  }

  /**
   * Adds the sheets of some weeks: how evenly load was carried and how many were over-pointed. The
   * weeks may lie before the change, after it, or on both sides.
   *
   * @param weeks the sheets; a week without one is left out and counted so
   * @return the gains with them
   */
  public LoadGains weeks(WeekSeries weeks) {
    Map<LocalDate, Double> uneven = new TreeMap<>();
    Map<LocalDate, Double> over = new TreeMap<>();
    for (PointsSheet sheet : weeks.sheets()) {
      add(sheet.load(), sheet.monday(), uneven, over);
    }
    int all = weeks.sheets().size() + weeks.missing().size();
    return adding(LoadMeasure.UNEVENNESS, uneven, all - uneven.size())
        .adding(LoadMeasure.OVER_POINTED, over, weeks.missing().size());
  }

  private static void add(
      LoadReport load, LocalDate day, Map<LocalDate, Double> uneven, Map<LocalDate, Double> over) {
    load.evenness().ifPresent(evenness -> uneven.put(day, evenness.gini()));
    over.put(day, (double) load.overPointed().size());
  }

  /**
   * Adds one report from before the change and one from after it, with the training needs that were
   * met between them as barriers removed.
   *
   * @param before the load before the change
   * @param after the load since
   * @return the gains with them
   * @throws IllegalArgumentException if the reports do not lie on either side of the change
   */
  public LoadGains loads(LoadReport before, LoadReport after) {
    if (!before.date().isBefore(since) || after.date().isBefore(since)) {
      throw new IllegalArgumentException(
          "one report lies before the change on "
              + since
              + " and one does not, was "
              + before.date()
              + " and "
              + after.date());
    }
    Map<LocalDate, Double> uneven = new TreeMap<>();
    Map<LocalDate, Double> over = new TreeMap<>();
    add(before, before.date(), uneven, over);
    add(after, after.date(), uneven, over);
    LoadGains more =
        adding(LoadMeasure.UNEVENNESS, uneven, 2 - uneven.size())
            .adding(LoadMeasure.OVER_POINTED, over, 0);
    List<Removed> removed = new ArrayList<>(barriersRemoved);
    for (LoadReport.TrainingNeed need : before.trainingNeeds()) {
      boolean still =
          after.trainingNeeds().stream()
              .anyMatch(
                  each ->
                      each.skill().equals(need.skill()) && each.memberId().equals(need.memberId()));
      boolean learned =
          after.team().staff().containsKey(need.memberId())
              && after.team().member(need.memberId()).skills().containsKey(need.skill());
      if (!still && learned) {
        removed.add(
            new Removed(
                need.memberId() + " has learned what was missing: " + need.skill(), after.date()));
      }
    }
    return new LoadGains(since, more.values, more.leftOut, removed);
  }

  /**
   * Adds the hours of overtime paid.
   *
   * @param ledger the hours paid; a week of the span without an entry counts as none paid
   * @param span the time for which the ledger is kept; each week from Monday to Friday within it
   *     counts
   * @return the gains with them
   */
  public LoadGains overtime(OvertimeLedger ledger, DateRange span) {
    Map<LocalDate, WeeklyHours> sums = new TreeMap<>();
    mondays(span).forEach(monday -> sums.put(monday, WeeklyHours.ZERO));
    for (OvertimeLedger.Paid each : ledger.paid()) {
      sums.computeIfPresent(monday(each.monday()), (day, sum) -> sum.plus(each.hours()));
    }
    Map<LocalDate, Double> paid = new TreeMap<>();
    sums.forEach((day, sum) -> paid.put(day, sum.value().doubleValue()));
    return adding(LoadMeasure.OVERTIME, paid, 0);
  }

  /**
   * Adds how many cases were closed and how many ran out of time, week by week.
   *
   * @param report the cases against their limit of time; it must hold those that were closed in the
   *     span too
   * @param span the time for which the report knows all cases; each week from Monday to Friday
   *     within it counts
   * @return the gains with them; cases without a last day are left out of the second and counted so
   * @throws IllegalArgumentException if the span ends after the day of the report
   */
  public LoadGains timescales(TimescaleReport report, DateRange span) {
    if (span.to().isAfter(report.asOf())) {
      throw new IllegalArgumentException(
          "weeks are counted up to the day of the report, "
              + report.asOf()
              + ", was "
              + span
              + "; shorten the span, or review as of a later day");
    }
    Map<LocalDate, Double> closed = new TreeMap<>();
    mondays(span).forEach(monday -> closed.put(monday, 0.0));
    Map<LocalDate, Double> late = new TreeMap<>(closed);
    int unknown = 0;
    for (TimescaleReport.Row row : report.rows()) {
      row.closed()
          .ifPresent(day -> closed.computeIfPresent(monday(day), (key, count) -> count + 1));
      if (row.standing() == TimescaleReport.Standing.NOT_KNOWN) {
        unknown++;
      }
      row.due()
          .filter(due -> due.isBefore(row.closed().orElse(report.asOf())))
          .ifPresent(due -> late.computeIfPresent(monday(due), (key, count) -> count + 1));
    }
    return adding(LoadMeasure.THROUGHPUT, closed, 0)
        .adding(LoadMeasure.OUT_OF_TIMESCALE, late, unknown);
  }

  /**
   * Adds the quality of a period.
   *
   * @param begins the day on which the period begins
   * @param period timeliness and quality of the period; with too few audits it is left out and
   *     counted so
   * @return the gains with it
   */
  public LoadGains quality(LocalDate begins, QualityReview.Period period) {
    return period
        .shareGood()
        .map(share -> figure(LoadMeasure.QUALITY, begins, share.value().doubleValue()))
        .orElseGet(() -> adding(LoadMeasure.QUALITY, Map.of(), 1));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<LocalDate> mondays(DateRange span) {
    List<LocalDate> mondays = new ArrayList<>();
    LocalDate monday = span.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    while (!monday.plusDays(4).isAfter(span.to())) {
      mondays.add(monday);
      monday = monday.plusWeeks(1);
    }
    return mondays;
  }

  /**
   * Returns the figures of a measure.
   *
   * @param measure what is measured
   * @return by day, earliest first; none if it was not given
   */
  public Map<LocalDate, Double> of(LoadMeasure measure) {
    return values.getOrDefault(measure, Map.of());
  }

  /**
   * Returns the figures of a measure before and after the change.
   *
   * @param measure what is measured
   * @return the series, split at the day of the change; either side may be empty
   */
  public Series series(LoadMeasure measure) {
    return Series.split(of(measure), since, measure.better());
  }

  /**
   * Lists the measures with figures on both sides of the change.
   *
   * @return those measures, in order
   */
  public List<LoadMeasure> compared() {
    return values.keySet().stream().filter(this::isCompared).toList();
  }

  private boolean isCompared(LoadMeasure measure) {
    Series series = series(measure);
    return !series.before().isEmpty() && !series.after().isEmpty();
  }

  /** Above 0 where the mean after is better than the mean before; only of what is compared. */
  private int direction(LoadMeasure measure) {
    Series series = series(measure);
    int order = Double.compare(mean(series.after()), mean(series.before()));
    return measure.better() == Better.HIGHER ? order : -order;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /**
   * Lists what somebody should look at: quality that fell or was not measured while other figures
   * improved, measures with figures on one side only, what was left out. Whether a difference of
   * means is more than chance is not said here; {@link #evidence} hands the whole series on.
   *
   * @return the findings, quality first, then measures in order
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    boolean improved =
        compared().stream().anyMatch(each -> each != LoadMeasure.QUALITY && direction(each) > 0);
    if (improved && !isCompared(LoadMeasure.QUALITY)) {
      found.add(
          finding(
              Severity.WARNING,
              LoadMeasure.QUALITY,
              "figures improved, but quality was not measured before and after",
              "audits of cases not chosen by hand are needed on both sides"));
    } else if (improved && direction(LoadMeasure.QUALITY) < 0) {
      Series quality = series(LoadMeasure.QUALITY);
      found.add(
          finding(
              Severity.SERIOUS,
              LoadMeasure.QUALITY,
              "figures improved, and less of the work was good",
              text(mean(quality.before())) + " -> " + text(mean(quality.after()))));
    }
    for (LoadMeasure measure : values.keySet()) {
      if (!isCompared(measure) && measure != LoadMeasure.QUALITY) {
        found.add(
            finding(
                Severity.NOTE,
                measure,
                "there are no figures "
                    + (series(measure).before().isEmpty() ? "before" : "after")
                    + " the change",
                "nothing can be compared"));
      }
    }
    leftOut.forEach(
        (measure, count) ->
            found.add(
                finding(
                    Severity.NOTE,
                    measure,
                    count + " could not be counted",
                    "weeks without a sheet, cases without a date, periods with too few audits")));
    return List.copyOf(found);
  }

  private static Finding finding(
      Severity severity, LoadMeasure measure, String message, String reason) {
    return new Finding(severity, measure.words(), message, reason, Source.OURS);
  }

  /**
   * Turns what became of the loads into evidence for Kotter's steps: the figures for short-term
   * wins, quality among them, so that a fall beyond noise contradicts them; what stood in people's
   * way and is gone for step 5.
   *
   * @return the series in the order of the measures, then the barriers in the order given
   */
  public List<Evidence> evidence() {
    List<Evidence> pieces = new ArrayList<>(evidenceFor(KotterStep.WINS));
    for (Removed removed : barriersRemoved) {
      pieces.add(
          Evidence.event(KotterStep.EMPOWER, removed.what())
              .on(removed.on())
              .attestedBy("load reports"));
    }
    return List.copyOf(pieces);
  }

  /**
   * Turns the figures into evidence: a series for each measure that has figures on both sides of
   * the change, quality among them.
   *
   * @param about what it is about
   * @return one piece for each measure, in order, dated by its last figure
   */
  public List<Evidence> evidenceFor(Subject about) {
    List<Evidence> pieces = new ArrayList<>();
    for (LoadMeasure measure : compared()) {
      LocalDate last = new TreeMap<>(of(measure)).lastKey();
      pieces.add(Evidence.series(about, measure.words(), series(measure)).on(last));
    }
    return List.copyOf(pieces);
  }

  /**
   * Returns the figures as a table: means before and after, with the number of figures.
   *
   * @return a row for each measure, in order; {@code -} where there is none
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("measure", "better", "before", "figures", "after", "figures")
            .titled("means before and since " + since);
    for (LoadMeasure measure : values.keySet()) {
      Series series = series(measure);
      table =
          table.row(
              measure.words(),
              measure.better() == Better.HIGHER ? "higher" : "lower",
              series.before().isEmpty() ? "-" : text(mean(series.before())),
              series.before().size(),
              series.after().isEmpty() ? "-" : text(mean(series.after())),
              series.after().size());
    }
    return table;
  }

  private static String text(double value) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public String toString() {
    return table().text();
  }
}
