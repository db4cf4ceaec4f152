package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.explain.TextTable;

/** A value stream as a table of its steps, with its figures below. */
final class StreamTable {
  private static final String UNKNOWN = "?";

  private final StreamReport report;
  private final ValueStream stream;
  private final boolean branches;
  private final boolean signOffs;
  private final boolean wastes;
  private final Map<Step, String> branchOf = new HashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  StreamTable(StreamReport report) {
    this.report = report;
    this.stream = report.stream();
    this.branches = stream.parts().stream().anyMatch(Parallel.class::isInstance);
    this.signOffs = !report.signOffs().isEmpty();
    this.wastes = !report.wastes().isEmpty();
  }

  String text() {
    List<String> headings = new ArrayList<>(List.of("step"));
    if (branches) {
      headings.add("branch");
    }
    headings.addAll(List.of("touch", "adds value", "wait", "right", "keyed"));
    if (signOffs) {
      headings.addAll(List.of("decides", "would do"));
    }
    if (wastes) {
      headings.add("waste");
    }
    add(stream.parts(), "");
    List<String> lines = new ArrayList<>();
    lines.add(new TextTable(stream.name(), headings, rows).text());
    lines.addAll(figures());
    if (branches) {
      lines.add("longest path: " + path());
    }
    lines.addAll(new StreamFindings(report).verdict());
    return String.join(System.lineSeparator(), lines);
  }

  private void add(List<StreamPart> parts, String branch) {
    int group = 0;
    for (StreamPart part : parts) {
      if (part instanceof Parallel parallel) {
        group++;
        int number = 0;
        for (List<StreamPart> each : parallel.branches()) {
          number++;
          String own = group + String.valueOf(letter(number));
          add(each, branch.isEmpty() ? own : branch + "." + own);
        }
      } else {
        add((Step) part, branch);
      }
    }
  }

  private static String letter(int number) {
    return number <= 26 ? String.valueOf((char) ('a' + number - 1)) : "-" + number;
  }

  private void add(Step step, String branch) {
    branchOf.put(step, branch);
    List<String> row = new ArrayList<>();
    row.add(step.name());
    if (branches) {
      row.add(branch);
    }
    row.add(time(step.touch()));
    row.add(time(step.valueAdding()));
    row.add(
        step.waitTime().isEmpty() && step.leadTime().isPresent()
            ? "lead " + StreamWords.time(step.leadTime().get())
            : time(step.waitTime()));
    row.add(step.completeAndAccurate().map(Object::toString).orElse(UNKNOWN));
    row.add(step.keyedInto().map(systems -> String.valueOf(systems.size())).orElse(UNKNOWN));
    if (signOffs) {
      row.add(step.signOff().map(each -> each.decides().orElse(UNKNOWN)).orElse(""));
      row.add(step.signOff().map(each -> each.wouldDo().orElse(UNKNOWN)).orElse(""));
    }
    if (wastes) {
      row.add(Step.words(step.wastes()));
    }
    rows.add(row);
  }

  private static String time(Optional<Duration> time) {
    return time.map(StreamWords::time).orElse(UNKNOWN);
  }

  private String path() {
    Optional<List<Step>> path = report.longestPath();
    if (path.isEmpty()) {
      return "not known without the lead times of all branches";
    }
    List<String> through =
        path.get().stream().map(branchOf::get).filter(name -> !name.isEmpty()).distinct().toList();
    return "through " + String.join(", ", through);
  }

  private List<String> figures() {
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (StreamFigure figure : StreamFigure.values()) {
      if (figure == StreamFigure.TAKT_TIME && report.value(figure).isEmpty()
          || figure == StreamFigure.GATE_PASSES && stream.steps().stream().noneMatch(Step::gate)
          || figure == StreamFigure.EFFORT && !branches) {
        continue;
      }
      report
          .value(figure)
          .ifPresentOrElse(
              value -> known.add(figure.words() + " " + figure.inWords(value)),
              () -> unknown.add(figure.words()));
    }
    List<String> lines = new ArrayList<>();
    inFours(lines, "", known);
    inFours(lines, "not known: ", unknown);
    return lines;
  }

  private static void inFours(List<String> lines, String before, List<String> figures) {
    for (int i = 0; i < figures.size(); i += 4) {
      lines.add(before + String.join(", ", figures.subList(i, Math.min(i + 4, figures.size()))));
    }
  }
}
