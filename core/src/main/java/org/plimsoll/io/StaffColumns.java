package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table of people say what. A column that is named with a {@code with} method
 * must be in the file.
 *
 * @param id the column of the id
 * @param name the column of the name
 * @param contracted the column of contracted hours a week
 * @param fte the column of the full-time equivalent, a part of 1
 * @param level the column of the level, a whole number
 * @param experience the column of the experience allowance, a percentage
 * @param proficiency the column of the proficiency, a percentage
 * @param skills the column that lists skills
 * @param skillSeparator what stands between skills
 * @param percents how percentages are written
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record StaffColumns(
    String id,
    String name,
    Optional<String> contracted,
    Optional<String> fte,
    Optional<String> level,
    Optional<String> experience,
    Optional<String> proficiency,
    Optional<String> skills,
    String skillSeparator,
    PercentStyle percents,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param id the column of the id
   * @param name the column of the name
   * @param contracted the column of contracted hours a week
   * @param fte the column of the full-time equivalent, a part of 1
   * @param level the column of the level, a whole number
   * @param experience the column of the experience allowance, a percentage
   * @param proficiency the column of the proficiency, a percentage
   * @param skills the column that lists skills
   * @param skillSeparator what stands between skills
   * @param percents how percentages are written
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public StaffColumns {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contracted, "contracted");
    Objects.requireNonNull(fte, "fte");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(experience, "experience");
    Objects.requireNonNull(proficiency, "proficiency");
    Objects.requireNonNull(skills, "skills");
    Objects.requireNonNull(skillSeparator, "skillSeparator");
    Objects.requireNonNull(percents, "percents");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
    if (skillSeparator.isEmpty()) {
      throw new IllegalArgumentException("what separates skills must not be empty");
    }
  }

  /**
   * Returns the names {@code id}, {@code name}, {@code contracted}, {@code fte}, {@code level},
   * {@code experience}, {@code proficiency} and {@code skills}, with skills separated by semicolons
   * and percentages such as {@code 90%}. The id and the name must be in the file.
   *
   * @return the standard names
   */
  public static StaffColumns standard() {
    return new StaffColumns(
        "id",
        "name",
        Optional.of("contracted"),
        Optional.of("fte"),
        Optional.of("level"),
        Optional.of("experience"),
        Optional.of("proficiency"),
        Optional.of("skills"),
        ";",
        PercentStyle.WITH_SIGN,
        ImmutableSet.of("contracted", "fte", "level", "experience", "proficiency", "skills"));
  }

  /**
   * Reads the id from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withId(String column) {
    return new StaffColumns(
        column,
        name,
        contracted,
        fte,
        level,
        experience,
        proficiency,
        skills,
        skillSeparator,
        percents,
        mayBeAbsent);
  }

  /**
   * Reads the name from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withName(String column) {
    return new StaffColumns(
        id,
        column,
        contracted,
        fte,
        level,
        experience,
        proficiency,
        skills,
        skillSeparator,
        percents,
        mayBeAbsent);
  }

  /**
   * Reads contracted hours from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withContracted(String column) {
    return new StaffColumns(
        id,
        name,
        Optional.of(column),
        fte,
        level,
        experience,
        proficiency,
        skills,
        skillSeparator,
        percents,
        needing(contracted, column));
  }

  /**
   * Reads the full-time equivalent from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withFte(String column) {
    return new StaffColumns(
        id,
        name,
        contracted,
        Optional.of(column),
        level,
        experience,
        proficiency,
        skills,
        skillSeparator,
        percents,
        needing(fte, column));
  }

  /**
   * Reads the level from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withLevel(String column) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        Optional.of(column),
        experience,
        proficiency,
        skills,
        skillSeparator,
        percents,
        needing(level, column));
  }

  /**
   * Reads the experience allowance from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withExperience(String column) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        level,
        Optional.of(column),
        proficiency,
        skills,
        skillSeparator,
        percents,
        needing(experience, column));
  }

  /**
   * Reads the proficiency from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withProficiency(String column) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        level,
        experience,
        Optional.of(column),
        skills,
        skillSeparator,
        percents,
        needing(proficiency, column));
  }

  /**
   * Reads the skills from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public StaffColumns withSkills(String column) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        level,
        experience,
        proficiency,
        Optional.of(column),
        skillSeparator,
        percents,
        needing(skills, column));
  }

  /**
   * Says what stands between skills.
   *
   * @param between the text, not empty
   * @return the mapping with that text
   */
  public StaffColumns withSkillSeparator(String between) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        level,
        experience,
        proficiency,
        skills,
        between,
        percents,
        mayBeAbsent);
  }

  /**
   * Says how the file writes percentages.
   *
   * @param style the style
   * @return the mapping with that style
   */
  public StaffColumns withPercents(PercentStyle style) {
    return new StaffColumns(
        id,
        name,
        contracted,
        fte,
        level,
        experience,
        proficiency,
        skills,
        skillSeparator,
        style,
        mayBeAbsent);
  }

  private Set<String> needing(Optional<String> replaced, String column) {
    var names = new LinkedHashSet<>(mayBeAbsent);
    replaced.ifPresent(names::remove);
    names.remove(column);
    return names;
  }

  /** Returns the columns that a file must have. */
  @Override
  public String toString() {
    return "columns "
        + id
        + ", "
        + name
        + must(contracted)
        + must(fte)
        + must(level)
        + must(experience)
        + must(proficiency)
        + must(skills);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
