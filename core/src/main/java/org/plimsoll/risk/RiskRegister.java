package org.plimsoll.risk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.plimsoll.explain.TextTable;

/**
 * The risks to something, with all that is done about them.
 *
 * @param subject what is at risk, not blank
 * @param risks the risks, in the order given; no id twice
 * @param exclusive groups of mitigations that cannot all be done, by their ids, in the order given
 * @param correlations how the occurrences of risks hang together, in the order given; no pair twice
 */
public record RiskRegister(
    String subject,
    List<Risk> risks,
    List<List<String>> exclusive,
    List<Correlation> correlations) {
  /**
   * Checks that all ids that are named exist and that nothing contradicts itself, and copies.
   *
   * @param subject what is at risk, not blank
   * @param risks the risks, in the order given; no id twice
   * @param exclusive groups of mitigations that cannot all be done, by their ids, in the order
   *     given
   * @param correlations how the occurrences of risks hang together, in the order given; no pair
   *     twice
   */
  public RiskRegister {
    risks = List.copyOf(risks);
    exclusive = exclusive.stream().map(List::copyOf).toList();
    correlations = List.copyOf(correlations);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a risk register needs a subject that is not blank");
    }
    Map<String, Risk> byId = new HashMap<>();
    for (Risk risk : risks) {
      if (byId.put(risk.id(), risk) != null) {
        throw new IllegalArgumentException(
            "risk \"" + risk.id() + "\" stands twice in \"" + subject + "\"");
      }
    }
    for (Risk risk : risks) {
      for (String other : risk.linked()) {
        requireRisk("risk \"" + risk.id() + "\" is linked with", other, byId.keySet());
      }
    }
    Map<String, Mitigation> all = once(risks);
    requirePrerequisites(all);
    for (List<String> group : exclusive) {
      if (group.size() < 2 || new HashSet<>(group).size() < group.size()) {
        throw new IllegalArgumentException(
            "mitigations that exclude each other are at least 2, none twice, was " + group);
      }
      for (String id : group) {
        if (!all.containsKey(id)) {
          throw new IllegalArgumentException(
              "exclusive group "
                  + group
                  + " names the mitigation \""
                  + id
                  + "\", which no risk has; there are "
                  + all.keySet());
        }
      }
    }
    requireOneDriver(risks);
    Set<Set<String>> pairs = new HashSet<>();
    for (Correlation each : correlations) {
      requireRisk("a correlation names", each.first(), byId.keySet());
      requireRisk("a correlation names", each.second(), byId.keySet());
      if (!pairs.add(Set.of(each.first(), each.second()))) {
        throw new IllegalArgumentException(
            "the correlation of \""
                + each.first()
                + "\" and \""
                + each.second()
                + "\" stands twice");
      }
    }
  }

  private static void requireRisk(String who, String id, Set<String> known) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          who + " the risk \"" + id + "\", which the register does not have");
    }
  }

  /** The mitigations by id, in the order in which they first stand. */
  private static Map<String, Mitigation> once(List<Risk> risks) {
    Map<String, Mitigation> all = new LinkedHashMap<>();
    for (Risk risk : risks) {
      for (Mitigation each : risk.mitigations()) {
        Mitigation first = all.putIfAbsent(each.id(), each);
        if (first != null && !first.withoutCuts().equals(each.withoutCuts())) {
          throw new IllegalArgumentException(
              "mitigation \""
                  + each.id()
                  + "\" is one mitigation on several risks, so all but its cuts must agree, was \""
                  + first
                  + "\" and, on risk \""
                  + risk.id()
                  + "\", \""
                  + each
                  + "\"");
        }
      }
    }
    return all;
  }

  private static void requirePrerequisites(Map<String, Mitigation> all) {
    for (Mitigation each : all.values()) {
      for (String needed : each.requires()) {
        if (!all.containsKey(needed)) {
          throw new IllegalArgumentException(
              "mitigation \""
                  + each.id()
                  + "\" requires \""
                  + needed
                  + "\", which no risk has; there are "
                  + all.keySet());
        }
      }
    }
    Set<String> clear = new HashSet<>();
    for (String id : all.keySet()) {
      follow(id, all, new ArrayDeque<>(), clear);
    }
  }

  private static void follow(
      String id, Map<String, Mitigation> all, Deque<String> path, Set<String> clear) {
    if (clear.contains(id)) {
      return;
    }
    if (path.contains(id)) {
      List<String> circle = new ArrayList<>(path);
      circle = new ArrayList<>(circle.subList(circle.indexOf(id), circle.size()));
      circle.add(id);
      throw new IllegalArgumentException(
          "mitigations require each other in a circle: " + String.join(" -> ", circle));
    }
    path.addLast(id);
    for (String needed : Objects.requireNonNull(all.get(id)).requires()) {
      follow(needed, all, path, clear);
    }
    path.removeLast();
    clear.add(id);
  }

  private static void requireOneDriver(List<Risk> risks) {
    Map<String, SharedDriver> drivers = new HashMap<>();
    for (Risk risk : risks) {
      if (risk.occurrence().orElse(null) instanceof Occurrence.Driven driven) {
        SharedDriver first = drivers.putIfAbsent(driven.driver().name(), driven.driver());
        if (first != null && !first.equals(driven.driver())) {
          throw new IllegalArgumentException(
              "driver \""
                  + first.name()
                  + "\" has the chance "
                  + first.chance()
                  + " and, for risk \""
                  + risk.id()
                  + "\", "
                  + driven.driver().chance());
        }
      }
    }
  }

  /**
   * How strongly the occurrences of two risks hang together: a Gaussian copula.
   *
   * @param first the id of a risk
   * @param second the id of another
   * @param correlation the correlation of the normal values behind their occurrences, above -1 and
   *     below 1
   */
  public record Correlation(String first, String second, double correlation) {
    /**
     * Checks that there are two risks.
     *
     * @param first the id of a risk
     * @param second the id of another
     * @param correlation the correlation of the normal values behind their occurrences, above -1
     *     and below 1
     */
    public Correlation {
      if (first.equals(second)) {
        throw new IllegalArgumentException(
            "a correlation is between two risks, was \"" + first + "\" twice");
      }
      if (!(correlation > -1 && correlation < 1)) {
        throw new IllegalArgumentException(
            "the correlation of \""
                + first
                + "\" and \""
                + second
                + "\" lies within (-1, 1), was "
                + correlation);
      }
    }
  }

  /**
   * Returns a register.
   *
   * @param subject what is at risk
   * @param risks the risks
   * @return the register
   */
  public static RiskRegister of(String subject, Risk... risks) {
    return of(subject, Arrays.asList(risks));
  }

  /**
   * Returns a register of many risks.
   *
   * @param subject what is at risk
   * @param risks the risks
   * @return the register
   */
  public static RiskRegister of(String subject, List<Risk> risks) {
    return new RiskRegister(subject, risks, List.of(), List.of());
  }

  /**
   * Collects risks into a register.
   *
   * @param subject what is at risk
   * @return the collector, in the order of the stream
   */
  public static Collector<Risk, ?, RiskRegister> toRegister(String subject) {
    Objects.requireNonNull(subject, "subject");
    return Collectors.collectingAndThen(Collectors.toList(), risks -> of(subject, risks));
  }

  /**
   * Adds risks. For many in a loop collect them first: each call copies the register.
   *
   * @param more the risks
   * @return the register with those at the end
   */
  public RiskRegister with(Risk... more) {
    List<Risk> all = new ArrayList<>(risks);
    all.addAll(Arrays.asList(more));
    return new RiskRegister(subject, all, exclusive, correlations);
  }

  /**
   * Attaches a mitigation to a risk.
   *
   * @param risk the id of the risk
   * @param mitigation the mitigation with the cut it makes there
   * @return the register with it
   * @throws IllegalArgumentException if there is no such risk
   */
  public RiskRegister mitigating(String risk, Mitigation mitigation) {
    Risk found = risk(risk);
    return withRisks(
        risks.stream().map(each -> each == found ? each.mitigatedBy(mitigation) : each).toList());
  }

  /**
   * Changes a mitigation wherever it stands, save its cuts.
   *
   * @param changed the mitigation; its cuts do not matter
   * @return the register in which all but the cuts is as given
   * @throws IllegalArgumentException if no risk has a mitigation of that id
   */
  public RiskRegister changing(Mitigation changed) {
    mitigation(changed.id());
    return withRisks(
        risks.stream()
            .map(
                risk ->
                    risk.mitigations(
                        risk.mitigations().stream()
                            .map(each -> each.id().equals(changed.id()) ? cut(changed, each) : each)
                            .toList()))
            .toList());
  }

  private static Mitigation cut(Mitigation changed, Mitigation cuts) {
    Mitigation plain = changed.withoutCuts();
    Mitigation one = cuts.likelihoodCut().map(plain::cuttingLikelihood).orElse(plain);
    return cuts.impactCut().map(one::cuttingImpact).orElse(one);
  }

  /**
   * Says that mitigations cannot all be done.
   *
   * @param ids at least two ids of mitigations
   * @return the register with that group
   */
  public RiskRegister excluding(String... ids) {
    List<List<String>> all = new ArrayList<>(exclusive);
    all.add(List.of(ids));
    return new RiskRegister(subject, risks, all, correlations);
  }

  /**
   * Says how strongly the occurrences of two risks hang together.
   *
   * @param first the id of a risk
   * @param second the id of another
   * @param correlation the correlation of the normal values behind them, above -1 and below 1
   * @return the register with that correlation
   */
  public RiskRegister correlated(String first, String second, double correlation) {
    List<Correlation> all = new ArrayList<>(correlations);
    all.add(new Correlation(first, second, correlation));
    return new RiskRegister(subject, risks, exclusive, all);
  }

  private RiskRegister withRisks(List<Risk> all) {
    return new RiskRegister(subject, all, exclusive, correlations);
  }

  /**
   * Finds a risk.
   *
   * @param id its id
   * @return the risk
   * @throws IllegalArgumentException if there is none with that id
   */
  public Risk risk(String id) {
    return risks.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + subject
                        + "\" has no risk \""
                        + id
                        + "\"; it has "
                        + risks.stream().map(Risk::id).toList()));
  }

  /**
   * Lists the mitigations, each once.
   *
   * @return in the order in which they first stand, with the cuts on the first risk they are
   *     attached to
   */
  public List<Mitigation> mitigations() {
    return List.copyOf(once(risks).values());
  }

  /**
   * Finds a mitigation.
   *
   * @param id its id
   * @return the mitigation, with the cuts on the first risk that has it
   * @throws IllegalArgumentException if no risk has one of that id
   */
  public Mitigation mitigation(String id) {
    Optional<Mitigation> found =
        risks.stream().flatMap(risk -> risk.mitigation(id).stream()).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "\""
                    + subject
                    + "\" has no mitigation \""
                    + id
                    + "\"; it has "
                    + mitigations().stream().map(Mitigation::id).toList()));
  }

  /**
   * Lists the mitigations that count in a state: those whose status counts and that have all that
   * they require. One that is in place while what it requires is only planned counts for the target
   * and not as things stand.
   *
   * @param state the state
   * @return their ids, in the order in which they first stand
   */
  public List<String> working(RiskState state) {
    return List.copyOf(working(state, Set.of()));
  }

  /** The same where some mitigations were not there, nor, so, what requires them. */
  Set<String> working(RiskState state, Set<String> without) {
    Map<String, Mitigation> all = new LinkedHashMap<>();
    risks.forEach(risk -> risk.mitigations().forEach(each -> all.putIfAbsent(each.id(), each)));
    Set<String> working = new LinkedHashSet<>();
    all.forEach(
        (id, each) -> {
          if (state.counts(each.status()) && !without.contains(id)) {
            working.add(id);
          }
        });
    boolean changed = true;
    while (changed) {
      List<String> idle =
          working.stream()
              .filter(id -> !working.containsAll(Objects.requireNonNull(all.get(id)).requires()))
              .toList();
      changed = working.removeAll(idle);
    }
    return working;
  }

  /** What a risk's mitigations require, directly or not, and the risk itself does not have. */
  List<Mitigation> requiredElsewhere(Risk risk) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    risk.mitigations().forEach(each -> open.addAll(each.requires()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (needed.add(id)) {
        open.addAll(mitigation(id).requires());
      }
    }
    return needed.isEmpty()
        ? List.of()
        : mitigations().stream()
            .filter(each -> needed.contains(each.id()) && risk.mitigation(each.id()).isEmpty())
            .toList();
  }

  /**
   * Lists the risks that a mitigation works on.
   *
   * @param id the id of the mitigation
   * @return the risks, in the order of the register
   */
  public List<Risk> mitigatedBy(String id) {
    return risks.stream().filter(risk -> risk.mitigation(id).isPresent()).toList();
  }

  /**
   * Returns the register without a mitigation, wherever it stands: what if it were not there?
   *
   * @param id the id of the mitigation
   * @return the register without it; groups of exclusive mitigations shrink or go
   * @throws IllegalArgumentException if no risk has it, or another mitigation requires it
   */
  public RiskRegister withoutMitigation(String id) {
    mitigation(id);
    return new RiskRegister(
        subject,
        risks.stream()
            .map(
                risk ->
                    risk.mitigations(
                        risk.mitigations().stream().filter(each -> !each.id().equals(id)).toList()))
            .toList(),
        exclusive.stream()
            .map(group -> group.stream().filter(each -> !each.equals(id)).toList())
            .filter(group -> group.size() > 1)
            .toList(),
        correlations);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Risk risk : risks) {
      rows.add(
          List.of(
              risk.id(),
              risk.name(),
              Optional.ofNullable(risk.marks().get(RiskState.INHERENT))
                  .map(Risk.Marks::toString)
                  .orElse("?"),
              risk.owner().isEmpty() ? "-" : risk.owner(),
              String.join(", ", risk.mitigations().stream().map(Mitigation::id).toList())));
    }
    return new TextTable(subject, List.of("risk", "name", "rated", "owner", "mitigations"), rows)
        .text();
  }
}
