package org.plimsoll.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is better where load, spread and moves are equal.
 *
 * <p>A preference never makes a load worse: it decides between plans that are equally even and move
 * equally many cases. Its weight says how much it counts beside other preferences; the weights are
 * our own and are only compared with each other.
 */
public sealed interface Preference {

  /** How much a preference counts unless something else is said. */
  int STANDARD_WEIGHT = 1000;

  /**
   * Returns the preference in words.
   *
   * @return for example {@code rare skills are kept for cases that need them}
   */
  String words();

  /**
   * Returns how much it counts.
   *
   * @return the weight, 0 or more
   */
  int weight();

  /**
   * Keeps people with rare skills free for the cases that need them.
   *
   * @return the preference
   */
  static ScarceSkills againstScarceSkills() {
    return new ScarceSkills(STANDARD_WEIGHT);
  }

  /**
   * Brings cases back to those who had them before. Held cases stay where they are without it:
   * fewest moves comes before every preference.
   *
   * @param earlierHolder the person by case; whoever is not in the team says nothing
   * @return the preference
   */
  static Continuity continuity(Map<String, String> earlierHolder) {
    return new Continuity(earlierHolder, STANDARD_WEIGHT);
  }

  /**
   * Rather keeps some cases from some people.
   *
   * @param cases the cases
   * @param staff the people
   * @return the preference
   */
  static RatherNot ratherNot(CaseFilter cases, StaffFilter staff) {
    return new RatherNot(cases, staff, STANDARD_WEIGHT);
  }

  /**
   * Rare skills are kept for cases that need them. A case costs, for each skill of its holder that
   * it does not need, the weight times the share of the team that lacks the skill: nothing for a
   * skill that everybody has. That measure is our own.
   *
   * @param weight what a skill that nearly nobody has costs, 0 or more
   */
  record ScarceSkills(int weight) implements Preference {
    /**
     * Checks the range.
     *
     * @param weight what a skill that nearly nobody has costs, 0 or more
     */
    public ScarceSkills {
      checkWeight(weight);
    }

    /**
     * Says how much it counts.
     *
     * @param other the weight
     * @return the preference with that weight
     */
    public ScarceSkills weighing(int other) {
      return new ScarceSkills(other);
    }

    @Override
    public String words() {
      return "rare skills are kept for cases that need them";
    }
  }

  /**
   * Cases come back to those who had them before.
   *
   * @param earlierHolder the person's id by the case's id, in the order given
   * @param weight what each case costs that does not come back, 0 or more
   */
  record Continuity(Map<String, String> earlierHolder, int weight) implements Preference {
    /**
     * Checks and copies the parts.
     *
     * @param earlierHolder the person's id by the case's id, in the order given
     * @param weight what each case costs that does not come back, 0 or more
     */
    public Continuity {
      earlierHolder = Collections.unmodifiableMap(new LinkedHashMap<>(earlierHolder));
      checkWeight(weight);
    }

    /**
     * Says how much it counts.
     *
     * @param other the weight
     * @return the preference with that weight
     */
    public Continuity weighing(int other) {
      return new Continuity(earlierHolder, other);
    }

    @Override
    public String words() {
      return "cases come back to those who had them before";
    }
  }

  /**
   * Some cases rather do not go to some people.
   *
   * @param cases the cases
   * @param staff the people
   * @param weight what each such case costs, 0 or more
   */
  record RatherNot(CaseFilter cases, StaffFilter staff, int weight) implements Preference {
    /**
     * Checks the parts.
     *
     * @param cases the cases
     * @param staff the people
     * @param weight what each such case costs, 0 or more
     */
    public RatherNot {
      Objects.requireNonNull(cases, "cases");
      Objects.requireNonNull(staff, "staff");
      checkWeight(weight);
    }

    /**
     * Says how much it counts.
     *
     * @param other the weight
     * @return the preference with that weight
     */
    public RatherNot weighing(int other) {
      return new RatherNot(cases, staff, other);
    }

    @Override
    public String words() {
      return "rather no " + cases.words() + " to " + staff.words();
    }
  }

  private static void checkWeight(int weight) {
    if (weight < 0) {
      throw new IllegalArgumentException(
          "the weight of a preference must not be negative, was " + weight);
    }
  }
}
