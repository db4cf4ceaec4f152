package org.plimsoll.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;

/**
 * What is wrong with a document: where, by which rule, with which value, and what to do about it.
 *
 * <p>The message is that of the {@link Problem}, such as {@code scheme.json line 4,
 * bands[0].wieght: a band has no field "wieght"; its fields are [name, weight]}.
 */
public final class JsonProblemException extends IllegalArgumentException {
  /** The version of the serialised form. */
  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** The column of the document, counted from 1; 0 where none is known. */
  private final int column;

  JsonProblemException(Problem problem, int column, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
    this.column = column;
  }

  /**
   * Returns the problem in its parts.
   *
   * @return the file, line, path, value, rule and way out
   */
  public Problem problem() {
    return problem;
  }

  /**
   * Returns where in the document the problem is.
   *
   * @return the path, such as {@code bands[0].weight}; empty for the document as a whole
   */
  public String path() {
    return problem.column();
  }

  /**
   * Returns the line of the problem.
   *
   * @return the line, counted from 1; 0 where none is known
   */
  public long line() {
    return problem.line();
  }

  /**
   * Returns the column of the problem.
   *
   * @return the column in the line, counted from 1; 0 where none is known
   */
  public int column() {
    return column;
  }

  /**
   * Returns the value found.
   *
   * @return the value, shortened if long; empty where there was none
   */
  public String value() {
    return problem.value();
  }

  /**
   * Returns the rule that was broken.
   *
   * @return what the value should have been
   */
  public String rule() {
    return problem.rule();
  }

  /**
   * Returns the way out.
   *
   * @return what to do about it; empty where the rule says it all
   */
  public String wayOut() {
    return problem.wayOut();
  }
}
