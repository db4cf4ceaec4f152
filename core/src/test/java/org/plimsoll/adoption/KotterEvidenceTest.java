package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Evidence;

/** What adoption hands on to Kotter: evidence, never its own types. */
class KotterEvidenceTest {
  private static final LocalDate SINCE = date("2026-03-02");
  private static final LocalDate DAY = date("2026-06-01");

  private static List<String> lines(List<Evidence> pieces) {
    return pieces.stream().map(piece -> piece.about() + " | " + piece).toList();
  }

  @Test
  void loadsSpeakOfWinsAndBarriersGoneOfStepFive() {
    LoadGains gains =
        new LoadGains(
            SINCE,
            java.util.Map.of(
                LoadMeasure.OVERTIME,
                java.util.Map.of(date("2026-02-02"), 9.0, date("2026-03-09"), 3.0),
                LoadMeasure.QUALITY,
                java.util.Map.of(date("2026-02-02"), 80.0, date("2026-03-02"), 75.0)),
            java.util.Map.of(),
            List.of(new LoadGains.Removed("N-1 has learned court work", date("2026-05-04"))));
    assertEquals(
        List.of(
            "kotter/wins | hours of overtime paid (2026-03-09): 1 value before and 1 after, lower"
                + " is better",
            "kotter/wins | per cent of audited cases good (2026-03-02): 1 value before and 1"
                + " after, higher is better",
            "kotter/empower | N-1 has learned court work (2026-05-04): event, by load reports"),
        lines(gains.evidence()));
  }

  @Test
  void aJustifiedObjectionIsABarrierUntilThePlanChanges() {
    Objection pay =
        Objection.of("O-1", "North", "overtime will fall", SINCE).justified("M", "it is", SINCE);
    ObjectionRegister register =
        ObjectionRegister.of("Points")
            .raised(
                pay,
                Objection.of("O-2", "South", "overtime will fall", SINCE)
                    .justified("M", "it is", SINCE),
                Objection.of("O-3", "West", "cost", SINCE).notJustified("M", "it is cheap", SINCE))
            .answered(Answer.to("cost", "it is cheap", "M", SINCE));
    assertEquals(
        List.of(
            "kotter/empower | justified and not acted on: overtime will fall (2026-03-02): event"
                + " that speaks against it, by M"),
        lines(register.review(DAY).evidence()));
    assertEquals(
        List.of(
            "kotter/empower | objection answered: overtime will fall; claims are paid at once"
                + " (2026-03-09): event, by M"),
        lines(
            register
                .answered(
                    Answer.to("overtime will fall", "you may claim", "M", date("2026-03-09"))
                        .changingPlan("claims are paid at once"))
                .review(DAY)
                .evidence()));
  }

  @Test
  void rollOutSpeaksOfTheLastTwoSteps() {
    RollOut rollOut =
        RollOut.of("Points")
            .team("North", 8)
            .team("South", 12)
            .team("West", 5)
            .started("North", SINCE)
            .started("South", date("2026-04-06"))
            .started("West", date("2026-04-06"))
            .stopped("West", date("2026-05-04"), "")
            .keptGoingBy("steering group", SINCE)
            .keptGoingBy("clinic", SINCE)
            .forumStopped("steering group", date("2026-05-11"))
            .adoptedBy("another council", date("2026-05-18"), "report of a visit");
    assertEquals(
        List.of(
            "kotter/consolidate/coverage | teams that work in the new way (2026-06-01): 2 of 3"
                + " agreed, all 3 asked",
            "kotter/consolidate/goes-on | South works in the new way (2026-04-06): event, by"
                + " roll-out records",
            "kotter/consolidate/goes-on | West went back to the old way (2026-05-04): event that"
                + " speaks against it, by roll-out records",
            "kotter/consolidate/kept-up | steering group stopped (2026-05-11): event that speaks"
                + " against it, by roll-out records",
            "kotter/consolidate/kept-up | clinic goes on (2026-06-01): event, by roll-out records",
            "kotter/anchor | taken over by another council (2026-05-18): event, by report of a"
                + " visit"),
        lines(rollOut.review(DAY).evidence()));
    assertEquals(List.of(), lines(RollOut.of("Points").review(DAY).evidence()));
  }

  @Test
  void aPilotApprovedBeforeItBeganShowsThatWinsWerePlanned() {
    Pilot pilot =
        Pilot.of("Points", DateRange.of(SINCE, DAY), "North")
            .judgedBy(PilotCriterion.share("in time", Better.HIGHER));
    PilotReview method = PilotReview.standard();
    assertEquals(
        List.of(),
        lines(
            method
                .review(pilot.approvedBy("late board", date("2026-03-09")), DAY)
                .evidence()
                .stream()
                .toList()));
    assertEquals(
        List.of(
            "kotter/wins/planned | pilot of Points, to be judged by in time (2026-02-16): document, by"
                + " board"),
        lines(
            method
                .review(pilot.approvedBy("board", date("2026-02-16"), "SWOT"), DAY)
                .evidence()
                .stream()
                .toList()));
  }
}
