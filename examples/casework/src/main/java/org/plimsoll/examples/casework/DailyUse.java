package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.Money;
import org.plimsoll.base.Rating;
import org.plimsoll.caseload.AgreedDate;
import org.plimsoll.caseload.AgreedDateReview;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.OvertimeRule;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekSeries;
import org.plimsoll.supervision.Audit;
import org.plimsoll.supervision.Checklist;
import org.plimsoll.supervision.Contest;
import org.plimsoll.supervision.Session;
import org.plimsoll.supervision.SessionAction;
import org.plimsoll.supervision.SupervisionKind;

/**
 * Eight weeks of the assessment team, <b>made up</b> like the team itself: what was closed and
 * opened, dates set, leave, tasks, hours paid, supervision, audits, contests.
 */
final class DailyUse {
  static final LocalDate FROM = date("2026-01-12");
  static final LocalDate TO = date("2026-03-02");

  /** The week of the sheet. */
  static final LocalDate WEEK = AssessmentTeam.DAY;

  /** The Friday of the last week: what happened later is not counted. */
  static final LocalDate AS_OF = date("2026-03-06");

  /** The last day of the eight weeks before. */
  static final LocalDate BEFORE_TO = date("2026-01-09");

  /** Whose own edition is shown, and whose overtime is checked by hand. */
  static final String OWN = "S-03";

  static final Money RATE = Money.of(24);

  static final String LEAVE = "leave";
  static final String TRAINING = "training";
  static final int GOOD_FROM = 3;

  private static final String MANAGER = "M-01";

  /** Cases of the first chapter that closed since. */
  private static final Map<String, LocalDate> CLOSED =
      Map.of(
          "C-101", date("2026-02-13"),
          "C-103", date("2026-02-04"),
          "C-105", date("2026-02-06"),
          "C-201", date("2026-02-04"),
          "C-301", date("2026-02-09"),
          "C-401", date("2026-02-05"),
          "C-501", date("2026-02-02"),
          "C-502", date("2026-02-12"),
          "C-701", date("2026-02-04"));

  /** Dates that workers set, or agreed with their manager, for cases: by whom, and the day. */
  private static final Map<String, AgreedDate> SET =
      Map.ofEntries(
          set("C-101", "S-01", "2026-01-16"),
          set("C-103", "S-01", "2026-01-30"),
          set("C-104", "S-01", "2026-01-30"),
          set("C-105", "S-01", "2026-02-06"),
          set("C-111", "S-01", "2026-03-10"),
          set("C-114", MANAGER, "2026-03-20"),
          set("C-201", "S-02", "2026-02-04"),
          set("C-309", "S-03", "2026-03-27"),
          set("C-401", MANAGER, "2026-01-30"),
          set("C-500", "S-05", "2026-01-23"),
          set("C-700", "S-07", "2026-01-28"),
          set("C-800", "S-08", "2026-01-16"));

  private DailyUse() {}

  private static Map.Entry<String, AgreedDate> set(String caseId, String by, String day) {
    return Map.entry(caseId, new AgreedDate(date(day), by));
  }

  private static Case withDateSet(Case item) {
    AgreedDate agreed = SET.get(item.id());
    return agreed == null ? item : item.agreedFor(agreed.date(), agreed.by());
  }

  /** The team of the first chapter, before any handover; leave is dated instead of averaged. */
  static Team team() {
    Team first = AssessmentTeam.team();
    List<Holding> holdings = new ArrayList<>();
    for (Holding holding : first.holdings()) {
      LocalDate closed = CLOSED.get(holding.item().id());
      holdings.add(
          closed == null ? holding : Holding.of(holding.item().closed(closed), holding.memberId()));
    }
    holdings.add(held("S-01", done("C-100", "complex", "2025-11-12", "2026-01-16")));
    holdings.add(held("S-02", done("C-200", "simple", "2025-11-19", "2026-01-23")));
    holdings.add(held("S-04", done("C-400", "standard", "2025-11-27", "2026-01-30")));
    holdings.add(held("S-05", done("C-500", "standard", "2025-11-24", "2026-01-23")));
    holdings.add(held("S-07", done("C-700", "simple", "2025-11-26", "2026-01-28")));
    holdings.add(held("S-08", done("C-800", "simple", "2025-12-10", "2026-01-16")));
    holdings.add(
        held("S-03", open("C-309", "complex", "2026-02-09").with("court").with("siblings", 1)));
    holdings.add(held("S-08", open("C-807", "complex", "2026-02-11")));
    holdings.add(held("S-02", open("C-215", "standard", "2026-02-16")));
    holdings.add(
        held("S-07", open("C-713", "complex", "2026-02-16").with("court").with("siblings", 1)));
    holdings.add(held("S-05", open("C-513", "standard", "2026-02-23")));
    Team team =
        Team.of(
            first.name(),
            AssessmentTeam.scheme(),
            AssessmentTeam.DAY,
            staff(first),
            holdings.stream()
                .map(held -> Holding.of(withDateSet(held.item()), held.memberId()))
                .toList());
    return team.doing(
            team.member("S-01"), Task.oneOff("court report", points(3)).due(date("2026-02-06")))
        .doing(
            team.member("S-02"),
            Task.oneOff("conference report", points(2)).due(date("2026-02-05")))
        .doing(
            team.member("S-03"),
            Task.oneOff("conference report", points(2)).due(date("2026-02-06")),
            Task.oneOff("court statement", points(5)).due(date("2026-02-20")))
        .doing(team.member("S-04"), Task.weekly("rota of the duty desk", points("0.5")))
        .doing(team.member("S-07"), Task.weekly("mentoring a student", points("1.5")));
  }

  private static List<StaffMember> staff(Team first) {
    List<StaffMember> staff = new ArrayList<>();
    for (StaffMember known : first.staff().values()) {
      StaffMember member =
          known.contracted().isPresent()
              ? StaffMember.of(known.id(), known.name(), known.contracted().get())
              : StaffMember.of(known.id(), known.name());
      for (String skill : known.skills().keySet()) {
        member = member.skilledIn(skill);
      }
      staff.add(
          switch (known.id()) {
            case "S-01" ->
                member
                    .less(
                        Reduction.of("court skills course", weekly(2))
                            .inCategory(TRAINING)
                            .from(date("2026-01-05"))
                            .to(date("2026-03-27")))
                    .less(day("safe home visits", "2026-01-08"))
                    .less(day("chairing a meeting", "2026-03-18"));
            case "S-02" ->
                member
                    .less(leave("2026-02-05", "2026-02-11"))
                    .less(day("pre-birth assessment", "2026-03-19"));
            case "S-03" -> member.less(day("training day", "2026-02-04"));
            case "S-04" ->
                member
                    .less("duty desk, one day a week", weekly("7.4"))
                    .less(leave("2026-01-21", "2026-01-21"));
            case "S-05" ->
                member
                    .withExperience(percent(90), "first supported year")
                    .less(Reduction.of("first-year study day", weekly("3.7")).inCategory(TRAINING));
            case "S-08" ->
                member.less(Reduction.share("phased return", percent(50)).to(date("2026-02-27")));
            default -> member;
          });
    }
    return staff;
  }

  /** A day of training. */
  private static Reduction day(String what, String day) {
    return Reduction.whole(what).inCategory(TRAINING).from(date(day)).to(date(day));
  }

  private static Reduction leave(String first, String last) {
    return Reduction.whole("annual leave").inCategory(LEAVE).from(date(first)).to(date(last));
  }

  private static Case open(String id, String band, String opened) {
    return Case.of(id, band).opened(date(opened));
  }

  private static Case done(String id, String band, String opened, String closed) {
    return open(id, band, opened).closed(date(closed));
  }

  private static Holding held(String memberId, Case item) {
    return Holding.of(item, memberId);
  }

  static WeekSeries weeks() {
    return team().weeks(FROM, TO);
  }

  /** Hours paid: invented. */
  static OvertimeLedger ledger() {
    return OvertimeLedger.under(OvertimeRule.immediately())
        .at(RATE)
        .paid("S-01", date("2026-01-19"), weekly(4))
        .paid("S-01", date("2026-01-26"), weekly(4))
        .paid("S-01", date("2026-02-02"), weekly(6))
        .paid("S-01", date("2026-02-09"), weekly(6))
        .paid("S-03", date("2026-02-02"), weekly(2))
        .paid("S-03", date("2026-02-16"), weekly(3))
        .paid("S-05", date("2026-02-23"), weekly(3))
        .paid("S-06", date("2026-02-09"), weekly(2))
        .paid("S-07", date("2026-02-02"), weekly(2))
        .paid("S-07", date("2026-02-16"), weekly(3));
  }

  static List<Session> sessions() {
    List<Session> sessions = new ArrayList<>();
    held(sessions, "S-01", "2026-01-14");
    sessions.add(session("S-01", "2026-01-28").missed("in court"));
    sessions.add(
        session("S-01", "2026-02-11")
            .held()
            .agreeing(
                SessionAction.of("hand two cases over", MANAGER).by(date("2026-02-20")),
                SessionAction.of("close C-101", "S-01")
                    .by(date("2026-02-13"))
                    .done(date("2026-02-13"))));
    sessions.add(
        session("S-01", "2026-02-25")
            .held()
            .agreeing(
                SessionAction.of("ask the school for C-104", "S-01")
                    .by(date("2026-03-04"))
                    .done(date("2026-03-03")),
                SessionAction.of("draft the plan for C-102", "S-01").by(date("2026-03-11"))));
    held(sessions, "S-02", "2026-01-15", "2026-01-29", "2026-02-12", "2026-02-26");
    held(sessions, "S-03", "2026-01-14", "2026-01-28");
    sessions.add(session("S-03", "2026-02-11").movedTo(date("2026-02-18"), "new court case"));
    held(sessions, "S-03", "2026-02-18", "2026-03-04");
    held(sessions, "S-04", "2026-01-16", "2026-01-30", "2026-02-13", "2026-02-27");
    held(sessions, "S-05", "2026-01-13", "2026-01-27", "2026-02-10", "2026-02-24");
    held(sessions, "S-06", "2026-01-21");
    sessions.add(session("S-06", "2026-02-04").missed("manager on leave"));
    sessions.add(session("S-06", "2026-02-18").missed(""));
    held(sessions, "S-07", "2026-01-15", "2026-01-29", "2026-02-12");
    sessions.add(session("S-07", "2026-02-26").movedTo(date("2026-03-05"), "duty"));
    sessions.add(
        session("S-07", "2026-03-05")
            .held()
            .agreeing(SessionAction.of("agree the student's days", "S-07").by(date("2026-03-13"))));
    held(sessions, "S-08", "2026-01-19", "2026-02-02", "2026-02-16", "2026-03-02");
    return sessions;
  }

  private static Session session(String memberId, String planned) {
    return Session.of(memberId, MANAGER, SupervisionKind.CASE, date(planned));
  }

  private static void held(List<Session> sessions, String memberId, String... days) {
    for (String day : days) {
      sessions.add(session(memberId, day).held());
    }
  }

  /** What became of the dates set, for each worker. */
  static Map<String, AgreedDateReview.Result> datesSet() {
    return AgreedDateReview.beside(AssessmentTeam.LIMIT).review(team().on(AS_OF));
  }

  /** Closed in the eight weeks before. */
  static List<Case> closedBefore() {
    return List.of(
        done("C-011", "standard", "2025-09-08", "2025-11-18"),
        done("C-012", "simple", "2025-09-22", "2025-11-21"),
        done("C-013", "complex", "2025-09-15", "2025-11-27"),
        done("C-014", "simple", "2025-10-01", "2025-12-02"),
        done("C-015", "standard", "2025-09-26", "2025-12-05"),
        done("C-016", "simple", "2025-10-09", "2025-12-10"),
        done("C-017", "standard", "2025-10-13", "2025-12-12"),
        done("C-018", "complex", "2025-10-02", "2025-12-16"),
        done("C-019", "simple", "2025-10-20", "2025-12-19"),
        done("C-020", "standard", "2025-10-14", "2025-12-30"),
        done("C-021", "simple", "2025-11-03", "2026-01-06"),
        done("C-022", "simple", "2025-11-05", "2026-01-09"));
  }

  /** Closed in the eight weeks of this chapter. */
  static List<Case> closedNow() {
    return team().holdings().stream()
        .map(Holding::item)
        .filter(item -> item.closed().isPresent())
        .toList();
  }

  /** Closed in the eight weeks before, or held by the team; whoever reviews says on which day. */
  static List<Case> heldBefore() {
    List<Case> cases = new ArrayList<>(closedBefore());
    cases.addAll(heldNow());
    return cases;
  }

  /** All cases of the team, closed or open. */
  static List<Case> heldNow() {
    return team().holdings().stream().map(Holding::item).toList();
  }

  /** Audits of the eight weeks before: invented. */
  static List<Audit> auditsBefore() {
    return audits(
        "2026-01-09",
        "C-011 3",
        "C-012 4",
        "C-013 3",
        "C-014 4",
        "C-015 2",
        "C-016 3",
        "C-018 4",
        "C-019 3",
        "C-020 3",
        "C-022 2");
  }

  /** Audits of the eight weeks of this chapter: invented; the last case was chosen by somebody. */
  static List<Audit> auditsNow() {
    List<Audit> audits =
        new ArrayList<>(
            audits(
                "2026-03-05",
                "C-100 3",
                "C-101 4",
                "C-103 2",
                "C-105 2",
                "C-201 3",
                "C-301 3",
                "C-401 3",
                "C-500 4",
                "C-501 2",
                "C-701 2"));
    audits.add(new Audit("C-502", "S-05", AS_OF, MANAGER, Audit.Sampling.CHOSEN, Rating.of(5)));
    return audits;
  }

  private static List<Audit> audits(String on, String... caseAndGrade) {
    List<Audit> audits = new ArrayList<>();
    for (String entry : caseAndGrade) {
      String[] parts = entry.split(" ");
      audits.add(
          new Audit(
              parts[0],
              holder(parts[0]),
              date(on),
              "A-01",
              Audit.Sampling.RANDOM,
              Rating.of(Integer.parseInt(parts[1]))));
    }
    return audits;
  }

  /** Ids carry the worker's number: C-101 is with S-01; those of the older cases are not kept. */
  private static String holder(String caseId) {
    return caseId.startsWith("C-0") ? "not recorded" : "S-0" + caseId.charAt(2);
  }

  static List<Contest> contests() {
    return List.of(
        Contest.of(
                "K-1",
                "C-112",
                "S-01",
                "two siblings are counted, a third lives with the father",
                date("2026-02-10"))
            .decided(
                Contest.Outcome.UPHELD,
                MANAGER,
                "3 siblings count from 9 March on",
                date("2026-03-04")),
        Contest.of(
            "K-2",
            "C-309",
            "S-03",
            "an interpreter at every visit, for which there is no factor",
            date("2026-02-17")));
  }

  static Checklist checklist() {
    return Checklist.WORKLOAD_STANDARDS_2010
        .met("2", "one scheme for all; contest K-1 was upheld")
        .met("6", "contest K-1 was raised and decided; K-2 still waits for its answer")
        .met("8", "S-05, newly qualified, has 90% of a full load")
        .met("10", "bands follow risk; court and travel are factors")
        .notMet("7", "S-01 was over for weeks running and no plan is on file");
  }
}
