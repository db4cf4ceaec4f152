package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskState;

class RiskCsvProperties {
  private static final CsvFormat FORMAT = CsvFormat.standard();

  private static RiskRegister register(Random random) {
    List<Risk> risks = new ArrayList<>();
    for (int r = 0; r < 1 + random.nextInt(6); r++) {
      Risk risk = Risk.of("R" + r, "risk " + r);
      if (random.nextBoolean()) {
        risk = risk.rated(1 + random.nextInt(5), 1 + random.nextInt(5));
        risk = random.nextBoolean() ? risk.rated(RiskState.CURRENT, 1, 1) : risk;
      }
      if (random.nextBoolean()) {
        risk = risk.frequency(Frequency.perYear(random.nextInt(1000) + ".5"));
      }
      double low = Math.exp(20 * random.nextDouble() - 10);
      double high = low * (1 + 100 * random.nextDouble() + 1e-3);
      risk =
          switch (random.nextInt(5)) {
            case 0 -> risk.impact(new Impact.Fixed(low, "GBP"));
            case 1 -> risk.impact(Impact.Lognormal.between(low, high, "GBP"));
            case 2 -> risk.impact(new Impact.Pert(low, low, high, 1 + random.nextDouble(), "GBP"));
            case 3 ->
                risk.impact(
                    new Impact.Lognormal(random.nextGaussian(), random.nextDouble() + 0.1, "GBP"));
            default -> risk;
          };
      for (int m = 0; m < 6; m++) {
        // ids stand in a different order on each risk now and then
        int id = random.nextInt(4);
        if (risk.mitigation("M" + id).isEmpty()) {
          Mitigation each =
              id == 0 ? Mitigation.of("M0", "first") : Mitigation.of("M" + id, "other").inPlace();
          risk =
              risk.mitigatedBy(
                  random.nextInt(3) == 0
                      ? each
                      : each.cuttingLikelihood(Percent.of(random.nextInt(3))));
        }
      }
      risks.add(risk);
    }
    return RiskRegister.of("x", risks);
  }

  @Property(tries = 200)
  void everyRegisterOfHeldKindsReadsBackEqual(@ForAll long seed) {
    RiskRegister register = register(new Random(seed));
    assertEquals(register, RiskCsvTest.rereading(register, RiskColumns.standard()).orThrow());
  }

  private static String table(Random random, String heading, String... words) {
    StringBuilder out = new StringBuilder(heading).append('\n');
    int columns = heading.split(",").length;
    for (int r = 0; r < random.nextInt(8); r++) {
      for (int c = 0; c < columns; c++) {
        out.append(c == 0 ? "" : ",").append(words[random.nextInt(words.length)]);
      }
      out.append('\n');
    }
    return out.toString();
  }

  @Property(tries = 200)
  void rowsThatContradictEachOtherAreListedAndNeverThrown(@ForAll long seed) {
    Random random = new Random(seed);
    var read =
        RiskRows.none()
            .risks(
                Csv.risks(
                    CsvSource.ofText("r", table(random, "id,linked", "a", "b", "c", "", "b;c")),
                    FORMAT,
                    RiskColumns.standard()))
            .mitigations(
                Csv.mitigations(
                    CsvSource.ofText(
                        "m", table(random, "id,risks,requires", "a", "b", "c", "a;b", "d")),
                    FORMAT,
                    RiskColumns.standard()))
            .exclusions(
                Csv.exclusions(
                    CsvSource.ofText("x", table(random, "group,mitigation", "a", "b", "c", "d")),
                    FORMAT,
                    RiskColumns.standard()))
            .join(RiskRegister.of("x", Risk.of("a", "a"), Risk.of("d", "d")));
    // each row left out has a problem of its own, and each problem is of one row
    assertEquals(
        read.leftOut(), read.problems().stream().map(p -> p.file() + p.line()).distinct().count());
  }
}
