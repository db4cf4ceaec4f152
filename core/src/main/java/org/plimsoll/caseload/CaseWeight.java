package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * What a case weighs under a scheme, step by step.
 *
 * @param caseId the case
 * @param scheme the scheme's name
 * @param points the weight
 * @param steps what made it, in the order applied: the band first
 * @param score how the band was reached, where it was reached by score
 */
public record CaseWeight(
    String caseId, String scheme, Points points, List<Step> steps, Optional<Scoring.Result> score) {

  /**
   * Copies the steps.
   *
   * @param caseId the case
   * @param scheme the scheme's name
   * @param points the weight
   * @param steps what made it, in the order applied: the band first
   * @param score how the band was reached, where it was reached by score
   */
  public CaseWeight {
    steps = List.copyOf(steps);
  }

  /**
   * One step of the weighing.
   *
   * @param label the band, factor, phase or adjustment
   * @param rule the rule in words
   * @param added what it added; negative where it took away
   * @param runningTotal the total after it
   */
  public record Step(String label, String rule, Points added, Points runningTotal) {}

  /**
   * Explains the weight.
   *
   * @return the steps with what each added and the running total; they add up to the weight
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Step step : steps) {
      String running =
          parts.isEmpty()
              ? ""
              : (step.rule().isEmpty() ? "" : "; ") + "running total " + step.runningTotal();
      Explanation part =
          Explanation.given(step.label(), step.added()).because(step.rule() + running);
      if (parts.isEmpty() && score.isPresent()) {
        part =
            new Explanation(
                part.label(),
                part.value(),
                part.amount(),
                part.how(),
                part.rule(),
                part.source(),
                List.of(score.get().explain()));
      }
      parts.add(part);
    }
    return Explanation.sum("case " + caseId, points, parts).because(rule(scheme)).from(Source.OURS);
  }

  static String rule(String scheme) {
    return "scheme \"" + scheme + "\": factors in the order declared, to the running total";
  }

  /**
   * Returns the weight in one line.
   *
   * @return for example {@code C-1: complex 4 + court 2 + children 1 = 7 pts}
   */
  @Override
  public String toString() {
    return caseId + ": " + sum();
  }

  /** The steps as a sum, such as {@code complex 4 + court 2 = 6 pts}. */
  String sum() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean minus = i > 0 && step.added().isNegative();
      out.append(i == 0 ? "" : minus ? " - " : " + ")
          .append(i == 0 ? step.label().replaceFirst("^band ", "") : step.label())
          .append(' ')
          .append((minus ? step.added().times(-1) : step.added()).value().toText());
    }
    return out.append(" = ").append(points).toString();
  }
}
