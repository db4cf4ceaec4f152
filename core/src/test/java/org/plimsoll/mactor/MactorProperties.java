package org.plimsoll.mactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.base.Rational;

class MactorProperties {
  private static MactorTables tables(List<Integer> codes, boolean turned) {
    int n = 4;
    List<String> actors = new ArrayList<>(List.of("a", "b", "c", "d"));
    if (turned) {
      Collections.reverse(actors);
    }
    MactorTables tables =
        new MactorTables(
                actors,
                List.of(),
                Collections.nCopies(n, Collections.nCopies(n, 0)),
                Collections.nCopies(n, List.of()))
            .objective("x")
            .objective("y");
    for (int i = 0; i < n; i++) {
      String from = Character.toString('a' + i);
      for (int j = 0; j < n; j++) {
        if (i != j) {
          tables = tables.influences(from, Character.toString('a' + j), codes.get(i * n + j) % 5);
        }
      }
      tables = tables.position(from, "x", codes.get(i * n) % 9 - 4);
      tables = tables.position(from, "y", codes.get(i * n + 1) % 9 - 4);
    }
    return tables;
  }

  @Property(tries = 50)
  void mactorDoesNotHangOnTheOrderOfActorsAndItsBalancesMirror(
      @ForAll @Size(16) List<@IntRange(max = 44) Integer> codes) {
    MactorReview review = Mactor.standard().analyse(tables(codes, false));
    MactorReview turned = Mactor.standard().analyse(tables(codes, true));
    List<Optional<Rational>> back = new ArrayList<>(turned.force());
    Collections.reverse(back);
    assertEquals(review.force(), back);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertEquals(-review.netInfluence().get(j).get(i), review.netInfluence().get(i).get(j));
        assertTrue(review.greatestInfluence().get(i).get(j) <= MactorTables.STRONGEST);
      }
    }
    MactorOrder second = review.secondOrder();
    assertEquals(
        second.implication(),
        IntStream.range(0, 2)
            .mapToObj(k -> second.agreement().get(k).minus(second.disagreement().get(k)))
            .toList());
    for (Optional<Rational> value : second.ambivalence()) {
      value.ifPresent(eq -> assertTrue(eq.signum() >= 0 && eq.compareTo(Rational.ONE) <= 0));
    }
    assertTrue(review.explain().addsUp());
  }
}
