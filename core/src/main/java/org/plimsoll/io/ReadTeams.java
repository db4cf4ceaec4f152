package org.plimsoll.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Team;

/**
 * Teams put together from tables, and the cases of the tables that nobody in them holds on their
 * date.
 *
 * @param teams the teams by name, in the order in which their people come; a case co-worked across
 *     teams stands in each, with the share carried there
 * @param unallocated open cases that no row gives to anybody, in the order of the tables
 * @param notOpen cases not yet opened or already closed on the date, held or not
 */
public record ReadTeams(Map<String, Team> teams, List<Case> unallocated, List<Case> notOpen) {
  /**
   * Copies the teams and cases.
   *
   * @param teams the teams by name, in the order in which their people come; a case co-worked
   *     across teams stands in each, with the share carried there
   * @param unallocated open cases that no row gives to anybody, in the order of the tables
   * @param notOpen cases not yet opened or already closed on the date, held or not
   */
  public ReadTeams {
    teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    unallocated = List.copyOf(unallocated);
    notOpen = List.copyOf(notOpen);
  }

  @Override
  public String toString() {
    return teams.size()
        + (teams.size() == 1 ? " team, " : " teams, ")
        + unallocated.size()
        + " unallocated, "
        + notOpen.size()
        + " not open";
  }
}
