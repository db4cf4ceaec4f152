package org.plimsoll.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * The scores of a survey group by group, for other people to read: no answers are in it, and no
 * figures of groups that are too small.
 *
 * @param small which groups are too small
 * @param rows the groups that are shown, in the order given
 * @param total all groups together; empty where they are too few
 * @param suppressed the groups that are not shown, and why, in the order given
 */
public record EngagementGroups(
    SmallGroups small, List<Row> rows, Optional<Row> total, List<Suppressed> suppressed) {
  /**
   * The scores of a group.
   *
   * @param group its name
   * @param respondents how many answered at least one question
   * @param index the index, 0 to 100, not rounded
   * @param percentPositive the mean over the questions of the share who agree or strongly agree
   */
  public record Row(String group, int respondents, Rational index, Percent percentPositive) {
    private static Row of(String group, EngagementIndex index) {
      return new Row(
          group, index.respondentScores().size(), index.index(), index.percentPositive());
    }

    @Override
    public String toString() {
      return group + ": index " + index.toText(1) + ", " + respondents + " respondents";
    }
  }

  /**
   * Copies the rows.
   *
   * @param small which groups are too small
   * @param rows the groups that are shown, in the order given
   * @param total all groups together; empty where they are too few
   * @param suppressed the groups that are not shown, and why, in the order given
   */
  public EngagementGroups {
    Objects.requireNonNull(small, "small");
    Objects.requireNonNull(total, "total");
    rows = List.copyOf(rows);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * Scores groups, leaving out those of fewer than 10: {@link SmallGroups#standard}.
   *
   * @param answers the answers of each group, as for {@link EngagementIndex#of}; each person in one
   *     group only
   * @return the scores
   * @throws IllegalArgumentException as {@link EngagementIndex#of}, over all groups
   */
  public static EngagementGroups of(
      Map<String, List<List<Optional<EngagementIndex.Answer>>>> answers) {
    return of(answers, SmallGroups.standard());
  }

  /**
   * Scores groups.
   *
   * @param answers the answers of each group, as for {@link EngagementIndex#of}; each person in one
   *     group only. A group counts as many people as answered the question that fewest of it
   *     answered
   * @param small which groups are too small
   * @return the scores
   * @throws IllegalArgumentException as {@link EngagementIndex#of}, over all groups
   */
  public static EngagementGroups of(
      Map<String, List<List<Optional<EngagementIndex.Answer>>>> answers, SmallGroups small) {
    List<List<Optional<EngagementIndex.Answer>>> all = new ArrayList<>();
    answers.values().forEach(all::addAll);
    EngagementIndex whole = EngagementIndex.of(all);
    Map<String, Integer> people = new LinkedHashMap<>();
    answers.forEach((group, rows) -> people.put(group, fewest(rows, all.get(0).size())));
    List<Suppressed> suppressed = small.suppressed(people);
    List<String> hidden = suppressed.stream().map(Suppressed::group).toList();
    List<Row> rows = new ArrayList<>();
    answers.forEach(
        (group, own) -> {
          if (!hidden.contains(group)) {
            rows.add(Row.of(group, EngagementIndex.of(own)));
          }
        });
    return new EngagementGroups(
        small,
        rows,
        hidden.contains(SmallGroups.TOTAL)
            ? Optional.empty()
            : Optional.of(Row.of(SmallGroups.TOTAL, whole)),
        suppressed);
  }

  private static int fewest(List<List<Optional<EngagementIndex.Answer>>> rows, int questions) {
    int fewest = rows.size();
    for (int question = 0; question < questions; question++) {
      int place = question;
      fewest =
          Math.min(fewest, (int) rows.stream().filter(row -> row.get(place).isPresent()).count());
    }
    return fewest;
  }

  /**
   * Returns the groups as a table.
   *
   * @return the groups that are shown, the total, then those that are not, with the reason
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("group", "respondents", "index", "% positive")
            .titled(small + " [" + small.source() + "]");
    List<Row> all = new ArrayList<>(rows);
    total.ifPresent(all::add);
    for (Row row : all) {
      table =
          table.row(
              row.group(),
              row.respondents(),
              row.index().toText(1),
              row.percentPositive().value().toText(1));
    }
    for (Suppressed each : suppressed) {
      table = table.row(each.group() + ", not reported: " + each.why(), "-", "-", "-");
    }
    return table;
  }

  @Override
  public String toString() {
    return table().text();
  }
}
