package org.plimsoll.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.evidence.Truth.MET;
import static org.plimsoll.evidence.Truth.NOT_MET;
import static org.plimsoll.evidence.Truth.UNDETERMINED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.explain.Source;

class VerdictTest {
  private static Verdict verdict(Truth truth, double chance) {
    return Verdict.of(truth, Chance.of(chance), Reason.of("because " + truth.words()));
  }

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET, MET",
    "MET, NOT_MET, NOT_MET, MET",
    "MET, UNDETERMINED, UNDETERMINED, MET",
    "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
    "NOT_MET, UNDETERMINED, NOT_MET, UNDETERMINED",
    "UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED"
  })
  void theTablesAreThoseOfKleene(Truth a, Truth b, Truth and, Truth or) {
    assertEquals(and, a.and(b));
    assertEquals(and, b.and(a));
    assertEquals(or, a.or(b));
    assertEquals(or, b.or(a));
  }

  @Test
  void nothingLeavesAllMetAndAnyNotMet() {
    assertEquals(MET, Truth.all(List.of()));
    assertEquals(NOT_MET, Truth.any(List.of()));
  }

  @Test
  void oneCriterionThatIsNotMetDecidesForAll() {
    Verdict all =
        Verdict.all(List.of(verdict(MET, 0.99), verdict(UNDETERMINED, 0.5), verdict(NOT_MET, 0)));
    assertEquals(NOT_MET, all.truth());
    assertEquals("because not met", all.reasons().get(0).text());
    assertEquals(Optional.of(Chance.NONE), all.chance());
    assertEquals(3, all.reasons().size());
  }

  @Test
  void anUndeterminedOneLeavesAllOpenAndAnyDecided() {
    List<Verdict> both = List.of(verdict(MET, 1), verdict(UNDETERMINED, 0.5));
    assertEquals(UNDETERMINED, Verdict.all(both).truth());
    assertEquals(MET, Verdict.any(both).truth());
    assertEquals(Optional.of(Chance.of(0.5)), Verdict.all(both).chance());
    assertEquals(Optional.of(Chance.of(1)), Verdict.any(both).chance());
  }

  @Test
  void chancesAreMultipliedOnlyWhereIndependenceIsDeclared() {
    List<Verdict> both = List.of(verdict(MET, 0.75), verdict(MET, 0.5));
    assertEquals(Optional.of(Chance.between(0.25, 0.5)), Verdict.all(both).chance());
    assertEquals(Optional.of(Chance.of(0.375)), Verdict.allIfIndependent(both).chance());
  }

  @Test
  void aDocumentBesideASurveyCountsAsCertain() {
    Verdict document = Verdict.of(MET, Reason.of("it is written"));
    assertEquals(
        Optional.of(Chance.of(0.75)), Verdict.all(List.of(document, verdict(MET, 0.75))).chance());
    assertEquals(Optional.empty(), Verdict.all(List.of(document, document)).chance());
  }

  @Test
  void evidenceThatContradictsItselfDecidesNothing() {
    Verdict together =
        Verdict.together(List.of(verdict(MET, 0.97), verdict(NOT_MET, 0.01), verdict(MET, 0.99)));
    assertEquals(UNDETERMINED, together.truth());
    assertEquals("the evidence contradicts itself", together.reasons().get(0).text());
    assertEquals(Source.OURS, together.reasons().get(0).source());
    assertEquals(Optional.of(Chance.between(0.01, 0.99)), together.chance());
  }

  @Test
  void aPieceWithoutAChanceThatContradictsLeavesTheChanceOpen() {
    Verdict document = Verdict.of(MET, Reason.of("it is written"));
    Verdict together = Verdict.together(List.of(document, verdict(NOT_MET, 0.0)));
    assertEquals(UNDETERMINED, together.truth());
    assertEquals(Optional.of(Chance.between(0, 1)), together.chance());
  }

  @Test
  void evidenceThatSaysNothingTakesNothingAway() {
    Verdict together = Verdict.together(List.of(verdict(UNDETERMINED, 0.6), verdict(MET, 0.97)));
    assertEquals(MET, together.truth());
    assertEquals(Optional.of(Chance.of(0.97)), together.chance());
  }

  @Test
  void aVerdictTellsItsReasonsWithTheirSources() {
    Verdict verdict =
        Verdict.of(
            MET,
            Chance.of(0.98755),
            Reason.of("18 of 20 agreed"),
            Reason.of("at least 75%", Source.of("Somebody", "1995", "A title")));
    assertEquals("met, probability 0.987: 18 of 20 agreed", verdict.toString());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "urgency: met, probability 0.987",
            "  18 of 20 agreed",
            "  at least 75%  [Somebody (1995), A title]"),
        verdict.explain("urgency").toString());
    assertEquals("no evidence for step 3", Verdict.notEvidenced("step 3").reasons().get(0).text());
  }

  @Test
  void aVerdictWithoutAReasonIsRefused() {
    assertEquals(
        "a verdict gives at least one reason, had none",
        assertThrows(IllegalArgumentException.class, () -> Verdict.of(MET)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Verdict.all(List.of()));
  }

  @Test
  void whatIsNearlyCertainNeverReadsAsCertain() {
    assertEquals("0.999", Chance.of(0.99999).toString());
    assertEquals("1", Chance.CERTAIN.toString());
    assertEquals("less than 0.001", Chance.of(1e-9).toString());
    assertEquals("0.5 to 0.75", Chance.between(0.5, 0.75).toString());
  }

  @Test
  void boundsThatRunDownwardsAreRefused() {
    assertEquals(
        "bounds of a probability run upwards within [0, 1], were 0.6 and 0.5",
        assertThrows(IllegalArgumentException.class, () -> Chance.between(0.6, 0.5)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Chance.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Chance.of(1.0000001));
  }
}
