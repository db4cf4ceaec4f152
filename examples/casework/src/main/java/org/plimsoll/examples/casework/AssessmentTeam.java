package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDate;
import java.util.List;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * A children's assessment team, <b>made up</b>: the people, cases, hours and weights are nobody's.
 * Two of its people hold 14 cases each, and carry very different weights.
 */
final class AssessmentTeam {
  /** The statutory limit; why it is there and what lateness does are the made-up team's words. */
  static final Timescale LIMIT =
      Timescale.CHILDRENS_ASSESSMENT
          .withReason("a child waits for help until somebody knows what help is needed")
          .withEffect("harm may go on unseen, and the facts gathered first are out of date");

  static final LocalDate DAY = date("2026-02-02");

  /** The two with 14 cases each. */
  static final String HARD = "S-01";

  static final String EASY = "S-02";

  /** A case that changes hands. */
  record Handover(String caseId, String to) {}

  /**
   * Chosen by hand: from those who are over-pointed, the newest cases that are not in court, to
   * people with room and the skill, until nobody is over-pointed.
   */
  static final List<Handover> HANDOVERS =
      List.of(
          new Handover("C-114", "S-02"),
          new Handover("C-113", "S-02"),
          new Handover("C-112", "S-05"),
          new Handover("C-111", "S-02"),
          new Handover("C-712", "S-08"),
          new Handover("C-711", "S-02"));

  private AssessmentTeam() {}

  static PointsScheme scheme() {
    return PointsScheme.named("Children's assessment, illustration")
        .withHoursPerPoint(1)
        .band("simple", points(1), "one agency, facts agreed")
        .band("standard", points(2), "several visits, school or health")
        .band(Band.of("complex", points("3.5")).because("several agencies, risk unclear"))
        .factor("court", Factor.add(points(2)).needing("court work"))
        .factor("unborn child", Factor.add(points(1)).needing("pre-birth assessment"))
        .factor("siblings", Factor.each(points("0.5")))
        .factor("travel", Factor.scale("1.2").onBand());
  }

  static Team team() {
    StaffMember asha =
        StaffMember.of("S-01", "Asha Rao", weekly(37))
            .less("annual leave", weekly("4.5"))
            .less(
                Reduction.of("training", weekly(2)).from(date("2026-01-05")).to(date("2026-03-27")))
            .skilledIn("court work");
    StaffMember ben =
        StaffMember.of("S-02", "Ben Carter", weekly(37)).less("annual leave", weekly("4.5"));
    StaffMember chidi =
        StaffMember.of("S-03", "Chidi Okafor", weekly("22.2")).less("annual leave", weekly("2.7"));
    StaffMember dorota =
        StaffMember.of("S-04", "Dorota Nowak", weekly(37))
            .less("annual leave", weekly("4.5"))
            .less("duty desk, one day a week", weekly("7.4"))
            .skilledIn("court work")
            .skilledIn("pre-birth assessment");
    StaffMember eilidh =
        StaffMember.of("S-05", "Eilidh Fraser", weekly(37))
            .less("annual leave", weekly("4.5"))
            .withExperience(percent(90), "first supported year");
    StaffMember farid = StaffMember.of("S-06", "Farid Haddad (agency)");
    StaffMember grace =
        StaffMember.of("S-07", "Grace Lin", weekly("29.6"))
            .less("annual leave", weekly("3.6"))
            .skilledIn("court work");
    StaffMember hanna =
        StaffMember.of("S-08", "Hanna Price", weekly(37))
            .less("annual leave", weekly("4.5"))
            .less(Reduction.share("phased return", percent(50)).to(date("2026-02-27")));
    return Team.named("Assessment team (synthetic)")
        .under(scheme())
        .on(DAY)
        .holding(
            asha,
            open("C-101", "complex", "2025-11-17").with("court").with("siblings", 2),
            open("C-102", "complex", "2025-11-24").with("court"),
            open("C-103", "standard", "2025-11-28"),
            open("C-104", "complex", "2025-12-02").with("siblings", 1),
            open("C-105", "standard", "2025-12-04"),
            open("C-106", "simple", "2025-12-08"),
            open("C-107", "complex", "2025-12-11").with("travel"),
            open("C-108", "standard", "2025-12-15"),
            open("C-109", "standard", "2025-12-19"),
            open("C-110", "simple", "2026-01-05"),
            open("C-111", "complex", "2026-01-08"),
            open("C-112", "standard", "2026-01-13").with("siblings", 2),
            open("C-113", "standard", "2026-01-19"),
            open("C-114", "complex", "2026-01-22").with("siblings", 1))
        .holding(
            ben,
            open("C-201", "simple", "2025-12-01"),
            open("C-202", "simple", "2025-12-05"),
            open("C-203", "standard", "2025-12-09").with("unborn child"),
            open("C-204", "simple", "2025-12-12"),
            open("C-205", "simple", "2025-12-16"),
            open("C-206", "simple", "2025-12-22").with("siblings", 1),
            open("C-207", "simple", "2026-01-05"),
            open("C-208", "standard", "2026-01-07"),
            open("C-209", "simple", "2026-01-09"),
            open("C-210", "simple", "2026-01-14"),
            open("C-211", "simple", "2026-01-16"),
            open("C-212", "standard", "2026-01-21"),
            open("C-213", "simple", "2026-01-26"),
            open("C-214", "simple", "2026-01-29"))
        .holding(
            chidi,
            open("C-301", "complex", "2025-12-03").with("siblings", 1),
            open("C-302", "standard", "2025-12-10"),
            open("C-303", "standard", "2025-12-18"),
            open("C-304", "complex", "2026-01-06"),
            open("C-305", "simple", "2026-01-12"),
            open("C-306", "standard", "2026-01-15").with("siblings", 1),
            open("C-307", "standard", "2026-01-20"),
            open("C-308", "simple", "2026-01-28"))
        .holding(
            dorota,
            open("C-401", "complex", "2025-12-01").with("court"),
            open("C-402", "standard", "2025-12-08").with("unborn child"),
            open("C-403", "complex", "2025-12-15"),
            open("C-404", "standard", "2025-12-17"),
            open("C-405", "standard", "2026-01-06").with("travel"),
            open("C-406", "complex", "2026-01-12"),
            open("C-407", "simple", "2026-01-19"),
            open("C-408", "standard", "2026-01-23"),
            open("C-409", "simple", "2026-01-27"),
            open("C-410", "simple", "2026-01-30"))
        .holding(
            eilidh,
            open("C-501", "complex", "2025-11-26").with("court"),
            open("C-502", "standard", "2025-12-03"),
            open("C-503", "simple", "2025-12-10"),
            open("C-504", "standard", "2025-12-18").with("siblings", 1),
            open("C-505", "simple", "2026-01-05"),
            open("C-506", "simple", "2026-01-08"),
            open("C-507", "standard", "2026-01-12"),
            open("C-508", "simple", "2026-01-15"),
            open("C-509", "standard", "2026-01-19"),
            open("C-510", "simple", "2026-01-22"),
            open("C-511", "standard", "2026-01-27"),
            open("C-512", "simple", "2026-01-30"))
        .holding(
            farid,
            open("C-601", "standard", "2025-12-12"),
            open("C-602", "simple", "2025-12-19"),
            open("C-603", "complex", "2026-01-07"),
            open("C-604", "standard", "2026-01-14").with("unborn child"),
            open("C-605", "simple", "2026-01-21"),
            open("C-606", "standard", "2026-01-28"))
        .holding(
            grace,
            open("C-701", "complex", "2025-11-28").with("siblings", 1),
            open("C-702", "complex", "2025-12-04"),
            open("C-703", "standard", "2025-12-09"),
            open("C-704", "standard", "2025-12-16").with("siblings", 2),
            open("C-705", "simple", "2025-12-22"),
            open("C-706", "complex", "2026-01-06"),
            open("C-707", "standard", "2026-01-09"),
            open("C-708", "standard", "2026-01-13"),
            open("C-709", "complex", "2026-01-16"),
            open("C-710", "simple", "2026-01-20"),
            open("C-711", "standard", "2026-01-23"),
            open("C-712", "standard", "2026-01-28"))
        .holding(
            hanna,
            open("C-801", "simple", "2026-01-12"),
            open("C-802", "standard", "2026-01-14"),
            open("C-803", "simple", "2026-01-19"),
            open("C-804", "simple", "2026-01-22"),
            open("C-805", "standard", "2026-01-27").with("siblings", 1),
            open("C-806", "simple", "2026-01-30"));
  }

  private static Case open(String id, String band, String opened) {
    return Case.of(id, band).opened(date(opened));
  }

  static Team afterHandovers() {
    Team team = team();
    for (Handover handover : HANDOVERS) {
      team = team.handingOver(handover.caseId(), handover.to());
    }
    return team;
  }
}
