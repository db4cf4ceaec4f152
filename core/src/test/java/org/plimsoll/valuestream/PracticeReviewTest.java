package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.explain.Finding;
import org.plimsoll.valuestream.PracticeReport.Part;

/** A practice that does not say what it is worth is not shown to add value. */
class PracticeReviewTest {
  private static final Practice DESK =
      Practice.of("a duty desk")
          .adding("callers reach a worker at once")
          .forWhom("families", "schools")
          .considered("longer hours", "callers would still be called back");
  private static final Practice FORM = Practice.of("a longer form").changing("the referral form");

  @Test
  void whatIsMissingIsNamed() {
    PracticeReport report = PracticeReview.standard().review(DESK, FORM);
    assertEquals(List.of(), report.missing(DESK));
    assertEquals(List.of(Part.VALUE, Part.FOR_WHOM, Part.ALTERNATIVES), report.missing(FORM));
    assertEquals(
        List.of(Part.FOR_WHOM),
        report.missing(FORM.adding("fewer calls back").considered("a call")));
    assertEquals(List.of("a duty desk"), report.shown());
    assertEquals(List.of("a longer form"), report.notShown());
  }

  @Test
  void howManyAlternativesAreEnoughIsAParameter() {
    assertEquals(
        List.of(Part.ALTERNATIVES),
        PracticeReview.standard().withAlternatives(2).review(DESK).missing(DESK));
    assertEquals(
        List.of(Part.VALUE, Part.FOR_WHOM),
        PracticeReview.standard().withAlternatives(0).review(FORM).missing(FORM));
  }

  @Test
  void findingsNameThePracticeAndAlternativesWithoutAReason() {
    assertEquals(
        List.of(
            "Note: a duty desk: nobody says why not: a robot",
            "Warning: a longer form: is not shown to add value (not stated: value, for whom,"
                + " alternatives)"),
        PracticeReview.standard().review(DESK.considered("a robot"), FORM).findings().stream()
            .map(Finding::toString)
            .toList());
  }

  @Test
  void theTableAndTheExplanationSayWhatIsOpen() {
    PracticeReport report = PracticeReview.standard().review(DESK, FORM);
    assertEquals(
        """
        practice       is       value                           for whom           considered    standing
        -------------  -------  ------------------------------  -----------------  ------------  ----------------------------------------------
        a duty desk    new      callers reach a worker at once  families, schools  longer hours  shown to add value
        a longer form  changed  ?                               ?                  ?             not shown, lacks value, for whom, alternatives"""
            .replace("\n", System.lineSeparator()),
        report.toString());
    assertEquals(
        "not shown, lacks value, for whom, alternatives",
        report.explain().find("a longer form").orElseThrow().value());
    assertEquals("1 of 2 shown to add value", report.explain().value());
  }

  @Test
  void theExplanationStatesWhatEachPracticeSaysAndLeavesOpen() {
    assertEquals(
        """
        practices: 1 of 2 shown to add value  <- each states its value, for whom, and alternatives considered, at least 1  [a comment on Lean in children's services (2017), OK, so more needs saying, 4 March 2017]
          a duty desk: shown to add value
            value: callers reach a worker at once
            for whom: families, schools
            alternative: longer hours (callers would still be called back)
          a longer form: not shown, lacks value, for whom, alternatives
            changes: the referral form
            value: not stated
            for whom: not stated
            alternatives: not stated"""
            .replace("\n", System.lineSeparator()),
        PracticeReview.standard().review(DESK, FORM).explain().toString());
  }

  @Test
  void aPracticeReadsInOneLine() {
    assertEquals(
        "a duty desk, so that callers reach a worker at once, for families, schools",
        DESK.toString());
    assertEquals("a longer form, changes the referral form", FORM.toString());
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void blankTextsAreRefused(String subject, Supplier<?> what) {
    assertEquals(
        subject + " must not be blank, was \"\"; name it or leave it out",
        assertThrows(IllegalArgumentException.class, what::get).getMessage());
  }

  static Stream<Arguments> blanks() {
    String of = " of practice \"a longer form\"";
    return Stream.of(
        blank("the name of a practice", () -> Practice.of("")),
        blank("the earlier form" + of, () -> FORM.changing("")),
        blank("the value" + of, () -> FORM.adding("")),
        blank("those served" + of, () -> FORM.forWhom("families", "")),
        blank("an alternative", () -> FORM.considered("")),
        blank("the reason against alternative \"a call\"", () -> FORM.considered("a call", "")));
  }

  private static Arguments blank(String subject, Supplier<?> what) {
    return Arguments.of(subject, what);
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "two practices are named \"a duty desk\"; give one another name",
        assertThrows(
                IllegalArgumentException.class, () -> PracticeReview.standard().review(DESK, DESK))
            .getMessage());
    assertEquals(
        "the least number of alternatives must not be negative, was -1",
        assertThrows(
                IllegalArgumentException.class,
                () -> PracticeReview.standard().withAlternatives(-1))
            .getMessage());
  }
}
