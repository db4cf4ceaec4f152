package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plimsoll.calendar.DateRange;

/**
 * A change tried out by some teams for some time, before it is rolled out: who approved it on what
 * evidence, and by what it is to be judged.
 *
 * <pre>{@code
 * Pilot.of("Points system", DateRange.of(date("2026-03-02"), date("2026-05-29")), "Assessment North")
 *     .approvedBy("senior management", date("2026-02-16"), "SWOT", "guidance on caseloads")
 *     .judgedBy(PilotCriterion.share("assessments in time", Better.HIGHER)
 *         .before(34, 60).after(58, 60).reaching(percent(90)));
 * }</pre>
 *
 * @param change the name of the change
 * @param period the days of the pilot
 * @param teams the teams that take part, in the order given
 * @param approvals who approved it, in the order given
 * @param criteria by what it is judged, in the order given; no name twice
 */
public record Pilot(
    String change,
    DateRange period,
    List<String> teams,
    List<Approval> approvals,
    List<PilotCriterion> criteria) {

  /**
   * Somebody's approval.
   *
   * @param by who approved
   * @param on when
   * @param evidence on what evidence, in the order given; empty where none was named
   */
  public record Approval(String by, LocalDate on, List<String> evidence) {
    /**
     * Checks the name, and copies.
     *
     * @param by who approved
     * @param on when
     * @param evidence on what evidence, in the order given; empty where none was named
     */
    public Approval {
      Objects.requireNonNull(on, "on");
      evidence = List.copyOf(evidence);
      if (by.isBlank()) {
        throw new IllegalArgumentException("an approval says who approved, was blank");
      }
    }

    @Override
    public String toString() {
      return by
          + " on "
          + on
          + (evidence.isEmpty() ? ", on no evidence named" : ", on " + String.join(", ", evidence));
    }
  }

  /**
   * Checks the parts, and copies.
   *
   * @param change the name of the change
   * @param period the days of the pilot
   * @param teams the teams that take part, in the order given
   * @param approvals who approved it, in the order given
   * @param criteria by what it is judged, in the order given; no name twice
   */
  public Pilot {
    Objects.requireNonNull(period, "period");
    teams = List.copyOf(teams);
    approvals = List.copyOf(approvals);
    criteria = List.copyOf(criteria);
    if (change.isBlank()) {
      throw new IllegalArgumentException("a pilot needs the name of the change, was blank");
    }
    if (teams.isEmpty()) {
      throw new IllegalArgumentException("the pilot of \"" + change + "\" needs at least 1 team");
    }
    Set<String> names = new HashSet<>();
    for (PilotCriterion criterion : criteria) {
      if (!names.add(criterion.name())) {
        throw new IllegalArgumentException(
            "criterion \"" + criterion.name() + "\" of the pilot stands twice");
      }
    }
  }

  /**
   * Returns a pilot that nobody has approved yet.
   *
   * @param change the name of the change
   * @param period the days of the pilot
   * @param teams the teams that take part, at least one
   * @return the pilot
   */
  public static Pilot of(String change, DateRange period, String... teams) {
    return new Pilot(change, period, Arrays.asList(teams), List.of(), List.of());
  }

  /**
   * Adds an approval.
   *
   * @param by who approved
   * @param on when
   * @param evidence on what evidence
   * @return the pilot with that approval
   */
  public Pilot approvedBy(String by, LocalDate on, String... evidence) {
    List<Approval> all = new ArrayList<>(approvals);
    all.add(new Approval(by, on, Arrays.asList(evidence)));
    return new Pilot(change, period, teams, all, criteria);
  }

  /**
   * Adds criteria. A criterion that has figures already takes the place of the one of its name.
   *
   * @param more the criteria
   * @return the pilot with them
   */
  public Pilot judgedBy(PilotCriterion... more) {
    List<PilotCriterion> all = new ArrayList<>(criteria);
    for (PilotCriterion criterion : more) {
      boolean known = all.stream().anyMatch(each -> each.name().equals(criterion.name()));
      if (known) {
        all.replaceAll(each -> each.name().equals(criterion.name()) ? criterion : each);
      } else {
        all.add(criterion);
      }
    }
    return new Pilot(change, period, teams, approvals, all);
  }

  @Override
  public String toString() {
    return "pilot of " + change + " in " + String.join(", ", teams) + ", " + period;
  }
}
