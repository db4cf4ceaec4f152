package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives each different text a code, from 0 in the order in which they come; only loading adds. A
 * table with open addressing, since a log of ten million events asks it fifty million times.
 */
final class Dictionary {
  /** The code of what is not there. */
  static final int NONE = -1;

  private static final int PREFIX = 8;

  private final List<String> texts = new ArrayList<>();
  private long[] table = new long[16]; // hash, then code + 1; 0 where it is free

  private static int slot(int hash, long[] table) {
    return (hash * 0x9e3779b9 >>> 7) & (table.length - 1);
  }

  /** Where a text is in the table, or the free place where it would be. */
  private int place(String text, int hash) {
    int at = slot(hash, table);
    while (table[at] != 0
        && !((int) (table[at] >>> 32) == hash && texts.get((int) table[at] - 1).equals(text))) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /** The code of a text, a new one if need be. */
  int add(String text) {
    int hash = text.hashCode();
    int at = place(text, hash);
    if (table[at] == 0) {
      texts.add(text);
      table[at] = (long) hash << 32 | texts.size();
      if (texts.size() * 2 > table.length) {
        grow();
      }
      return texts.size() - 1;
    }
    return (int) table[at] - 1;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long entry : table) {
      if (entry != 0) {
        int at = slot((int) (entry >>> 32), larger);
        while (larger[at] != 0) {
          at = (at + 1) & (larger.length - 1);
        }
        larger[at] = entry;
      }
    }
    table = larger;
  }

  int add(Optional<String> text) {
    return text.isPresent() ? add(text.get()) : NONE;
  }

  /** The code of a text, {@link #NONE} if it was never added. */
  int code(String text) {
    return (int) table[place(text, Objects.requireNonNull(text, "name").hashCode())] - 1;
  }

  String text(int code) {
    return texts.get(code);
  }

  Optional<String> maybe(int code) {
    return code == NONE ? Optional.empty() : Optional.of(texts.get(code));
  }

  int size() {
    return texts.size();
  }

  /** All texts, sorted. */
  List<String> sorted() {
    return texts.stream().sorted().toList();
  }

  /** The place of each code when the texts are sorted. */
  int[] ranks() {
    long[] beginnings = new long[texts.size()];
    Arrays.setAll(beginnings, code -> beginning(texts.get(code)));
    Integer[] order = new Integer[texts.size()];
    Arrays.setAll(order, code -> code);
    Arrays.sort(
        order,
        (a, b) -> {
          int byBeginning = Long.compareUnsigned(beginnings[a], beginnings[b]);
          return byBeginning != 0 ? byBeginning : texts.get(a).compareTo(texts.get(b));
        });
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /**
   * The first chars as a number that is less or equal where the text is less: most texts are told
   * apart without being looked at. What does not fit a byte counts as the greatest.
   */
  private static long beginning(String text) {
    long beginning = 0;
    boolean fits = true;
    for (int i = 0; i < PREFIX; i++) {
      int c = i < text.length() ? text.charAt(i) : 0;
      fits &= c < 0xff;
      beginning = beginning << 8 | (fits ? c : 0xff);
    }
    return beginning;
  }
}
