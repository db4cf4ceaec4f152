package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.plimsoll.base.Points;

/**
 * A band of complexity and what a case in it weighs before any factor.
 *
 * @param name the band's name, unique in its scheme
 * @param weight the weight of a case without a setting; empty where every case must name one
 * @param bySetting the weight by setting or location, in the order declared; empty where there is
 *     no second dimension
 * @param rationale why the band weighs what it weighs; empty where nobody has said
 * @param skill the skill that a holder should have
 * @param level the least level that a holder should have
 */
public record Band(
    String name,
    Optional<PointsRange> weight,
    Map<String, PointsRange> bySetting,
    String rationale,
    Optional<String> skill,
    OptionalInt level) {

  /** Checks and copies the parts. */
  public Band {
    Names.check("a band", name);
    Objects.requireNonNull(weight, "weight");
    bySetting = ImmutableMap.copyOf(bySetting);
    Objects.requireNonNull(rationale, "rationale");
    Objects.requireNonNull(skill, "skill");
    Objects.requireNonNull(level, "level");
  }

  /**
   * Returns a band whose cases weigh the same wherever they are.
   *
   * @param name the band's name
   * @param points the weight, not negative
   * @return the band
   * @throws IllegalArgumentException if the name is blank or the weight negative
   */
  public static Band of(String name, Points points) {
    return of(name, PointsRange.exactly(checked(name, points)));
  }

  /**
   * Returns a band whose weight is known as a range.
   *
   * @param name the band's name
   * @param weight the range
   * @return the band
   */
  public static Band of(String name, PointsRange weight) {
    return new Band(name, Optional.of(weight), Map.of(), "", Optional.empty(), OptionalInt.empty());
  }

  /**
   * Returns a band whose weight depends on the setting alone: add each with {@link #in}.
   *
   * @param name the band's name
   * @return the band, without any weight yet
   */
  public static Band bySetting(String name) {
    return new Band(name, Optional.empty(), Map.of(), "", Optional.empty(), OptionalInt.empty());
  }

  private static Points checked(String name, Points points) {
    if (points.isNegative()) {
      throw new IllegalArgumentException(
          "the weight of band \"" + name + "\" must not be negative, was " + points);
    }
    return points;
  }

  /**
   * Gives the weight in a setting or location, such as custody.
   *
   * @param setting the setting's name
   * @param points the weight there, not negative
   * @return the band with that weight
   */
  public Band in(String setting, Points points) {
    return in(setting, PointsRange.exactly(checked(name, points)));
  }

  /**
   * Gives the weight in a setting as a range.
   *
   * @param setting the setting's name
   * @param points the range
   * @return the band with that weight
   */
  public Band in(String setting, PointsRange points) {
    Names.check("a setting", setting);
    return new Band(name, weight, Names.with(bySetting, setting, points), rationale, skill, level);
  }

  /**
   * Gives the reason for the weight.
   *
   * @param why the rationale, for staff and inspectors to read
   * @return the band with that rationale
   */
  public Band because(String why) {
    return new Band(name, weight, bySetting, why, skill, level);
  }

  /**
   * Says which skill a holder needs; holders without it show up as training needs.
   *
   * @param needed the skill's name
   * @return the band with that skill
   */
  public Band needing(String needed) {
    Names.check("a skill", needed);
    return new Band(name, weight, bySetting, rationale, Optional.of(needed), level);
  }

  /**
   * Says which level a holder should have.
   *
   * @param least the level; higher means more experienced
   * @return the band with that level
   */
  public Band atLevel(int least) {
    return new Band(name, weight, bySetting, rationale, skill, OptionalInt.of(least));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(name);
    weight.ifPresent(value -> out.append(' ').append(value));
    bySetting.forEach(
        (setting, value) -> out.append(", ").append(setting).append(' ').append(value));
    skill.ifPresent(needed -> out.append(", needs ").append(needed));
    level.ifPresent(least -> out.append(", from level ").append(least));
    return out.append(rationale.isEmpty() ? "" : ": " + rationale).toString();
  }
}
