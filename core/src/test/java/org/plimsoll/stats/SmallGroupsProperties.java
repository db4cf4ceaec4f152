package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.explain.Source;

class SmallGroupsProperties {
  @Property(tries = 200)
  void whatTheTotalLessTheGroupsShownGivesAwayIsNeverASmallGroup(
      @ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 15) int least) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    sizes.forEach(size -> groups.put("G-" + groups.size(), size));
    Set<String> hidden = new HashSet<>();
    SmallGroups.reportingFrom(least, Source.GIVEN)
        .suppressed(groups)
        .forEach(each -> hidden.add(each.group()));
    int left = 0;
    for (Map.Entry<String, Integer> group : groups.entrySet()) {
      boolean isHidden = hidden.contains(group.getKey());
      assertTrue(isHidden || group.getValue() >= least, group::toString);
      left += isHidden ? group.getValue() : 0;
    }
    int derived = left;
    assertTrue(
        hidden.contains(SmallGroups.TOTAL) || derived == 0 || derived >= least,
        () -> derived + " people follow from the total of " + groups);
  }
}
