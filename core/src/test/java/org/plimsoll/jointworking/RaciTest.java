package org.plimsoll.jointworking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RaciTest {
  @Test
  void aLetterThatIsNoRoleIsRefused() {
    assertEquals(
        "the cell of \"lead\" for task \"t\" holds letters of R, A, C and I, such as A/R, was \"X\"",
        assertThrows(
                IllegalArgumentException.class, () -> Raci.empty().task("t", Map.of("lead", "X")))
            .getMessage());
  }
}
