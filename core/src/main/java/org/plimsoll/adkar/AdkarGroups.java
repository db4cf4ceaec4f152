package org.plimsoll.adkar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.stats.Suppressed;

/**
 * The barriers of several groups, for other people to read: nobody's scores are in it, and no
 * figures of groups that are too small. Made by {@link Adkar#groups}.
 *
 * @param rule which element of a profile is called its barrier
 * @param small which groups are too small
 * @param rows the groups that are shown, in the order given
 * @param total all groups together; empty where they are too few
 * @param suppressed the groups that are not shown, and why, in the order given
 */
public record AdkarGroups(
    BarrierRule rule,
    SmallGroups small,
    List<Row> rows,
    Optional<Row> total,
    List<Suppressed> suppressed) {
  /**
   * A group that is shown.
   *
   * @param group its name
   * @param on the day on which they were scored; of all groups together the latest of their days
   * @param people how many were scored
   * @param meanProfile the exact mean of each element over those who were scored on it
   * @param barriers how many have each element as their barrier, in order
   * @param without how many have no barrier
   * @param open of how many a missing score leaves the barrier open
   */
  public record Row(
      String group,
      LocalDate on,
      int people,
      AdkarProfile meanProfile,
      Map<AdkarElement, Integer> barriers,
      int without,
      int open) {
    /**
     * Copies the counts.
     *
     * @param group its name
     * @param on the day on which they were scored; of all groups together the latest of their days
     * @param people how many were scored
     * @param meanProfile the exact mean of each element over those who were scored on it
     * @param barriers how many have each element as their barrier, in order
     * @param without how many have no barrier
     * @param open of how many a missing score leaves the barrier open
     */
    public Row {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(meanProfile, "meanProfile");
      var inOrder = new EnumMap<AdkarElement, Integer>(AdkarElement.class);
      inOrder.putAll(barriers);
      barriers = Collections.unmodifiableMap(inOrder);
    }

    private static Row of(AdkarReview review) {
      return new Row(
          review.survey().group(),
          review.survey().on(),
          review.survey().people().size(),
          review.meanProfile(),
          review.counts(),
          review.without().size(),
          review.open().size());
    }

    @Override
    public String toString() {
      return group + ": " + people + " people, " + barriers;
    }
  }

  /**
   * Copies the rows.
   *
   * @param rule which element of a profile is called its barrier
   * @param small which groups are too small
   * @param rows the groups that are shown, in the order given
   * @param total all groups together; empty where they are too few
   * @param suppressed the groups that are not shown, and why, in the order given
   */
  public AdkarGroups {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(small, "small");
    Objects.requireNonNull(total, "total");
    rows = List.copyOf(rows);
    suppressed = List.copyOf(suppressed);
  }

  static AdkarGroups of(Adkar method, List<AdkarSurvey> surveys) {
    Map<String, AdkarProfile> everybody = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (AdkarSurvey survey : surveys) {
      if (!names.add(survey.group())) {
        throw new IllegalArgumentException(
            "group \"" + survey.group() + "\" is given twice; give one wave of each group");
      }
      survey
          .people()
          .forEach(
              (id, profile) -> {
                if (everybody.put(id, profile) != null) {
                  throw new IllegalArgumentException(
                      "person \""
                          + id
                          + "\" of group \""
                          + survey.group()
                          + "\" is in another group too; each counts in one");
                }
              });
    }
    List<AdkarElement> scored = new ArrayList<>();
    for (AdkarElement element : AdkarElement.values()) {
      if (everybody.values().stream().anyMatch(each -> each.score(element).isPresent())) {
        scored.add(element);
      }
    }
    Map<String, Integer> people = new LinkedHashMap<>();
    surveys.forEach(survey -> people.put(survey.group(), fewest(survey, scored)));
    List<Suppressed> suppressed = method.small().suppressed(people);
    List<String> hidden = suppressed.stream().map(Suppressed::group).toList();
    List<Row> rows =
        surveys.stream()
            .filter(survey -> !hidden.contains(survey.group()))
            .map(survey -> Row.of(method.review(survey)))
            .toList();
    Optional<Row> total =
        surveys.stream()
            .map(AdkarSurvey::on)
            .max(Comparator.naturalOrder())
            .filter(latest -> !hidden.contains(SmallGroups.TOTAL))
            .map(latest -> new AdkarSurvey(SmallGroups.TOTAL, latest, everybody))
            .map(all -> Row.of(method.review(all)));
    return new AdkarGroups(method.rule(), method.small(), rows, total, suppressed);
  }

  /** A mean is over those scored on the element, so the group counts as its thinnest mean does. */
  private static int fewest(AdkarSurvey survey, List<AdkarElement> scored) {
    return scored.stream()
        .mapToInt(
            element ->
                (int)
                    survey.people().values().stream()
                        .filter(each -> each.score(element).isPresent())
                        .count())
        .min()
        .orElse(0);
  }

  /**
   * Returns the groups as a table.
   *
   * @return of each group that is shown, and of all together where there are several, a row for
   *     each element: its mean, and how many people it is the barrier of; then the groups that are
   *     not shown, with the reason
   */
  public TextTable table() {
    List<List<String>> lines = new ArrayList<>();
    List<Row> all = new ArrayList<>(rows);
    total
        .filter(sum -> rows.size() != 1 || rows.get(0).people() != sum.people())
        .ifPresent(all::add);
    for (Row row : all) {
      for (AdkarElement element : AdkarElement.values()) {
        lines.add(
            line(
                row,
                element.words(),
                row.meanProfile().score(element).map(mean -> mean.toText(2)).orElse("-"),
                row.barriers().getOrDefault(element, 0)));
      }
      lines.add(line(row, "none", "", row.without()));
      if (row.open() > 0) {
        lines.add(line(row, "open: not scored", "", row.open()));
      }
    }
    for (Suppressed each : suppressed) {
      lines.add(List.of(each.group(), "-", "-", "not reported: " + each.why(), "-", "-"));
    }
    return new TextTable(
        "barrier: " + rule + " [" + rule.source() + "]; " + small + " [" + small.source() + "]",
        List.of("group", "on", "people", "element", "mean", "barrier of"),
        lines);
  }

  private static List<String> line(Row row, String what, String mean, int count) {
    return List.of(
        row.group(),
        row.on().toString(),
        Integer.toString(row.people()),
        what,
        mean,
        Integer.toString(count));
  }

  @Override
  public String toString() {
    return table().text();
  }
}
