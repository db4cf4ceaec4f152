package org.plimsoll.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;

/**
 * Runs the reference cases of one area. A subclass names the area and holds an adapter for each
 * operation, which only translates between JSON and the public API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReferenceCases {
  /**
   * From the inputs of a case, through the library's API, to values under the keys of {@code
   * expected}.
   */
  interface Adapter {
    Map<String, Object> answer(JsonNode inputs);
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String area;
  private final Set<String> uncovered;
  private final Map<String, Adapter> adapters = new HashMap<>();
  private int read;
  private int passed;
  private int failed;
  private int notCovered;

  /**
   * Names the area.
   *
   * @param uncovered the operations of the cases kept here that the library does not answer: an
   *     adapter that goes missing is a failure, not one more case skipped
   */
  ReferenceCases(String area, String... uncovered) {
    this.area = area;
    this.uncovered = new TreeSet<>(List.of(uncovered));
  }

  final void operation(String name, Adapter adapter) {
    if (adapters.put(name, adapter) != null) {
      throw new IllegalStateException("operation " + name + " has two adapters");
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException, URISyntaxException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      JsonNode document = JSON.readTree(file.toFile());
      if (!document.path("schema").asText().equals("plimsoll-cases/1")) {
        throw new IllegalStateException(
            file + " has the schema " + document.path("schema") + ", not plimsoll-cases/1");
      }
      for (JsonNode item : document.get("cases")) {
        read++;
        String name =
            item.get("id").asText()
                + " "
                + item.get("op").asText()
                + ": "
                + item.path("title").asText();
        tests.add(DynamicTest.dynamicTest(name, () -> run(item)));
      }
    }
    if (tests.isEmpty()) {
      throw new IllegalStateException("no reference cases were found for the area " + area);
    }
    return tests.stream();
  }

  @Test
  void theOperationsWithoutAnAdapterAreThoseNamed() throws IOException, URISyntaxException {
    Assumptions.assumeTrue(
        System.getProperty("plimsoll.cases", "").isEmpty(), "other cases have other operations");
    Set<String> without = new TreeSet<>();
    for (Path file : files()) {
      for (JsonNode item : JSON.readTree(file.toFile()).get("cases")) {
        without.add(item.get("op").asText());
      }
    }
    without.removeAll(adapters.keySet());
    assertEquals(uncovered, without);
  }

  private List<Path> files() throws IOException, URISyntaxException {
    String elsewhere = System.getProperty("plimsoll.cases", "");
    Path folder =
        elsewhere.isEmpty()
            ? Path.of(
                Objects.requireNonNull(ReferenceCases.class.getResource("/cases/" + area)).toURI())
            : Path.of(elsewhere, area);
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void run(JsonNode item) {
    Adapter adapter = adapters.get(item.get("op").asText());
    if (adapter == null) {
      notCovered++;
      throw new TestAbortedException(
          "not covered: no adapter for operation " + item.get("op").asText());
    }
    try {
      Map<String, Object> answer = adapter.answer(item.get("inputs"));
      Comparison comparison = new Comparison(item.get("tolerance"), item.path("tolerances"));
      comparison.compareKeys(item.get("expected"), answer);
      if (!comparison.differences().isEmpty()) {
        fail(String.join("\n", comparison.differences()));
      }
      passed++;
    } catch (RuntimeException | AssertionError e) {
      failed++;
      throw e;
    }
  }

  @AfterAll
  void report() {
    System.out.println(
        "cases "
            + area
            + ": "
            + read
            + " read, "
            + passed
            + " passed, "
            + failed
            + " failed, "
            + notCovered
            + " not covered");
  }

  // reading of inputs

  static BigDecimal number(JsonNode inputs, String key) {
    return need(inputs, key).decimalValue();
  }

  static JsonNode need(JsonNode inputs, String key) {
    JsonNode value = inputs.get(key);
    if (value == null) {
      throw new IllegalStateException("the case has no input \"" + key + "\": " + inputs);
    }
    return value;
  }

  static double[] doubles(JsonNode list) {
    double[] values = new double[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).doubleValue();
    }
    return values;
  }

  static List<JsonNode> each(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  /** A map of one value, which may be null. */
  static Map<String, Object> single(String key, Object value) {
    Map<String, Object> map = new HashMap<>();
    map.put(key, value);
    return map;
  }
}
