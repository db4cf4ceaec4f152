package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adoption.Answer;
import org.plimsoll.adoption.Approach;
import org.plimsoll.adoption.LoadGains;
import org.plimsoll.adoption.LoadMeasure;
import org.plimsoll.adoption.Objection;
import org.plimsoll.adoption.ObjectionRegister;
import org.plimsoll.adoption.Pilot;
import org.plimsoll.adoption.PilotCriterion;
import org.plimsoll.adoption.PilotReview;
import org.plimsoll.adoption.Proposal;
import org.plimsoll.adoption.RollOut;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Truth;
import org.plimsoll.kotter.CriterionRule.BeyondNoise;

/** Models and results of adoption travel as JSON and read back equal. */
class AdoptionJsonTest {
  static Stream<Object> models() {
    Objection objection =
        Objection.of("O-1", "three workers", "overtime will fall", date("2026-02-09"))
            .wanting(AdkarElement.DESIRE)
            .inWriting("It is a fifth of what we earn.")
            .justified("deputy", "so it is", date("2026-02-10"));
    Answer answer =
        Answer.to("overtime will fall", "claim at once", "deputy", date("2026-02-16"))
            .using(Approach.NEGOTIATION_AND_AGREEMENT)
            .changingPlan("the overtime rule");
    ObjectionRegister register =
        ObjectionRegister.of("Points")
            .raised(objection, Objection.of("O-2", "North", "time", date("2026-02-09")))
            .answered(answer);
    Pilot pilot =
        Pilot.of("Points", DateRange.of(date("2026-03-02"), date("2026-05-29")), "North")
            .approvedBy("senior management", date("2026-02-16"), "SWOT")
            .judgedBy(
                PilotCriterion.share("in time", Better.HIGHER)
                    .before(34, 60)
                    .after(58, 60)
                    .reaching(percent("87.5")),
                PilotCriterion.measured(
                    "hours", Series.lowerIsBetter().before(20, 24.5).after(12)));
    RollOut rollOut =
        RollOut.of("Points")
            .team("North", 8)
            .team("South", 12)
            .inWaves(
                RollOut.Wave.of("pilot", date("2026-03-02"), "North"),
                RollOut.Wave.of("rest", date("2026-06-01"), "South")
                    .onlyIf("the pilot met its criteria", Truth.UNDETERMINED))
            .started("North", date("2026-03-02"))
            .stopped("North", date("2026-04-06"), "manager left")
            .keptGoingBy("clinic", date("2026-03-02"))
            .forumStopped("clinic", date("2026-05-04"))
            .adoptedBy("another council", date("2026-10-01"), "report of a visit");
    LoadGains gains =
        LoadGains.since(date("2026-03-02"))
            .figure(LoadMeasure.OVERTIME, date("2026-02-02"), 5.5)
            .figure(LoadMeasure.OVERTIME, date("2026-03-02"), 3);
    return Stream.of(
        objection,
        answer,
        register,
        register.review(date("2026-03-02")),
        register.review(date("2026-03-02")).rows().get(0),
        register.review(date("2026-03-02")).diff(register.review(date("2026-02-01"))).get(0),
        Proposal.of("P-1", "Points for all")
            .backedBy("North", "")
            .opposedBy(objection)
            .blockedBy("Depot", "")
            .writing("Depot", "two forms", date("2026-03-02")),
        pilot,
        pilot.criteria().get(0),
        PilotReview.standard(),
        PilotReview.standard().withNoise(BeyondNoise.standard().inAtLeast(2).withLeastBefore(12)),
        PilotReview.standard().review(pilot, date("2026-05-29")),
        rollOut,
        rollOut.review(date("2026-06-01")),
        new LoadGains(
            gains.since(),
            gains.values(),
            java.util.Map.of(LoadMeasure.QUALITY, 2),
            java.util.List.of(new LoadGains.Removed("a barrier", date("2026-03-09")))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }
}
