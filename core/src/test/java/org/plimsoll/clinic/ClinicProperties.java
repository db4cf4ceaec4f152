package org.plimsoll.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.stats.SeededStream;

class ClinicProperties {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .band("simple", points(1))
          .band("standard", points("2.5"))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)))
          .factor("travel", Factor.scale("1.2"))
          .factor("children", Factor.each(points("0.5"), 1));
  private static final List<String> BANDS = List.copyOf(SCHEME.bands().keySet());

  private static List<TimedCase> cases(long seed, int number) {
    var chance = SeededStream.of(seed, "cases");
    List<TimedCase> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Case item = Case.of("C-" + i, BANDS.get(chance.nextInt(3)));
      item = chance.nextInt(3) == 0 ? item.with("court") : item;
      item = chance.nextInt(3) == 0 ? item.with("travel") : item;
      item = chance.nextInt(3) == 0 ? item.with("children", chance.nextInt(4)) : item;
      Duration time =
          Duration.ofSeconds(
              (long) (3600 * SCHEME.points(item).value().doubleValue() * 2 * chance.nextDouble()));
      cases.add(TimedCase.of(item).took(time).by("W-" + chance.nextInt(4)));
    }
    return cases;
  }

  private static ClinicReport review(List<TimedCase> cases) {
    return Clinic.standard().withHoursPerPoint(1).review(SCHEME, TimedWork.from(cases));
  }

  @Property(tries = 50)
  void rowsByWorkerAddUpToTheTotal(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
    var report = review(cases(seed, number));
    for (ClinicGroup group : List.of(ClinicGroup.BAND, ClinicGroup.WORKER, ClinicGroup.CASE)) {
      Rational hours = Rational.ZERO;
      Rational weights = Rational.ZERO;
      for (ClinicRow row : report.rows(group)) {
        hours = hours.plus(row.actualHours());
        weights = weights.plus(row.points().value());
      }
      assertEquals(report.total().actualHours(), hours);
      assertEquals(report.total().points().value(), weights);
    }
    assertTrue(report.explain().addsUp());
  }

  @Property(tries = 50)
  void whatIsSetAsideIsListedAndNeverCounted(
      @ForAll long seed, @ForAll @IntRange(max = 60) int number) {
    var chance = SeededStream.of(seed, "items");
    List<WorkItem> items = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant start = Instant.parse("2026-02-02T08:00:00Z").plusSeconds(60 * chance.nextInt(2000));
      var item =
          WorkItem.of("C-" + i, "simple", start, start.plusSeconds(60 * chance.nextInt(400)));
      items.add(chance.nextInt(5) == 0 ? item : item.by("W-" + chance.nextInt(3)));
    }
    var report = Clinic.standard().review(SCHEME, items);
    Set<WorkItem> counted = new HashSet<>();
    report.work().cases().forEach(each -> counted.addAll(each.items()));
    Set<WorkItem> aside = new HashSet<>();
    report.setAside().forEach(each -> aside.add(each.item()));
    assertEquals(items.size(), counted.size() + aside.size());
    assertTrue(counted.stream().noneMatch(aside::contains));
    assertEquals(TimedWork.ofItems(items).hours(), report.recordedHours());
    for (WorkItem item : items) {
      assertEquals(isSetAside(item, items), aside.contains(item), item::toString);
    }
  }

  /** The standard rules minute by minute. */
  private static boolean isSetAside(WorkItem item, List<WorkItem> items) {
    if (isLongOrOvernight(item)) {
      return true;
    }
    int minutes = 0;
    for (Instant at = item.start(); at.isBefore(item.end()); at = at.plusSeconds(60)) {
      for (WorkItem other : items) {
        if (other != item
            && item.worker().isPresent()
            && other.worker().equals(item.worker())
            && !isLongOrOvernight(other)
            && !other.start().isAfter(at)
            && other.end().isAfter(at)) {
          minutes++;
          break;
        }
      }
    }
    return 2 * minutes > item.duration().toMinutes();
  }

  private static boolean isLongOrOvernight(WorkItem item) {
    return item.duration().toMinutes() > 240
        || !item.start().toString().substring(0, 10).equals(item.end().toString().substring(0, 10));
  }

  @Property(tries = 25)
  void twiceTheHoursAreTwiceTheWeights(@ForAll long seed) {
    var cases = cases(seed, 60);
    var twice =
        cases.stream().map(each -> each.took(each.time().orElseThrow().multipliedBy(2))).toList();
    var fit = Calibration.standard().withPriorStrength(0);
    var once = fit.propose(SCHEME, review(cases));
    var often = fit.propose(SCHEME, review(twice));
    for (int j = 0; j < once.rows().size(); j++) {
      var row = once.rows().get(j);
      assertEquals(2 * row.fitted(), often.rows().get(j).fitted(), 1e-7 * (1 + row.fitted()));
    }
  }

  @Property(tries = 25)
  void theOrderOfTheCasesDoesNotMatter(@ForAll long seed) {
    var cases = new ArrayList<>(cases(seed, 60));
    var one = Calibration.standard().choosingStrength(1).propose(SCHEME, review(cases));
    SeededStream.of(seed, "order").shuffle(cases);
    var other = Calibration.standard().choosingStrength(1).propose(SCHEME, review(cases));
    assertEquals(one.priorStrength(), other.priorStrength());
    for (int j = 0; j < one.rows().size(); j++) {
      assertEquals(one.rows().get(j).shrunk(), other.rows().get(j).shrunk(), 1e-9);
    }
  }

  @Property(tries = 50)
  void roundingMovesTheTotalByHalfAStepOfOneWeightAtMost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int number) {
    var proposal = review(cases(seed, number)).recalibrated(SCHEME);
    double most = 0;
    for (int j = 0; j < proposal.rows().size(); j++) {
      // a step of a weight counts once a case, a scale and the number of children beside
      most = Math.max(most, proposal.rows().get(j).cases() * 1.2 * (j == 4 ? 3 : 1));
    }
    double grid = proposal.grid().value().doubleValue();
    double off = proposal.pointsProposed().value().doubleValue() - proposal.pointsShrunk();
    assertTrue(Math.abs(off) <= most * grid / 2 + 1e-9, () -> off + " " + proposal);
    for (var row : proposal.rows()) {
      assertTrue(
          Math.abs(row.proposed().value().doubleValue() - row.shrunk()) <= grid, row::toString);
    }
  }

  @Property(tries = 25)
  void aStrongerPriorIsNeverFartherFromThePresentScheme(@ForAll long seed) {
    var report = review(cases(seed, 60));
    double before = Double.POSITIVE_INFINITY;
    for (double strength : new double[] {0, 1, 10, 100, 10_000, Double.POSITIVE_INFINITY}) {
      var proposal = Calibration.standard().withPriorStrength(strength).propose(SCHEME, report);
      double far = 0;
      for (var row : proposal.rows()) {
        double gap = row.shrunk() - row.present().value().doubleValue();
        far += gap * gap;
      }
      assertTrue(far <= before + 1e-9, "strength " + strength);
      before = far;
    }
    assertEquals(0, before);
  }
}
