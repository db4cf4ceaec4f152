package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** The message with which bad input is refused. */
final class Refused {
  private Refused() {}

  static String message(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  static String stateMessage(Executable call) {
    return assertThrows(IllegalStateException.class, call).getMessage();
  }
}
