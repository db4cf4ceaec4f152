package org.plimsoll.io;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which columns of a table of cases say what. A column that is named with a {@code with} method
 * must be in the file; of the standard names only the id must be, and {@link
 * ReadResult#unusedColumns()} tells which columns of the file were not read.
 *
 * @param id the column of the id
 * @param band the column of the band; without one the scheme finds bands from scores
 * @param name the column of a name to show
 * @param setting the column of the setting
 * @param opened the column of the day the case was opened
 * @param due the column of the day by which it is to be done
 * @param closed the column of the day it was done
 * @param agreed the column of an earlier day by which the worker means to be done
 * @param agreedBy the column of who set that day; whoever has a day needs it
 * @param phase the column of the phase: new, steady or closing
 * @param level the column of the least level of the holder, a whole number
 * @param holder the column of the id of the person who holds the case; an empty cell is nobody
 * @param share the column of the share of the case that the holder carries; an empty cell is all of
 *     it
 * @param factors what each further column says of a factor
 * @param percents how shares are written
 * @param repeating whether several rows may describe a case, all in the same way
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record CaseColumns(
    String id,
    Optional<String> band,
    Optional<String> name,
    Optional<String> setting,
    Optional<String> opened,
    Optional<String> due,
    Optional<String> closed,
    Optional<String> agreed,
    Optional<String> agreedBy,
    Optional<String> phase,
    Optional<String> level,
    Optional<String> holder,
    Optional<String> share,
    Map<String, FactorColumn> factors,
    PercentStyle percents,
    boolean repeating,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param id the column of the id
   * @param band the column of the band; without one the scheme finds bands from scores
   * @param name the column of a name to show
   * @param setting the column of the setting
   * @param opened the column of the day the case was opened
   * @param due the column of the day by which it is to be done
   * @param closed the column of the day it was done
   * @param agreed the column of an earlier day by which the worker means to be done
   * @param agreedBy the column of who set that day; whoever has a day needs it
   * @param phase the column of the phase: new, steady or closing
   * @param level the column of the least level of the holder, a whole number
   * @param holder the column of the id of the person who holds the case; an empty cell is nobody
   * @param share the column of the share of the case that the holder carries; an empty cell is all
   *     of it
   * @param factors what each further column says of a factor
   * @param percents how shares are written
   * @param repeating whether several rows may describe a case, all in the same way
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public CaseColumns {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(opened, "opened");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(agreed, "agreed");
    Objects.requireNonNull(agreedBy, "agreedBy");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(share, "share");
    factors = ImmutableMap.copyOf(factors);
    Objects.requireNonNull(percents, "percents");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
  }

  /**
   * Returns the names {@code id}, {@code band}, {@code name}, {@code setting}, {@code opened},
   * {@code due}, {@code closed}, {@code agreed}, {@code agreed by}, {@code phase}, {@code level},
   * {@code holder} and {@code share}, with shares such as {@code 50%}. Only the id must be in the
   * file, no column says anything of factors, and each row is a case of its own.
   *
   * @return the standard names
   */
  public static CaseColumns standard() {
    return new CaseColumns(
        "id",
        Optional.of("band"),
        Optional.of("name"),
        Optional.of("setting"),
        Optional.of("opened"),
        Optional.of("due"),
        Optional.of("closed"),
        Optional.of("agreed"),
        Optional.of("agreed by"),
        Optional.of("phase"),
        Optional.of("level"),
        Optional.of("holder"),
        Optional.of("share"),
        Map.of(),
        PercentStyle.WITH_SIGN,
        false,
        ImmutableSet.of(
            "band",
            "name",
            "setting",
            "opened",
            "due",
            "closed",
            "agreed",
            "agreed by",
            "phase",
            "level",
            "holder",
            "share"));
  }

  /**
   * Reads the id from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withId(String column) {
    return with(parts -> parts.id = column);
  }

  /**
   * Reads the band from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withBand(String column) {
    return with(
        parts -> {
          parts.band = Optional.of(column);
          parts.mayBeAbsent = needing(band, column);
        });
  }

  /**
   * Reads the name from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withName(String column) {
    return with(
        parts -> {
          parts.name = Optional.of(column);
          parts.mayBeAbsent = needing(name, column);
        });
  }

  /**
   * Reads the setting from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withSetting(String column) {
    return with(
        parts -> {
          parts.setting = Optional.of(column);
          parts.mayBeAbsent = needing(setting, column);
        });
  }

  /**
   * Reads the opening day from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withOpened(String column) {
    return with(
        parts -> {
          parts.opened = Optional.of(column);
          parts.mayBeAbsent = needing(opened, column);
        });
  }

  /**
   * Reads the day it is due from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withDue(String column) {
    return with(
        parts -> {
          parts.due = Optional.of(column);
          parts.mayBeAbsent = needing(due, column);
        });
  }

  /**
   * Reads the closing day from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withClosed(String column) {
    return with(
        parts -> {
          parts.closed = Optional.of(column);
          parts.mayBeAbsent = needing(closed, column);
        });
  }

  /**
   * Reads the day that the worker set or agreed to, and who set it, from these columns, which a
   * file must then have. A row has both or neither.
   *
   * @param day the name of the column of the day
   * @param by the name of the column of who set it
   * @return the mapping with those columns
   */
  public CaseColumns withAgreed(String day, String by) {
    var needed = new LinkedHashSet<>(needing(agreed, day));
    agreedBy.ifPresent(needed::remove);
    needed.remove(by);
    return with(
        parts -> {
          parts.agreed = Optional.of(day);
          parts.agreedBy = Optional.of(by);
          parts.mayBeAbsent = needed;
        });
  }

  /**
   * Reads the phase from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withPhase(String column) {
    return with(
        parts -> {
          parts.phase = Optional.of(column);
          parts.mayBeAbsent = needing(phase, column);
        });
  }

  /**
   * Reads the level from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withLevel(String column) {
    return with(
        parts -> {
          parts.level = Optional.of(column);
          parts.mayBeAbsent = needing(level, column);
        });
  }

  /**
   * Reads the holder from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withHolder(String column) {
    return with(
        parts -> {
          parts.holder = Optional.of(column);
          parts.mayBeAbsent = needing(holder, column);
        });
  }

  /**
   * Reads the share from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public CaseColumns withShare(String column) {
    return with(
        parts -> {
          parts.share = Optional.of(column);
          parts.mayBeAbsent = needing(share, column);
        });
  }

  /**
   * Reads what cases have of a factor from this column, which a file must have.
   *
   * @param column the name of the column
   * @param factor the name of the factor
   * @param kind how the column says it
   * @return the mapping with that column
   */
  public CaseColumns withFactor(String column, String factor, FactorColumn.Kind kind) {
    var more = new LinkedHashMap<>(factors);
    more.put(column, new FactorColumn(factor, kind));
    return with(parts -> parts.factors = more);
  }

  /**
   * Says how the file writes shares.
   *
   * @param style the style
   * @return the mapping with that style
   */
  public CaseColumns withPercents(PercentStyle style) {
    return with(parts -> parts.percents = style);
  }

  /**
   * Allows a file to describe a case in many rows, as a log of events does: a row that says the
   * same as an earlier one is understood and says nothing new; one that says otherwise is a
   * problem.
   *
   * @return the mapping for such files
   */
  public CaseColumns withRowsThatRepeat() {
    return with(parts -> parts.repeating = true);
  }

  private Set<String> needing(Optional<String> replaced, String column) {
    var names = new LinkedHashSet<>(mayBeAbsent);
    replaced.ifPresent(names::remove);
    names.remove(column);
    return names;
  }

  /** Returns the columns that a file must have. */
  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    Optional<String> band;
    Optional<String> name;
    Optional<String> setting;
    Optional<String> opened;
    Optional<String> due;
    Optional<String> closed;
    Optional<String> agreed;
    Optional<String> agreedBy;
    Optional<String> phase;
    Optional<String> level;
    Optional<String> holder;
    Optional<String> share;
    Map<String, FactorColumn> factors;
    PercentStyle percents;
    boolean repeating;
    Set<String> mayBeAbsent;

    Parts(CaseColumns columns) {
      this.id = columns.id;
      this.band = columns.band;
      this.name = columns.name;
      this.setting = columns.setting;
      this.opened = columns.opened;
      this.due = columns.due;
      this.closed = columns.closed;
      this.agreed = columns.agreed;
      this.agreedBy = columns.agreedBy;
      this.phase = columns.phase;
      this.level = columns.level;
      this.holder = columns.holder;
      this.share = columns.share;
      this.factors = columns.factors;
      this.percents = columns.percents;
      this.repeating = columns.repeating;
      this.mayBeAbsent = columns.mayBeAbsent;
    }
  }

  private CaseColumns with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new CaseColumns(
        parts.id,
        parts.band,
        parts.name,
        parts.setting,
        parts.opened,
        parts.due,
        parts.closed,
        parts.agreed,
        parts.agreedBy,
        parts.phase,
        parts.level,
        parts.holder,
        parts.share,
        parts.factors,
        parts.percents,
        parts.repeating,
        parts.mayBeAbsent);
  }

  @Override
  public String toString() {
    return "columns "
        + id
        + must(band)
        + must(name)
        + must(setting)
        + must(opened)
        + must(due)
        + must(closed)
        + must(agreed)
        + must(agreedBy)
        + must(phase)
        + must(level)
        + must(holder)
        + must(share)
        + factors.entrySet().stream().map(e -> ", " + e.getKey()).reduce("", String::concat);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
