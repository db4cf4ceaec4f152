package org.plimsoll.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Cases;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;

/**
 * Who may hold which case, and how much of what one person may hold.
 *
 * <p>All rules of an {@link Allocator} hold together; of several limits the strictest counts. A
 * rule that somebody breaks today is reported and never broken further: a case may stay where it is
 * against a rule, and somebody above a limit may keep what is held and gets nothing more that
 * counts towards it.
 */
public sealed interface Rule {

  /**
   * Returns the rule in words.
   *
   * @return for example {@code at most 2 complex cases}
   */
  String words();

  /**
   * Requires that the holder has every skill that the case's band and factors need.
   *
   * @return the rule, with level 1 enough for every skill
   */
  static Skilled skilled() {
    return new Skilled(Map.of());
  }

  /**
   * Requires that the holder's level is at least that of the case or its band. Somebody whose level
   * is not known may hold no case that has one.
   *
   * @return the rule
   */
  static LeastLevel atLeastTheLevel() {
    return new LeastLevel();
  }

  /**
   * Reserves some cases for those with a skill, whatever the scheme says they need.
   *
   * @param cases the cases
   * @param skill the skill, at level 1 or more
   * @return the rule
   */
  static Specialism specialism(CaseFilter cases, String skill) {
    return new Specialism(cases, skill, 1);
  }

  /**
   * Keeps a case from a person: a conflict of interest. A list of conflicts may name cases and
   * people of other teams, of which it then says nothing.
   *
   * @param caseId the case
   * @param memberId the person
   * @return the rule
   */
  static Conflict conflict(String caseId, String memberId) {
    return new Conflict(caseId, memberId, "conflict of interest");
  }

  /**
   * Keeps some cases from some people.
   *
   * @param cases the cases
   * @param staff the people, such as {@link StaffFilter#inFirstYear()}
   * @return the rule
   */
  static Barred barred(CaseFilter cases, StaffFilter staff) {
    return new Barred(cases, staff);
  }

  /**
   * Limits what a single case may weigh.
   *
   * @param most the most points of one case
   * @return the rule
   */
  static LargestCase largestCase(Points most) {
    return new LargestCase(most, StaffFilter.EVERYBODY);
  }

  /**
   * Limits how many cases one person may hold; a share of a co-worked case counts as one.
   *
   * @param most the most cases
   * @return the rule
   */
  static CountLimit atMost(Cases most) {
    return new CountLimit(CaseFilter.ALL, most, StaffFilter.EVERYBODY);
  }

  /**
   * Limits how many cases of a kind one person may hold.
   *
   * @param most the most cases
   * @param of which cases count
   * @return the rule
   */
  static CountLimit atMost(Cases most, CaseFilter of) {
    return new CountLimit(of, most, StaffFilter.EVERYBODY);
  }

  /**
   * Limits how many cases of a band one person may hold.
   *
   * @param band the band
   * @param most the most cases
   * @return the rule
   */
  static CountLimit atMostInBand(String band, int most) {
    return atMost(Cases.of(most), CaseFilter.inBand(band));
  }

  /**
   * Limits the points of one person's cases of a band.
   *
   * @param band the band
   * @param most the most points
   * @return the rule
   */
  static PointsLimit atMostInBand(String band, Points most) {
    return atMost(most, CaseFilter.inBand(band));
  }

  /**
   * Limits the points of one person's cases of a kind. Tasks and responsibilities do not count.
   *
   * @param most the most points
   * @param of which cases count
   * @return the rule
   */
  static PointsLimit atMost(Points most, CaseFilter of) {
    return new PointsLimit(of, most, StaffFilter.EVERYBODY);
  }

  /**
   * Limits everybody's whole load.
   *
   * @param most the most points carried, as a share of those available
   * @return the rule
   */
  static HardLimit hardLimit(Percent most) {
    return new HardLimit(most, StaffFilter.EVERYBODY);
  }

  /**
   * Adds a rule of the host's own, which travels in JSON by its name only.
   *
   * @param name the registered name
   * @param function the rule
   * @return the rule
   */
  static Custom custom(String name, CustomRule function) {
    return new Custom(name, function);
  }

  /**
   * The holder has every skill that the case needs.
   *
   * @param levels the least level of a skill where level 1 is not enough, by skill, in the order
   *     given
   */
  record Skilled(Map<String, Integer> levels) implements Rule {
    /**
     * Copies the levels.
     *
     * @param levels the least level of a skill where level 1 is not enough, by skill, in the order
     *     given
     */
    public Skilled {
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
      levels.forEach((skill, level) -> checkLevel(skill, level));
    }

    /**
     * Asks for more than level 1.
     *
     * @param skill the skill
     * @param level the least level of whoever holds a case that needs it
     * @return the rule with that level
     */
    public Skilled atLeast(String skill, int level) {
      var more = new LinkedHashMap<>(levels);
      more.put(skill, level);
      return new Skilled(more);
    }

    int levelOf(String skill) {
      return levels.getOrDefault(skill, 1);
    }

    @Override
    public String words() {
      StringBuilder words = new StringBuilder("holders have the skills that cases need");
      levels.forEach(
          (skill, level) ->
              words
                  .append(", ")
                  .append(skill)
                  .append(" at level ")
                  .append(level)
                  .append(" or more"));
      return words.toString();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /** The holder's level is at least that of the case. */
  record LeastLevel() implements Rule {
    @Override
    public String words() {
      return "holders have at least the level of the case";
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * Some cases go only to those with a skill.
   *
   * @param cases the cases
   * @param skill the skill
   * @param level the least level in it, 1 or more
   */
  record Specialism(CaseFilter cases, String skill, int level) implements Rule {
    /**
     * Checks the parts.
     *
     * @param cases the cases
     * @param skill the skill
     * @param level the least level in it, 1 or more
     */
    public Specialism {
      Objects.requireNonNull(cases, "cases");
      Objects.requireNonNull(skill, "skill");
      checkLevel(skill, level);
    }

    /**
     * Asks for more than level 1.
     *
     * @param least the least level
     * @return the rule with that level
     */
    public Specialism atLevel(int least) {
      return new Specialism(cases, skill, least);
    }

    @Override
    public String words() {
      return cases.words()
          + " only to those with "
          + skill
          + (level > 1 ? " at level " + level + " or more" : "");
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * A case is kept from a person.
   *
   * @param caseId the case
   * @param memberId the person
   * @param reason why, in a few words
   */
  record Conflict(String caseId, String memberId, String reason) implements Rule {
    /**
     * Checks the parts.
     *
     * @param caseId the case
     * @param memberId the person
     * @param reason why, in a few words
     */
    public Conflict {
      Objects.requireNonNull(caseId, "caseId");
      Objects.requireNonNull(memberId, "memberId");
      if (reason.isBlank()) {
        throw new IllegalArgumentException(
            "what keeps case \"" + caseId + "\" from \"" + memberId + "\" needs a reason");
      }
    }

    /**
     * Names the reason.
     *
     * @param why why, in a few words
     * @return the rule with that reason
     */
    public Conflict because(String why) {
      return new Conflict(caseId, memberId, why);
    }

    @Override
    public String words() {
      return caseId + " not to " + memberId + ": " + reason;
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * Some cases are kept from some people.
   *
   * @param cases the cases
   * @param staff the people
   */
  record Barred(CaseFilter cases, StaffFilter staff) implements Rule {
    /**
     * Checks that all parts are there.
     *
     * @param cases the cases
     * @param staff the people
     */
    public Barred {
      Objects.requireNonNull(cases, "cases");
      Objects.requireNonNull(staff, "staff");
    }

    @Override
    public String words() {
      return "no " + cases.words() + " to " + staff.words();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * No single case above some points.
   *
   * @param most the most points of one case
   * @param staff whom it is about
   */
  record LargestCase(Points most, StaffFilter staff) implements Rule {
    /**
     * Checks that all parts are there.
     *
     * @param most the most points of one case
     * @param staff whom it is about
     */
    public LargestCase {
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(staff, "staff");
    }

    /**
     * Says whom the rule is about.
     *
     * @param whom the people
     * @return the rule about them
     */
    public LargestCase of(StaffFilter whom) {
      return new LargestCase(most, whom);
    }

    @Override
    public String words() {
      return "no single case above " + most + staff.suffix();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * So many cases of a kind and no more.
   *
   * @param of which cases count
   * @param most the most cases
   * @param staff whom it is about
   */
  record CountLimit(CaseFilter of, Cases most, StaffFilter staff) implements Rule {
    /**
     * Checks that all parts are there.
     *
     * @param of which cases count
     * @param most the most cases
     * @param staff whom it is about
     */
    public CountLimit {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(staff, "staff");
    }

    /**
     * Says whom the limit is about.
     *
     * @param whom the people
     * @return the limit for them
     */
    public CountLimit of(StaffFilter whom) {
      return new CountLimit(of, most, whom);
    }

    @Override
    public String words() {
      return "at most " + most.count() + " " + named(of, most.count()) + staff.suffix();
    }

    private static String named(CaseFilter of, int count) {
      return count == 1 ? of.words().replaceFirst("cases", "case") : of.words();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * So many points of cases of a kind and no more.
   *
   * @param of which cases count
   * @param most the most points, not negative
   * @param staff whom it is about
   */
  record PointsLimit(CaseFilter of, Points most, StaffFilter staff) implements Rule {
    /**
     * Checks the range.
     *
     * @param of which cases count
     * @param most the most points, not negative
     * @param staff whom it is about
     */
    public PointsLimit {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(staff, "staff");
      if (most.isNegative()) {
        throw new IllegalArgumentException(
            "a limit of points must not be negative, was " + most + " of " + of);
      }
    }

    /**
     * Says whom the limit is about.
     *
     * @param whom the people
     * @return the limit for them
     */
    public PointsLimit of(StaffFilter whom) {
      return new PointsLimit(of, most, whom);
    }

    @Override
    public String words() {
      return "at most " + most + " of " + of.words() + staff.suffix();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * Nobody's whole load above a share of the available points.
   *
   * @param most the share
   * @param staff whom it is about
   */
  record HardLimit(Percent most, StaffFilter staff) implements Rule {
    /**
     * Checks that all parts are there.
     *
     * @param most the share
     * @param staff whom it is about
     */
    public HardLimit {
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(staff, "staff");
    }

    /**
     * Says whom the limit is about.
     *
     * @param whom the people
     * @return the limit for them
     */
    public HardLimit of(StaffFilter whom) {
      return new HardLimit(most, whom);
    }

    @Override
    public String words() {
      return "nobody above " + most + staff.suffix();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * A rule of the host's own. In JSON it travels by its name, which must be registered where it is
   * read.
   *
   * @param name the registered name; two custom rules of one name count as equal
   * @param function the rule
   */
  record Custom(String name, CustomRule function) implements Rule {
    /**
     * Checks the parts.
     *
     * @param name the registered name; two custom rules of one name count as equal
     * @param function the rule
     */
    public Custom {
      Objects.requireNonNull(function, "function");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a custom rule needs a name that is not blank");
      }
    }

    @Override
    public String words() {
      return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Custom custom && custom.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return words();
    }
  }

  private static void checkLevel(String skill, int level) {
    if (level < 1) {
      throw new IllegalArgumentException(
          "the least level of skill \"" + skill + "\" is 1 or more, was " + level);
    }
  }
}
