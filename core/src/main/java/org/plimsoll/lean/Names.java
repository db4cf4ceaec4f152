package org.plimsoll.lean;

import java.util.Comparator;

/** How names are ordered: by code point, whatever the characters. */
final class Names {
  /** Names by code point, which differs from {@link String#compareTo} beyond the first 65,536. */
  static final Comparator<String> ORDER = Names::compare;

  private Names() {}

  private static int compare(String a, String b) {
    int least = Math.min(a.length(), b.length());
    for (int i = 0; i < least; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean mixed = Character.isSurrogate(x) != Character.isSurrogate(y);
        // a surrogate stands for a code point above all that are one char
        return mixed ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
