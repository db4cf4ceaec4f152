package org.plimsoll.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;
import org.plimsoll.risk.EarlyWarning;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.SharedDriver;

/** One joining of the tables of a register of risks. */
final class RiskJoin {
  private static final String TAKE_OUT = "take one row out";

  /** A row that fits so far, with the file it stands in. */
  private record Placed<T>(String file, T row) {}

  private final RiskRows rows;
  private final RiskRegister register;
  private final List<ReadResult<?>> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Risk> risks = new LinkedHashMap<>();
  private final Map<String, Mitigation> mitigations = new HashMap<>(); // with any cuts
  private final Map<String, SharedDriver> drivers = new HashMap<>();
  private final Map<String, List<Mitigation>> attached = new HashMap<>(); // by risk
  private final Map<String, List<EarlyWarning>> warnings = new HashMap<>();
  private long leftOut;

  RiskJoin(RiskRows rows, RiskRegister register) {
    this.rows = rows;
    this.register = register;
    tables.addAll(rows.risks());
    tables.addAll(rows.mitigations());
    tables.addAll(rows.exclusions());
    tables.addAll(rows.correlations());
    tables.addAll(rows.earlyWarnings());
    register.risks().forEach(this::add);
    register.mitigations().forEach(each -> mitigations.put(each.id(), each));
  }

  private void add(Risk risk) {
    risks.put(risk.id(), risk);
    driver(risk).ifPresent(driver -> drivers.put(driver.name(), driver));
  }

  private static Optional<SharedDriver> driver(Risk risk) {
    return risk.occurrence().orElse(null) instanceof Occurrence.Driven driven
        ? Optional.of(driven.driver())
        : Optional.empty();
  }

  ReadResult<RiskRegister> join() {
    tables.forEach(table -> problems.addAll(table.problems()));
    int alreadyLogged = problems.size();
    risks();
    mitigations();
    List<List<String>> exclusive = exclusive();
    List<RiskRegister.Correlation> correlations = correlations();
    warnings();
    RiskRegister joined =
        new RiskRegister(
            register.subject(),
            risks.values().stream().map(this::complete).toList(),
            exclusive,
            correlations);
    List<String> files = tables.stream().map(ReadResult::source).toList();
    List<Problem> found = problems.subList(alreadyLogged, problems.size());
    found.sort(
        Comparator.comparingInt((Problem each) -> files.indexOf(each.file()))
            .thenComparingLong(Problem::line));
    List<String> unused = new ArrayList<>();
    tables.forEach(
        table -> table.unusedColumns().forEach(name -> unused.add(table.source() + ": " + name)));
    if (!found.isEmpty()) {
      RowReading.log(register.subject(), leftOut, found);
    }
    return new ReadResult<>(
        joined,
        register.subject(),
        tables.stream().mapToLong(ReadResult::rows).sum(),
        tables.stream().mapToLong(ReadResult::understood).sum() - leftOut,
        tables.stream().mapToLong(ReadResult::blank).sum(),
        unused,
        problems);
  }

  private Risk complete(Risk risk) {
    return risk.mitigatedBy(attached.getOrDefault(risk.id(), List.of()).toArray(Mitigation[]::new))
        .watching(warnings.getOrDefault(risk.id(), List.of()).toArray(EarlyWarning[]::new));
  }

  private void refuse(
      String file, long line, String column, String value, String rule, String wayOut) {
    problems.add(new Problem(file, line, column, value, rule, wayOut));
    leftOut++;
  }

  private boolean unknownRisk(String file, long line, String column, String risk) {
    if (risks.containsKey(risk)) {
      return false;
    }
    refuse(
        file,
        line,
        column,
        risk,
        "the id of a risk of the register is needed, and there is none with this one",
        "add the risk, or correct the id");
    return true;
  }

  private boolean unknownMitigation(String file, long line, String mitigation) {
    if (mitigations.containsKey(mitigation)) {
      return false;
    }
    refuse(
        file,
        line,
        RiskColumns.MITIGATION,
        mitigation,
        "the id of a mitigation of the register is needed, and there is none with this one",
        "add the mitigation, or correct the id");
    return true;
  }

  private void risks() {
    List<Placed<RiskRow>> placed = new ArrayList<>();
    rows.risks().forEach(table -> table.value().forEach(row -> risk(table.source(), row, placed)));
    // A risk left out for its links takes those that are linked with it along.
    for (boolean again = true; again; ) {
      again =
          placed.removeIf(
              each -> {
                Risk risk = each.row().risk();
                boolean out =
                    risk.linked().stream()
                        .anyMatch(
                            other ->
                                unknownRisk(
                                    each.file(), each.row().line(), RiskColumns.LINKED, other));
                return out && risks.remove(risk.id(), risk);
              });
    }
  }

  private void risk(String file, RiskRow row, List<Placed<RiskRow>> placed) {
    Risk risk = row.risk();
    if (risks.containsKey(risk.id())) {
      refuse(
          file,
          row.line(),
          RiskColumns.ID,
          risk.id(),
          "a risk stands once in a register, and this one is there already",
          TAKE_OUT);
      return;
    }
    @Nullable SharedDriver first =
        driver(risk).map(driver -> drivers.get(driver.name())).orElse(null);
    if (first != null && !first.equals(driver(risk).orElseThrow())) {
      refuse(
          file,
          row.line(),
          RiskColumns.DRIVER_CHANCE,
          driver(risk).orElseThrow().chance().toString(),
          "a driver has one chance, and \"" + first.name() + "\" has " + first.chance(),
          "correct the chance, or give the other driver a name of its own");
      return;
    }
    add(risk);
    placed.add(new Placed<>(file, row));
  }

  private void mitigations() {
    Map<String, List<Placed<MitigationRow>>> byId = new LinkedHashMap<>();
    Map<String, Set<String>> has = new HashMap<>();
    risks.forEach(
        (id, risk) -> {
          Set<String> ids = new HashSet<>();
          risk.mitigations().forEach(each -> ids.add(each.id()));
          has.put(id, ids);
        });
    List<Placed<MitigationRow>> all = new ArrayList<>();
    rows.mitigations()
        .forEach(
            table ->
                table
                    .value()
                    .forEach(
                        row -> {
                          if (fits(table.source(), row, has)) {
                            var placed = new Placed<>(table.source(), row);
                            byId.computeIfAbsent(row.mitigation().id(), id -> new ArrayList<>())
                                .add(placed);
                            all.add(placed);
                          }
                        }));
    Set<String> out = new LinkedHashSet<>();
    requirements(byId, out);
    all.removeIf(each -> out.contains(each.row().mitigation().id()));
    for (Placed<MitigationRow> each : all) {
      for (String risk : each.row().risks()) {
        attached.computeIfAbsent(risk, id -> new ArrayList<>()).add(each.row().mitigation());
      }
    }
  }

  /** Whether a row fits the risks and the rows before it; if so it is one of these. */
  private boolean fits(String file, MitigationRow row, Map<String, Set<String>> has) {
    Mitigation mitigation = row.mitigation();
    Set<String> here = new HashSet<>();
    for (String id : row.risks()) {
      if (unknownRisk(file, row.line(), RiskColumns.RISKS, id)) {
        return false;
      }
      if (Objects.requireNonNull(risks.get(id)).kind() == Risk.Kind.OPPORTUNITY) {
        refuse(
            file,
            row.line(),
            RiskColumns.RISKS,
            id,
            "a mitigation works on a threat, and this is an opportunity",
            "correct the id, or the kind of the risk");
        return false;
      }
      if (!here.add(id) || Objects.requireNonNull(has.get(id)).contains(mitigation.id())) {
        refuse(
            file,
            row.line(),
            RiskColumns.RISKS,
            id,
            "a risk has a mitigation once, and this one has \"" + mitigation.id() + "\" already",
            TAKE_OUT);
        return false;
      }
    }
    @Nullable Mitigation first = mitigations.putIfAbsent(mitigation.id(), mitigation);
    if (first != null && !sameButCuts(first, mitigation)) {
      refuse(
          file,
          row.line(),
          RiskColumns.ID,
          mitigation.id(),
          "a mitigation on several risks is one mitigation, of which all but the cuts must agree,"
              + " and it was given as \""
              + first
              + "\" before",
          "make the rows agree, or give the other mitigation an id of its own");
      return false;
    }
    row.risks().forEach(id -> Objects.requireNonNull(has.get(id)).add(mitigation.id()));
    return true;
  }

  private static boolean sameButCuts(Mitigation first, Mitigation second) {
    return new Mitigation(
            second.id(),
            second.name(),
            second.kind(),
            first.likelihoodCut(),
            first.impactCut(),
            second.reliability(),
            second.coverage(),
            second.oneOffCost(),
            second.yearlyCost(),
            second.owner(),
            second.due(),
            second.status(),
            second.requires())
        .equals(first);
  }

  /** Leaves out what requires what is not there, and circles, until all that is left can be. */
  private void requirements(Map<String, List<Placed<MitigationRow>>> byId, Set<String> out) {
    boolean changed = true;
    while (changed) {
      Map<String, String> missing = new LinkedHashMap<>();
      Map<String, List<String>> needs = new TreeMap<>();
      for (String id : byId.keySet()) {
        if (!out.contains(id)) {
          List<String> requires = Objects.requireNonNull(mitigations.get(id)).requires();
          needs.put(id, requires);
          requires.stream()
              .filter(needed -> !mitigations.containsKey(needed))
              .findFirst()
              .ifPresent(needed -> missing.put(id, needed));
        }
      }
      missing.forEach(
          (id, needed) ->
              leaveOut(
                  byId,
                  out,
                  id,
                  needed,
                  "a mitigation requires others of the register, and there is none with this id",
                  "add it, or correct the id"));
      changed = !missing.isEmpty();
      if (!changed) {
        Set<String> circle = circle(needs);
        for (String id : circle) {
          leaveOut(
              byId,
              out,
              id,
              String.join(RiskColumns.standard().separator(), needs.getOrDefault(id, List.of())),
              "mitigations must not require each other in a circle, as "
                  + String.join(" -> ", circle)
                  + " -> "
                  + circle.iterator().next()
                  + " do",
              "take one requirement out");
        }
        changed = !circle.isEmpty();
      }
    }
  }

  private void leaveOut(
      Map<String, List<Placed<MitigationRow>>> byId,
      Set<String> out,
      String id,
      String value,
      String rule,
      String wayOut) {
    for (Placed<MitigationRow> each : Objects.requireNonNull(byId.get(id))) {
      refuse(each.file(), each.row().line(), RiskColumns.REQUIRES, value, rule, wayOut);
    }
    out.add(id);
    mitigations.remove(id); // never one of the register, whose requirements are all there
  }

  /** The ids of a circle of requirements in its order; none where there is no circle. */
  private static Set<String> circle(Map<String, List<String>> needs) {
    Set<String> clear = new HashSet<>();
    for (String start : needs.keySet()) {
      // Walks on along the first requirement that may still lead into a circle.
      List<String> path = new ArrayList<>(List.of(start));
      while (!path.isEmpty()) {
        String at = path.get(path.size() - 1);
        Optional<String> next =
            needs.getOrDefault(at, List.of()).stream()
                .filter(id -> !clear.contains(id))
                .findFirst();
        if (clear.contains(at) || next.isEmpty()) {
          clear.add(at);
          path.remove(path.size() - 1);
        } else if (path.contains(next.get())) {
          return new LinkedHashSet<>(path.subList(path.indexOf(next.get()), path.size()));
        } else {
          path.add(next.get());
        }
      }
    }
    return Set.of();
  }

  private List<List<String>> exclusive() {
    Map<String, List<Placed<ExclusionRow>>> groups = new LinkedHashMap<>();
    for (ReadResult<List<ExclusionRow>> table : rows.exclusions()) {
      for (ExclusionRow row : table.value()) {
        if (unknownMitigation(table.source(), row.line(), row.mitigation())) {
          continue;
        }
        List<Placed<ExclusionRow>> group =
            groups.computeIfAbsent(row.group(), name -> new ArrayList<>());
        if (group.stream().anyMatch(each -> each.row().mitigation().equals(row.mitigation()))) {
          refuse(
              table.source(),
              row.line(),
              RiskColumns.MITIGATION,
              row.mitigation(),
              "a mitigation stands once in a group, and this one is in \""
                  + row.group()
                  + "\" already",
              TAKE_OUT);
          continue;
        }
        group.add(new Placed<>(table.source(), row));
      }
    }
    List<List<String>> all = new ArrayList<>(register.exclusive());
    groups.forEach(
        (name, group) -> {
          if (group.size() > 1) {
            all.add(group.stream().map(each -> each.row().mitigation()).toList());
          } else {
            refuse(
                group.get(0).file(),
                group.get(0).row().line(),
                RiskColumns.GROUP,
                name,
                "mitigations that exclude each other are at least 2, and this group has 1",
                "add the other, or take the row out");
          }
        });
    return all;
  }

  private List<RiskRegister.Correlation> correlations() {
    List<RiskRegister.Correlation> all = new ArrayList<>(register.correlations());
    Set<Set<String>> pairs = new HashSet<>();
    all.forEach(each -> pairs.add(Set.of(each.first(), each.second())));
    for (ReadResult<List<CorrelationRow>> table : rows.correlations()) {
      for (CorrelationRow row : table.value()) {
        RiskRegister.Correlation each = row.correlation();
        String file = table.source();
        if (unknownRisk(file, row.line(), RiskColumns.FIRST, each.first())
            || unknownRisk(file, row.line(), RiskColumns.SECOND, each.second())) {
          continue;
        }
        if (!pairs.add(Set.of(each.first(), each.second()))) {
          refuse(
              file,
              row.line(),
              RiskColumns.SECOND,
              each.second(),
              "two risks have one correlation, and these have one already",
              TAKE_OUT);
          continue;
        }
        all.add(each);
      }
    }
    return all;
  }

  private void warnings() {
    for (ReadResult<List<EarlyWarningRow>> table : rows.earlyWarnings()) {
      for (EarlyWarningRow row : table.value()) {
        if (!unknownRisk(table.source(), row.line(), RiskColumns.RISK, row.risk())) {
          warnings.computeIfAbsent(row.risk(), id -> new ArrayList<>()).add(row.warning());
        }
      }
    }
  }
}
