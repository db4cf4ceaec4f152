package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.valuestream.StreamReport.Level;
import org.plimsoll.valuestream.StreamReport.Rung;

/** What somebody should see of a value stream. */
final class StreamFindings {
  private final StreamReport report;

  StreamFindings(StreamReport report) {
    this.report = report;
  }

  List<Finding> all() {
    List<Finding> found = new ArrayList<>();
    for (Step step : report.signOffs(Level.TOO_HIGH)) {
      found.add(
          finding(
              Severity.WARNING, step.name(), "is decided above the level that would do", of(step)));
    }
    for (Step step : report.signOffs(Level.TOO_LOW)) {
      found.add(
          finding(
              Severity.WARNING,
              step.name(),
              "is decided below the level that is needed",
              of(step)));
    }
    for (Step step : report.signOffs(Level.NOT_KNOWN)) {
      found.add(
          finding(
              Severity.NOTE,
              step.name(),
              "whether a lower level would do is not known",
              of(step)
                  + (report.stream().levels().isEmpty()
                      ? "; the order of levels is not given"
                      : "")));
    }
    report
        .value(StreamFigure.RE_KEYINGS)
        .filter(times -> times.signum() > 0)
        .ifPresent(
            times ->
                found.add(
                    finding(
                        Severity.WARNING,
                        "re-keying",
                        "details are keyed in again " + times(times),
                        "into " + String.join(", ", report.systems()))));
    longestWait()
        .ifPresent(
            wait ->
                found.add(
                    finding(
                        Severity.NOTE,
                        wait.step(),
                        "the longest wait, " + StreamWords.time(wait.time()),
                        wait.share().map(share -> share + " of the lead time").orElse(""))));
    for (StreamFigure figure : StreamFigure.values()) {
      List<String> missing = report.missing(figure);
      if (!missing.isEmpty() && figure != StreamFigure.TAKT_TIME) {
        found.add(
            finding(
                Severity.NOTE,
                figure.words(),
                "is not known",
                "missing at " + String.join(", ", missing)));
      }
    }
    return List.copyOf(found);
  }

  private static Finding finding(Severity severity, String subject, String message, String why) {
    return new Finding(severity, subject, message, why, Source.OURS);
  }

  private static String of(Step step) {
    return step.signOff().orElseThrow().toString();
  }

  private static String times(Rational number) {
    return number.equals(Rational.ONE) ? "once" : number + " times";
  }

  private Optional<Rung> longestWait() {
    return report.waits().stream().findFirst();
  }

  /** Sign-offs, re-keying and waits, each in a few words. */
  List<String> verdict() {
    List<String> parts = new ArrayList<>();
    signOffs(parts);
    report
        .value(StreamFigure.RE_KEYINGS)
        .ifPresentOrElse(
            times ->
                parts.add(
                    times.signum() == 0
                        ? "nothing is keyed in twice"
                        : "details are keyed in again " + times(times)),
            () -> parts.add("whether details are keyed in again is not known"));
    waiting(parts);
    return parts;
  }

  private void signOffs(List<String> parts) {
    int all = report.signOffs().size();
    if (all == 0) {
      parts.add("no sign-off");
      return;
    }
    List<Step> high = report.signOffs(Level.TOO_HIGH);
    int unknown = report.signOffs(Level.NOT_KNOWN).size();
    StringBuilder words = new StringBuilder();
    words
        .append(high.size())
        .append(" of ")
        .append(all)
        .append(all == 1 ? " sign-off" : " sign-offs")
        .append(" above the level that would do");
    if (!high.isEmpty()) {
      held(high).ifPresent(time -> words.append(", holding ").append(StreamWords.time(time)));
    }
    if (unknown > 0) {
      words.append(" (of ").append(unknown).append(" it is not known)");
    }
    parts.add(words.toString());
  }

  /** What steps take together on the longest path; empty where that is not known. */
  private Optional<Duration> held(List<Step> steps) {
    Optional<List<Step>> path = report.longestPath();
    return path.isEmpty()
        ? Optional.empty()
        : Sequence.leadTime(List.copyOf(steps.stream().filter(path.get()::contains).toList()));
  }

  private void waiting(List<String> parts) {
    Optional<Rational> wait = report.value(StreamFigure.WAIT_TIME);
    Optional<Duration> lead = report.leadTime();
    if (wait.isEmpty() || lead.isEmpty()) {
      parts.add("how much is waiting is not known");
    } else if (wait.get().signum() == 0) {
      parts.add("nothing waits");
    } else {
      Rung longest = longestWait().orElseThrow();
      parts.add(
          StreamWords.time(wait.get())
              + " of "
              + StreamWords.time(lead.get())
              + " is waiting, the longest before \""
              + longest.step()
              + "\" ("
              + StreamWords.time(longest.time())
              + ")");
    }
  }
}
