package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.MitigationPolicy;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskAppetite;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskScoring;
import org.plimsoll.risk.RiskSimulation;
import org.plimsoll.risk.RiskState;

/**
 * The four risks of a department's strategy for continuous improvement with its nine mitigations:
 * first as they were published, without a single figure, then with ratings, frequencies, costs and
 * effects that are <b>all assumptions</b>.
 */
public final class ImprovementStrategyRisksExample {
  static final LocalDate AS_OF = date("2026-06-01");

  private ImprovementStrategyRisksExample() {}

  /**
   * Prints both looks.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  /** What the strategy says: risks and mitigations, in words of our own, and nothing more. */
  static RiskRegister published() {
    return RiskRegister.of(
        "Continuous improvement",
        Risk.of("R1", "few people engage")
            .mitigatedBy(
                Mitigation.of("M1", "tell people what they gain"),
                Mitigation.of("M2", "ministers and senior officials back it"),
                Mitigation.of("M3", "reward improvement")),
        Risk.of("R2", "no experts or no time")
            .mitigatedBy(
                Mitigation.of("M4", "experts of other departments train staff"),
                Mitigation.of("M5", "a trained lead with a project in each unit"),
                Mitigation.of("M6", "a standing team of specialists")
                    .status(Mitigation.Status.UNDER_CONSIDERATION)),
        Risk.of("R3", "good ideas are blocked without cause")
            .mitigatedBy(
                Mitigation.of("M7", "objections in writing, seen by the board"),
                Mitigation.of("M8", "obstruction counts in appraisals")),
        Risk.of("R4", "benefits unmeasured or never seen")
            .mitigatedBy(Mitigation.of("M9", "work out how to measure them")));
  }

  /** The same with figures, all of them assumptions. */
  static RiskRegister assumed() {
    RiskRegister words = published();
    return RiskRegister.of(
        "Continuous improvement (figures assumed)",
        risk(
            words,
            "R1",
            4,
            4,
            perYear("1.5"),
            Impact.between(money(20_000), money(150_000)),
            List.of(
                cut(words, "R1", "M1", 10)
                    .reliability(percent(90))
                    .ownedBy("press office")
                    .inPlace(),
                cut(words, "R1", "M2", 40)
                    .reliability(percent(80))
                    .costingYearly(money(12_000))
                    .ownedBy("senior sponsor")
                    .inPlace(),
                cut(words, "R1", "M3", 30)
                    .reliability(percent(70))
                    .costingYearly(money(25_000))
                    .dueBy(date("2026-04-30")))),
        risk(
            words,
            "R2",
            3,
            4,
            perYear("0.8"),
            Impact.between(money(30_000), money(200_000)),
            List.of(
                cut(words, "R2", "M4", 25)
                    .reliability(percent(90))
                    .costing(money(18_000))
                    .ownedBy("head of training")
                    .inPlace(),
                cut(words, "R2", "M5", 50)
                    .reliability(percent(85))
                    .covering(new Mitigation.Coverage(8, 6, 4, 2))
                    .ownedBy("heads of units")
                    .inPlace(),
                words.risk("R2").mitigation("M6").orElseThrow())),
        risk(
            words,
            "R3",
            3,
            3,
            perYear("2"),
            Impact.between(money(5_000), money(40_000)),
            List.of(
                cut(words, "R3", "M7", 60)
                    .reliability(percent(90))
                    .costingYearly(money(3_000))
                    .ownedBy("programme office")
                    .inPlace(),
                cut(words, "R3", "M8", 20)
                    .reliability(percent(50))
                    .ownedBy("head of personnel")
                    .dueBy(date("2026-09-30")))),
        risk(
            words,
            "R4",
            5,
            4,
            perYear("0.6"),
            Impact.between(money(50_000), money(400_000)),
            List.of(
                words
                    .mitigation("M9")
                    .cuttingImpact(percent(50))
                    .reliability(percent(60))
                    .costing(money(30_000))
                    .ownedBy("chief analyst")
                    .dueBy(date("2026-12-31")))));
  }

  private static Risk risk(
      RiskRegister words,
      String id,
      int likelihood,
      int impact,
      Frequency times,
      Impact cost,
      List<Mitigation> mitigations) {
    return words
        .risk(id)
        .rated(likelihood, impact)
        .frequency(times)
        .impact(cost)
        .mitigations(mitigations)
        .ownedBy("owner of " + id)
        .reviewBy(date("2026-09-30"))
        .response(Risk.Response.TREAT);
  }

  private static Mitigation cut(RiskRegister words, String risk, String id, int share) {
    return words.risk(risk).mitigation(id).orElseThrow().cuttingLikelihood(Percent.of(share));
  }

  static RiskScoring scoring() {
    return RiskScoring.standard().withAppetite(RiskAppetite.of(6, 12)).asOf(AS_OF);
  }

  static String story() {
    List<String> out = new ArrayList<>();
    RiskScores words = scoring().score(published());
    out.add("As published: four risks, nine mitigations, no ratings.");
    out.add("");
    out.add(words.toString());
    out.add("");
    out.add("Not rated, which is not a low rating: " + String.join(", ", words.unrated()) + ".");
    out.add("Mitigations of which nobody says what they do: " + withoutEffect(words) + " of 9.");
    out.add("");
    out.add("With figures. All ratings, frequencies, costs and effects below are assumptions.");
    out.add("");
    RiskRegister register = assumed();
    RiskScores scores = scoring().score(register);
    out.add(scores.toString());
    out.add("");
    out.add("Somebody should look at:");
    scores.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::toString)
        .forEach(line -> out.add("  " + line));
    out.add("");
    out.add("What a year may cost, exactly:");
    for (RiskState state : RiskState.values()) {
      out.add(
          "  "
              + state.words()
              + ": mean "
              + whole(ExactLoss.standard().of(register, state).mean())
              + ", 1 year in 20 more than "
              + whole(ExactLoss.standard().of(register, state).tail(0.95).valueAtRisk())
              + " GBP");
    }
    RiskSimulation years = RiskSimulation.standard().withTrials(100_000).withSeed(2012);
    out.add("");
    out.add(
        "What each mitigation is worth, drawn over the same 100,000 years with and without it:");
    out.add("");
    out.add(years.values(register).toString());
    out.add("");
    out.add("Which risk moves the total most:");
    out.add("");
    out.add(years.tornado(register).toString());
    out.add("");
    out.add("If only the strongest mitigation counted, as in some tools, these would do nothing:");
    out.add("  " + useless(register));
    out.add("");
    out.add("And the matrix itself:");
    out.add("");
    out.add(RiskMatrix.NPSA_5X5.verdict().toString());
    return String.join(System.lineSeparator(), out) + System.lineSeparator();
  }

  private static long withoutEffect(RiskScores scores) {
    return scores.findings().stream()
        .filter(finding -> finding.message().equals("no effect is stated"))
        .count();
  }

  static List<String> useless(RiskRegister register) {
    return scoring().withPolicy(MitigationPolicy.STRONGEST_ONLY).score(register).findings().stream()
        .filter(finding -> finding.message().startsWith("without it"))
        .map(Finding::subject)
        .toList();
  }

  private static String whole(double amount) {
    return String.format(java.util.Locale.ROOT, "%,.0f", amount);
  }
}
