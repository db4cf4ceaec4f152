/**
 * Networks: how dense they are, who stands in the middle, who stands between others, and who can
 * reach whom, and how opinions and joining spread under stated rules.
 *
 * <p>Start from {@link org.plimsoll.graph.Network} and {@link org.plimsoll.graph.Centrality}.
 *
 * <pre>{@code
 * import org.plimsoll.graph.*;
 *
 * var network = Network.undirected(List.of("org", "union", "staff", "press"),
 *     List.of(Tie.of("org", "union"), Tie.of("union", "staff"), Tie.of("org", "press")));
 * System.out.println(network.density().getAsDouble());                     // 0.5
 * var broker = Centrality.of(network).brokers().get(0);
 * System.out.println(broker.node() + " " + broker.betweenness());          // org 2.0
 * System.out.println(network.without("union").reachableFrom("org"));       // [press]
 * }</pre>
 *
 * <p>Sources: L. C. Freeman (1978) for degree, closeness and betweenness; U. Brandes (2001) for the
 * algorithm; S. Brin and L. Page (1998) for PageRank; {@link org.plimsoll.graph.DeGroot}, {@link
 * org.plimsoll.graph.FriedkinJohnsen}, {@link org.plimsoll.graph.Cascade} and {@link
 * org.plimsoll.graph.ThresholdJoining}, {@link org.plimsoll.graph.ConvinceFirst} and {@link
 * org.plimsoll.graph.Rowley} carry their own. What spreads is a scenario, no forecast.
 */
@NullMarked
package org.plimsoll.graph;

import org.jspecify.annotations.NullMarked;
