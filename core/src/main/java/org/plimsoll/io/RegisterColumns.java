package org.plimsoll.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of the tables of a register of stakeholders say what.
 *
 * <p>The standard names are: of parties {@code id}, {@code name}, {@code kind}, {@code groups},
 * {@code interested_in_work}, {@code changes}, {@code interests}, {@code first_engaged}, and for a
 * single rating without rater and date one column for each aspect, such as {@code power} or {@code
 * claim_urgency}; of ratings {@code party}, {@code aspect}, {@code mark}, {@code rater}, {@code
 * on}; of engagement {@code party}, {@code current}, {@code desired}, {@code on}; of ties {@code
 * from}, {@code to}, {@code strength}; of contacts {@code party}, {@code on}, {@code how}, {@code
 * heard}. A file must have {@code id}; {@code party}, {@code aspect} and {@code mark}; {@code
 * party}, {@code current} and {@code desired}; {@code from} and {@code to}; {@code party}, {@code
 * on} and {@code heard}. A column that is given another name must be there too.
 *
 * @param names what the files call columns that are not called by their standard name
 * @param separator what stands between the entries of a list, such as groups; not empty
 */
public record RegisterColumns(Map<String, String> names, String separator) {
  static final String ID = "id";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String GROUPS = "groups";
  static final String IN_WORK = "interested_in_work";
  static final String CHANGES = "changes";
  static final String INTERESTS = "interests";
  static final String FIRST_ENGAGED = "first_engaged";
  static final String PARTY = "party";
  static final String ASPECT = "aspect";
  static final String MARK = "mark";
  static final String RATER = "rater";
  static final String ON = "on";
  static final String CURRENT = "current";
  static final String DESIRED = "desired";
  static final String HOW = "how";
  static final String HEARD = "heard";
  static final String FROM = "from";
  static final String TO = "to";
  static final String STRENGTH = "strength";

  private static final List<String> KNOWN = StakeholderReaders.columns();

  /**
   * Checks that the standard names are known, and copies.
   *
   * @param names what the files call columns that are not called by their standard name
   * @param separator what stands between the entries of a list, such as groups; not empty
   */
  public RegisterColumns {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    for (String standard : names.keySet()) {
      if (!KNOWN.contains(standard)) {
        throw new IllegalArgumentException(
            "no column of a register is called \"" + standard + "\"; there are " + KNOWN);
      }
    }
    if (separator.isEmpty()) {
      throw new IllegalArgumentException("what separates the entries of a list must not be empty");
    }
  }

  /**
   * Returns the standard names, with lists separated by semicolons.
   *
   * @return the standard names
   */
  public static RegisterColumns standard() {
    return new RegisterColumns(Map.of(), ";");
  }

  /**
   * Reads a column from one of another name, which a file must then have.
   *
   * @param standard the standard name, such as {@code power}
   * @param column what the file calls it
   * @return the mapping with that column
   */
  public RegisterColumns calling(String standard, String column) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(standard, column);
    return new RegisterColumns(more, separator);
  }

  /**
   * Says what stands between the entries of a list.
   *
   * @param between the text, not empty
   * @return the mapping with that text
   */
  public RegisterColumns withSeparator(String between) {
    return new RegisterColumns(names, between);
  }

  String of(String standard) {
    return names.getOrDefault(standard, standard);
  }

  <T> Column<T> find(Columns columns, String standard, Cell<T> cell) {
    return names.containsKey(standard)
        ? columns.optional(of(standard), cell)
        : columns.ifPresent(standard, cell);
  }

  @Override
  public String toString() {
    return "columns of a register" + (names.isEmpty() ? "" : ", called " + names);
  }
}
