package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * The barriers of a group's people beside the barrier of its mean profile. Made by {@link Adkar}.
 *
 * <p>A working paper: it has everybody's scores in it, in JSON too. What goes to others is {@link
 * AdkarGroups}.
 *
 * @param rule the rule that was applied
 * @param survey the profiles it was applied to
 * @param barriers everybody's barrier by the id of the person, in the order of the survey
 * @param meanProfile the exact mean of each element over the people who were scored on it; an
 *     element that nobody was scored on is missing
 * @param barrierOfMeanProfile the barrier of those means by the same rule, which may be nobody's:
 *     read it beside {@link #counts()}
 */
public record AdkarReview(
    BarrierRule rule,
    AdkarSurvey survey,
    Map<String, Barrier> barriers,
    AdkarProfile meanProfile,
    Barrier barrierOfMeanProfile) {
  /**
   * Copies the barriers.
   *
   * @param rule the rule that was applied
   * @param survey the profiles it was applied to
   * @param barriers everybody's barrier by the id of the person, in the order of the survey
   * @param meanProfile the exact mean of each element over the people who were scored on it; an
   *     element that nobody was scored on is missing
   * @param barrierOfMeanProfile the barrier of those means by the same rule, which may be nobody's:
   *     read it beside {@link #counts()}
   */
  public AdkarReview {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(meanProfile, "meanProfile");
    Objects.requireNonNull(barrierOfMeanProfile, "barrierOfMeanProfile");
    barriers = ImmutableMap.copyOf(barriers);
  }

  static AdkarReview of(BarrierRule rule, AdkarSurvey survey) {
    Map<String, Barrier> barriers = new LinkedHashMap<>();
    survey.people().forEach((id, profile) -> barriers.put(id, rule.find(profile)));
    AdkarProfile means = means(survey);
    return new AdkarReview(rule, survey, barriers, means, rule.find(means));
  }

  private static AdkarProfile means(AdkarSurvey survey) {
    Map<AdkarElement, Rational> means = new EnumMap<>(AdkarElement.class);
    for (AdkarElement element : AdkarElement.values()) {
      List<Rational> scores =
          survey.people().values().stream().flatMap(p -> p.score(element).stream()).toList();
      if (!scores.isEmpty()) {
        Rational sum = scores.stream().reduce(Rational.ZERO, Rational::plus);
        means.put(element, sum.dividedBy(Rational.of(scores.size())));
      }
    }
    return new AdkarProfile(means);
  }

  /**
   * Returns how many people have each element as their barrier.
   *
   * @return a count for each element, in order; {@link #without()} and {@link #open()} are beside
   *     them
   */
  public Map<AdkarElement, Integer> counts() {
    Map<AdkarElement, Integer> counts = new EnumMap<>(AdkarElement.class);
    for (AdkarElement element : AdkarElement.values()) {
      counts.put(element, at(element).size());
    }
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Lists the people who stand before an element.
   *
   * @param element the element
   * @return the ids of those whose barrier it is, in the order of the survey
   */
  public List<String> at(AdkarElement element) {
    return ids(barrier -> barrier.element().equals(Optional.of(element)));
  }

  /**
   * Lists the people without a barrier.
   *
   * @return their ids, in the order of the survey
   */
  public List<String> without() {
    return ids(barrier -> barrier.standing() == Barrier.Standing.NONE);
  }

  /**
   * Lists the people whose barrier is left open by a missing score.
   *
   * @return their ids, in the order of the survey
   */
  public List<String> open() {
    return ids(barrier -> barrier.standing() == Barrier.Standing.OPEN);
  }

  private List<String> ids(java.util.function.Predicate<Barrier> wanted) {
    return barriers.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the same survey by another rule.
   *
   * @param other the rule
   * @return that review
   */
  public AdkarReview under(BarrierRule other) {
    return of(other, survey);
  }

  /**
   * Lists what somebody should look at: barriers that the means hide, and scores that are missing.
   *
   * @return the findings, the mean profile first, then people in the order of the survey
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    int all = survey.people().size();
    Barrier mean = barrierOfMeanProfile;
    int behind = counts().values().stream().mapToInt(Integer::intValue).sum();
    if (behind > 0 && mean.standing() == Barrier.Standing.NONE) {
      found.add(
          new Finding(
              Severity.WARNING,
              survey.group(),
              "the mean profile hides the barriers of " + behind + " of " + all + " people",
              "means: " + meanProfile + "; people: " + words(),
              Source.OURS));
    }
    mean.element()
        .filter(element -> at(element).isEmpty())
        .ifPresent(
            element ->
                found.add(
                    new Finding(
                        Severity.NOTE,
                        survey.group(),
                        "the barrier of the mean profile, " + element.words() + ", is nobody's own",
                        "people: " + words(),
                        Source.OURS)));
    survey
        .people()
        .forEach(
            (id, profile) -> {
              if (!profile.missing().isEmpty()) {
                found.add(
                    new Finding(
                        Severity.NOTE,
                        id,
                        "not scored on " + Barrier.list(profile.missing()),
                        "barrier " + barriers.get(id),
                        rule.source()));
              }
            });
    return List.copyOf(found);
  }

  /** Such as {@code desire 2, ability 1, none 3}. */
  private String words() {
    List<String> words = new ArrayList<>();
    counts()
        .forEach(
            (element, count) -> {
              if (count > 0) {
                words.add(element.words() + " " + count);
              }
            });
    words.add("none " + without().size());
    if (!open().isEmpty()) {
      words.add("open " + open().size());
    }
    return String.join(", ", words);
  }

  /**
   * Compares with an earlier wave.
   *
   * @param earlier the review of that wave, by the same rule
   * @return who moved on, who fell back, who joined and left
   * @throws IllegalArgumentException if the rules differ
   */
  public AdkarDiff diff(AdkarReview earlier) {
    if (!earlier.rule().equals(rule)) {
      throw new IllegalArgumentException(
          "waves are compared by one rule, was "
              + earlier.rule()
              + " and "
              + rule
              + "; take under(rule) of one of them");
    }
    return AdkarDiff.between(earlier.survey(), survey, rule);
  }

  /**
   * Explains the figures: everybody's barrier with the scores, then that of the means.
   *
   * @return the people in the order of the survey, the mean profile last
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    survey.people().forEach((id, profile) -> parts.add(rule.explain(profile).labelled(id)));
    parts.add(
        rule.explain(meanProfile)
            .labelled("mean profile")
            .because("barrier of the exact means; it may be nobody's own"));
    return Explanation.text("barriers of " + survey, words(), parts)
        .because(rule.toString())
        .from(rule.source());
  }

  /**
   * Returns the group as a table.
   *
   * @return a row for each element: its mean, and how many people it is the barrier of
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("element", "mean", "barrier of").titled(survey + "; barrier: " + rule);
    for (AdkarElement element : AdkarElement.values()) {
      table =
          table.row(
              element.words(),
              meanProfile.score(element).map(mean -> mean.toText(2)).orElse("-"),
              at(element).size());
    }
    table = table.row("none", "", without().size());
    return open().isEmpty() ? table : table.row("open: not scored", "", open().size());
  }

  @Override
  public String toString() {
    return table().text();
  }
}
