package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Truth;

class AdoptionProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> GROUNDS = List.of("pay", "points", "time");

  @Provide
  Arbitrary<List<Objection>> objections() {
    return Combinators.combine(
            Arbitraries.of(GROUNDS),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(0, 1, 2, 3))
        .as(
            (ground, day, fate) -> {
              Objection objection = Objection.of("x", "H", ground, DAY.plusDays(day));
              LocalDate later = DAY.plusDays(day + 3L);
              return switch (fate) {
                case 1 -> objection.justified("M", "right", later);
                case 2 -> objection.notJustified("M", "wrong", later);
                case 3 -> objection.withdrawn(later);
                default -> objection;
              };
            })
        .list()
        .ofMaxSize(6)
        .map(AdoptionProperties::numbered);
  }

  private static List<Objection> numbered(List<Objection> alike) {
    List<Objection> list = new ArrayList<>();
    for (Objection each : alike) {
      list.add(
          new Objection(
              "O-" + list.size(),
              each.holder(),
              each.ground(),
              each.raised(),
              each.element(),
              each.reason(),
              each.judgement(),
              each.withdrawn()));
    }
    return list;
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.of(GROUNDS),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(true, false))
        .as(
            (ground, day, change) -> {
              Answer answer = Answer.to(ground, "so", "M", DAY.plusDays(day));
              return change ? answer.changingPlan("this") : answer;
            })
        .list()
        .ofMaxSize(5);
  }

  @Property(tries = 200)
  void answersToOtherGroundsAndTheirOrderChangeNothing(
      @ForAll("objections") List<Objection> objections,
      @ForAll("answers") List<Answer> answers,
      @ForAll @IntRange(max = 40) int days,
      @ForAll long seed) {
    LocalDate asOf = DAY.plusDays(days);
    ObjectionReport all = new ObjectionRegister("C", objections, answers).review(asOf);
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(
        List.of(), all.diff(new ObjectionRegister("C", objections, shuffled).review(asOf)));
    for (ObjectionReport.Row row : all.rows()) {
      List<Answer> own =
          answers.stream().filter(a -> a.ground().equals(row.objection().ground())).toList();
      ObjectionReport alone =
          new ObjectionRegister("C", List.of(row.objection()), own).review(asOf);
      assertEquals(row.status(), alone.rows().get(0).status());
      if (row.status() == ObjectionReport.Status.CLOSED) {
        assertTrue(own.stream().anyMatch(answer -> !answer.on().isAfter(asOf)));
        assertTrue(row.objection().judgement().isPresent());
      }
    }
  }

  @Property(tries = 200)
  void moreGoodCasesNeverMakeThePilotWorse(
      @ForAll @IntRange(min = 1, max = 60) int whole,
      @ForAll @IntRange(max = 60) int before,
      @ForAll @IntRange(max = 60) int after) {
    int good = Math.min(after, whole - 1);
    int then = Math.min(before, whole);
    Truth fewer = judged(Better.HIGHER, then, good, whole);
    Truth more = judged(Better.HIGHER, then, good + 1, whole);
    assertTrue(rank(more) >= rank(fewer), () -> fewer + " became " + more);
    assertEquals(fewer.not(), judged(Better.LOWER, then, good, whole));
  }

  private static int rank(Truth truth) {
    return truth == Truth.MET ? 2 : truth == Truth.UNDETERMINED ? 1 : 0;
  }

  private static Truth judged(Better better, int before, int after, int whole) {
    Pilot pilot =
        Pilot.of("C", DateRange.of(DAY, DAY.plusDays(30)), "T")
            .judgedBy(PilotCriterion.share("s", better).before(before, whole).after(after, whole));
    return PilotReview.standard().review(pilot, DAY.plusDays(30)).verdict().truth();
  }

  @Property(tries = 100)
  void aTeamMoreNeverLowersTheCoverageAndAStopNeverRaisesIt(
      @ForAll @IntRange(min = 1, max = 8) int teams, @ForAll @IntRange(max = 7) int which) {
    RollOut rollOut = RollOut.of("C");
    for (int team = 0; team < teams; team++) {
      rollOut = rollOut.team("T-" + team, team + 1);
    }
    String chosen = "T-" + which % teams;
    var none = rollOut.review(DAY).coverageOfPeople().orElseThrow();
    RollOut begun = rollOut.started(chosen, DAY);
    var some = begun.review(DAY).coverageOfPeople().orElseThrow();
    assertTrue(some.compareTo(none) > 0);
    assertEquals(
        none,
        begun
            .stopped(chosen, DAY.plusDays(1), "")
            .review(DAY.plusDays(1))
            .coverageOfPeople()
            .orElseThrow());
    assertEquals(
        some,
        begun.stopped(chosen, DAY.plusDays(1), "").review(DAY).coverageOfPeople().orElseThrow());
  }
}
