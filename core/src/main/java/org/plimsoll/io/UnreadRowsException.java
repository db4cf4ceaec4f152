package org.plimsoll.io;

import java.util.List;
import org.plimsoll.explain.Problem;

/** Says that a reader did not understand everything, where the caller wanted all or nothing. */
public class UnreadRowsException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 10;

  private final transient List<Problem> problems;

  UnreadRowsException(String summary, List<Problem> problems) {
    super(message(summary, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String summary, List<Problem> problems) {
    StringBuilder out = new StringBuilder(summary);
    problems.stream().limit(SHOWN).forEach(problem -> out.append("\n  ").append(problem));
    if (problems.size() > SHOWN) {
      out.append("\n  and ").append(problems.size() - SHOWN).append(" more: see problems()");
    }
    return out.toString();
  }

  /**
   * Lists all problems.
   *
   * @return the problems, in the order of the files; none after the exception was serialised
   */
  @SuppressWarnings("ObjectEqualsForPrimitives")
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
