package org.plimsoll.adkar;

import java.util.Objects;

/**
 * Reviews a group by ADKAR: whose barrier is what, and what the mean profile hides.
 *
 * @param rule which element of a profile is called its barrier
 */
public record Adkar(BarrierRule rule) {
  /**
   * Checks that there is a rule.
   *
   * @param rule which element of a profile is called its barrier
   */
  public Adkar {
    Objects.requireNonNull(rule, "rule");
  }

  /**
   * Returns the review by Prosci's definition, {@link BarrierRule#FIRST_AT_MOST_3}.
   *
   * @return the standard review
   */
  public static Adkar standard() {
    return new Adkar(BarrierRule.FIRST_AT_MOST_3);
  }

  /**
   * Takes another rule.
   *
   * @param other the rule
   * @return the review by that rule
   */
  public Adkar withRule(BarrierRule other) {
    return new Adkar(other);
  }

  /**
   * Reviews one wave.
   *
   * @param survey the profiles of the group
   * @return whose barrier is what; linear in the number of people
   */
  public AdkarReview review(AdkarSurvey survey) {
    return AdkarReview.of(rule, survey);
  }

  @Override
  public String toString() {
    return "ADKAR, barrier by the " + rule;
  }
}
