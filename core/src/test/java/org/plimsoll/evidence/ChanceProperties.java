package org.plimsoll.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ChanceProperties {
  @Provide
  Arbitrary<Chance> chances() {
    return Arbitraries.doubles()
        .between(0, 1)
        .list()
        .ofSize(2)
        .map(pair -> Chance.between(Math.min(pair.get(0), pair.get(1)), Collections.max(pair)));
  }

  @Property(tries = 150)
  void theProductOfIndependentOnesLiesWithinTheBounds(
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("chances") Chance> chances) {
    Chance all = Chance.all(chances);
    Chance product = Chance.allIfIndependent(chances);
    assertTrue(all.low() <= product.low() + 1e-12, () -> all + " and " + product);
    assertTrue(all.high() >= product.high() - 1e-12, () -> all + " and " + product);
  }

  @Property(tries = 100)
  void theOrderOfChancesIsIrrelevant(
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("chances") Chance> chances,
      @ForAll Random random) {
    List<Chance> shuffled = new ArrayList<>(chances);
    Collections.shuffle(shuffled, random);
    assertEquals(Chance.all(chances), Chance.all(shuffled));
    assertEquals(Chance.any(chances), Chance.any(shuffled));
    assertEquals(Chance.allIfIndependent(chances), Chance.allIfIndependent(shuffled));
  }

  /** Any joint distribution of two events lies within the bounds: here all with given margins. */
  @Property(tries = 100)
  void everyJointDistributionLiesWithinTheBounds(
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = 0, max = 1) double p,
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = 0, max = 1) double q,
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = 0, max = 1) double mix) {
    double together = mix * Math.min(p, q) + (1 - mix) * Math.max(0, p + q - 1);
    Chance all = Chance.all(List.of(Chance.of(p), Chance.of(q)));
    assertTrue(all.low() <= together + 1e-12 && together <= all.high() + 1e-12);
    Chance any = Chance.any(List.of(Chance.of(p), Chance.of(q)));
    double either = p + q - together;
    assertTrue(any.low() <= either + 1e-12 && either <= any.high() + 1e-12);
  }

  @Property(tries = 100)
  void truthValuesAreAMinimumAndAMaximum(@ForAll List<Truth> values) {
    List<Truth> order = List.of(Truth.NOT_MET, Truth.UNDETERMINED, Truth.MET);
    int least = values.stream().mapToInt(order::indexOf).min().orElse(2);
    int most = values.stream().mapToInt(order::indexOf).max().orElse(0);
    assertEquals(order.get(least), Truth.all(values));
    assertEquals(order.get(most), Truth.any(values));
  }
}
