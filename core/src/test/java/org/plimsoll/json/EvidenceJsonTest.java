package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.weeks;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Subject;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;

class EvidenceJsonTest {
  private static final Subject URGENCY = () -> "example/urgency";

  static Stream<Object> models() {
    return Stream.of(
        Evidence.survey(URGENCY, "s", Sample.asked(32).of(40).answered(30).agreed(27))
            .among("management")
            .on(date("2026-05-11"))
            .attestedBy("a pollster")
            .raisedAt(Occasion.TEAM_MEETING)
            .expiring(date("2026-12-01"))
            .withHalfLife(weeks(26)),
        Evidence.survey(
            URGENCY, "s", Sample.asked(3).agreed(1).selfSelected().assumingMissingAtRandom()),
        Evidence.survey(
            URGENCY,
            "s",
            Strata.of("b", Census.of(5).agreed(5)).and("a", Sample.asked(3).agreed(1))),
        Evidence.survey(URGENCY, "s", Looks.of(40, 10, 9).then(20, 18)),
        Evidence.census(URGENCY, "c", Census.of(12).answered(12).agreed(11)),
        Evidence.scores(URGENCY, "o", Scores.onScale(1, 5, 4, 4).and(3, 5)),
        Evidence.series(URGENCY, "h", Series.lowerIsBetter().before(1.5, 2).after(0.1)),
        Evidence.document(URGENCY, "vision").ofWords(140),
        Evidence.event(URGENCY, "stopped").speakingAgainst(),
        Sample.asked(3).agreed(1),
        Verdict.of(Truth.MET, Reason.of("written")),
        Verdict.of(Truth.UNDETERMINED, Chance.between(0.25, 0.75), Reason.of("half", Source.OURS)));
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

  @Test
  void evidenceIsShortToWriteByHand() {
    assertEquals(
        Evidence.survey(URGENCY, "managers' survey", Sample.asked(32).of(40).agreed(27))
            .on(date("2026-05-11")),
        PlimsollJson.standard()
            .read(
                """
                { "schema": "plimsoll/evidence/1", "about": "example/urgency", "title": "managers' survey",
                  "observation": { "type": "sample", "population": 40, "asked": 32, "agreed": 27 },
                  "on": "2026-05-11" }
                """,
                Evidence.class));
  }
}
