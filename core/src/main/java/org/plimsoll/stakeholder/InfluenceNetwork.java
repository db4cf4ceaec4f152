package org.plimsoll.stakeholder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.ConvinceFirst;
import org.plimsoll.graph.ConvinceOrder;
import org.plimsoll.graph.DeGroot;
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.InfluenceMatrix;
import org.plimsoll.graph.Network;
import org.plimsoll.graph.Rowley;
import org.plimsoll.graph.Tie;

/**
 * Who influences whom among the parties of a register. Made by {@link StakeholderMap#influence}.
 *
 * @param network the parties; a tie leads from who influences to who is influenced, its weight is
 *     how strongly
 * @param attitudes the attitude of each party by the median of its raters, in the order of the
 *     register; empty where nobody has rated it
 */
public record InfluenceNetwork(Network network, Map<String, Optional<Rational>> attitudes) {
  /**
   * Checks that ties have a direction, and copies.
   *
   * @param network the parties; a tie leads from who influences to who is influenced, its weight is
   *     how strongly
   * @param attitudes the attitude of each party by the median of its raters, in the order of the
   *     register; empty where nobody has rated it
   */
  public InfluenceNetwork {
    if (!network.directed()) {
      throw new IllegalArgumentException(
          "influence goes one way; give both ties where two parties influence each other");
    }
    attitudes = Collections.unmodifiableMap(new LinkedHashMap<>(attitudes));
    if (!network.nodes().equals(List.copyOf(attitudes.keySet()))) {
      throw new IllegalArgumentException(
          "attitudes need an entry for each of "
              + network.nodes()
              + " in that order, was "
              + attitudes.keySet());
    }
  }

  static InfluenceNetwork of(StakeholderMap map) {
    Map<String, Optional<Rational>> attitudes = new LinkedHashMap<>();
    map.stakeholders().forEach(party -> attitudes.put(party.id(), party.mark(Aspect.ATTITUDE)));
    return new InfluenceNetwork(
        Network.directed(List.copyOf(attitudes.keySet()), map.ties()), attitudes);
  }

  /**
   * Returns the same ties from the other end: from who is influenced to whom it listens to. That is
   * the direction in which {@link org.plimsoll.graph.Cascade} and {@link ConvinceFirst} read ties.
   *
   * @return the turned network
   */
  public Network listening() {
    return Network.directed(
        network.nodes(),
        network.ties().stream().map(tie -> new Tie(tie.to(), tie.from(), tie.weight())).toList());
  }

  /**
   * Returns how central each party is; weights are left aside.
   *
   * @return a row for each party, in the order of the register
   */
  public Centrality centrality() {
    return Centrality.of(network);
  }

  /**
   * Chooses whom to convince first, so that most others follow.
   *
   * @param method how one who is convinced moves others
   * @param atMost how many to choose
   * @return who was chosen, with what each gains; a scenario, no forecast
   */
  public ConvinceOrder convinceFirst(ConvinceFirst method, int atMost) {
    return method.choose(listening(), atMost);
  }

  /**
   * Places a party, such as the organisation itself, by how densely the others are tied.
   *
   * @param focal the id of the party
   * @return its place, by {@link Rowley#standard}
   * @throws IllegalArgumentException if there is no such party
   */
  public Rowley.Place rowley(String focal) {
    return Rowley.standard().place(network, focal);
  }

  /**
   * Lists the parties whose attitude nobody has rated.
   *
   * @return their ids, in the order of the register
   */
  public List<String> notRated() {
    return attitudes.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns how much each party listens to each other, strengths divided by their sum.
   *
   * @param own how much a party that is influenced counts itself, 0 to 1
   * @return rows that sum to 1, row listens to column; who is influenced by nobody listens to
   *     itself
   */
  private InfluenceMatrix weights(double own) {
    int n = network.nodes().size();
    int m = network.ties().size();
    Map<String, Integer> places = new HashMap<>();
    network.nodes().forEach(node -> places.put(node, places.size()));
    int[] listeners = new int[m + n];
    int[] heard = new int[m + n];
    double[] weights = new double[m + n];
    double[] sums = new double[n];
    for (int e = 0; e < m; e++) {
      Tie tie = network.ties().get(e);
      listeners[e] = places.getOrDefault(tie.to(), -1);
      heard[e] = places.getOrDefault(tie.from(), -1);
      sums[listeners[e]] += tie.weight();
    }
    for (int e = 0; e < m; e++) {
      weights[e] = (1 - own) * network.ties().get(e).weight() / sums[listeners[e]];
    }
    for (int i = 0; i < n; i++) {
      listeners[m + i] = i;
      heard[m + i] = i;
      weights[m + i] = sums[i] == 0 ? 1 : own;
    }
    return InfluenceMatrix.of(n, listeners, heard, weights);
  }

  /**
   * Returns the model in which each party takes the mean of its own view and of those who influence
   * it, by their strength. A scenario, no forecast.
   *
   * @param own how much a party that is influenced counts itself, 0 to 1
   * @return the model, parties in the order of the register
   * @throws IllegalArgumentException if {@code own} is off its range
   */
  public DeGroot deGroot(double own) {
    if (!(own >= 0 && own <= 1)) {
      throw new IllegalArgumentException("a party counts itself from 0 to 1, was " + own);
    }
    return new DeGroot(weights(own));
  }

  /**
   * Returns the model in which each party is moved by those who influence it and holds on to where
   * it began. A scenario, no forecast.
   *
   * @param susceptibility how far parties that are influenced give way, 0 (not at all) to 1 (only
   *     others count); who is influenced by nobody never moves
   * @return the model, parties in the order of the register
   * @throws IllegalArgumentException if the susceptibility is off its range
   */
  public FriedkinJohnsen friedkinJohnsen(double susceptibility) {
    InfluenceMatrix weights = weights(0);
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < weights.people(); i++) {
      each.add(weights.weight(i, i) == 1 ? 0 : susceptibility);
    }
    return new FriedkinJohnsen(weights, each);
  }

  /**
   * Returns where attitudes would come to rest under influence, by Friedkin and Johnsen. A
   * scenario, no forecast: influence is taken to be all that moves anybody.
   *
   * @param susceptibility how far parties that are influenced give way, 0 to 1
   * @return by party, in the order of the register, each from -1 to 1; empty while somebody is not
   *     rated, see {@link #notRated()}
   * @throws ArithmeticException if a group influences only itself and holds on to nothing, as with
   *     a susceptibility of 1
   */
  public Optional<Map<String, Double>> attitudesAtRest(double susceptibility) {
    if (!notRated().isEmpty()) {
      return Optional.empty();
    }
    List<Double> rest =
        friedkinJohnsen(susceptibility)
            .equilibrium(
                attitudes.values().stream().map(each -> each.orElseThrow().doubleValue()).toList());
    Map<String, Double> byParty = new LinkedHashMap<>();
    for (String party : attitudes.keySet()) {
      byParty.put(party, rest.get(byParty.size()));
    }
    return Optional.of(Collections.unmodifiableMap(byParty));
  }

  /**
   * Explains who influences each party.
   *
   * @return a part for each party, with a part for each tie that leads to it
   */
  public Explanation explain() {
    Map<String, List<Explanation>> parts = new LinkedHashMap<>();
    network.nodes().forEach(node -> parts.put(node, new ArrayList<>()));
    for (Tie tie : network.ties()) {
      parts
          .getOrDefault(tie.to(), new ArrayList<>())
          .add(Explanation.text(tie.from(), "strength " + strength(tie)));
    }
    List<Explanation> parties = new ArrayList<>();
    parts.forEach(
        (party, ties) ->
            parties.add(
                Explanation.text(
                    party,
                    ties.isEmpty() ? "influenced by nobody" : "influenced by " + ties.size(),
                    ties)));
    return Explanation.text("influence", network.toString(), parties)
        .because("ties as given in the register")
        .from(Source.GIVEN);
  }

  private static String strength(Tie tie) {
    return tie.weight() == Math.rint(tie.weight())
        ? Long.toString((long) tie.weight())
        : Double.toString(tie.weight());
  }

  @Override
  public String toString() {
    return network
        + (notRated().isEmpty() ? "" : ", attitude of " + notRated().size() + " not rated");
  }
}
