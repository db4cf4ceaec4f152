package org.plimsoll.clinic;

import java.util.Objects;
import org.plimsoll.lean.WorkItem;

/**
 * A recorded stretch of work that a clinic does not count, and why.
 *
 * @param item the stretch
 * @param rule the first of the clinic's rules that it met, in words
 */
public record SetAside(WorkItem item, String rule) {
  /**
   * Checks that both are there.
   *
   * @param item the stretch
   * @param rule the rule in words
   */
  public SetAside {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public String toString() {
    return item + " (" + Hours.text(item.duration()) + "): " + rule;
  }
}
