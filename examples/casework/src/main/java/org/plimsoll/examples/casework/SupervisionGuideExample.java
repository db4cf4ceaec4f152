package org.plimsoll.examples.casework;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.supervision.PersonalLimit;
import org.plimsoll.supervision.SupervisionGuide;
import org.plimsoll.supervision.SupervisionPlan;
import org.plimsoll.supervision.SupervisionReport;

/** The page that a worker and a manager take into case supervision. The team is made up. */
public final class SupervisionGuideExample {
  private SupervisionGuideExample() {}

  /**
   * Prints the page.
   *
   * @param args the id of a worker of the team; without it one who has something overdue
   */
  public static void main(String[] args) {
    System.out.println("SYNTHETIC: a made-up team.");
    System.out.println();
    System.out.println(page(args.length == 0 ? AssessmentTeam.HARD : args[0]));
  }

  static SupervisionGuide.Page page(String memberId) {
    return guides().forMember(memberId);
  }

  /** The page of each worker of the team, to print and take along. */
  static String pages() {
    SupervisionGuide guides = guides();
    return DailyUse.team().staff().keySet().stream()
        .map(id -> guides.forMember(id).markdown())
        .collect(Collectors.joining("\n---\n\n", "SYNTHETIC: a made-up team.\n\n", ""));
  }

  private static SupervisionGuide guides() {
    Team team = DailyUse.team().on(DailyUse.AS_OF);
    // The points of the week, as the worker's sheet has them.
    LoadReport load =
        team.week(DailyUse.AS_OF.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).load();
    SupervisionReport sessions =
        SupervisionPlan.standard().review(DailyUse.sessions(), DailyUse.AS_OF);
    return SupervisionGuide.of(
            load, TimescaleReview.of(AssessmentTeam.LIMIT).review(team), sessions)
        .withAgreedDates(DailyUse.datesSet())
        .withContests(DailyUse.contests())
        .withLimits(
            List.of(
                PersonalLimit.of(
                    AssessmentTeam.HARD, "no visits after 17:00 on Tuesdays", DailyUse.FROM)));
  }
}
