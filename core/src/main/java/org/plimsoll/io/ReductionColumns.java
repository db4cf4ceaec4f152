package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table of reductions say what: a row a reduction, with hours or a share, never
 * both. A column that is named with a {@code with} method must be in the file.
 *
 * @param person the column of the person's id
 * @param reason the column of the reason
 * @param id the column of the reduction's own id
 * @param category the column of the category
 * @param hours the column of hours a week
 * @param share the column of the share of the contracted hours; 100% is all of them
 * @param ceiling the column of the most it may take, as a share of the contracted hours
 * @param from the column of the first day
 * @param to the column of the last day, which is included
 * @param percents how percentages are written
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record ReductionColumns(
    String person,
    String reason,
    Optional<String> id,
    Optional<String> category,
    Optional<String> hours,
    Optional<String> share,
    Optional<String> ceiling,
    Optional<String> from,
    Optional<String> to,
    PercentStyle percents,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param person the column of the person's id
   * @param reason the column of the reason
   * @param id the column of the reduction's own id
   * @param category the column of the category
   * @param hours the column of hours a week
   * @param share the column of the share of the contracted hours; 100% is all of them
   * @param ceiling the column of the most it may take, as a share of the contracted hours
   * @param from the column of the first day
   * @param to the column of the last day, which is included
   * @param percents how percentages are written
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public ReductionColumns {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(percents, "percents");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
  }

  /**
   * Returns the names {@code person}, {@code reason}, {@code id}, {@code category}, {@code hours},
   * {@code share}, {@code ceiling}, {@code from} and {@code to}, with percentages such as {@code
   * 50%}. The person and the reason must be in the file.
   *
   * @return the standard names
   */
  public static ReductionColumns standard() {
    return new ReductionColumns(
        "person",
        "reason",
        Optional.of("id"),
        Optional.of("category"),
        Optional.of("hours"),
        Optional.of("share"),
        Optional.of("ceiling"),
        Optional.of("from"),
        Optional.of("to"),
        PercentStyle.WITH_SIGN,
        ImmutableSet.of("id", "category", "hours", "share", "ceiling", "from", "to"));
  }

  /**
   * Reads the person from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withPerson(String column) {
    return new ReductionColumns(
        column, reason, id, category, hours, share, ceiling, from, to, percents, mayBeAbsent);
  }

  /**
   * Reads the reason from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withReason(String column) {
    return new ReductionColumns(
        person, column, id, category, hours, share, ceiling, from, to, percents, mayBeAbsent);
  }

  /**
   * Reads the id from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withId(String column) {
    return new ReductionColumns(
        person,
        reason,
        Optional.of(column),
        category,
        hours,
        share,
        ceiling,
        from,
        to,
        percents,
        needing(id, column));
  }

  /**
   * Reads the category from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withCategory(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        Optional.of(column),
        hours,
        share,
        ceiling,
        from,
        to,
        percents,
        needing(category, column));
  }

  /**
   * Reads the hours from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withHours(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        category,
        Optional.of(column),
        share,
        ceiling,
        from,
        to,
        percents,
        needing(hours, column));
  }

  /**
   * Reads the share from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withShare(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        category,
        hours,
        Optional.of(column),
        ceiling,
        from,
        to,
        percents,
        needing(share, column));
  }

  /**
   * Reads the ceiling from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withCeiling(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        category,
        hours,
        share,
        Optional.of(column),
        from,
        to,
        percents,
        needing(ceiling, column));
  }

  /**
   * Reads the first day from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withFrom(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        category,
        hours,
        share,
        ceiling,
        Optional.of(column),
        to,
        percents,
        needing(from, column));
  }

  /**
   * Reads the last day from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public ReductionColumns withTo(String column) {
    return new ReductionColumns(
        person,
        reason,
        id,
        category,
        hours,
        share,
        ceiling,
        from,
        Optional.of(column),
        percents,
        needing(to, column));
  }

  /**
   * Says how the file writes percentages.
   *
   * @param style the style
   * @return the mapping with that style
   */
  public ReductionColumns withPercents(PercentStyle style) {
    return new ReductionColumns(
        person, reason, id, category, hours, share, ceiling, from, to, style, mayBeAbsent);
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
        + person
        + ", "
        + reason
        + must(id)
        + must(category)
        + must(hours)
        + must(share)
        + must(ceiling)
        + must(from)
        + must(to);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
