package org.plimsoll.json;

import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Observation;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Testimony;
import org.plimsoll.explain.Source;
import org.plimsoll.kotter.BuyInProfile;
import org.plimsoll.kotter.Criterion;
import org.plimsoll.kotter.CriterionRule;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.Stage;
import org.plimsoll.kotter.StagedModel;
import org.plimsoll.stats.Threshold;

/** What evidence and verdicts look like where it does not follow from the record alone. */
final class EvidenceModels {
  private EvidenceModels() {}

  static void register(Codecs codecs) {
    codecs.plain(
        Observation.class,
        new SealedCodec<Observation>(Schema.of("observation"), "type")
            .kind(
                Sample.class,
                codec(
                    codecs,
                    Sample.class,
                    Shape.of(Sample.class)
                        .deriving("answered", others -> others.apply("asked"))
                        .without("draw", Sample.Draw.RANDOM)
                        .without("missingAtRandom", false)))
            .kind(
                Census.class,
                codec(
                    codecs,
                    Census.class,
                    Shape.of(Census.class)
                        .deriving("answered", others -> others.apply("population"))
                        .without("missingAtRandom", false)))
            .kind(Looks.class, codec(codecs, Looks.class, Shape.of(Looks.class)))
            .kind(Strata.class, codec(codecs, Strata.class, Shape.of(Strata.class)))
            .kind(Scores.class, codec(codecs, Scores.class, Shape.of(Scores.class)))
            .kind(Series.class, codec(codecs, Series.class, Shape.of(Series.class)))
            .kind(
                Testimony.class,
                codec(
                    codecs,
                    Testimony.class,
                    Shape.of(Testimony.class).without("speaksFor", true))));
    codecs.plain(
        Chance.class,
        codec(
            codecs,
            Chance.class,
            Shape.of(Chance.class)
                .shortAs(
                    new Containers.As<>(Scalars.real(), Chance::low, Chance::of),
                    Chance::isKnown)));
    codecs.plain(
        Reason.class,
        codec(codecs, Reason.class, Shape.of(Reason.class).without("source", Source.GIVEN)));
    stages(codecs);
  }

  /** Models of stages are written by hand, so what goes without saying is left out. */
  private static void stages(Codecs codecs) {
    codecs.plain(
        Threshold.class,
        Scalars.text(
            "a threshold is wanted",
            "write \"at least 75%\" or \"over 75%\"",
            Threshold::parse,
            Threshold::exactText));
    var noise = CriterionRule.BeyondNoise.standard();
    codecs.plain(
        CriterionRule.class,
        new SealedCodec<CriterionRule>(Schema.of("criterion-rule"), "rule")
            .kind(CriterionRule.Agreement.class, given(codecs, CriterionRule.Agreement.class))
            .kind(
                CriterionRule.Shown.class,
                codec(
                    codecs,
                    CriterionRule.Shown.class,
                    Shape.of(CriterionRule.Shown.class)
                        .without("least", 1)
                        .without("source", Source.GIVEN)))
            .kind(
                CriterionRule.BeyondNoise.class,
                codec(
                    codecs,
                    CriterionRule.BeyondNoise.class,
                    Shape.of(CriterionRule.BeyondNoise.class)
                        .without("factor", noise.factor())
                        .without("run", noise.run())
                        .without("leastBefore", noise.leastBefore())
                        .without("leastMeasures", noise.leastMeasures())
                        .without("source", noise.source())))
            .kind(CriterionRule.Occasions.class, given(codecs, CriterionRule.Occasions.class))
            .kind(
                CriterionRule.ReadingTime.class,
                codec(
                    codecs,
                    CriterionRule.ReadingTime.class,
                    Shape.of(CriterionRule.ReadingTime.class)
                        .without("wordsPerMinute", CriterionRule.ReadingTime.WORDS_PER_MINUTE)
                        .without("source", Source.GIVEN)))
            .kind(CriterionRule.EveryGroup.class, given(codecs, CriterionRule.EveryGroup.class))
            .kind(CriterionRule.ScaleScore.class, given(codecs, CriterionRule.ScaleScore.class)));
    codecs.plain(
        Criterion.class,
        codec(
            codecs,
            Criterion.class,
            Shape.of(Criterion.class).without("required", true).without("source", Source.GIVEN)));
    codecs.plain(
        Stage.class, codec(codecs, Stage.class, Shape.of(Stage.class).withoutEmpty("error")));
    codecs.plain(StagedModel.class, given(codecs, StagedModel.class));
    codecs.plain(BuyInProfile.class, given(codecs, BuyInProfile.class));
    Kotter usual = Kotter.standard();
    codecs.plain(
        Kotter.class,
        codec(
            codecs,
            Kotter.class,
            Shape.of(Kotter.class)
                .without("gate", usual.gate())
                .without("confidence", usual.confidence())
                .without("leaving", usual.leaving())
                .without("prior", usual.prior())
                .without("independentGroups", false)
                .without("victory", usual.victory())));
  }

  private static <T> RecordCodec<T> given(Codecs codecs, Class<T> type) {
    return codec(codecs, type, Shape.of(type).without("source", Source.GIVEN));
  }

  private static <T> RecordCodec<T> codec(Codecs codecs, Class<T> type, Shape<T> shape) {
    return new RecordCodec<>(type, shape, codecs);
  }
}
