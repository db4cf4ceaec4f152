package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adkar.AdkarPlan;
import org.plimsoll.adkar.AdkarProfile;
import org.plimsoll.adkar.AdkarSurvey;
import org.plimsoll.adoption.Answer;
import org.plimsoll.adoption.Approach;
import org.plimsoll.adoption.LoadGains;
import org.plimsoll.adoption.LoadMeasure;
import org.plimsoll.adoption.Objection;
import org.plimsoll.adoption.ObjectionRegister;
import org.plimsoll.adoption.Pilot;
import org.plimsoll.adoption.PilotCriterion;
import org.plimsoll.adoption.RollOut;
import org.plimsoll.base.Rating;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Truth;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.supervision.Audit;
import org.plimsoll.supervision.QualityReview;
import org.plimsoll.swot.ForceField;
import org.plimsoll.swot.LewinPhase;
import org.plimsoll.swot.Swot;

/**
 * What happened when a council moved from counting cases to weighing them: <b>every name, number
 * and date is made up</b>. The course of events is that of an English children's assessment team.
 */
final class ChangeStory {
  static final String CHANGE = "Points system";

  /** The day on which somebody says that it is done. */
  static final LocalDate VICTORY = date("2026-05-29");

  static final LocalDate END = date("2027-06-01");

  static final String PAY = "overtime will fall";
  static final String POINTS = "cases will be pointed wrongly";

  /** What the eight agreed to, for as a rule so few are not shown. */
  static final SmallGroups SHOWN =
      SmallGroups.reportingFrom(
          8, Source.of("Assessment North", "2026", "agreed in the team meeting of 26 January"));

  private static final String MANAGER = "deputy manager";
  private static final String NORTH = "Assessment North";

  private ChangeStory() {}

  static Swot swot() {
    return Swot.of(CHANGE)
        .strength("complexity of work is seen", 4)
        .strength("one guide for all supervision", 4)
        .strength("training needs show", 3)
        .strength("less overtime if nobody is overloaded", 3)
        .weakness("staff may not buy in", 5)
        .weakness("looks at performance, not at the person", 3)
        .weakness("managers' time to review and set up", 3)
        .weakness("speed could cost the quality of assessments", 4)
        .opportunity("families' needs met", 4)
        .opportunity("a more effective service", 4)
        .opportunity("less public spending", 2)
        .threat("cost of changing systems", 2)
        .threat("failing the inspectorate's standards", 4);
  }

  static ForceField forces() {
    return ForceField.of(CHANGE)
        .driving("unfair shares of work", 4)
        .driving("the last inspection", 4)
        .driving("cost of overtime", 3)
        .restraining("fear for overtime pay", 4)
        .restraining("distrust of the points", 4)
        .restraining("managers' time", 2)
        .in(LewinPhase.UNFREEZE);
  }

  /** Before the objections were answered: eight workers score themselves. */
  static AdkarSurvey adkarBefore() {
    return AdkarSurvey.of(NORTH, date("2026-02-02"))
        .person("N-1", AdkarProfile.of(5, 5, 4, 4, 4))
        .person("N-2", AdkarProfile.of(5, 4, 4, 4, 4))
        .person("N-3", AdkarProfile.of(4, 5, 3, 4, 4))
        .person("N-4", AdkarProfile.of(5, 4, 4, 3, 4))
        .person("N-5", AdkarProfile.of(4, 4, 4, 4, 5))
        .person("N-6", AdkarProfile.of(5, 2, 4, 4, 3))
        .person("N-7", AdkarProfile.of(5, 3, 4, 5, 4))
        .person("N-8", AdkarProfile.of(4, 2, 3, 4, 2));
  }

  static AdkarSurvey adkarAfter() {
    return AdkarSurvey.of(NORTH, date("2026-02-27"))
        .person("N-1", AdkarProfile.of(5, 5, 4, 4, 4))
        .person("N-2", AdkarProfile.of(5, 4, 4, 4, 4))
        .person("N-3", AdkarProfile.of(4, 5, 4, 4, 4))
        .person("N-4", AdkarProfile.of(5, 4, 4, 3, 4))
        .person("N-5", AdkarProfile.of(4, 4, 4, 4, 5))
        .person("N-6", AdkarProfile.of(5, 4, 4, 4, 4))
        .person("N-7", AdkarProfile.of(5, 4, 4, 5, 4))
        .person("N-8", AdkarProfile.of(4, 3, 4, 4, 3));
  }

  static AdkarPlan plan() {
    return AdkarPlan.of(CHANGE)
        .naming(AdkarElement.AWARENESS, "team managers")
        .naming(AdkarElement.DESIRE, "all who assess")
        .naming(AdkarElement.KNOWLEDGE, MANAGER)
        .naming(AdkarElement.ABILITY, "supervisors");
  }

  static ObjectionRegister objections() {
    return ObjectionRegister.of(CHANGE)
        .raised(
            Objection.of("O-1", "N-6, N-7 and N-8", PAY, date("2026-02-04"))
                .wanting(AdkarElement.DESIRE)
                .justified(MANAGER, "pay is part of what they live on", date("2026-02-06")),
            Objection.of("O-2", "N-6, N-7 and N-8", POINTS, date("2026-02-04"))
                .wanting(AdkarElement.DESIRE)
                .justified(MANAGER, "nobody checks the points yet", date("2026-02-06")));
  }

  static Answer clinics() {
    return Answer.to(
            POINTS,
            "the clinics, which look at throughput anyway, set points against time taken",
            MANAGER,
            date("2026-02-13"))
        .using(Approach.PARTICIPATION_AND_INVOLVEMENT)
        .changingPlan("performance clinics check the points");
  }

  static Answer overtime() {
    return Answer.to(
            PAY,
            "who is over-pointed may claim the hours at once, with the sheet as proof",
            MANAGER,
            date("2026-02-20"))
        .using(Approach.NEGOTIATION_AND_AGREEMENT)
        .changingPlan("overtime is justified as soon as somebody is over-pointed");
  }

  /** What the team's weeks say, with quality beside them. */
  static LoadGains gains() {
    TimescaleReport times =
        TimescaleReview.of(Timescale.CHILDRENS_ASSESSMENT).review(PilotTeam.team());
    QualityReview quality = QualityReview.goodFrom(3);
    return LoadGains.since(PilotTeam.SINCE)
        .weeks(PilotTeam.weeks())
        .overtime(PilotTeam.ledger(), PilotTeam.WEEKS)
        .timescales(times, PilotTeam.WEEKS)
        .quality(PilotTeam.WEEKS.from(), quality.period(times, audits(14)))
        .quality(PilotTeam.SINCE, quality.period(times, audits(15)));
  }

  /** Twenty audits, of which so many are good. */
  private static List<Audit> audits(int good) {
    List<Audit> audits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      audits.add(
          new Audit(
              "A-" + i,
              "N-" + (1 + i % 8),
              VICTORY,
              "auditor",
              Audit.Sampling.RANDOM,
              Rating.of(i < good ? 3 : 2)));
    }
    return audits;
  }

  static Pilot pilot() {
    LoadGains gains = gains();
    Pilot pilot =
        Pilot.of(CHANGE, DateRange.of(PilotTeam.SINCE, PilotTeam.LAST), NORTH)
            .approvedBy(
                "senior management",
                date("2026-02-16"),
                "strengths and weaknesses",
                "caseload guidance");
    for (LoadMeasure measure :
        List.of(
            LoadMeasure.UNEVENNESS,
            LoadMeasure.OVER_POINTED,
            LoadMeasure.OVERTIME,
            LoadMeasure.OUT_OF_TIMESCALE,
            LoadMeasure.THROUGHPUT)) {
      pilot = pilot.judgedBy(PilotCriterion.measured(measure.words(), gains.series(measure)));
    }
    return pilot.judgedBy(
        PilotCriterion.share("audited assessments good", Better.HIGHER)
            .before(14, 20)
            .after(15, 20));
  }

  /** Until the day on which somebody says that it is done, only the pilot's team is live. */
  static RollOut rollOut() {
    return RollOut.of(CHANGE)
        .team(NORTH, 8)
        .team("Assessment South", 9)
        .team("Court team", 11)
        .team("Refuse collection", 42)
        .team("Maintenance", 25)
        .inWaves(
            RollOut.Wave.of("pilot", PilotTeam.SINCE, NORTH),
            RollOut.Wave.of(
                    "assessment and court", date("2026-09-07"), "Assessment South", "Court team")
                .onlyIf("no justified objection is open", Truth.MET)
                .onlyIf("quality did not fall", Truth.MET),
            RollOut.Wave.of("depot", date("2027-02-01"), "Refuse collection", "Maintenance")
                .onlyIf("points were adapted to rounds and repairs", Truth.MET))
        .started(NORTH, PilotTeam.SINCE)
        .keptGoingBy("steering group", date("2025-11-10"))
        .keptGoingBy("performance clinics", PilotTeam.SINCE)
        .started("Assessment South", date("2026-09-07"))
        .started("Court team", date("2026-09-21"))
        .started("Refuse collection", date("2027-02-01"))
        .started("Maintenance", date("2027-03-01"))
        .adoptedBy("another council", date("2027-04-12"), "its audit report");
  }
}
