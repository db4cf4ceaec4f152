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
  }

  private static <T> RecordCodec<T> codec(Codecs codecs, Class<T> type, Shape<T> shape) {
    return new RecordCodec<>(type, shape, codecs);
  }
}
