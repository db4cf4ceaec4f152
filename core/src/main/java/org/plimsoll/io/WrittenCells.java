package org.plimsoll.io;

import java.math.BigDecimal;
import java.util.List;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * Makes cells that read back as what they were made of, and refuses what would not.
 *
 * @param owner whose cells they are, such as {@code risk "R1"}
 * @param separator what stands between the entries of a list
 */
record WrittenCells(String owner, String separator) {
  String plain(String text) {
    if (!text.equals(text.strip())) {
      throw unreadable(text, "; take out the blanks at its ends");
    }
    return text;
  }

  String listed(List<String> entries) {
    for (String entry : entries) {
      if (entry.contains(separator) || entry.isEmpty()) {
        throw unreadable(entry, " from a list separated by \"" + separator + "\"");
      }
      plain(entry);
    }
    return String.join(separator, entries);
  }

  private IllegalArgumentException unreadable(String text, String wayOut) {
    return new IllegalArgumentException(
        "\"" + text + "\" of " + owner + " would not read back" + wayOut);
  }

  String decimal(String what, Rational number) {
    String text = number.toString();
    if (text.indexOf('/') >= 0) {
      throw unheld(what + " " + text, "a cell holds decimals of moderate length alone");
    }
    return text;
  }

  String percent(String what, Percent share) {
    return decimal(what, share.value()) + "%";
  }

  String figure(String what, double number) {
    String text = new BigDecimal(Double.toString(number)).toPlainString();
    try {
      if (Rational.parse(text).doubleValue() == number) {
        return text;
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw unheld(what + " " + number, "a cell holds decimals of moderate length alone", e);
    }
    throw unheld(what + " " + number, "a cell holds decimals of moderate length alone");
  }

  /** Says that something does not fit into a table. */
  IllegalArgumentException unheld(String what, String rule) {
    return new IllegalArgumentException(
        what
            + " of "
            + owner
            + " cannot be held by a table, since "
            + rule
            + "; keep it as JSON: PlimsollJson");
  }

  private IllegalArgumentException unheld(String what, String rule, RuntimeException cause) {
    IllegalArgumentException refusal = unheld(what, rule);
    refusal.initCause(cause);
    return refusal;
  }
}
