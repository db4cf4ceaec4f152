package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.stakeholder.EngagementPlan.Contact.heard;
import static org.plimsoll.stakeholder.EngagementPlan.Contact.told;

import java.util.List;
import org.plimsoll.base.Rating;
import org.plimsoll.jointworking.JointAction;
import org.plimsoll.jointworking.JointDecision;
import org.plimsoll.jointworking.JointPlan;
import org.plimsoll.jointworking.PartnershipBoard;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

/**
 * The parties of a change to points in a made-up service, as three made-up people rate them. All of
 * it is <b>made up</b>: parties, ratings, contacts, agreements.
 */
final class OnBoard {
  static final String CHANGE = "Points system (made up)";
  static final String SPONSORS = "sponsors' group";
  static final String HEAD = "Head of service";
  static final String MANAGERS = "Team managers";
  static final String WORKERS = "Social workers";
  static final String UNION = "Union branch";
  static final String COUNCILLORS = "Councillors";
  static final String FAMILIES = "Families' forum";
  static final String PAYROLL = "Payroll";
  static final String PARTNERS = "Health visitors";

  private static final String LEAD = "project lead";
  private static final String MANAGER = "a team manager";
  private static final String CONVENOR = "union convenor";

  private OnBoard() {}

  /** Ratings of one rater on one day, in this order; an empty text is no rating. */
  private static Stakeholder rated(Stakeholder party, String rater, String on, String... marks) {
    Aspect[] order = {
      Aspect.POWER, Aspect.INTEREST, Aspect.LEGITIMACY, Aspect.CLAIM_URGENCY, Aspect.ATTITUDE
    };
    Stakeholder rated = party;
    for (int i = 0; i < marks.length; i++) {
      if (!marks[i].isEmpty()) {
        rated = rated.rated(PartyRating.of(order[i], marks[i]).by(rater).on(date(on)));
      }
    }
    return rated;
  }

  private static Stakeholder party(
      String name, Stakeholder.Kind kind, String group, String... interests) {
    return Stakeholder.of(name)
        .kind(kind)
        .in(group)
        .withInterestInChange(CHANGE)
        .caringAbout(interests);
  }

  static StakeholderMap map() {
    Stakeholder head =
        party(HEAD, Stakeholder.Kind.PERSON, "managers", "good inspections", "the budget")
            .withInterestInTheWork()
            .firstEngagedOn(date("2025-09-15"))
            .engagement(Engagement.LEADING, Engagement.LEADING, date("2026-04-20"));
    head = rated(head, LEAD, "2026-04-20", "5", "5", "5", "4", "1");
    head = rated(head, CONVENOR, "2026-04-22", "5", "4", "4", "3", "1");
    Stakeholder managers =
        party(MANAGERS, Stakeholder.Kind.GROUP, "managers", "an even load", "time for supervision")
            .withInterestInTheWork()
            .firstEngagedOn(date("2025-09-29"))
            .engagement(Engagement.NEUTRAL, Engagement.LEADING, date("2025-11-10"))
            .engagement(Engagement.SUPPORTIVE, Engagement.LEADING, date("2026-04-20"));
    managers = rated(managers, LEAD, "2026-04-20", "4", "5", "5", "4", "0.75");
    managers = rated(managers, MANAGER, "2026-04-21", "3", "4", "5", "3", "0.5");
    Stakeholder workers =
        party(WORKERS, Stakeholder.Kind.GROUP, "employees", "a fair share of cases", "overtime pay")
            .withInterestInTheWork()
            .firstEngagedOn(date("2025-10-13"))
            .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-02-02"))
            .engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE, date("2026-04-20"));
    workers = rated(workers, LEAD, "2026-04-20", "2", "5", "5", "4", "0.25");
    workers = rated(workers, MANAGER, "2026-04-21", "2", "5", "4", "4", "0.25");
    workers = rated(workers, CONVENOR, "2026-04-22", "4", "5", "5", "5", "-0.25");
    Stakeholder union =
        party(UNION, Stakeholder.Kind.BODY, "trade unions", "members' pay", "safe caseloads")
            .firstEngagedOn(date("2025-11-24"))
            .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-04-20"));
    union = rated(union, LEAD, "2026-04-20", "4", "4", "4", "5", "-0.5");
    union = rated(union, CONVENOR, "2026-04-22", "3", "5", "5", "5", "-0.25");
    Stakeholder councillors =
        party(COUNCILLORS, Stakeholder.Kind.BODY, "elected councillors", "value for money")
            .withInterestInTheWork()
            .firstEngagedOn(date("2025-10-20"))
            .engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE, date("2026-04-20"));
    councillors = rated(councillors, LEAD, "2026-04-20", "5", "2", "5", "1", "0.25");
    Stakeholder families =
        party(FAMILIES, Stakeholder.Kind.GROUP, "service users", "help in time")
            .withInterestInTheWork()
            .firstEngagedOn(date("2026-02-09"))
            .engagement(Engagement.UNAWARE, Engagement.NEUTRAL, date("2026-04-20"));
    families = rated(families, LEAD, "2026-04-20", "1", "4", "5", "3", "");
    families = rated(families, MANAGER, "2026-04-21", "2", "3", "5", "2", "");
    Stakeholder payroll =
        party(PAYROLL, Stakeholder.Kind.GROUP, "employees", "claims that add up")
            .firstEngagedOn(date("2026-02-16"))
            .engagement(Engagement.NEUTRAL, Engagement.NEUTRAL, date("2026-04-20"));
    payroll = rated(payroll, LEAD, "2026-04-20", "2", "2", "3", "2", "0");
    Stakeholder partners =
        party(PARTNERS, Stakeholder.Kind.GROUP, "partner agencies", "quick answers to referrals");
    return StakeholderMap.of(CHANGE)
        .requiring("elected councillors")
        .designFixedOn(date("2026-01-12"))
        .with(head, managers, workers, union, councillors, families, payroll, partners)
        .influencing(HEAD, MANAGERS, 4)
        .influencing(COUNCILLORS, HEAD, 4)
        .influencing(MANAGERS, WORKERS, 3)
        .influencing(UNION, WORKERS, 4)
        .influencing(WORKERS, UNION, 3)
        .influencing(WORKERS, MANAGERS, 1)
        .influencing(FAMILIES, COUNCILLORS, 2)
        .influencing(HEAD, PAYROLL, 3);
  }

  static List<EngagementPlan.Contact> contacts() {
    return List.of(
        heard(HEAD, date("2026-04-27"), "managers' meeting"),
        heard(MANAGERS, date("2026-04-27"), "managers' meeting"),
        told(WORKERS, date("2026-04-20"), "newsletter"),
        heard(WORKERS, date("2026-03-30"), "clinic"),
        heard(UNION, date("2026-04-13"), "joint meeting"),
        told(COUNCILLORS, date("2026-04-06"), "written report"),
        told(FAMILIES, date("2026-02-09"), "letter"),
        heard(PAYROLL, date("2026-02-16"), "meeting"));
  }

  /** Not the steering group of the chapter on the steps, which stood down in April. */
  static GuidingCoalition coalition() {
    return GuidingCoalition.of(SPONSORS)
        .member(
            HEAD, GuidingCoalition.Strength.POSITION_POWER, GuidingCoalition.Strength.LEADERSHIP)
        .member(MANAGERS, GuidingCoalition.Strength.EXPERTISE)
        .member(WORKERS, GuidingCoalition.Strength.EXPERTISE);
  }

  static JointPlan plan() {
    return JointPlan.between(map(), MANAGERS, UNION)
        .issue("overtime")
        .position(MANAGERS, "overtime is paid where points show that it was needed")
        .position(UNION, "no member loses pay")
        .acknowledged(MANAGERS, "members' pay", "safe caseloads")
        .acknowledged(UNION, "an even load")
        .answerableTo(UNION, "its members")
        .needingMandate(UNION)
        .answerableTo(MANAGERS, "elected councillors")
        .rule("one speaks at a time", "no surprises in the press")
        .needAgreedOn(date("2026-02-02"))
        .agreed("clinics check the points", date("2026-02-16"))
        .agreed("sheets are shown to the branch", date("2026-01-26"))
        .action(
            JointAction.of("publish the first sheets")
                .led(MANAGERS, "deputy manager")
                .led(UNION, "branch secretary")
                .by(date("2026-03-31"))
                .doneOn(date("2026-03-30")),
            JointAction.of("check overtime claims")
                .led(MANAGERS, "deputy manager")
                .led(UNION, "convenor")
                .by(date("2026-04-24")),
            JointAction.of("review the points")
                .led(MANAGERS, "deputy manager")
                .by(date("2026-06-30")),
            JointAction.of("ask the members").by(date("2026-05-29")))
        .confidence(MANAGERS, date("2026-02-02"), Rating.of(3))
        .confidence(MANAGERS, date("2026-04-20"), Rating.of(4))
        .confidence(UNION, date("2026-02-02"), Rating.of(2))
        .confidence(UNION, date("2026-03-16"), Rating.of(4))
        .confidence(UNION, date("2026-04-20"), Rating.of(3))
        .committed(MANAGERS, "the branch is asked before pay changes", date("2026-02-02"))
        .decided(
            JointDecision.of("claims need a sheet", date("2026-03-16"))
                .keeping("the branch is asked before pay changes"),
            JointDecision.of("claims end after four weeks", date("2026-04-13"))
                .breaking("the branch is asked before pay changes"))
        .board(PartnershipBoard.of("Partnership board").seating(MANAGERS, 3).seating(UNION, 3));
  }
}
