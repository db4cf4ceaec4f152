package org.plimsoll.io;

import java.util.List;
import java.util.Objects;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Team;

/**
 * A team put together from tables, and the cases of the tables that nobody in it holds on its date.
 *
 * @param team the team, with the cases that somebody holds and that are open on its date
 * @param unallocated open cases that no row gives to anybody, in the order of the tables
 * @param notOpen cases not yet opened or already closed on the date, held or not
 */
public record ReadTeam(Team team, List<Case> unallocated, List<Case> notOpen) {
  /**
   * Copies the cases.
   *
   * @param team the team, with the cases that somebody holds and that are open on its date
   * @param unallocated open cases that no row gives to anybody, in the order of the tables
   * @param notOpen cases not yet opened or already closed on the date, held or not
   */
  public ReadTeam {
    Objects.requireNonNull(team, "team");
    unallocated = List.copyOf(unallocated);
    notOpen = List.copyOf(notOpen);
  }

  @Override
  public String toString() {
    return team + ", " + unallocated.size() + " unallocated, " + notOpen.size() + " not open";
  }
}
