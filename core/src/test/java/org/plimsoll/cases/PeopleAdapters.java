package org.plimsoll.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.adkar.Adkar;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.adkar.AdkarProfile;
import org.plimsoll.adkar.AdkarReview;
import org.plimsoll.adkar.AdkarSurvey;
import org.plimsoll.adkar.BarrierRule;
import org.plimsoll.adkar.Pct;
import org.plimsoll.adkar.PctReview;
import org.plimsoll.adkar.PctScores;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Units;
import org.plimsoll.swot.Force;
import org.plimsoll.swot.ForceField;

/** Adapters of the area change for what is said of people: ADKAR, PCT and the force field. */
final class PeopleAdapters {
  private PeopleAdapters() {}

  static void register(ReferenceCases cases) {
    cases.operation("adkarBarrier", PeopleAdapters::barrier);
    cases.operation("adkarGroup", PeopleAdapters::group);
    cases.operation("pctTotals", PeopleAdapters::pctTotals);
    cases.operation("forceField", PeopleAdapters::forceField);
  }

  private static Map<String, Object> barrier(JsonNode in) {
    AdkarProfile profile = profile(ReferenceCases.need(in, "scores"));
    Map<String, Object> answer = new HashMap<>();
    answer.put("barrierPoint", word(profile.barrier(rule(in)).element()));
    answer.put("lowestElements", profile.lowest().stream().map(AdkarElement::words).toList());
    return answer;
  }

  private static Map<String, Object> group(JsonNode in) {
    AdkarSurvey survey = AdkarSurvey.of("group", Units.date("2026-01-05"));
    for (JsonNode person : ReferenceCases.need(in, "people")) {
      survey = survey.person("P-" + survey.people().size(), profile(person));
    }
    AdkarReview review = Adkar.standard().withRule(rule(in)).review(survey);
    Map<String, Object> counts = new LinkedHashMap<>();
    review.counts().forEach((element, count) -> counts.put(element.words(), count));
    counts.put("none", review.without().size());
    Map<String, Object> means = new LinkedHashMap<>();
    review.meanProfile().scores().forEach((element, mean) -> means.put(element.words(), mean));
    Map<String, Object> answer = new HashMap<>();
    answer.put("barrierCounts", counts);
    answer.put("meanProfile", means);
    answer.put("barrierOfMeanProfile", word(review.barrierOfMeanProfile().element()));
    return answer;
  }

  /** A null answer stands for null in the case. */
  @SuppressWarnings("NullAway")
  private static Object word(Optional<AdkarElement> element) {
    return element.map(AdkarElement::words).orElse(null);
  }

  private static BarrierRule rule(JsonNode in) {
    String words = ReferenceCases.need(in, "rule").asText();
    if (!words.equals("first element <= 3")) {
      throw new IllegalStateException("the adapter does not know the rule \"" + words + "\"");
    }
    return BarrierRule.FIRST_AT_MOST_3;
  }

  private static AdkarProfile profile(JsonNode scores) {
    AdkarProfile profile = AdkarProfile.blank();
    for (AdkarElement element : AdkarElement.values()) {
      profile =
          profile.scored(element, Rational.of(ReferenceCases.number(scores, element.words())));
    }
    return profile;
  }

  private static Map<String, Object> pctTotals(JsonNode in) {
    PctScores scores = PctScores.none();
    for (var aspect : ReferenceCases.need(in, "scores").properties()) {
      double[] given = ReferenceCases.doubles(aspect.getValue());
      scores =
          scores.aspect(
              aspect.getKey(),
              Arrays.stream(given).mapToObj(score -> (int) score).toArray(Integer[]::new));
    }
    PctReview review = Pct.standard().review(scores);
    return Map.of("totals", review.totals(), "weakest", review.weakest().orElseThrow());
  }

  private static Map<String, Object> forceField(JsonNode in) {
    ForceField field = ForceField.of("case");
    for (var force : ReferenceCases.need(in, "driving").properties()) {
      field = field.driving(force.getKey(), force.getValue().intValue());
    }
    for (var force : ReferenceCases.need(in, "restraining").properties()) {
      field = field.restraining(force.getKey(), force.getValue().intValue());
    }
    List<String> strongest = new ArrayList<>();
    for (Force force : field.strongestRestraining()) {
      strongest.add(force.name());
    }
    return Map.of(
        "drivingTotal", field.drivingTotal(),
        "restrainingTotal", field.restrainingTotal(),
        "net", field.net(),
        "drivingSharePercent", field.drivingShare().orElseThrow(),
        "strongestRestraining", strongest);
  }
}
