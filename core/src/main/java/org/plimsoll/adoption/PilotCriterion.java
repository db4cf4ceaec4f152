package org.plimsoll.adoption;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Series;

/** By what a pilot is judged: a share of cases, or a measure over time. */
public sealed interface PilotCriterion {
  /**
   * Returns what people call it.
   *
   * @return for example {@code assessments in time}
   */
  String name();

  /**
   * Returns a criterion on a share, without figures yet.
   *
   * @param name what is counted, such as {@code assessments in time}
   * @param better whether a greater share is better or a smaller one
   * @return the criterion
   */
  static Share share(String name, Better better) {
    return new Share(name, better, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a criterion on a measure over time.
   *
   * @param name what is measured, with its unit
   * @param series the values before and after the pilot began
   * @return the criterion
   */
  static Measured measured(String name, Series series) {
    return new Measured(name, series);
  }

  /**
   * So many of so many.
   *
   * @param part how many, 0 to {@code whole}
   * @param whole of how many, at least 1
   */
  record Count(int part, int whole) {
    /**
     * Checks the range.
     *
     * @param part how many, 0 to {@code whole}
     * @param whole of how many, at least 1
     */
    public Count {
      if (whole < 1 || part < 0 || part > whole) {
        throw new IllegalArgumentException(
            "of at least 1 case from 0 to all can be counted, was " + part + " of " + whole);
      }
    }

    /**
     * Returns the share.
     *
     * @return part / whole x 100
     */
    public Percent share() {
      return Percent.ofFraction(Rational.of(part, whole));
    }

    @Override
    public String toString() {
      return part + " of " + whole;
    }
  }

  /**
   * A share of cases, judged against what it was before, against a target, or both.
   *
   * @param name what is counted
   * @param better whether a greater share is better or a smaller one
   * @param before the count before the pilot; empty where it is not known
   * @param after the count in the pilot; empty while it is not known
   * @param target the share to be reached: at least, or at most where smaller is better; empty
   *     where none was agreed
   */
  record Share(
      String name,
      Better better,
      Optional<Count> before,
      Optional<Count> after,
      Optional<Percent> target)
      implements PilotCriterion {
    /**
     * Checks the name and the target.
     *
     * @param name what is counted
     * @param better whether a greater share is better or a smaller one
     * @param before the count before the pilot; empty where it is not known
     * @param after the count in the pilot; empty while it is not known
     * @param target the share to be reached: at least, or at most where smaller is better; empty
     *     where none was agreed
     */
    public Share {
      Objects.requireNonNull(better, "better");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a criterion of a pilot needs a name, was blank");
      }
      if (target.isPresent() && target.get().compareTo(Percent.HUNDRED) > 0) {
        throw new IllegalArgumentException(
            "the target of \"" + name + "\" is a share of at most 100%, was " + target.get());
      }
    }

    /**
     * Says how it was before.
     *
     * @param part how many
     * @param whole of how many
     * @return the criterion with that count
     */
    public Share before(int part, int whole) {
      return new Share(name, better, Optional.of(new Count(part, whole)), after, target);
    }

    /**
     * Says how it was in the pilot.
     *
     * @param part how many
     * @param whole of how many
     * @return the criterion with that count
     */
    public Share after(int part, int whole) {
      return new Share(name, better, before, Optional.of(new Count(part, whole)), target);
    }

    /**
     * Asks for so much: at least, or at most where smaller is better.
     *
     * @param share at most 100 %
     * @return the criterion with that target
     */
    public Share reaching(Percent share) {
      return new Share(name, better, before, after, Optional.of(share));
    }

    @Override
    public String toString() {
      return name
          + before.map(count -> ", before " + count).orElse("")
          + after.map(count -> ", after " + count).orElse("")
          + target
              .map(share -> (better == Better.HIGHER ? ", at least " : ", at most ") + share)
              .orElse("");
    }
  }

  /**
   * A measure over time, judged by whether it left the range in which it strayed before.
   *
   * @param name what is measured, with its unit
   * @param series the values before and after the pilot began
   */
  record Measured(String name, Series series) implements PilotCriterion {
    /**
     * Checks the name.
     *
     * @param name what is measured, with its unit
     * @param series the values before and after the pilot began
     */
    public Measured {
      Objects.requireNonNull(series, "series");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a criterion of a pilot needs a name, was blank");
      }
    }

    @Override
    public String toString() {
      return name + ", " + series;
    }
  }
}
