package org.plimsoll.benchmarks;

import static org.plimsoll.base.Units.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.PointsScheme;

/**
 * Cases of a children's team under a scheme of six factors, once as the library's cases and once as
 * plain columns of numbers for the loops written by hand. The constructor checks that all of them
 * give the same points, case by case.
 */
final class WeighingWorkload {
  private static final String[] BANDS = {"simple", "medium", "complex", "very complex"};
  private static final String[] RISKS = {"low", "medium", "high"};

  private static final long[] BAND = {2_000, 4_500, 7_000, 10_000};
  private static final long[] RISK = {0, 1_500, 3_000};

  private static final BigDecimal[] EXACT_BAND = decimals("2", "4.5", "7", "10");
  private static final BigDecimal[] EXACT_RISK = decimals("0", "1.5", "3");
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NEEDS = new BigDecimal("1.15");
  private static final BigDecimal LANGUAGE = new BigDecimal("1.25");
  private static final BigDecimal TRAVEL = new BigDecimal("0.4");
  private static final BigDecimal CAP = new BigDecimal("18");

  static final PointsScheme SCHEME =
      PointsScheme.named("Children's assessment")
          .band("simple", points(2))
          .band("medium", points("4.5"))
          .band("complex", points(7))
          .band("very complex", points(10))
          .factor("court", Factor.add(points(2)))
          .factor("children", Factor.each(points("0.5"), 1))
          .factor("complex needs", Factor.scale("1.15"))
          .factor(
              "risk",
              Factor.lookUp("low", points(0)).or("medium", points("1.5")).or("high", points(3)))
          .factor(
              "language or travel",
              Factor.largerOf(
                  "language", Factor.add(points("1.25")),
                  "travel", Factor.each(points("0.4"))))
          .factor("most", Factor.cap(points(18)));

  final List<Case> cases;
  // what the cases say, 0 where a case does not name the factor
  private final int[] band;
  private final int[] court;
  private final int[] children;
  private final int[] needs;
  private final int[] risk;
  private final int[] language;
  private final int[] travel;

  /**
   * @param count how many cases
   * @param allFactors whether every case names every factor; otherwise each names about half
   */
  WeighingWorkload(int count, boolean allFactors) {
    band = new int[count];
    court = new int[count];
    children = new int[count];
    needs = new int[count];
    risk = new int[count];
    language = new int[count];
    travel = new int[count];
    cases = new ArrayList<>(count);
    SplittableRandom random = new SplittableRandom(18_760_210);
    for (int i = 0; i < count; i++) {
      cases.add(next(i, allFactors, random));
    }
    for (int i = 0; i < count; i++) {
      BigDecimal exact = exactPoints(i);
      BigDecimal found = SCHEME.points(cases.get(i)).value().toBigDecimal();
      if (found.compareTo(exact) != 0
          || BigDecimal.valueOf(thousandths(i), 3).compareTo(exact) != 0
          || thousandths(cases.get(i)) != thousandths(i)) {
        throw new IllegalStateException(
            SCHEME.weigh(cases.get(i)) + ", by hand " + exact + " and " + thousandths(i));
      }
    }
  }

  private Case next(int i, boolean allFactors, SplittableRandom random) {
    band[i] = random.nextInt(BANDS.length);
    Case item = Case.of("C-" + i, BANDS[band[i]]);
    if (allFactors || random.nextBoolean()) {
      court[i] = 1;
      item = item.with("court");
    }
    if (allFactors || random.nextBoolean()) {
      children[i] = 1 + random.nextInt(6);
      item = item.with("children", children[i]);
    }
    if (allFactors || random.nextBoolean()) {
      needs[i] = 1;
      item = item.with("complex needs");
    }
    if (allFactors || random.nextBoolean()) {
      risk[i] = random.nextInt(RISKS.length);
      item = item.with("risk", RISKS[risk[i]]);
    }
    if (allFactors || random.nextBoolean()) {
      language[i] = 1;
      item = item.with("language");
    }
    if (allFactors || random.nextBoolean()) {
      travel[i] = random.nextInt(8);
      item = item.with("travel", travel[i]);
    }
    return item;
  }

  /** Weighs every case with the library. */
  long weighed() {
    long signs = 0;
    for (Case item : cases) {
      signs += SCHEME.points(item).value().signum();
    }
    return signs;
  }

  /** Weighs every case in plain longs, from plain columns: the least that could be done. */
  long inThousandths() {
    long sum = 0;
    for (int i = 0; i < band.length; i++) {
      sum += thousandths(i);
    }
    return sum;
  }

  /** Weighs every case in plain longs, but reads the same objects as the library does. */
  long inThousandthsFromCases() {
    long sum = 0;
    for (Case item : cases) {
      sum += thousandths(item);
    }
    return sum;
  }

  /** Weighs every case in BigDecimal, from plain columns: what an exact program does by hand. */
  long inBigDecimal() {
    long signs = 0;
    for (int i = 0; i < band.length; i++) {
      signs += exactPoints(i).signum();
    }
    return signs;
  }

  long thousandths(int i) {
    return thousandths(band[i], court[i], children[i], needs[i], risk[i], language[i], travel[i]);
  }

  private static long thousandths(
      int band, long court, long children, long needs, int risk, long language, long travel) {
    long total = BAND[band];
    total += court * 2_000;
    total += Math.max(0, children - 1) * 500;
    if (needs == 1) {
      total = total * 115 / 100; // no remainder: the total is in halves of a point until here
    }
    total += RISK[risk];
    total += Math.max(language * 1_250, travel * 400);
    return Math.min(total, 18_000);
  }

  private static long thousandths(Case item) {
    return thousandths(
        index(BANDS, item.band().orElseThrow()),
        count(item, "court"),
        count(item, "children"),
        count(item, "complex needs"),
        item.factors().get("risk") instanceof FactorValue.Word word ? index(RISKS, word.word()) : 0,
        count(item, "language"),
        count(item, "travel"));
  }

  private static int index(String[] names, String name) {
    int i = 0;
    while (!names[i].equals(name)) {
      i++;
    }
    return i;
  }

  private static long count(Case item, String factor) {
    return item.factors().get(factor) instanceof FactorValue.Amount amount
        ? (long) amount.number().doubleValue()
        : 0;
  }

  private BigDecimal exactPoints(int i) {
    BigDecimal total = EXACT_BAND[band[i]];
    if (court[i] == 1) {
      total = total.add(TWO);
    }
    if (children[i] > 1) {
      total = total.add(HALF.multiply(BigDecimal.valueOf(children[i] - 1L)));
    }
    if (needs[i] == 1) {
      total = total.multiply(NEEDS);
    }
    total = total.add(EXACT_RISK[risk[i]]);
    BigDecimal travelled = TRAVEL.multiply(BigDecimal.valueOf(travel[i]));
    total = total.add(language[i] == 1 ? LANGUAGE.max(travelled) : travelled);
    return total.min(CAP);
  }

  private static BigDecimal[] decimals(String... texts) {
    BigDecimal[] values = new BigDecimal[texts.length];
    for (int i = 0; i < texts.length; i++) {
      values[i] = new BigDecimal(texts[i]);
    }
    return values;
  }
}
