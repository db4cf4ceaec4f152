package org.plimsoll.io;

import java.util.Objects;

/**
 * Which columns of a table say who belongs to which team: a row a person. It may be the table of
 * people itself.
 *
 * @param person the column of the person's id
 * @param team the column of the team's name
 */
public record MembershipColumns(String person, String team) {
  /**
   * Checks that all parts are there.
   *
   * @param person the column of the person's id
   * @param team the column of the team's name
   */
  public MembershipColumns {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(team, "team");
  }

  /**
   * Returns the names {@code person} and {@code team}; both must be in the file.
   *
   * @return the standard names
   */
  public static MembershipColumns standard() {
    return new MembershipColumns("person", "team");
  }

  /**
   * Reads the person from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public MembershipColumns withPerson(String column) {
    return new MembershipColumns(column, team);
  }

  /**
   * Reads the team's name from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public MembershipColumns withTeam(String column) {
    return new MembershipColumns(person, column);
  }

  /** Returns the columns that a file must have. */
  @Override
  public String toString() {
    return "columns " + person + ", " + team;
  }
}
