package org.plimsoll.caseload;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rounding;
import org.plimsoll.explain.TextTable;

/**
 * The sheets of a team over several weeks. Made by {@link WeekReview} or {@link Team#weeks}.
 *
 * @param from the Monday of the first week
 * @param to the Monday of the last week
 * @param sheets the sheets, oldest first
 * @param missing the Mondays for which there is no sheet, oldest first
 */
public record WeekSeries(
    LocalDate from, LocalDate to, List<PointsSheet> sheets, List<LocalDate> missing) {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /**
   * Copies the lists.
   *
   * @param from the Monday of the first week
   * @param to the Monday of the last week
   * @param sheets the sheets, oldest first
   * @param missing the Mondays for which there is no sheet, oldest first
   */
  public WeekSeries {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    sheets = List.copyOf(sheets);
    missing = List.copyOf(missing);
  }

  /**
   * Lists everybody who is on any sheet.
   *
   * @return the ids, in the order in which they first appear
   */
  public List<String> memberIds() {
    Set<String> ids = new LinkedHashSet<>();
    sheets.forEach(sheet -> ids.addAll(sheet.load().team().staff().keySet()));
    return List.copyOf(ids);
  }

  /**
   * Returns one person's load week by week.
   *
   * @param memberId the person
   * @return one entry a week, oldest first; empty for a week without a sheet, without the person,
   *     or without a percentage
   */
  public List<Optional<Percent>> percents(String memberId) {
    Map<LocalDate, PointsSheet> byMonday = byMonday();
    List<Optional<Percent>> percents = new ArrayList<>();
    for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      percents.add(member(byMonday.get(monday), memberId).flatMap(MemberLoad::percent));
    }
    return List.copyOf(percents);
  }

  /**
   * Looks for sustained overload, person by person.
   *
   * @param rule how many weeks above which line
   * @return the answer for everybody, in the order in which they first appear
   */
  public Map<String, OverloadRule.Result> sustained(OverloadRule rule) {
    Map<String, OverloadRule.Result> results = new LinkedHashMap<>();
    memberIds().forEach(id -> results.put(id, rule.review(percents(id))));
    return java.util.Collections.unmodifiableMap(results);
  }

  /**
   * Returns the overtime that each week justifies.
   *
   * @param rule the rule of overtime
   * @return the claims of all weeks, oldest first, within a week the most hours first
   */
  public List<OvertimeClaim> overtime(OvertimeRule rule) {
    return sheets.stream().flatMap(sheet -> sheet.load().overtime(rule).stream()).toList();
  }

  /**
   * Returns the overtime that points justify only once an overload has lasted: in each week that
   * ends a run of weeks above the line at least as long as the overload rule asks.
   *
   * @param rule the rule of overtime
   * @param after how many weeks above which line come first; the last of them may claim already
   * @return the claims, oldest first, within a week the most hours first
   */
  public List<OvertimeClaim> overtime(OvertimeRule rule, OverloadRule after) {
    Map<String, List<Optional<Percent>>> loads = new LinkedHashMap<>();
    memberIds().forEach(id -> loads.put(id, percents(id)));
    return overtime(rule).stream()
        .filter(
            claim ->
                runUpTo(Objects.requireNonNull(loads.get(claim.memberId())), claim.date(), after)
                    >= after.weeks())
        .toList();
  }

  /**
   * Tells whether an overload up to a week may be longer than this series shows: all weeks of it
   * are over, back to the first, and they are fewer than the rule asks.
   */
  boolean mayHaveBegunEarlier(String memberId, LocalDate monday, OverloadRule rule) {
    int run = runUpTo(percents(memberId), monday, rule);
    return run > 0 && run < rule.weeks() && run == weeksUpTo(monday);
  }

  private int weeksUpTo(LocalDate monday) {
    return (int) ChronoUnit.WEEKS.between(from, monday) + 1;
  }

  private int runUpTo(List<Optional<Percent>> loads, LocalDate monday, OverloadRule rule) {
    int week = weeksUpTo(monday) - 1;
    int run = 0;
    while (run <= week && loads.get(week - run).map(rule::isOver).orElse(false)) {
      run++;
    }
    return run;
  }

  /**
   * Returns one person's band of load week by week.
   *
   * @param memberId the person
   * @return one entry a week, oldest first; empty for a week without a sheet, without the person,
   *     or without a percentage
   */
  public List<Optional<String>> bands(String memberId) {
    Map<LocalDate, PointsSheet> byMonday = byMonday();
    List<Optional<String>> bands = new ArrayList<>();
    for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      bands.add(member(byMonday.get(monday), memberId).flatMap(MemberLoad::band));
    }
    return List.copyOf(bands);
  }

  private Map<LocalDate, PointsSheet> byMonday() {
    Map<LocalDate, PointsSheet> byMonday = new LinkedHashMap<>();
    sheets.forEach(sheet -> byMonday.put(sheet.monday(), sheet));
    return byMonday;
  }

  private static Optional<MemberLoad> member(@Nullable PointsSheet sheet, String memberId) {
    return sheet == null || !sheet.load().team().staff().containsKey(memberId)
        ? Optional.empty()
        : Optional.of(sheet.load().member(memberId));
  }

  /**
   * Compares with the same weeks seen in another way, such as under an earlier scheme.
   *
   * @param before the other series
   * @return a row for each person and week that is on both
   */
  public SeriesDiff diff(WeekSeries before) {
    Map<LocalDate, PointsSheet> earlier = before.byMonday();
    List<SeriesDiff.Row> rows = new ArrayList<>();
    for (PointsSheet sheet : sheets) {
      PointsSheet other = earlier.get(sheet.monday());
      if (other != null) {
        for (MemberLoad now : sheet.load().members()) {
          String id = now.member().id();
          if (other.load().team().staff().containsKey(id)) {
            MemberLoad then = other.load().member(id);
            rows.add(
                new SeriesDiff.Row(
                    sheet.monday(),
                    id,
                    then.percent(),
                    now.percent(),
                    then.isOverPointed(),
                    now.isOverPointed()));
          }
        }
      }
    }
    return new SeriesDiff(rows);
  }

  /**
   * Returns a worker's own edition: nobody else's rows are in it.
   *
   * @param memberId the worker
   * @return the sheets of that person alone; weeks in which the person is not in the team are
   *     missing
   */
  public WeekSeries forMember(String memberId) {
    List<PointsSheet> own = new ArrayList<>();
    List<LocalDate> without = new ArrayList<>(missing);
    for (PointsSheet sheet : sheets) {
      if (sheet.load().team().staff().containsKey(memberId)) {
        own.add(sheet.forMember(memberId));
      } else {
        without.add(sheet.monday());
      }
    }
    without.sort(null);
    return new WeekSeries(from, to, own, without);
  }

  /**
   * Returns the loads as a table: a row a person, a column a week, headed by its Monday.
   *
   * @return columns name, id, and one a week such as {@code 2 Feb} with the percentage, {@code -}
   *     where there is none; the title names the years
   */
  public TextTable table() {
    List<String> headings = new ArrayList<>(List.of("name", "id"));
    for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      headings.add(SHORT.format(monday));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (PointsSheet sheet : sheets) {
      sheet.load().team().staff().forEach((id, member) -> names.put(id, member.name()));
    }
    List<List<String>> rows = new ArrayList<>();
    names.forEach(
        (id, name) -> {
          List<String> row = new ArrayList<>(List.of(name, id));
          percents(id).forEach(percent -> row.add(percent.map(WeekSeries::text).orElse("-")));
          rows.add(row);
        });
    return new TextTable(
        "load by week, " + LONG.format(from) + " to " + LONG.format(to), headings, rows);
  }

  private static String text(Percent percent) {
    return percent.value().rounded(Rounding.halfUp(1)).toText(1) + "%";
  }

  @Override
  public String toString() {
    return table().text();
  }
}
