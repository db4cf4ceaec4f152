package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Brokers among the lawyers, against shortest ways walked one by one from the lines of the file.
 */
class LawFirmBrokersExampleTest {
  private static final String STORY = LawFirmBrokersExample.story(TestData.DATA);

  @Test
  void theStoryFitsOneScreen() {
    assertTrue(STORY.lines().count() <= 45, STORY);
    assertTrue(STORY.lines().allMatch(line -> line.length() <= 100), STORY);
  }

  /** For each pair all shortest ways, layer by layer; each node between gets its share. */
  @Test
  void theGreatestBrokerStandsOnAsManyWaysAsARecountFinds() throws IOException {
    Map<Integer, List<Integer>> asks = new HashMap<>();
    List<String> lines = Files.readAllLines(TestData.DATA.file(LawFirmBrokersExample.ADVICE));
    for (String line : lines.subList(1, lines.size())) {
      String[] ends = line.split(",");
      asks.computeIfAbsent(Integer.valueOf(ends[0]), id -> new ArrayList<>())
          .add(Integer.valueOf(ends[1]));
    }
    double[] between = new double[72];
    for (int from = 1; from <= 71; from++) {
      for (int to = 1; to <= 71; to++) {
        if (from != to) {
          List<List<Integer>> ways = shortest(asks, from, to);
          for (List<Integer> way : ways) {
            for (int inner : way.subList(1, way.size() - 1)) {
              between[inner] += 1.0 / ways.size();
            }
          }
        }
      }
    }
    int best = 1;
    for (int id = 2; id <= 71; id++) {
      best = between[id] > between[best] ? id : best;
    }
    String first =
        STORY.lines().filter(line -> line.strip().startsWith("1 ")).findFirst().orElseThrow();
    assertEquals(Integer.toString(best), first.strip().split(" +")[1]);
    assertTrue(first.endsWith(" " + Words.number(between[best], 1)), first);
  }

  private static List<List<Integer>> shortest(Map<Integer, List<Integer>> asks, int from, int to) {
    List<List<Integer>> ways = List.of(List.of(from));
    Set<Integer> seen = new HashSet<>();
    while (!ways.isEmpty()) {
      List<List<Integer>> arrived =
          ways.stream().filter(way -> way.get(way.size() - 1) == to).toList();
      if (!arrived.isEmpty()) {
        return arrived;
      }
      ways.forEach(seen::addAll);
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> way : ways) {
        for (int next : asks.getOrDefault(way.get(way.size() - 1), List.of())) {
          if (!seen.contains(next)) {
            List<Integer> more = new ArrayList<>(way);
            more.add(next);
            longer.add(more);
          }
        }
      }
      ways = longer;
    }
    return List.of();
  }

  @Test
  void theFirmIsAsCounted() {
    assertTrue(
        STORY.contains("892 ties, 17.9% of those possible. Lawyers asked by nobody: 1."), STORY);
    assertTrue(STORY.contains("50 follow lawyer 4 at once"), STORY);
  }
}
