package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * One thing that must hold, or helps, for a step to be secured.
 *
 * @param id its name within the step, without blanks and slashes
 * @param estimand what is asked, in words
 * @param rules how evidence of each kind is held against it, at least one; the first that reads a
 *     piece of evidence judges it
 * @param required whether the step needs it; else it is shown beside the step and decides nothing
 * @param source where the criterion comes from
 */
public record Criterion(
    String id, String estimand, List<CriterionRule> rules, boolean required, Source source) {
  /**
   * Checks the parts, and copies.
   *
   * @param id its name within the step, without blanks and slashes
   * @param estimand what is asked, in words
   * @param rules how evidence of each kind is held against it, at least one; the first that reads a
   *     piece of evidence judges it
   * @param required whether the step needs it; else it is shown beside the step and decides nothing
   * @param source where the criterion comes from
   */
  public Criterion {
    Objects.requireNonNull(source, "source");
    rules = List.copyOf(rules);
    if (!id.matches("[^\\s/]+") || estimand.isBlank() || rules.isEmpty()) {
      throw new IllegalArgumentException(
          "a criterion has an id without blanks and slashes, says what is asked and has a rule, was"
              + " \""
              + id
              + "\", \""
              + estimand
              + "\" and "
              + rules.size()
              + " rules");
    }
    List<Class<?>> kinds = new ArrayList<>();
    for (CriterionRule rule : rules) {
      if (kinds.contains(rule.getClass())) {
        throw new IllegalArgumentException(
            "criterion \""
                + id
                + "\" has two rules of one kind, the second is \""
                + rule.words()
                + "\"; keep one, or make two criteria");
      }
      kinds.add(rule.getClass());
    }
  }

  /**
   * Returns a criterion that its step needs.
   *
   * @param id its name within the step
   * @param estimand what is asked, in words
   * @param source where it comes from
   * @param rules how evidence is held against it, at least one
   * @return that criterion
   */
  public static Criterion required(
      String id, String estimand, Source source, CriterionRule... rules) {
    return new Criterion(id, estimand, List.of(rules), true, source);
  }

  /**
   * Returns a criterion that is shown beside its step.
   *
   * @param id its name within the step
   * @param estimand what is asked, in words
   * @param source where it comes from
   * @param rules how evidence is held against it, at least one
   * @return that criterion
   */
  public static Criterion supporting(
      String id, String estimand, Source source, CriterionRule... rules) {
    return new Criterion(id, estimand, List.of(rules), false, source);
  }

  Criterion withNoise(CriterionRule.BeyondNoise noise) {
    List<CriterionRule> changed = new ArrayList<>();
    rules.forEach(rule -> changed.add(rule instanceof CriterionRule.BeyondNoise ? noise : rule));
    return new Criterion(id, estimand, changed, required, source);
  }

  Criterion asRequired() {
    return new Criterion(id, estimand, rules, true, source);
  }

  @Override
  public String toString() {
    return id + ": " + estimand + (required ? "" : " (supporting)");
  }
}
