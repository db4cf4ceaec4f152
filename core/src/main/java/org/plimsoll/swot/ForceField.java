package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * The forces that drive a change and those that restrain it, after Lewin.
 *
 * <p>Strengths are marks in an order. Their totals are common practice and not Lewin's: the answer
 * is both sides and the largest restraints, not the balance alone.
 *
 * @param change the name of the change
 * @param driving the forces for it, in the order given
 * @param restraining the forces against it, in the order given
 * @param phase the phase of the change; empty where nobody has said
 */
public record ForceField(
    String change, List<Force> driving, List<Force> restraining, Optional<LewinPhase> phase) {
  /** Where the forces and phases come from. */
  public static final Source LEWIN =
      Source.of("K. Lewin", "1951", "Field Theory in Social Science");

  /**
   * Checks that no force stands twice and that strengths can be added, and copies.
   *
   * @param change the name of the change
   * @param driving the forces for it, in the order given
   * @param restraining the forces against it, in the order given
   * @param phase the phase of the change; empty where nobody has said
   */
  public ForceField {
    driving = List.copyOf(driving);
    restraining = List.copyOf(restraining);
    Objects.requireNonNull(phase, "phase");
    if (change.isBlank()) {
      throw new IllegalArgumentException("a force field needs the name of a change, was blank");
    }
    List<Force> all = new ArrayList<>(driving);
    all.addAll(restraining);
    Set<String> names = new HashSet<>();
    for (Force force : all) {
      if (!names.add(force.name())) {
        throw new IllegalArgumentException(
            "force \""
                + force.name()
                + "\" stands twice; name what drives and what restrains separately");
      }
      var first = all.get(0).strength();
      if (force.strength().lowest() != first.lowest()
          || force.strength().highest() != first.highest()) {
        throw new IllegalArgumentException(
            "the strengths of a force field stand on one scale, was "
                + first
                + " and "
                + force.strength());
      }
    }
  }

  /**
   * Returns a force field without forces.
   *
   * @param change the name of the change
   * @return the empty field
   */
  public static ForceField of(String change) {
    return new ForceField(change, List.of(), List.of(), Optional.empty());
  }

  /**
   * Adds a force for the change.
   *
   * @param force the force
   * @return the field with it
   */
  public ForceField driving(Force force) {
    return new ForceField(change, longer(driving, force), restraining, phase);
  }

  /**
   * Adds a force for the change.
   *
   * @param name what it is
   * @param strength 1 to 5
   * @return the field with it
   */
  public ForceField driving(String name, int strength) {
    return driving(Force.of(name, strength));
  }

  /**
   * Adds a force against the change.
   *
   * @param force the force
   * @return the field with it
   */
  public ForceField restraining(Force force) {
    return new ForceField(change, driving, longer(restraining, force), phase);
  }

  /**
   * Adds a force against the change.
   *
   * @param name what it is
   * @param strength 1 to 5
   * @return the field with it
   */
  public ForceField restraining(String name, int strength) {
    return restraining(Force.of(name, strength));
  }

  private static List<Force> longer(List<Force> list, Force force) {
    List<Force> all = new ArrayList<>(list);
    all.add(force);
    return all;
  }

  /**
   * Says in which phase the change is.
   *
   * @param now the phase
   * @return the field in that phase
   */
  public ForceField in(LewinPhase now) {
    return new ForceField(change, driving, restraining, Optional.of(now));
  }

  /**
   * Takes a force away, on whichever side it stands.
   *
   * @param name the force
   * @return the field without it
   * @throws IllegalArgumentException if there is no such force
   */
  public ForceField without(String name) {
    List<Force> less = others(driving, name);
    List<Force> lessRestraining = others(restraining, name);
    if (less.size() + lessRestraining.size() == driving.size() + restraining.size()) {
      throw new IllegalArgumentException(
          "force \""
              + name
              + "\" is not in the field; its forces are "
              + names(driving)
              + " and "
              + names(restraining));
    }
    return new ForceField(change, less, lessRestraining, phase);
  }

  private static List<Force> others(List<Force> forces, String name) {
    return forces.stream().filter(force -> !force.name().equals(name)).toList();
  }

  private static List<String> names(List<Force> forces) {
    return forces.stream().map(Force::name).toList();
  }

  /**
   * Returns the sum of the strengths for the change.
   *
   * @return the total; 0 without such a force
   */
  public int drivingTotal() {
    return total(driving);
  }

  /**
   * Returns the sum of the strengths against the change.
   *
   * @return the total; 0 without such a force
   */
  public int restrainingTotal() {
    return total(restraining);
  }

  private static int total(List<Force> forces) {
    return forces.stream().mapToInt(force -> force.strength().value()).sum();
  }

  /**
   * Returns the balance of the two totals.
   *
   * @return driving - restraining
   */
  public int net() {
    return drivingTotal() - restrainingTotal();
  }

  /**
   * Returns the driving total as a share of both.
   *
   * @return driving / (driving + restraining) x 100; empty where both totals are 0
   */
  public Optional<Percent> drivingShare() {
    int both = drivingTotal() + restrainingTotal();
    return both == 0
        ? Optional.empty()
        : Optional.of(Percent.ofFraction(Rational.of(drivingTotal(), both)));
  }

  /**
   * Lists the restraining forces that share the greatest strength: where to begin.
   *
   * @return those forces, in the order given
   */
  public List<Force> strongestRestraining() {
    int most = restraining.stream().mapToInt(force -> force.strength().value()).max().orElse(0);
    return restraining.stream().filter(force -> force.strength().value() == most).toList();
  }

  /**
   * Compares with an earlier field of the same change.
   *
   * @param earlier the earlier field
   * @return the forces that came, went, grew or weakened
   */
  public ForceFieldDiff diff(ForceField earlier) {
    return ForceFieldDiff.between(earlier, this);
  }

  /**
   * Explains the balance.
   *
   * @return the strengths of both sides; those against count below 0
   */
  public Explanation explain() {
    List<Explanation> parts =
        List.of(
            side("driving", driving, 1).from(LEWIN),
            side("restraining", restraining, -1).from(LEWIN));
    return Explanation.combined(
            "net force for " + change, Rational.of(net()), "", Combination.SUM, parts)
        .because(
            "driving less restraining; strengths are marks in an order, so look at the largest"
                + " restraints first: "
                + strongestRestraining().stream()
                    .map(Force::toString)
                    .collect(Collectors.joining(", ")))
        .from(Source.OURS);
  }

  private static Explanation side(String label, List<Force> forces, int sign) {
    List<Explanation> parts =
        forces.stream()
            .map(
                force ->
                    Explanation.given(
                            force.name(), Rational.of((long) sign * force.strength().value()), "")
                        .because(String.join("; ", force.evidence())))
            .toList();
    return Explanation.combined(
        label, Rational.of((long) sign * total(forces)), "", Combination.SUM, parts);
  }

  @Override
  public String toString() {
    TextTable table =
        TextTable.of("side", "force", "strength")
            .titled(change + phase.map(now -> ", " + now.words()).orElse(""));
    for (Force force : driving) {
      table = table.row("driving", force.name(), force.strength().value());
    }
    for (Force force : restraining) {
      table = table.row("restraining", force.name(), force.strength().value());
    }
    return table.text();
  }
}
