package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.OvertimeClaim;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.OvertimeRule;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekSeries;
import org.plimsoll.stats.SeededStream;

/**
 * The team of the pilot, week by week before and since: <b>drawn by chance from a fixed seed</b>.
 *
 * <p>What is assumed, and what the story therefore cannot prove: 13 new cases a week; before the
 * pilot a new case goes to whoever holds the fewest, complex ones to the two who always had them,
 * since then to whoever carries the least load; an assessment takes 25 working days and a
 * chance-drawn rest of 12 on average before, and 22 and 7 since; overtime is paid where points
 * justify it, and before the pilot 9 hours a week besides.
 */
final class PilotTeam {
  static final LocalDate SINCE = date("2026-03-02");
  static final LocalDate LAST = date("2026-05-22");

  /** Twelve weeks before and twelve since. */
  static final DateRange WEEKS = DateRange.of(date("2025-12-08"), LAST);

  /** What is paid in a week before the pilot without points that justify it. */
  static final WeeklyHours BY_HABIT = weekly(9);

  private static final int NEW_CASES = 13;
  private static final LocalDate WARM_UP = date("2025-08-04");
  private static final PointsScheme SCHEME = AssessmentTeam.scheme();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.ENGLAND_AND_WALES;
  private static final Team TEAM = drawn();

  private PilotTeam() {}

  /** The team with all its cases, as of the last day. */
  static Team team() {
    return TEAM;
  }

  /** A case of the draw: its holder is chosen when it comes in. */
  private record Held(Case item, String memberId, double points) {
    boolean isOpenOn(LocalDate day) {
      return item.isOpenOn(day);
    }
  }

  private static Team drawn() {
    SeededStream chance = SeededStream.of(1995, "pilot team");
    List<Held> held = new ArrayList<>();
    int number = 0;
    for (LocalDate monday = WARM_UP; !monday.isAfter(LAST); monday = monday.plusWeeks(1)) {
      for (int i = 0; i < NEW_CASES; i++) {
        number++;
        LocalDate opened = CALENDAR.plus(monday, i % 5);
        boolean since = !opened.isBefore(SINCE);
        Case item = drawnCase(chance, number).opened(opened);
        double rest = chance.nextExponential();
        int days = (int) (since ? 22 + 7 * rest : 25 + 12 * rest);
        LocalDate closed = CALENDAR.plus(opened, days);
        if (!closed.isAfter(LAST)) {
          item = item.closed(closed);
        }
        String holder = since ? leastLoad(held, opened) : fewest(held, item, opened);
        held.add(new Held(item, holder, SCHEME.points(item).value().doubleValue()));
      }
    }
    Map<String, List<Case>> cases = new LinkedHashMap<>();
    ids().forEach(id -> cases.put(id, new ArrayList<>()));
    held.forEach(each -> cases.get(each.memberId()).add(each.item()));
    Team team = Team.named("Assessment North (drawn by chance)").under(SCHEME).on(LAST);
    for (String id : ids()) {
      team = team.holding(member(id), cases.get(id));
    }
    return team;
  }

  private static Case drawnCase(SeededStream chance, int number) {
    double kind = chance.nextDouble();
    Case item =
        Case.of("C-" + number, kind < 0.45 ? "simple" : kind < 0.8 ? "standard" : "complex");
    int siblings = (int) (chance.nextExponential() * 0.6);
    return siblings > 0 ? item.with("siblings", siblings) : item;
  }

  /** As it was: fewest cases first, complex ones to the two who always had them. */
  private static String fewest(List<Held> held, Case item, LocalDate day) {
    List<String> asked =
        item.band().orElseThrow().equals("complex") ? ids().subList(0, 2) : ids().subList(2, 8);
    return asked.stream()
        .min(Comparator.comparingLong(id -> open(held, id, day).size()))
        .orElseThrow();
  }

  private static String leastLoad(List<Held> held, LocalDate day) {
    return ids().stream()
        .min(
            Comparator.comparingDouble(
                id -> open(held, id, day).stream().mapToDouble(Held::points).sum()))
        .orElseThrow();
  }

  private static List<Held> open(List<Held> held, String id, LocalDate day) {
    return held.stream().filter(h -> h.memberId().equals(id) && h.isOpenOn(day)).toList();
  }

  private static List<String> ids() {
    return List.of("N-1", "N-2", "N-3", "N-4", "N-5", "N-6", "N-7", "N-8");
  }

  private static StaffMember member(String id) {
    return StaffMember.of(id, "Worker " + id.substring(2), weekly(37))
        .less("annual leave", weekly("4.5"));
  }

  static WeekSeries weeks() {
    return TEAM.weeks(WEEKS.from(), LAST.minusDays(4));
  }

  /** Hours paid: what points justify, and before the pilot some hours by habit. */
  static OvertimeLedger ledger() {
    OvertimeLedger ledger = OvertimeLedger.under(OvertimeRule.immediately());
    WeekSeries weeks = weeks();
    for (OvertimeClaim claim : weeks.overtime(OvertimeRule.immediately())) {
      ledger = ledger.paid(claim.memberId(), claim.date(), claim.overtime().payable());
    }
    for (LocalDate monday = WEEKS.from(); monday.isBefore(SINCE); monday = monday.plusWeeks(1)) {
      ledger = ledger.paid("N-8", monday, BY_HABIT);
    }
    return ledger;
  }
}
