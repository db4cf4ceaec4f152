package org.plimsoll.io;

import java.util.Objects;

/**
 * Who belongs to which team, as a row says it.
 *
 * @param line the line of the file
 * @param person the id of the person
 * @param team the team's name
 */
public record MembershipRow(long line, String person, String team) {
  /**
   * Checks that both are there.
   *
   * @param line the line of the file
   * @param person the id of the person
   * @param team the team's name
   */
  public MembershipRow {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(team, "team");
  }

  @Override
  public String toString() {
    return person + " in " + team;
  }
}
