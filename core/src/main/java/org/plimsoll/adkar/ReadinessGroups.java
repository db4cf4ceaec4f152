package org.plimsoll.adkar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.ScaleAgreement;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.stats.Suppressed;

/**
 * The means of a questionnaire group by group, for other people to read: nobody's answers are in
 * it, and no figures of groups that are too small. Made by {@link ReadinessScale#groups}.
 *
 * @param questionnaire what the questionnaire is called
 * @param small which groups are too small
 * @param rows the groups that are shown, in the order given
 * @param total all groups together; empty where they are too few
 * @param suppressed the groups that are not shown, and why, in the order given
 */
public record ReadinessGroups(
    String questionnaire,
    SmallGroups small,
    List<Row> rows,
    Optional<Row> total,
    List<Suppressed> suppressed) {
  /**
   * A group that is shown.
   *
   * @param group its name
   * @param parts the figures of each part, in the order of the questionnaire; a part that nobody
   *     answered in full is left out
   */
  public record Row(String group, Map<String, Part> parts) {
    /**
     * Copies the figures.
     *
     * @param group its name
     * @param parts the figures of each part, in the order of the questionnaire; a part that nobody
     *     answered in full is left out
     */
    public Row {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    private static Row of(String group, ReadinessReview review) {
      Map<String, Part> parts = new LinkedHashMap<>();
      review
          .means()
          .forEach(
              (part, mean) ->
                  parts.put(
                      part,
                      new Part(
                          review.complete(part).size(),
                          mean,
                          review.agreement(part).orElseThrow())));
      return new Row(group, parts);
    }

    @Override
    public String toString() {
      return group + ": " + parts;
    }
  }

  /**
   * The figures of a part of the questionnaire.
   *
   * @param people how many answered all of it
   * @param mean their exact mean, reversed items turned round
   * @param agreement how far they agree, before the mean is called that of the group
   */
  public record Part(int people, Rational mean, ScaleAgreement agreement) {
    @Override
    public String toString() {
      return "mean " + mean.toText(2) + " of " + people;
    }
  }

  /**
   * Copies the rows.
   *
   * @param questionnaire what the questionnaire is called
   * @param small which groups are too small
   * @param rows the groups that are shown, in the order given
   * @param total all groups together; empty where they are too few
   * @param suppressed the groups that are not shown, and why, in the order given
   */
  public ReadinessGroups {
    Objects.requireNonNull(small, "small");
    Objects.requireNonNull(total, "total");
    rows = List.copyOf(rows);
    suppressed = List.copyOf(suppressed);
  }

  static ReadinessGroups of(
      ReadinessScale scale, Map<String, List<ReadinessAnswers>> groups, SmallGroups small) {
    List<ReadinessAnswers> everybody = new ArrayList<>();
    groups.values().forEach(everybody::addAll);
    ReadinessReview whole = ReadinessReview.of(scale, everybody); // refuses people given twice
    Set<String> parts = whole.means().keySet();
    Map<String, Integer> people = new LinkedHashMap<>();
    Map<String, ReadinessReview> reviews = new LinkedHashMap<>();
    groups.forEach(
        (group, answers) -> {
          ReadinessReview review = ReadinessReview.of(scale, answers);
          reviews.put(group, review);
          people.put(
              group, parts.stream().mapToInt(part -> review.complete(part).size()).min().orElse(0));
        });
    List<Suppressed> suppressed = small.suppressed(people);
    Set<String> hidden = new HashSet<>(suppressed.stream().map(Suppressed::group).toList());
    List<Row> rows = new ArrayList<>();
    reviews.forEach(
        (group, review) -> {
          if (!hidden.contains(group)) {
            rows.add(Row.of(group, review));
          }
        });
    return new ReadinessGroups(
        scale.name(),
        small,
        rows,
        hidden.contains(SmallGroups.TOTAL)
            ? Optional.empty()
            : Optional.of(Row.of(SmallGroups.TOTAL, whole)),
        suppressed);
  }

  /**
   * Returns the groups as a table.
   *
   * @return a row for each part of each group that is shown, and of all together; then the groups
   *     that are not shown, with the reason
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("group", "part", "people", "mean")
            .titled(questionnaire + "; " + small + " [" + small.source() + "]");
    List<Row> all = new ArrayList<>(rows);
    total.ifPresent(all::add);
    for (Row row : all) {
      for (Map.Entry<String, Part> part : row.parts().entrySet()) {
        table =
            table.row(
                row.group(),
                part.getKey(),
                part.getValue().people(),
                part.getValue().mean().toText(2));
      }
    }
    for (Suppressed each : suppressed) {
      table = table.row(each.group(), "not reported: " + each.why(), "-", "-");
    }
    return table;
  }

  @Override
  public String toString() {
    return table().text();
  }
}
