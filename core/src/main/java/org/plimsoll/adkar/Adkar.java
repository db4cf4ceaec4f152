package org.plimsoll.adkar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.stats.SmallGroups;

/**
 * Reviews groups by ADKAR: whose barrier is what, and what the mean profile hides.
 *
 * <p>{@link #review} makes a working paper for whoever may see people's scores: it names them.
 * {@link #groups} makes one for others, without people, and without groups that are too small.
 *
 * @param rule which element of a profile is called its barrier
 * @param small which groups are too small to be shown to others
 */
public record Adkar(BarrierRule rule, SmallGroups small) {
  /**
   * Checks that both are there.
   *
   * @param rule which element of a profile is called its barrier
   * @param small which groups are too small to be shown to others
   */
  public Adkar {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(small, "small");
  }

  /**
   * Returns the review by Prosci's definition, {@link BarrierRule#FIRST_AT_MOST_3}, which shows
   * others no group of fewer than 10, {@link SmallGroups#standard}.
   *
   * @return the standard review
   */
  public static Adkar standard() {
    return new Adkar(BarrierRule.FIRST_AT_MOST_3, SmallGroups.standard());
  }

  /**
   * Takes another rule.
   *
   * @param other the rule
   * @return the review by that rule
   */
  public Adkar withRule(BarrierRule other) {
    return new Adkar(other, small);
  }

  /**
   * Says which groups are too small to be shown to others.
   *
   * @param other the rule, such as one agreed with the people in the groups
   * @return the review by that rule
   */
  public Adkar withSmallGroups(SmallGroups other) {
    return new Adkar(rule, other);
  }

  /**
   * Reviews one wave, for whoever may see people's scores.
   *
   * @param survey the profiles of the group
   * @return whose barrier is what; linear in the number of people
   */
  public AdkarReview review(AdkarSurvey survey) {
    return AdkarReview.of(rule, survey);
  }

  /**
   * Reviews groups side by side, for others to read.
   *
   * @param surveys one wave of each group; each person in one group only
   * @return the figures of the groups that are large enough, and which ones are not shown
   * @throws IllegalArgumentException if a group or a person is given twice
   */
  public AdkarGroups groups(AdkarSurvey... surveys) {
    return groups(List.of(surveys));
  }

  /**
   * Reviews groups side by side, for others to read.
   *
   * @param surveys one wave of each group; each person in one group only
   * @return the figures of the groups that are large enough, and which ones are not shown
   * @throws IllegalArgumentException if a group or a person is given twice
   */
  public AdkarGroups groups(Iterable<AdkarSurvey> surveys) {
    List<AdkarSurvey> all = new ArrayList<>();
    surveys.forEach(all::add);
    return AdkarGroups.of(this, all);
  }

  @Override
  public String toString() {
    return "ADKAR, barrier by the " + rule;
  }
}
