package org.plimsoll.graph;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * How an organisation can answer to those around it, by how densely they are tied to each other and
 * how central it stands among them.
 *
 * <p>The source gives no numbers for dense and central. The boundaries, and that central is read as
 * being tied to many of the others, are our own rule.
 *
 * @param dense the share of possible ties among the others from which they count as dense; that
 *     share included
 * @param central the share of the others to which the organisation is tied from which it counts as
 *     central; that share included
 */
public record Rowley(Percent dense, Percent central) {
  /** Where the four answers come from. */
  public static final Source SOURCE =
      Source.of(
              "T. J. Rowley",
              "1997",
              "Moving beyond Dyadic Ties: A Network Theory of Stakeholder Influences")
          .section(
              "Academy of Management Review 22(4), 887-910, as recalled, not checked against the text");

  /** What the organisation is apt to be. */
  public enum Role {
    /** Dense around it, and central: it negotiates. */
    COMPROMISER("dense and central"),
    /** Sparse around it, and central: it can lead. */
    COMMANDER("sparse and central"),
    /** Dense around it, and at the edge: it has to comply. */
    SUBORDINATE("dense and at the edge"),
    /** Sparse around it, and at the edge: it can keep out of the way. */
    SOLITARIAN("sparse and at the edge");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    /**
     * Returns what makes the role.
     *
     * @return for example {@code dense and central}
     */
    public String words() {
      return words;
    }
  }

  /**
   * Checks the shares.
   *
   * @param dense the share of possible ties among the others from which they count as dense; that
   *     share included
   * @param central the share of the others to which the organisation is tied from which it counts
   *     as central; that share included
   */
  public Rowley {
    for (Percent share : new Percent[] {dense, central}) {
      if (share.compareTo(Percent.HUNDRED) > 0) {
        throw new IllegalArgumentException("a boundary is a share of at most 100%, was " + share);
      }
    }
  }

  /**
   * Where an organisation stands.
   *
   * @param method the boundaries
   * @param focal the organisation
   * @param density ties among the others, as a share of those possible; empty with fewer than two
   * @param centrality the share of the others with which it is tied, in whichever direction; empty
   *     where it is alone
   */
  public record Place(
      Rowley method, String focal, OptionalDouble density, OptionalDouble centrality) {
    /**
     * Checks that all parts are there.
     *
     * @param method the boundaries
     * @param focal the organisation
     * @param density ties among the others, as a share of those possible; empty with fewer than two
     * @param centrality the share of the others with which it is tied, in whichever direction;
     *     empty where it is alone
     */
    public Place {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(focal, "focal");
      Objects.requireNonNull(density, "density");
      Objects.requireNonNull(centrality, "centrality");
    }

    /**
     * Returns the role.
     *
     * @return the role; empty where density or centrality is
     */
    public Optional<Role> role() {
      if (density.isEmpty() || centrality.isEmpty()) {
        return Optional.empty();
      }
      boolean thick = density.getAsDouble() >= method.dense.asFraction().doubleValue();
      boolean middle = centrality.getAsDouble() >= method.central.asFraction().doubleValue();
      return Optional.of(
          thick
              ? (middle ? Role.COMPROMISER : Role.SUBORDINATE)
              : (middle ? Role.COMMANDER : Role.SOLITARIAN));
    }

    /**
     * Explains the role.
     *
     * @return density and centrality with their boundaries below it
     */
    public Explanation explain() {
      return Explanation.text(
              focal,
              role().map(each -> word(each)).orElse("too few parties for a role"),
              Explanation.text("density among the others", share(density))
                  .because("dense from " + method.dense)
                  .from(Source.OURS),
              Explanation.text("tied to, of the others", share(centrality))
                  .because("central from " + method.central)
                  .from(Source.OURS))
          .because(role().map(Role::words).orElse(""))
          .from(SOURCE);
    }

    private static String word(Role role) {
      return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String share(OptionalDouble value) {
      return value.isEmpty()
          ? "unknown"
          : String.format(java.util.Locale.ROOT, "%.1f%%", 100 * value.getAsDouble());
    }

    @Override
    public String toString() {
      return focal
          + ": "
          + role().map(each -> word(each) + ", " + each.words()).orElse("no role")
          + ", density "
          + share(density)
          + ", tied to "
          + share(centrality);
    }
  }

  /**
   * Returns the method with boundaries of our own: dense and central from a half.
   *
   * @return the method
   */
  public static Rowley standard() {
    return new Rowley(Percent.of(50), Percent.of(50));
  }

  /**
   * Sets where dense begins.
   *
   * @param share the share of possible ties
   * @return the method with it
   */
  public Rowley withDense(Percent share) {
    return new Rowley(share, central);
  }

  /**
   * Sets where central begins.
   *
   * @param share the share of the others
   * @return the method with it
   */
  public Rowley withCentral(Percent share) {
    return new Rowley(dense, share);
  }

  /**
   * Places an organisation among the others.
   *
   * @param network the organisation and those around it
   * @param focal the organisation
   * @return its place
   * @throws IllegalArgumentException if there is no such node
   */
  public Place place(Network network, String focal) {
    Network others = network.without(focal);
    long tied =
        network.ties().stream()
            .filter(tie -> tie.from().equals(focal) || tie.to().equals(focal))
            .map(tie -> tie.from().equals(focal) ? tie.to() : tie.from())
            .distinct()
            .count();
    int count = others.nodes().size();
    return new Place(
        this,
        focal,
        others.density(),
        count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) tied / count));
  }

  @Override
  public String toString() {
    return "dense from " + dense + ", central from " + central;
  }
}
