package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Parts of a value stream, one after the other. */
final class Sequence {
  private Sequence() {}

  static List<Step> steps(List<StreamPart> parts) {
    return parts.stream().flatMap(part -> part.steps().stream()).toList();
  }

  static Optional<Duration> leadTime(List<StreamPart> parts) {
    Duration total = Duration.ZERO;
    for (StreamPart part : parts) {
      Optional<Duration> lead = part.leadTime();
      if (lead.isEmpty()) {
        return Optional.empty();
      }
      total = total.plus(lead.get());
    }
    return Optional.of(total);
  }

  static Optional<List<Step>> longestPath(List<StreamPart> parts) {
    List<Step> path = new ArrayList<>();
    for (StreamPart part : parts) {
      Optional<List<Step>> own = part.longestPath();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      path.addAll(own.get());
    }
    return Optional.of(List.copyOf(path));
  }

  /** The steps without which nobody can tell the longest path. */
  static List<Step> hidingThePath(List<StreamPart> parts) {
    return parts.stream()
        .filter(part -> part.longestPath().isEmpty())
        .flatMap(part -> part.steps().stream())
        .filter(step -> step.leadTime().isEmpty())
        .toList();
  }

  /**
   * Puts something else in the place of each step. A branch that is left without steps goes, and a
   * single branch that is left is no longer parallel to anything.
   */
  static List<StreamPart> replaced(
      List<StreamPart> parts, Function<Step, List<StreamPart>> replacement) {
    List<StreamPart> result = new ArrayList<>();
    for (StreamPart part : parts) {
      if (part instanceof Parallel parallel) {
        List<List<StreamPart>> left =
            parallel.branches().stream()
                .map(branch -> replaced(branch, replacement))
                .filter(branch -> !branch.isEmpty())
                .toList();
        if (left.size() == 1) {
          result.addAll(left.get(0));
        } else if (!left.isEmpty()) {
          result.add(new Parallel(left));
        }
      } else {
        result.addAll(replacement.apply((Step) part));
      }
    }
    return result;
  }

  static String words(List<StreamPart> parts) {
    return String.join(
        " > ",
        parts.stream()
            .map(part -> part instanceof Step step ? step.name() : "(" + part + ")")
            .toList());
  }
}
