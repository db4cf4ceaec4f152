package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Percent;

class OverloadRuleTest {
  private static List<Optional<Percent>> weeks(Integer... loads) {
    return Arrays.stream(loads).map(load -> Optional.ofNullable(load).map(Percent::of)).toList();
  }

  @Test
  void aMissingWeekBreaksTheRun() {
    OverloadRule.Result result = OverloadRule.standard().review(weeks(120, 120, null, 120, 120));
    assertFalse(result.isSustained());
    assertEquals(2, result.longestRun());
    assertEquals("not sustained, longest run 2 of 5 weeks", result.toString());
  }

  @Test
  void theLineItselfCountsOnlyWhereTheRuleSaysSo() {
    assertFalse(OverloadRule.above(percent(110)).forWeeks(1).review(weeks(110)).isSustained());
    assertTrue(OverloadRule.atLeast(percent(110)).forWeeks(1).review(weeks(110)).isSustained());
  }

  @Test
  void theFirstRunThatIsLongEnoughIsNamedAndTheLongestCounted() {
    OverloadRule.Result result =
        OverloadRule.standard().forWeeks(2).review(weeks(120, 90, 120, 120, 90, 120, 120, 120));
    assertEquals(OptionalInt.of(2), result.firstRunStart());
    assertEquals(3, result.longestRun());
    assertEquals("sustained from week 3, longest run 3 of 8 weeks", result.toString());
  }

  @Test
  void theExplanationNamesTheWeeksAndTheSource() {
    String text = OverloadRule.standard().review(weeks(120, null)).explain().toString();
    assertTrue(
        text.contains(
            "sustained overload: no  <- above 110% for 4 weeks running; the longest run is 1"),
        text);
    assertTrue(text.contains("Written question 172934"), text);
    assertTrue(text.contains("week 2: no figure  <- breaks the run"), text);
  }

  @Test
  void noWeeksAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> OverloadRule.standard().forWeeks(0));
    assertEquals("an overload is sustained over 1 week or more, was 0", e.getMessage());
  }

  @Property
  boolean agreesWithLookingAtEveryStretchOfWeeks(
      @ForAll @Size(max = 12) List<@IntRange(min = 100, max = 120) Integer> loads,
      @ForAll @IntRange(min = 1, max = 5) int weeks) {
    OverloadRule.Result result =
        OverloadRule.standard()
            .forWeeks(weeks)
            .review(loads.stream().map(load -> Optional.of(Percent.of(load))).toList());
    OptionalInt first = OptionalInt.empty();
    for (int start = 0; start + weeks <= loads.size() && first.isEmpty(); start++) {
      if (loads.subList(start, start + weeks).stream().allMatch(load -> load > 110)) {
        first = OptionalInt.of(start);
      }
    }
    return result.firstRunStart().equals(first)
        && (result.longestRun() >= weeks) == first.isPresent();
  }
}
