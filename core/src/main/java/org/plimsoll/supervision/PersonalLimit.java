package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something agreed with one worker about the work that suits the worker's circumstances. It is
 * between worker and manager, and stands in the worker's own guide only.
 *
 * @param memberId the worker
 * @param what what was agreed, not blank
 * @param agreedOn when
 * @param until the last day on which it holds; empty for no end
 */
public record PersonalLimit(
    String memberId, String what, LocalDate agreedOn, Optional<LocalDate> until) {
  /**
   * Checks the parts.
   *
   * @param memberId the worker
   * @param what what was agreed, not blank
   * @param agreedOn when
   * @param until the last day on which it holds; empty for no end
   */
  public PersonalLimit {
    Objects.requireNonNull(agreedOn, "agreedOn");
    if (memberId.isBlank() || what.isBlank()) {
      throw new IllegalArgumentException(
          "a personal limit names the worker and what was agreed, was \""
              + memberId
              + "\": \""
              + what
              + "\"");
    }
    if (until.isPresent() && until.get().isBefore(agreedOn)) {
      throw new IllegalArgumentException(
          "a personal limit of \""
              + memberId
              + "\" must not end before it was agreed, was "
              + agreedOn
              + " to "
              + until.get());
    }
  }

  /**
   * Returns a limit without an end.
   *
   * @param memberId the worker
   * @param what what was agreed
   * @param agreedOn when
   * @return the limit
   */
  public static PersonalLimit of(String memberId, String what, LocalDate agreedOn) {
    return new PersonalLimit(memberId, what, agreedOn, Optional.empty());
  }

  /**
   * Says how long it holds.
   *
   * @param day the last day
   * @return the limit up to that day
   */
  public PersonalLimit until(LocalDate day) {
    return new PersonalLimit(memberId, what, agreedOn, Optional.of(day));
  }

  /**
   * Tells whether it holds on a day.
   *
   * @param day the day
   * @return whether it was agreed by then and has not ended
   */
  public boolean holdsOn(LocalDate day) {
    return !agreedOn.isAfter(day) && (until.isEmpty() || !until.get().isBefore(day));
  }

  @Override
  public String toString() {
    return what + " (agreed " + agreedOn + until.map(day -> ", until " + day).orElse("") + ")";
  }
}
