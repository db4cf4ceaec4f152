package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A board on which the sides work together beyond one issue; others may sit on it too.
 *
 * @param name its name, not blank
 * @param seats how many people each side or other party has on it, in the order given, each at
 *     least 1; a party whose number is not known stands with an empty value
 * @param since when it was set up; empty where not known
 */
public record PartnershipBoard(
    String name, Map<String, Optional<Integer>> seats, Optional<LocalDate> since) {
  /**
   * Checks name and numbers, and copies.
   *
   * @param name its name, not blank
   * @param seats how many people each side or other party has on it, in the order given, each at
   *     least 1; a party whose number is not known stands with an empty value
   * @param since when it was set up; empty where not known
   */
  public PartnershipBoard {
    Objects.requireNonNull(since, "since");
    seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    if (name.isBlank()) {
      throw new IllegalArgumentException("a board needs a name that is not blank");
    }
    seats.forEach(
        (party, number) -> {
          if (number.isPresent() && number.get() < 1) {
            throw new IllegalArgumentException(
                "\""
                    + party
                    + "\" has at least 1 seat on board \""
                    + name
                    + "\", was "
                    + number.get()
                    + "; leave out who does not sit on it");
          }
        });
  }

  /**
   * Returns a board on which nobody sits yet.
   *
   * @param name its name
   * @return the board
   */
  public static PartnershipBoard of(String name) {
    return new PartnershipBoard(name, Map.of(), Optional.empty());
  }

  /**
   * Adds a party of which it is not known how many sit on it.
   *
   * @param party the side or other party
   * @return the board with it
   */
  public PartnershipBoard seating(String party) {
    return seating(party, Optional.empty());
  }

  /**
   * Adds a party.
   *
   * @param party the side or other party
   * @param number how many sit on it
   * @return the board with it
   */
  public PartnershipBoard seating(String party, int number) {
    return seating(party, Optional.of(number));
  }

  private PartnershipBoard seating(String party, Optional<Integer> number) {
    Map<String, Optional<Integer>> all = new LinkedHashMap<>(seats);
    all.put(party, number);
    return new PartnershipBoard(name, all, since);
  }

  /**
   * Says when it was set up.
   *
   * @param day the day
   * @return the board with that date
   */
  public PartnershipBoard since(LocalDate day) {
    return new PartnershipBoard(name, seats, Optional.of(day));
  }

  @Override
  public String toString() {
    return name + ": " + String.join(", ", seats.keySet());
  }
}
