package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.points;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class ContactWeightsTest {
  private static final ContactWeights WEIGHTS =
      new ContactWeights(Map.of("visit", points(13), "call", points("2.5")));

  @Test
  void theDoerGainsWhatTheOwnerLosesAndOneSOwnCasesDoNotCount() {
    Map<String, Points> net =
        WEIGHTS.net(
            List.of(
                new ContactWeights.Contact("visit", "ann", "bob"),
                new ContactWeights.Contact("visit", "bob", "bob"),
                new ContactWeights.Contact("call", "bob", "ann")));
    assertEquals(Map.of("bob", points("10.5"), "ann", points("-10.5")), net);
  }

  @Test
  void contactsWithoutAWeightAreListed() {
    List<ContactWeights.Contact> contacts =
        List.of(
            new ContactWeights.Contact("letter", "ann", "bob"),
            new ContactWeights.Contact("letter", "bob", "bob"));
    assertEquals(Map.of("letter", 1), WEIGHTS.unweighted(contacts));
    assertEquals(Map.of("bob", Points.ZERO, "ann", Points.ZERO), WEIGHTS.net(contacts));
  }

  @Property
  boolean whatMovesSumsToNothing(@ForAll List<@IntRange(max = 59) Integer> codes) {
    List<ContactWeights.Contact> contacts =
        codes.stream()
            .map(
                code ->
                    new ContactWeights.Contact(
                        code % 2 == 0 ? "visit" : "call", "p" + code % 4, "p" + code % 5))
            .toList();
    return WEIGHTS.net(contacts).values().stream().reduce(Points.ZERO, Points::plus).isZero();
  }
}
