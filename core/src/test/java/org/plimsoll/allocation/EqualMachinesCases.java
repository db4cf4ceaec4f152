package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;

/**
 * Published instances of equal machines (Franca and others 1994; Frangioni, Necciari, Scutella
 * 2004), where only the worst load counts. {@code makespan} holds bounds found independently.
 */
class EqualMachinesCases {
  private static final long ITERATIONS = 2_000_000;

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(EqualMachinesCases.class.getResource("/cases/allocation"))
                .toURI());
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theWorstLoadIsWithinTheKnownBounds(Path file) throws IOException {
    JsonNode instance = JsonMapper.builder().build().readTree(file.toFile());
    long[] times = new long[instance.get("times").size()];
    Arrays.setAll(times, i -> instance.get("times").get(i).longValue());
    long[] machines = new long[instance.get("machines").intValue()];
    Arrays.fill(machines, 1);
    AllocationSolution solution =
        Allocator.standard()
            .withIterations(ITERATIONS)
            .solve(AllocationProblem.of(times, machines));
    assertEquals(0, solution.unassigned().length);
    long makespan = Arrays.stream(solution.loads()).max().orElseThrow();
    JsonNode known = instance.get("makespan");
    String what = file.getFileName() + ": " + makespan + ", " + solution.certificate();
    assertTrue(makespan >= known.get("lower").longValue(), what);
    assertTrue(makespan <= known.get("upper").longValue(), what);
    Rational bound = solution.certificate().worstBound().asFraction();
    assertTrue(bound.compareTo(Rational.of(known.get("upper").longValue())) <= 0, what);
  }
}
