package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table of holdings say what: a row a case and one who holds it or shares in it.
 * A column that is named with a {@code with} method must be in the file.
 *
 * @param caseId the column of the case's id
 * @param person the column of the person's id
 * @param share the column of the share that the person carries; an empty cell is all of it
 * @param percents how shares are written
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record HoldingColumns(
    String caseId,
    String person,
    Optional<String> share,
    PercentStyle percents,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param caseId the column of the case's id
   * @param person the column of the person's id
   * @param share the column of the share that the person carries; an empty cell is all of it
   * @param percents how shares are written
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public HoldingColumns {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(percents, "percents");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
  }

  /**
   * Returns the names {@code case}, {@code person} and {@code share}, with shares such as {@code
   * 50%}. The case and the person must be in the file.
   *
   * @return the standard names
   */
  public static HoldingColumns standard() {
    return new HoldingColumns(
        "case", "person", Optional.of("share"), PercentStyle.WITH_SIGN, ImmutableSet.of("share"));
  }

  /**
   * Reads the case from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public HoldingColumns withCaseId(String column) {
    return new HoldingColumns(column, person, share, percents, mayBeAbsent);
  }

  /**
   * Reads the person from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public HoldingColumns withPerson(String column) {
    return new HoldingColumns(caseId, column, share, percents, mayBeAbsent);
  }

  /**
   * Reads the share from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public HoldingColumns withShare(String column) {
    return new HoldingColumns(
        caseId, person, Optional.of(column), percents, needing(share, column));
  }

  /**
   * Says how the file writes shares.
   *
   * @param style the style
   * @return the mapping with that style
   */
  public HoldingColumns withPercents(PercentStyle style) {
    return new HoldingColumns(caseId, person, share, style, mayBeAbsent);
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
    return "columns " + caseId + ", " + person + must(share);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
