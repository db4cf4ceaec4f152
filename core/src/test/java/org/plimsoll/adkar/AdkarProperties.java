package org.plimsoll.adkar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plimsoll.base.Rational;

class AdkarProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Provide
  Arbitrary<List<AdkarProfile>> groups() {
    return profiles().list().ofMaxSize(8);
  }

  /** Scores in quarters, so that 3 itself is drawn, and now and then a missing one. */
  @Provide
  Arbitrary<AdkarProfile> profiles() {
    return Arbitraries.integers()
        .between(3, 20)
        .list()
        .ofSize(5)
        .map(
            quarters -> {
              AdkarProfile profile = AdkarProfile.blank();
              for (AdkarElement element : AdkarElement.values()) {
                int score = quarters.get(element.ordinal());
                profile = score == 3 ? profile : profile.scored(element, Rational.of(score, 4));
              }
              return profile;
            });
  }

  @Property(tries = 200)
  void elementsAfterTheBarrierChangeNothing(
      @ForAll("profiles") AdkarProfile profile, @ForAll("profiles") AdkarProfile other) {
    for (BarrierRule rule : List.of(BarrierRule.FIRST_AT_MOST_3, BarrierRule.FIRST_BELOW_3)) {
      profile
          .barrier(rule)
          .element()
          .ifPresent(
              found -> {
                AdkarProfile mixed = AdkarProfile.blank();
                for (AdkarElement element : AdkarElement.values()) {
                  var from = element.compareTo(found) <= 0 ? profile : other;
                  if (from.score(element).isPresent()) {
                    mixed = mixed.scored(element, from.score(element).get());
                  }
                }
                assertEquals(found, mixed.barrier(rule).element().orElseThrow());
              });
    }
  }

  @Property(tries = 200)
  void whateverAMissingScoreTurnsOutToBeItMayOnlyChangeAnOpenAnswer(
      @ForAll("profiles") AdkarProfile profile) {
    for (BarrierRule rule :
        List.of(BarrierRule.FIRST_AT_MOST_3, BarrierRule.FIRST_BELOW_3, BarrierRule.LOWEST)) {
      AdkarProfile low = profile;
      AdkarProfile high = profile;
      for (AdkarElement element : profile.missing()) {
        low = low.scored(element, 1);
        high = high.scored(element, 5);
      }
      Barrier barrier = profile.barrier(rule);
      boolean same = low.barrier(rule).element().equals(high.barrier(rule).element());
      if (barrier.standing() != Barrier.Standing.OPEN) {
        assertTrue(same);
        assertEquals(barrier.element(), low.barrier(rule).element());
      } else if (rule.way() != BarrierRule.Way.LOWEST) {
        assertTrue(!same, () -> profile + " was called open and is not");
      }
    }
  }

  @Property(tries = 100)
  void everybodyIsCountedOnceAndTheirOrderIsIrrelevant(
      @ForAll("groups") List<AdkarProfile> group, @ForAll long seed) {
    Map<String, AdkarProfile> people = new LinkedHashMap<>();
    group.forEach(profile -> people.put("P-" + people.size(), profile));
    AdkarReview review = Adkar.standard().review(new AdkarSurvey("G", DAY, people));
    int counted = review.counts().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(group.size(), counted + review.without().size() + review.open().size());
    List<String> ids = new ArrayList<>(people.keySet());
    Collections.shuffle(ids, new Random(seed));
    Map<String, AdkarProfile> shuffled = new LinkedHashMap<>();
    ids.forEach(id -> shuffled.put(id, people.get(id)));
    AdkarReview other = Adkar.standard().review(new AdkarSurvey("G", DAY, shuffled));
    assertEquals(review.counts(), other.counts());
    assertEquals(review.meanProfile(), other.meanProfile());
  }

  @Property(tries = 100)
  void aWaveComparedWithItselfShowsNoMove(@ForAll("groups") List<AdkarProfile> group) {
    Map<String, AdkarProfile> people = new LinkedHashMap<>();
    group.forEach(profile -> people.put("P-" + people.size(), profile));
    AdkarReview review = Adkar.standard().review(new AdkarSurvey("G", DAY, people));
    AdkarDiff diff = review.diff(review);
    assertEquals(review.open(), diff.moved(AdkarDiff.Move.OPEN));
    assertEquals(group.size() - review.open().size(), diff.moved(AdkarDiff.Move.SAME).size());
    diff.meanChange().values().forEach(rise -> assertEquals(0, rise.signum()));
  }
}
