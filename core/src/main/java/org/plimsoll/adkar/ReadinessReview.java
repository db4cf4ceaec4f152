package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Subject;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.ScaleAgreement;

/**
 * The means of a questionnaire by person and part. Made by {@link ReadinessScale}.
 *
 * <p>A person counts in a part only if all its items were answered: half an answer is not scaled up
 * to a whole one. Whether a unit's mean may be spoken of at all depends on how far people agree:
 * see {@link #agreement}.
 *
 * <p>A working paper: it has everybody's answers in it, in JSON too. What goes to others is {@link
 * ReadinessGroups}.
 *
 * @param scale the questionnaire
 * @param answers the answers, in the order given
 * @param means the exact mean of each part over the people who answered all of it, reversed items
 *     turned round, in the order of the parts; a part that nobody answered in full is left out
 */
public record ReadinessReview(
    ReadinessScale scale, List<ReadinessAnswers> answers, Map<String, Rational> means) {
  /**
   * Checks each answer against the questionnaire, and copies.
   *
   * @param scale the questionnaire
   * @param answers the answers, in the order given
   * @param means the exact mean of each part over the people who answered all of it, reversed items
   *     turned round, in the order of the parts; a part that nobody answered in full is left out
   */
  public ReadinessReview {
    Objects.requireNonNull(scale, "scale");
    answers = List.copyOf(answers);
    means = ImmutableMap.copyOf(means);
    Set<String> items = new HashSet<>(scale.items().stream().map(i -> i.id()).toList());
    Set<String> people = new HashSet<>();
    for (ReadinessAnswers each : answers) {
      if (!people.add(each.person())) {
        throw new IllegalArgumentException(
            "person \"" + each.person() + "\" answered \"" + scale.name() + "\" twice");
      }
      each.answers()
          .forEach(
              (item, answer) -> {
                if (!items.contains(item)) {
                  throw new IllegalArgumentException(
                      "person \""
                          + each.person()
                          + "\" answered item \""
                          + item
                          + "\", which \""
                          + scale.name()
                          + "\" does not ask");
                }
                if (answer < scale.lowest() || answer > scale.highest()) {
                  throw new IllegalArgumentException(
                      "the answer of \""
                          + each.person()
                          + "\" to item \""
                          + item
                          + "\" must lie from "
                          + scale.lowest()
                          + " to "
                          + scale.highest()
                          + ", was "
                          + answer);
                }
              });
    }
  }

  static ReadinessReview of(ReadinessScale scale, List<ReadinessAnswers> answers) {
    ReadinessReview checked = new ReadinessReview(scale, answers, Map.of());
    Map<String, Rational> means = new LinkedHashMap<>();
    for (String part : scale.parts()) {
      int[][] rows = checked.matrix(part);
      if (rows.length > 0) {
        long sum = Arrays.stream(rows).flatMapToInt(Arrays::stream).asLongStream().sum();
        means.put(part, Rational.of(sum, (long) rows.length * rows[0].length));
      }
    }
    return new ReadinessReview(scale, answers, means);
  }

  /**
   * Lists the people who answered every item of a part.
   *
   * @param part the part
   * @return their ids, in the order given
   * @throws IllegalArgumentException if the questionnaire has no such part
   */
  public List<String> complete(String part) {
    return completeAnswers(part).stream().map(ReadinessAnswers::person).toList();
  }

  /**
   * Lists the people who left an item of a part out, and so do not count in it.
   *
   * @param part the part
   * @return their ids, in the order given
   * @throws IllegalArgumentException if the questionnaire has no such part
   */
  public List<String> incomplete(String part) {
    List<String> complete = complete(part);
    return answers.stream()
        .map(ReadinessAnswers::person)
        .filter(p -> !complete.contains(p))
        .toList();
  }

  private List<ReadinessAnswers> completeAnswers(String part) {
    List<String> wanted = items(part).stream().map(ReadinessScale.Item::id).toList();
    return answers.stream().filter(a -> a.answers().keySet().containsAll(wanted)).toList();
  }

  private List<ReadinessScale.Item> items(String part) {
    List<ReadinessScale.Item> items =
        scale.items().stream().filter(item -> item.part().equals(part)).toList();
    if (items.isEmpty()) {
      throw new IllegalArgumentException(
          "questionnaire \""
              + scale.name()
              + "\" has no part \""
              + part
              + "\"; its parts are "
              + scale.parts());
    }
    return items;
  }

  /**
   * Returns the mean of a part over the people who answered all of it, reversed items turned round.
   *
   * @param part the part
   * @return the exact mean; empty if nobody answered all of it
   * @throws IllegalArgumentException if the questionnaire has no such part
   */
  public Optional<Rational> mean(String part) {
    items(part); // refuses a part that there is not
    return Optional.ofNullable(means.get(part));
  }

  /**
   * Measures how far people agree on a part, before their mean is called that of the unit.
   *
   * @param part the part
   * @return Cronbach's alpha and r_WG(J) over the people who answered all of it; empty if nobody
   *     did
   * @throws IllegalArgumentException if the questionnaire has no such part
   */
  public Optional<ScaleAgreement> agreement(String part) {
    int[][] rows = matrix(part);
    return rows.length == 0
        ? Optional.empty()
        : Optional.of(
            ScaleAgreement.of(
                Arrays.stream(rows)
                    .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                    .toArray(double[][]::new),
                scale.highest() - scale.lowest() + 1));
  }

  /**
   * Turns a part into evidence: the answers of the people who answered all of it.
   *
   * @param part the part
   * @param about what it is about
   * @return the scores, reversed items turned round; empty if nobody answered all of it
   * @throws IllegalArgumentException if the questionnaire has no such part
   */
  public Optional<Evidence> evidenceFor(String part, Subject about) {
    int[][] rows = matrix(part);
    return rows.length == 0
        ? Optional.empty()
        : Optional.of(
            Evidence.scores(
                about,
                scale.name() + ", " + part,
                new Scores(
                    scale.lowest(),
                    scale.highest(),
                    Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList())));
  }

  /** A row for each person of {@link #complete}, a column for each item, reversed ones turned. */
  private int[][] matrix(String part) {
    List<ReadinessScale.Item> items = items(part);
    return completeAnswers(part).stream()
        .map(
            each ->
                items.stream()
                    .mapToInt(
                        item -> {
                          int answer = Objects.requireNonNull(each.answers().get(item.id()));
                          return item.reversed()
                              ? scale.lowest() + scale.highest() - answer
                              : answer;
                        })
                    .toArray())
        .toArray(int[][]::new);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (String part : scale.parts()) {
      rows.add(
          List.of(
              part,
              mean(part).map(value -> value.toText(2)).orElse("-"),
              Integer.toString(complete(part).size()),
              Integer.toString(incomplete(part).size())));
    }
    return new TextTable(
            scale.toString(), List.of("part", "mean", "people", "left something out"), rows)
        .text();
  }
}
