package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Money;
import org.plimsoll.base.Percent;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Mitigation.Status;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskState;

/** The chapter on risks, against a recount from the register. */
class RisksChapterTest {
  private static final Chapter CHAPTER = TestData.chapter(RisksChapter.TITLE);
  private static final String PAGE = Pages.text(TestData.REVIEW).replaceAll("\\s+", " ");
  private static final RiskRegister REGISTER = PointsRisks.register();

  private static double figure(String key) {
    return CHAPTER.figure(key).doubleValue();
  }

  private static double share(Optional<Percent> percent, double otherwise) {
    return percent.map(each -> each.value().doubleValue() / 100).orElse(otherwise);
  }

  /** Reliability times the share of units that have it. */
  private static double works(Mitigation each) {
    return share(each.reliability(), 1)
        * each.coverage().map(reached -> (double) reached.done() / reached.units()).orElse(1.0);
  }

  private static double likelihoodLeft(Risk risk, Predicate<Mitigation> counts) {
    double left = 1;
    for (Mitigation each : risk.mitigations()) {
      left *= counts.test(each) ? 1 - works(each) * share(each.likelihoodCut(), 0) : 1;
    }
    return left;
  }

  private static double impactLeft(Risk risk, Predicate<Mitigation> counts) {
    double left = 1;
    for (Mitigation each : risk.mitigations()) {
      left *= counts.test(each) ? 1 - works(each) * share(each.impactCut(), 0) : 1;
    }
    return left;
  }

  private static boolean inPlace(Mitigation each) {
    return each.status() == Status.IN_PLACE;
  }

  private static boolean inTarget(Mitigation each) {
    return inPlace(each) || each.status() == Status.PLANNED;
  }

  private static double mean(Impact impact) {
    if (impact instanceof Impact.Lognormal log) {
      return Math.exp(log.mu() + log.sigma() * log.sigma() / 2);
    }
    Impact.Pert pert = (Impact.Pert) impact;
    return (pert.low() + 4 * pert.mode() + pert.high()) / 6;
  }

  private static double loss(Predicate<Mitigation> counts) {
    double sum = 0;
    for (Risk risk : REGISTER.risks()) {
      if (risk.impact().isPresent()) {
        sum +=
            risk.occurrence().orElseThrow().perYear().doubleValue()
                * mean(risk.impact().get())
                * likelihoodLeft(risk, counts)
                * impactLeft(risk, counts);
      }
    }
    return sum;
  }

  @Test
  void scoresAgreeWithARecountOfTheMarks() {
    int beyond = 0;
    for (Risk risk : REGISTER.risks()) {
      if (risk.marks().isEmpty()) {
        assertTrue(
            CHAPTER.figures().stream().noneMatch(each -> each.key().equals("score." + risk.id())));
        continue;
      }
      Risk.Marks marks = risk.marks().get(RiskState.INHERENT);
      double left = 1e-9; // what rounding in binary adds must not push a mark up
      double score =
          Math.ceil(marks.likelihood() * likelihoodLeft(risk, RisksChapterTest::inPlace) - left)
              * Math.ceil(marks.impact() * impactLeft(risk, RisksChapterTest::inPlace) - left);
      assertEquals(score, figure("score." + risk.id()), risk.id());
      beyond += score > (risk.category().equals("children") ? 8 : 12) ? 1 : 0;
    }
    assertEquals(beyond, figure("beyond-tolerance"));
    assertEquals(8, figure("risks"));
    assertEquals(1, figure("unrated"));
  }

  @Test
  void expectedLossesAgreeWithASumOverTheRisks() {
    assertEquals(loss(each -> false), figure("loss.inherent"), 0.01);
    assertEquals(loss(RisksChapterTest::inPlace), figure("loss.current"), 0.01);
    assertEquals(loss(RisksChapterTest::inTarget), figure("loss.target"), 0.01);
    assertEquals(
        figure("loss.current"), figure("drawn.current"), 4 * figure("drawn.current.error"));
  }

  /**
   * Risks of which some mitigations only work at times need more than one factor; take the mean.
   */
  @Test
  void badYearsAgreeWithALoopOverYears() {
    var random = new SplittableRandom(7);
    double[] years = new double[200_000];
    for (int year = 0; year < years.length; year++) {
      for (Risk risk : REGISTER.risks()) {
        if (risk.impact().isPresent()) {
          years[year] += drawn(risk, random);
        }
      }
    }
    Arrays.sort(years);
    int from = years.length * 95 / 100;
    double worst = Arrays.stream(years, from, years.length).average().orElseThrow();
    assertEquals(years[from], figure("loss.inherent.var-95"), 0.01 * years[from]);
    assertEquals(worst, figure("loss.inherent.shortfall-95"), 0.01 * worst);
    for (String state : List.of("inherent", "current", "target")) {
      assertTrue(
          figure("loss." + state) < figure("loss." + state + ".var-95")
              && figure("loss." + state + ".var-95") < figure("loss." + state + ".shortfall-95"));
    }
  }

  private static double drawn(Risk risk, SplittableRandom random) {
    double times = risk.occurrence().orElseThrow().perYear().doubleValue();
    int events = 0;
    if (risk.occurrence().get() instanceof Occurrence.Yearly) {
      events = random.nextDouble() < times ? 1 : 0;
    } else {
      for (double product = random.nextDouble();
          product > Math.exp(-times);
          product *= random.nextDouble()) {
        events++;
      }
    }
    double loss = 0;
    for (int event = 0; event < events; event++) {
      loss +=
          risk.impact().orElseThrow() instanceof Impact.Lognormal log
              ? Math.exp(log.mu() + log.sigma() * random.nextGaussian())
              : drawn((Impact.Pert) risk.impact().get(), random);
    }
    return loss;
  }

  /** By rejection from the box around the density. */
  private static double drawn(Impact.Pert pert, SplittableRandom random) {
    double width = pert.high() - pert.low();
    double a = 4 * (pert.mode() - pert.low()) / width;
    double b = 4 * (pert.high() - pert.mode()) / width;
    double top = Math.pow(a / 4, a) * Math.pow(b / 4, b);
    while (true) {
      double x = random.nextDouble();
      if (random.nextDouble() * top <= Math.pow(x, a) * Math.pow(1 - x, b)) {
        return pert.low() + x * width;
      }
    }
  }

  @Test
  void whatEachMitigationSavesAgreesWithLeavingItOut() {
    int idle = 0;
    for (Mitigation each : REGISTER.mitigations()) {
      if (inTarget(each) && each.hasStatedEffect()) {
        double saves =
            loss(
                    other ->
                        inTarget(other)
                            && !other.id().equals(each.id())
                            && !other.requires().contains(each.id()))
                - loss(RisksChapterTest::inTarget);
        assertEquals(saves, figure("saves." + each.id()), 0.01, each.id());
        idle += saves == 0 ? 1 : 0;
      }
    }
    assertEquals(idle, figure("idle"));
  }

  private record Best(double residual, double paying) {}

  /** Tries every set of what could be bought. */
  private static Best best(double budget) {
    List<Mitigation> open = new ArrayList<>();
    for (Mitigation each : REGISTER.mitigations()) {
      if ((each.status() == Status.PLANNED || each.status() == Status.UNDER_CONSIDERATION)
          && (each.oneOffCost().isPresent() || each.yearlyCost().isPresent())) {
        open.add(each);
      }
    }
    double residual = Double.POSITIVE_INFINITY;
    double paying = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << open.size(); set++) {
      List<String> ids = new ArrayList<>();
      double cost = 0;
      for (int i = 0; i < open.size(); i++) {
        if ((set >> i & 1) == 1) {
          ids.add(open.get(i).id());
          cost += amount(open.get(i).oneOffCost()) + amount(open.get(i).yearlyCost());
        }
      }
      if (ids.contains("M17") && !ids.contains("M07")) {
        continue;
      }
      double left = loss(each -> inPlace(each) || ids.contains(each.id()));
      residual = cost <= budget ? Math.min(residual, left) : residual;
      paying = Math.min(paying, left + cost);
    }
    return new Best(residual, paying);
  }

  private static double amount(Optional<Money> cost) {
    return cost.map(each -> each.amount().doubleValue()).orElse(0.0);
  }

  @Test
  void theChoiceAgreesWithTryingEverySet() {
    Best best = best(30_000);
    assertEquals(best.residual(), figure("plan.residual"), 0.01);
    assertEquals(best.paying(), figure("plan.paying"), 0.01);
    assertTrue(figure("plan.cost") <= 30_000);
    assertTrue(figure("plan.one-by-one") > figure("plan.residual") + 100);
    for (Money budget : RisksChapter.BUDGETS) {
      assertEquals(
          best(budget.amount().doubleValue()).residual(),
          figure("frontier." + budget.amount().toText()),
          0.01,
          budget.toString());
    }
  }

  @Test
  void whatIsLateIsRecountedFromTheDates() {
    long late =
        REGISTER.mitigations().stream()
            .filter(each -> each.status() == Status.PLANNED)
            .filter(each -> each.due().filter(due -> due.isBefore(ChangeChapter.AS_OF)).isPresent())
            .count();
    assertEquals(late, figure("overdue"));
    assertEquals(1, late);
  }

  @Test
  void aBoardReadsWhatMatters() {
    for (String words :
        List.of(
            "MADE UP: the risks, ratings,",
            "R6 experienced workers leave and R2 a heavy case is weighed too light are beyond what the"
                + " board tolerates",
            "R7 partners go on by count nobody ? ? ? not rated ?",
            "M11 agency worker on call planned 32,000 13,834 44,070 costs more than it saves",
            "M09 a trained lead in each area does nothing: 0 of 4 done, 0 trained, 4 nominated.",
            "Proven: a loss of GBP 132,142 a year is left of GBP 177,322 for GBP 30,000, and no other"
                + " choice leaves less.",
            "From GBP 34,000 to GBP 60,000 a further pound of budget saves less than a pound a year.",
            "as recalled and not checked against his paper: all cells with a lowest mark are green",
            "R7 partners go on by count: nobody owns it",
            "R8 the union leaves joint working: its review is overdue",
            "M02 worked examples in meetings: it is overdue",
            "M06 weights fixed for half a year: it has failed",
            "M14 posters on the benefits: no effect is stated",
            "the money of R2 is that of the review that follows")) {
      assertTrue(PAGE.contains(words), words);
    }
  }
}
