package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;
import org.plimsoll.graph.Cascade;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.ConvinceFirst;
import org.plimsoll.graph.DeGroot;
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.Network;
import org.plimsoll.graph.OpinionQuota;
import org.plimsoll.graph.PageRank;
import org.plimsoll.graph.Rowley;
import org.plimsoll.graph.ThresholdJoining;
import org.plimsoll.graph.Tie;
import org.plimsoll.mactor.Mactor;
import org.plimsoll.mactor.MactorReview;
import org.plimsoll.mactor.MactorTables;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.AspectSummary;
import org.plimsoll.stakeholder.Boundary;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.SalienceClass;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;
import org.plimsoll.stakeholder.Typology;
import org.plimsoll.stakeholder.TypologyKind;

/** Models and results on stakeholders travel as JSON and read back equal. */
class StakeholderJsonTest {
  private static final StakeholderMap MAP =
      StakeholderMap.of("Points")
          .onScale(0, 10)
          .requiring("councillors")
          .designFixedOn(date("2026-02-02"))
          .with(
              Stakeholder.of("U", "Union")
                  .kind(Stakeholder.Kind.BODY)
                  .in("trade unions")
                  .withInterestInTheWork()
                  .withInterestInChange("points")
                  .caringAbout("income")
                  .rated(PartyRating.of(Aspect.ATTITUDE, "-0.5").by("Ann").on(date("2026-01-05")))
                  .power(9)
                  .interest(2)
                  .engagement(Engagement.UNAWARE, Engagement.NEUTRAL, date("2026-01-05"))
                  .engagement(Engagement.RESISTANT, Engagement.LEADING)
                  .firstEngagedOn(date("2026-01-05")),
              Stakeholder.of("Press"))
          .influencing("U", "Press", 1.5);

  private static final Network NETWORK =
      Network.directed(List.of("a", "b", "c"), List.of(Tie.of("a", "b"), new Tie("b", "c", 0.5)));

  private static final EngagementPlan.Contact TOLD =
      EngagementPlan.Contact.told("U", date("2026-01-05"), "letter");

  static Stream<Object> models() {
    var coalition = GuidingCoalition.of("Board").member("U", GuidingCoalition.Strength.EXPERTISE);
    MactorReview mactor =
        Mactor.standard()
            .analyse(
                MactorTables.of("a", "b", "c")
                    .influences("a", "b", 2)
                    .influences("b", "a", 3)
                    .objective("x")
                    .position("a", "x", -3));
    return Stream.of(
        MAP,
        MAP.diff(StakeholderMap.of("Points").with(Stakeholder.of("U", "Union"))),
        MAP.engagementGaps(),
        MAP.attitudeBalance(),
        Typology.salience()
            .withBoundary(Boundary.above(3))
            .withSummary(AspectSummary.Rule.HIGHEST)
            .asOf(date("2026-02-02")),
        Typology.powerInterest().sensitivity(MAP),
        EngagementPlan.standard().contacting(SalienceClass.DORMANT, 60),
        EngagementPlan.standard().review(MAP, List.of(TOLD), date("2026-02-02")),
        EngagementPlan.standard()
            .review(MAP, List.of(TOLD), date("2026-02-02"))
            .diff(EngagementPlan.standard().review(MAP, List.of(), date("2026-02-02")))
            .get(0),
        MAP.classify(Typology.powerInterest())
            .diff(StakeholderMap.of("x").classify(Typology.powerInterest()))
            .get(0),
        coalition,
        coalition.review(MAP),
        mactor.tables(),
        mactor,
        NETWORK,
        Centrality.of(NETWORK),
        PageRank.standard(),
        MAP.influence(),
        ConvinceFirst.byChance(Rational.of(1, 3)).withSeed(5),
        ConvinceFirst.byThreshold(Rational.of(1, 2)).choose(NETWORK, 2),
        Rowley.standard(),
        Rowley.standard().place(NETWORK, "a"),
        Cascade.from(NETWORK, Rational.of(1, 2), List.of("b")),
        new ThresholdJoining(List.of(0, 2)),
        new OpinionQuota(3, 4, Rational.of(2, 3)),
        DeGroot.of(List.of(List.of(0.5, 0.5), List.of(0.25, 0.75))),
        FriedkinJohnsen.of(List.of(List.of(1.0)), List.of(0.5)),
        mactor.secondOrder(),
        Mactor.standard());
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    check(model);
  }

  @ParameterizedTest
  @EnumSource
  void theClassesOfEveryTypologyReadBackEqual(TypologyKind kind) {
    StakeholderMap rated =
        StakeholderMap.of("x")
            .with(
                Stakeholder.of("a")
                    .rated(
                        Arrays.stream(Aspect.values())
                            .map(aspect -> PartyRating.of(aspect, 1))
                            .toArray(PartyRating[]::new)),
                Stakeholder.of("b"));
    var classes = rated.classify(Typology.of(kind));
    assertEquals(List.of("b"), classes.unclassified());
    check(classes);
  }

  private static void check(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }
}
