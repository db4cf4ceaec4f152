package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The networks of Lazega's law firm against figures of networkx 2.8.8. The tolerances are half of
 * the last place to which the figures are rounded.
 */
class LawFirmCases {
  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            LawFirmCases.class.getResourceAsStream("/reference/lazega-law-firm/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String[]> rows(String name) {
    return resource(name).lines().skip(1).map(line -> line.split(",")).toList();
  }

  private static JsonNode figures() throws IOException {
    return new ObjectMapper().readTree(resource("figures.json")).get("figures");
  }

  private static Network network(String name) {
    boolean directed = !name.equals("cowork");
    List<String> people = rows("people.csv").stream().map(row -> row[0]).toList();
    List<Tie> ties = new ArrayList<>();
    for (String[] row : rows(name + ".csv")) {
      // the file lists an undirected tie both ways
      if (directed || Integer.parseInt(row[0]) < Integer.parseInt(row[1])) {
        ties.add(Tie.of(row[0], row[1]));
      }
    }
    return new Network(directed, people, ties);
  }

  private static void top(
      JsonNode expected, Centrality found, ToDoubleFunction<Centrality.Row> figure, double within) {
    List<Centrality.Row> ranked =
        found.rows().stream().sorted(Comparator.comparingDouble(figure).reversed()).toList();
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).get(0).asText(), ranked.get(i).node());
      assertEquals(expected.get(i).get(1).asDouble(), figure.applyAsDouble(ranked.get(i)), within);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"advice", "friendship", "cowork"})
  void everyFigureOfTheNetworkAgrees(String name) throws IOException {
    JsonNode wanted = figures().get(name);
    Network network = network(name);
    Centrality found = Centrality.of(network);
    assertEquals(71, network.nodes().size());
    assertEquals(wanted.get("edges").asInt(), network.ties().size());
    assertEquals(wanted.get("density").asDouble(), network.density().orElseThrow(), 5e-7);
    top(wanted.get("betweenness_top10"), found, Centrality.Row::betweenness, 5e-5);
    assertEquals(
        wanted.get(network.directed() ? "weak_components" : "components").asInt(),
        network.components().size());
    if (network.directed()) {
      assertEquals(wanted.get("reciprocity").asDouble(), network.reciprocity().orElseThrow(), 5e-7);
      top(wanted.get("in_degree_top10"), found, Centrality.Row::in, 0);
      top(wanted.get("out_degree_top10"), found, Centrality.Row::out, 0);
      List<Integer> nobody = new ArrayList<>();
      wanted.get("zero_in").forEach(id -> nobody.add(id.asInt()));
      assertEquals(
          nobody,
          found.rows().stream()
              .filter(row -> row.in() == 0)
              .map(row -> Integer.valueOf(row.node()))
              .toList());
      ranks(wanted.get("pagerank_top10"), PageRank.standard().rank(network));
    } else {
      top(wanted.get("degree_top10"), found, Centrality.Row::out, 0);
    }
  }

  private static void ranks(JsonNode expected, Map<String, Double> found) {
    List<Map.Entry<String, Double>> ranked =
        found.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).get(0).asText(), ranked.get(i).getKey());
      assertEquals(expected.get(i).get(1).asDouble(), ranked.get(i).getValue(), 5e-9);
    }
  }

  @Test
  void adviceCrossesRanksAndOfficesAsCounted() throws IOException {
    Map<String, String[]> people = new java.util.HashMap<>();
    rows("people.csv").forEach(row -> people.put(row[0], row));
    List<Tie> ties = network("advice").ties();
    assertEquals(
        figures().get("advice_associate_to_partner").asLong(), crossing(ties, people, "0"));
    assertEquals(
        figures().get("advice_partner_to_associate").asLong(), crossing(ties, people, "1"));
    assertEquals(
        figures().get("advice_same_office").asLong(),
        ties.stream()
            .filter(tie -> people.get(tie.from())[3].equals(people.get(tie.to())[3]))
            .count());
  }

  private static long crossing(List<Tie> ties, Map<String, String[]> people, String status) {
    return ties.stream()
        .filter(tie -> people.get(tie.from())[1].equals(status))
        .filter(tie -> !people.get(tie.to())[1].equals(status))
        .count();
  }
}
