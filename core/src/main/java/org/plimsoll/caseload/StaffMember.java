package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;

/**
 * A person who holds cases.
 *
 * @param id the stable id
 * @param name the name to show; two people may share one
 * @param contracted the contracted hours a week, if known
 * @param fte the full-time equivalent, for people known by that instead of hours
 * @param experience the part of a full load that somebody of this experience is given
 * @param proficiency the part of an hour's ordinary work that this person does in an hour
 * @param level how experienced the person is; higher is more
 * @param skills the person's level in each skill; 1 where nothing more is said
 * @param responsibilities points for extra responsibilities, by name
 * @param reductions what takes hours away
 */
public record StaffMember(
    String id,
    String name,
    Optional<WeeklyHours> contracted,
    Optional<Rational> fte,
    Optional<Experience> experience,
    Optional<Percent> proficiency,
    OptionalInt level,
    Map<String, Integer> skills,
    Map<String, Points> responsibilities,
    List<Reduction> reductions) {

  private static final WeeklyHours A_WEEK = WeeklyHours.of(168);

  /**
   * The part of a full load that somebody is given, with the reason.
   *
   * @param allowance for example 90 % in the first supported year (English councils, such as
   *     Wirral); at most 100 %
   * @param reason why
   */
  public record Experience(Percent allowance, String reason) {
    /**
     * Checks the range.
     *
     * @param allowance for example 90 % in the first supported year (English councils, such as
     *     Wirral); at most 100 %
     * @param reason why
     */
    public Experience {
      Objects.requireNonNull(allowance, "allowance");
      Names.checkReason("an experience allowance of " + allowance, reason);
      if (allowance.compareTo(Percent.HUNDRED) > 0) {
        throw new IllegalArgumentException(
            "an experience allowance is at most 100%, was " + allowance);
      }
    }
  }

  /**
   * Checks and copies the parts.
   *
   * @param id the stable id
   * @param name the name to show; two people may share one
   * @param contracted the contracted hours a week, if known
   * @param fte the full-time equivalent, for people known by that instead of hours
   * @param experience the part of a full load that somebody of this experience is given
   * @param proficiency the part of an hour's ordinary work that this person does in an hour
   * @param level how experienced the person is; higher is more
   * @param skills the person's level in each skill; 1 where nothing more is said
   * @param responsibilities points for extra responsibilities, by name
   * @param reductions what takes hours away
   */
  public StaffMember {
    Names.check("a member of staff", id);
    Names.check("a member of staff", name);
    skills = ImmutableMap.copyOf(skills);
    responsibilities = ImmutableMap.copyOf(responsibilities);
    reductions = List.copyOf(reductions);
    Objects.requireNonNull(contracted, "contracted");
    Objects.requireNonNull(fte, "fte");
    Objects.requireNonNull(experience, "experience");
    Objects.requireNonNull(proficiency, "proficiency");
    Objects.requireNonNull(level, "level");
    if (contracted.isPresent() && contracted.get().isNegative()) {
      throw new IllegalArgumentException(
          "contracted hours of \"" + name + "\" must not be negative, was " + contracted.get());
    }
    if (contracted.isPresent() && contracted.get().compareTo(A_WEEK) > 0) {
      throw new IllegalArgumentException(
          "contracted hours of \""
              + name
              + "\" must fit into the 168 hours of a week, was "
              + contracted.get()
              + "; give hours a week, not a month or year");
    }
    if (fte.isPresent() && fte.get().signum() < 0) {
      throw new IllegalArgumentException(
          "the full-time equivalent of \"" + name + "\" must not be negative, was " + fte.get());
    }
    responsibilities.forEach(
        (what, points) -> {
          if (points.isNegative()) {
            throw new IllegalArgumentException(
                "responsibility \""
                    + what
                    + "\" of \""
                    + name
                    + "\" must not be negative, was "
                    + points);
          }
        });
    skills.forEach(
        (skill, reached) -> {
          if (reached < 1) {
            throw new IllegalArgumentException(
                "the level of skill \""
                    + skill
                    + "\" of \""
                    + name
                    + "\" is 1 or more, was "
                    + reached
                    + "; leave out a skill that the person lacks");
          }
        });
  }

  /**
   * Returns somebody with contracted hours.
   *
   * @param id the stable id
   * @param name the name to show
   * @param contracted the hours a week
   * @return the person
   */
  public static StaffMember of(String id, String name, WeeklyHours contracted) {
    return of(id, name).contracted(contracted);
  }

  /**
   * Returns somebody whose hours are not known: load reports list them as missing.
   *
   * @param id the stable id
   * @param name the name to show
   * @return the person
   */
  public static StaffMember of(String id, String name) {
    return new StaffMember(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Map.of(),
        Map.of(),
        List.of());
  }

  /**
   * Gives the contracted hours.
   *
   * @param hours the hours a week
   * @return the person with those hours
   */
  public StaffMember contracted(WeeklyHours hours) {
    return with(parts -> parts.contracted = Optional.of(hours));
  }

  /**
   * Gives the full-time equivalent, for schemes that say what full time is.
   *
   * @param equivalent a decimal such as {@code 0.6}
   * @return the person with that equivalent
   */
  public StaffMember fullTimeEquivalent(String equivalent) {
    return with(parts -> parts.fte = Optional.of(Rational.parse(equivalent)));
  }

  /**
   * Takes hours away.
   *
   * @param reason why
   * @param hours the hours a week
   * @return the person with that reduction
   */
  public StaffMember less(String reason, WeeklyHours hours) {
    return less(Reduction.of(reason, hours));
  }

  /**
   * Takes hours away.
   *
   * @param reduction the reduction
   * @return the person with that reduction
   */
  public StaffMember less(Reduction reduction) {
    var longer = new ArrayList<>(reductions);
    longer.add(reduction);
    return with(parts -> parts.reductions = longer);
  }

  /**
   * Drops a reduction, as if it had never been entered; to end one early, see {@link
   * Reduction#withdrawn}.
   *
   * @param reductionId the id of the reduction, which is its reason unless it has another; of
   *     several with that id all are dropped
   * @return the person without it
   * @throws IllegalArgumentException if the person has no reduction of that id
   */
  public StaffMember without(String reductionId) {
    List<Reduction> fewer =
        reductions.stream().filter(reduction -> !reduction.id().equals(reductionId)).toList();
    if (fewer.size() == reductions.size()) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" has no reduction \""
              + reductionId
              + "\" to drop; there are "
              + reductions.stream().map(Reduction::id).toList());
    }
    return with(parts -> parts.reductions = fewer);
  }

  /**
   * Gives only a part of a full load for lack of experience.
   *
   * @param allowance the part, at most 100 %
   * @param reason why, such as first supported year
   * @return the person with that allowance
   */
  public StaffMember withExperience(Percent allowance, String reason) {
    return with(parts -> parts.experience = Optional.of(new Experience(allowance, reason)));
  }

  /**
   * Says what part of an hour's ordinary work the person does in an hour; it scales the available
   * points.
   *
   * @param part the part; above 100 % for somebody faster than ordinary
   * @return the person with that proficiency
   */
  public StaffMember withProficiency(Percent part) {
    return with(parts -> parts.proficiency = Optional.of(part));
  }

  /**
   * Says how experienced the person is.
   *
   * @param reached the level
   * @return the person at that level
   */
  public StaffMember atLevel(int reached) {
    return with(parts -> parts.level = OptionalInt.of(reached));
  }

  /**
   * Says what the person can do.
   *
   * @param skill the skill's name
   * @return the person with that skill at level 1
   */
  public StaffMember skilledIn(String skill) {
    return skilledIn(skill, 1);
  }

  /**
   * Says what the person can do, and how well.
   *
   * @param skill the skill's name
   * @param reached the level, 1 or more
   * @return the person with that skill
   */
  public StaffMember skilledIn(String skill, int reached) {
    Names.check("a skill", skill);
    return with(parts -> parts.skills = Names.with(skills, skill, reached));
  }

  /**
   * Adds an extra responsibility.
   *
   * @param what its name, such as practice educator
   * @param points what it weighs, not negative
   * @return the person with that responsibility
   */
  public StaffMember responsibleFor(String what, Points points) {
    Names.check("a responsibility", what);
    return with(parts -> parts.responsibilities = Names.with(responsibilities, what, points));
  }

  /**
   * Tells whether the person has a skill.
   *
   * @param skill the skill's name
   * @return whether it is among the skills, at any level
   */
  public boolean hasSkill(String skill) {
    return skills.containsKey(skill);
  }

  /**
   * Returns the hours that count as contracted under a rule.
   *
   * @param rule the rule, for full-time equivalents and unknown hours
   * @return the contracted hours, or the full-time equivalent of the rule's full-time hours; empty
   *     if neither is known
   */
  public Optional<WeeklyHours> contractedUnder(CapacityRule rule) {
    if (contracted.isEmpty() && fte.isPresent() && rule.fullTime().isPresent()) {
      return Optional.of(rule.fullTime().get().times(fte.get()));
    }
    return rule.contracted(contracted);
  }

  @Override
  public String toString() {
    return name
        + " ("
        + id
        + "), "
        + contracted
            .map(WeeklyHours::toString)
            .orElseGet(() -> fte.map(value -> value + " FTE").orElse("hours not known"));
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    String name;
    Optional<WeeklyHours> contracted;
    Optional<Rational> fte;
    Optional<Experience> experience;
    Optional<Percent> proficiency;
    OptionalInt level;
    Map<String, Integer> skills;
    Map<String, Points> responsibilities;
    List<Reduction> reductions;

    Parts(StaffMember from) {
      this.id = from.id;
      this.name = from.name;
      this.contracted = from.contracted;
      this.fte = from.fte;
      this.experience = from.experience;
      this.proficiency = from.proficiency;
      this.level = from.level;
      this.skills = from.skills;
      this.responsibilities = from.responsibilities;
      this.reductions = from.reductions;
    }
  }

  private StaffMember with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new StaffMember(
        parts.id,
        parts.name,
        parts.contracted,
        parts.fte,
        parts.experience,
        parts.proficiency,
        parts.level,
        parts.skills,
        parts.responsibilities,
        parts.reductions);
  }
}
