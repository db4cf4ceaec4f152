package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

/** The published hazard log of UK Core: 9 hazards, 44 controls and the 18 ratings printed in it. */
class HazardLogCases {
  private static JsonNode figures;
  private static RiskRegister register;
  private static RiskScores scores;

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HazardLogCases.class.getResourceAsStream("/reference/uk-core-hazard-log/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String[]> rows(String name) throws IOException {
    return resource(name).lines().skip(1).map(line -> line.split(",")).toList();
  }

  @BeforeAll
  static void read() throws IOException {
    figures = new ObjectMapper().readTree(resource("figures.json")).get("figures");
    Map<String, List<Mitigation>> controls = new TreeMap<>();
    for (String[] row : rows("controls.csv")) { // tests and training are numbered alike
      controls
          .computeIfAbsent(row[0], hazard -> new ArrayList<>())
          .add(Mitigation.of(row[1] + " " + row[2], row[2]).inPlace());
    }
    RiskMatrix matrix = RiskMatrix.DCB0129;
    List<Risk> hazards = new ArrayList<>();
    for (String[] row : rows("hazards.csv")) {
      hazards.add(
          Risk.of(row[0], row[1])
              .ownedBy(row[2])
              .rated(mark(matrix.likelihoods(), row[3]), mark(matrix.impacts(), row[4]))
              .rated(
                  RiskState.CURRENT,
                  mark(matrix.likelihoods(), row[6]),
                  mark(matrix.impacts(), row[7]))
              .mitigations(controls.get(row[0])));
    }
    register = RiskRegister.of("UK Core", hazards);
    scores = RiskScoring.standard().withMatrix(matrix).score(register);
  }

  private static int mark(List<String> marks, String printed) {
    return marks.indexOf(printed.toLowerCase(java.util.Locale.ROOT)) + 1;
  }

  @Test
  void allEighteenPrintedRatingsAreThoseOfTheMatrix() throws IOException {
    int compared = 0;
    for (String[] row : rows("hazards.csv")) {
      RiskScores.Row found = scores.row(row[0]);
      assertEquals(row[5], score(found, RiskState.INHERENT).toText(), row[0]);
      assertEquals(row[8], score(found, RiskState.CURRENT).toText(), row[0]);
      compared += 2;
    }
    assertEquals(18, compared);
  }

  @Test
  void theMatrixIsThePrintedOne() throws IOException {
    List<String[]> printed = rows("matrix.csv");
    for (String[] row : printed) {
      for (int i = 1; i < row.length; i++) {
        assertEquals(
            row[i],
            RiskMatrix.DCB0129
                .score(new Risk.Marks(mark(RiskMatrix.DCB0129.likelihoods(), row[0]), i))
                .toText());
      }
    }
    assertEquals(5, printed.size());
  }

  @Test
  void theFiguresOfTheLogAgree() {
    assertEquals(figures.get("hazards").intValue(), register.risks().size());
    assertEquals(figures.get("controls").intValue(), register.mitigations().size());
    assertEquals(figures.get("sum_initial").intValue(), sum(RiskState.INHERENT));
    assertEquals(figures.get("sum_residual").intValue(), sum(RiskState.CURRENT));
    assertEquals(
        names("hazards_not_reduced_in_rating"),
        scores.rows().stream()
            .filter(row -> score(row, RiskState.INHERENT).equals(score(row, RiskState.CURRENT)))
            .map(RiskScores.Row::risk)
            .toList());
    assertEquals(
        names("hazards_with_no_change_at_all"),
        scores.rows().stream()
            .filter(
                row ->
                    row.standing(RiskState.INHERENT)
                        .orElseThrow()
                        .cell()
                        .equals(row.standing(RiskState.CURRENT).orElseThrow().cell()))
            .map(RiskScores.Row::risk)
            .toList());
    assertTrue(names("still_undesirable_or_worse_after_controls_3plus").isEmpty());
    assertTrue(
        scores.rankedByResidual().stream()
            .allMatch(row -> score(row, RiskState.CURRENT).compareTo(Rational.of(3)) < 0));
  }

  @Test
  void theRatingIsNotTheProduct() {
    int differing = 0;
    for (RiskScores.Row row : scores.rows()) {
      Risk.Marks cell = row.standing(RiskState.INHERENT).orElseThrow().cell();
      int product = cell.likelihood() * cell.impact();
      assertEquals(figures.get("initial_product_LxC").get(row.risk()).intValue(), product);
      differing += score(row, RiskState.INHERENT).equals(Rational.of(product)) ? 0 : 1;
    }
    assertEquals(9, differing);
  }

  @Test
  void theControlsStateNoEffectsAndAFindingSaysSo() {
    assertEquals(
        44,
        scores.findings().stream()
            .filter(finding -> finding.message().equals("no effect is stated"))
            .count());
    assertFalse(register.mitigations().get(0).hasStatedEffect());
  }

  private static Rational score(RiskScores.Row row, RiskState state) {
    return row.standing(state).orElseThrow().score();
  }

  private static int sum(RiskState state) {
    return scores.rows().stream()
        .map(row -> score(row, state))
        .reduce(Rational.ZERO, Rational::plus)
        .intValueExact();
  }

  private static List<String> names(String key) {
    List<String> names = new ArrayList<>();
    figures.get(key).forEach(name -> names.add(name.textValue()));
    return names;
  }
}
