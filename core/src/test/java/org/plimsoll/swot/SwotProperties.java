package org.plimsoll.swot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SwotProperties {
  /** An item a number: its kind by the remainder of 4, its weight 0 (none) to 5 by the rest. */
  private static Swot swot(List<Integer> items) {
    Swot swot = Swot.of("s");
    for (int i = 0; i < items.size(); i++) {
      SwotItem item = SwotItem.of(SwotKind.values()[items.get(i) % 4], "item " + i);
      int weight = items.get(i) / 4;
      swot = swot.with(weight == 0 ? item : item.weight(weight));
    }
    return swot;
  }

  @Property(tries = 100)
  void everyInternalItemMeetsEveryExternalOneOnceAndTheRanksFall(
      @ForAll @Size(max = 10) List<@IntRange(max = 23) Integer> items) {
    Swot swot = swot(items);
    List<Tows.Pair> ranked = swot.tows().ranked();
    int inside = swot.in(SwotKind.STRENGTH).size() + swot.in(SwotKind.WEAKNESS).size();
    assertEquals(inside * (items.size() - inside), ranked.size());
    assertEquals(ranked.size(), new HashSet<>(ranked).size());
    for (int i = 1; i < ranked.size(); i++) {
      int before = ranked.get(i - 1).score().orElse(0);
      assertTrue(before >= ranked.get(i).score().orElse(0), ranked::toString);
    }
  }

  @Property(tries = 100)
  void turningTheFieldRoundTurnsTheBalanceRound(
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5) Integer> driving,
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5) Integer> restraining) {
    ForceField field = field(driving, restraining);
    ForceField turned = field(restraining, driving);
    assertEquals(-field.net(), turned.net());
    assertTrue(field.explain().addsUp());
    assertEquals(List.of(), field.diff(field).changes());
    field
        .drivingShare()
        .ifPresent(
            share ->
                assertEquals(
                    org.plimsoll.base.Percent.HUNDRED,
                    share.plus(turned.drivingShare().orElseThrow())));
  }

  private static ForceField field(List<Integer> driving, List<Integer> restraining) {
    ForceField field = ForceField.of("f");
    for (int i = 0; i < driving.size(); i++) {
      field = field.driving("d" + i, driving.get(i));
    }
    for (int i = 0; i < restraining.size(); i++) {
      field = field.restraining("r" + i, restraining.get(i));
    }
    return field;
  }
}
