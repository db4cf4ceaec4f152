package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ByIdTest {
  private record Thing(String id, int number) {}

  /** Against a map of the platform; ids repeat. */
  @Property(tries = 50)
  void keepsTheFirstOfEachId(@ForAll @Size(max = 400) List<@IntRange(max = 300) Integer> numbers) {
    var table = new ById<>(Thing::id);
    Map<String, Thing> plain = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      var thing = new Thing("C-" + numbers.get(i), i);
      assertEquals(plain.putIfAbsent(thing.id(), thing), table.putIfAbsent(thing));
    }
    assertEquals(plain.size(), table.size());
    plain.forEach((id, thing) -> assertSame(thing, table.get(id)));
    assertNull(table.get("C-301"));
  }

  /** "Aa" and "BB" have one hash, so the words made of them have too: 2048 ids in one place. */
  @Test
  void idsOfOneHashAreToldApart() {
    List<String> ids = new ArrayList<>(List.of(""));
    for (int i = 0; i < 11; i++) {
      List<String> longer = new ArrayList<>();
      ids.forEach(id -> longer.addAll(List.of(id + "Aa", id + "BB")));
      ids = longer;
    }
    var table = new ById<>(Thing::id);
    for (int i = 0; i < ids.size(); i++) {
      assertNull(table.putIfAbsent(new Thing(ids.get(i), i)));
    }
    for (int i = 0; i < ids.size(); i++) {
      assertEquals(new Thing(ids.get(i), i), table.get(ids.get(i)));
      assertEquals(new Thing(ids.get(i), i), table.putIfAbsent(new Thing(ids.get(i), -1)));
    }
    assertEquals(2048, table.size());
  }
}
