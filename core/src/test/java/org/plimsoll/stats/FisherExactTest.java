package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

class FisherExactTest {
  /** Fisher (1935): convicted twins of criminals, 10 of 13 alike and 2 of 17 unlike. */
  @Test
  void theExampleOfThePaperComesOutAsPublished() {
    FisherExact twins = FisherExact.of(10, 3, 2, 15);
    assertEquals(Rational.of(619, 1_330_665), twins.exactFellP());
    assertEquals(619 / 1_330_665.0, twins.fellP(), 1e-15);
    assertEquals("10 of 13, then 2 of 17", twins.toString());
  }

  /** All ways to choose who says yes, counted one by one. */
  @Property(tries = 100)
  void bothTailsAgreeWithCountingEveryWay(
      @ForAll @IntRange(max = 5) int yes1,
      @ForAll @IntRange(max = 5) int no1,
      @ForAll @IntRange(max = 5) int yes2,
      @ForAll @IntRange(max = 5) int no2) {
    int first = yes1 + no1;
    int second = yes2 + no2;
    if (first == 0 || second == 0) {
      assertThrows(IllegalArgumentException.class, () -> FisherExact.of(yes1, no1, yes2, no2));
      return;
    }
    long ways = 0;
    long few = 0;
    long many = 0;
    for (int set = 0; set < 1 << (first + second); set++) {
      if (Integer.bitCount(set) == yes1 + yes2) {
        int inSecond = Integer.bitCount(set >> first);
        ways++;
        few += inSecond <= yes2 ? 1 : 0;
        many += inSecond >= yes2 ? 1 : 0;
      }
    }
    FisherExact test = FisherExact.of(yes1, no1, yes2, no2);
    assertEquals(Rational.of(few, ways), test.exactFellP());
    assertEquals((double) few / ways, test.fellP(), 1e-12);
    assertEquals((double) many / ways, test.roseP(), 1e-12);
  }

  @Test
  void aFallOnTheLevelIsDecidedInWholeNumbers() {
    // one of 20 says yes, and it is the one of the first group: P = 19/20 against a rise, 1/20
    // for a fall from 1 of 1 to 0 of 19, whatever doubles make of it
    FisherExact test = FisherExact.of(1, 0, 0, 19);
    assertEquals(Rational.of(1, 20), test.exactFellP());
    assertTrue(test.isFallBeyond(0.05));
    assertFalse(test.isFallBeyond(0.049999999999));
    assertFalse(FisherExact.of(8, 2, 6, 4).isFallBeyond(0.05));
  }

  @Test
  void countsThatMakeNoTwoGroupsAreRefused() {
    assertEquals(
        "counts of two groups must not be negative, were 1 and -1, then 2 and 3",
        assertThrows(IllegalArgumentException.class, () -> FisherExact.of(1, -1, 2, 3))
            .getMessage());
    assertEquals(
        "two groups are compared with 1 member each or more, were 3 and 0",
        assertThrows(IllegalArgumentException.class, () -> FisherExact.of(1, 2, 0, 0))
            .getMessage());
    assertEquals(
        "two groups have at most 2147483646 members, were 4294967294",
        assertThrows(
                IllegalArgumentException.class,
                () -> FisherExact.of(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0))
            .getMessage());
    assertEquals(
        "a risk lies between 0 and 1, was 1.0; 95% confidence is a risk of 0.05",
        assertThrows(
                IllegalArgumentException.class, () -> FisherExact.of(1, 2, 1, 2).isFallBeyond(1))
            .getMessage());
  }
}
