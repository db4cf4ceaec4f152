package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A part of a value stream: one step, or branches that are worked on at the same time. */
public sealed interface StreamPart permits Step, Parallel {
  /**
   * Lists the steps of the part.
   *
   * @return at least one step, in the order of the stream, branch by branch
   */
  List<Step> steps();

  /**
   * Returns the time from the end of the part before to the end of this one.
   *
   * @return 0 or more; of branches the longest; empty if that of any step is not known
   */
  Optional<Duration> leadTime();

  /**
   * Lists the steps of the longest way through the part.
   *
   * @return at least one step, in order; of branches that take equally long the first counts; empty
   *     if it is not known which branch is the longest
   */
  Optional<List<Step>> longestPath();
}
