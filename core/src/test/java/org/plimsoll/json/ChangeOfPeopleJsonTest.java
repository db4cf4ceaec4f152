package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.adkar.Adkar;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adkar.AdkarPlan;
import org.plimsoll.adkar.AdkarProfile;
import org.plimsoll.adkar.AdkarReview;
import org.plimsoll.adkar.AdkarSurvey;
import org.plimsoll.adkar.BarrierRule;
import org.plimsoll.adkar.Pct;
import org.plimsoll.adkar.PctScores;
import org.plimsoll.adkar.ReadinessAnswers;
import org.plimsoll.adkar.ReadinessScale;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.swot.ForceField;
import org.plimsoll.swot.LewinPhase;
import org.plimsoll.swot.Swot;
import org.plimsoll.swot.SwotItem;
import org.plimsoll.swot.SwotKind;

/** Models and results of adkar and swot travel as JSON and read back equal. */
class ChangeOfPeopleJsonTest {
  static Stream<Object> models() {
    AdkarProfile thirds = AdkarProfile.of("5", "10/3", "4.5", "2", "1");
    AdkarReview before =
        Adkar.standard()
            .review(
                AdkarSurvey.of("Team", date("2026-03-02"))
                    .person("S-01", thirds)
                    .person("S-02", AdkarProfile.blank().scored(AdkarElement.DESIRE, 3)));
    AdkarReview after =
        Adkar.standard()
            .review(
                AdkarSurvey.of("Team", date("2026-06-01"))
                    .person("S-01", AdkarProfile.of(5, 5, 5, 5, 5)));
    Pct pct = Pct.standard();
    PctScores scores = PctScores.none().aspect("success", 1, 2).aspect("leadership", 3, 3, 3);
    ReadinessScale scale =
        ReadinessScale.of("Own", 1, 7)
            .asking(
                ReadinessScale.Item.of("1", "all", ""),
                ReadinessScale.Item.of("2", "all", "It will pass.").asReversed())
            .from(Source.of("A. Author", "2014", "A scale"));
    Swot swot =
        Swot.of("Points system")
            .with(
                SwotItem.of(SwotKind.STRENGTH, "guide")
                    .weight(4)
                    .raisedBy("steering group")
                    .restingOn("inspection"))
            .weakness("time")
            .threat("cost", 2);
    ForceField field =
        ForceField.of("Points system").driving("fairness", 4).restraining("overtime", 3);
    return Stream.of(
        thirds,
        thirds.barrier(BarrierRule.LOWEST),
        BarrierRule.firstBelow(org.plimsoll.base.Rational.of(10, 3)),
        Adkar.standard(),
        Adkar.standard().withSmallGroups(SmallGroups.reportingFrom(2, Source.GIVEN)),
        before,
        after.diff(before),
        AdkarPlan.of("Points system").naming(AdkarElement.DESIRE, "all", "managers"),
        pct,
        pct.withCutOffs(18, 26).review(scores),
        scale,
        scale.review(
            List.of(
                ReadinessAnswers.of("S-01").answering("1", 7).answering("2", 1),
                ReadinessAnswers.of("S-02"))),
        swot,
        swot.tows(),
        swot.tows().ranked().get(0),
        field,
        field.in(LewinPhase.REFREEZE).without("overtime").diff(field));
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

  @org.junit.jupiter.api.Test
  void aProfileIsReadableByHand() {
    assertEquals(
        AdkarProfile.of("4", "2.5", "5", "3", "1"),
        PlimsollJson.standard()
            .read(
                """
                {"schema": "plimsoll/adkar-profile/1",
                 "scores": {"awareness": 4, "desire": 2.5, "knowledge": 5, "ability": 3,
                            "reinforcement": 1}}
                """,
                AdkarProfile.class));
  }
}
