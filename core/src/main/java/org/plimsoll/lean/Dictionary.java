package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gives each different text a code, from 0 in the order in which they come; only loading adds. */
final class Dictionary {
  /** The code of what is not there. */
  static final int NONE = -1;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The code of a text, a new one if need be. */
  int add(String text) {
    Integer code = codes.get(text);
    if (code == null) {
      codes.put(text, texts.size());
      texts.add(text);
      return texts.size() - 1;
    }
    return code;
  }

  int add(Optional<String> text) {
    return text.isPresent() ? add(text.get()) : NONE;
  }

  /** The code of a text, {@link #NONE} if it was never added. */
  int code(String text) {
    return codes.getOrDefault(Objects.requireNonNull(text, "name"), NONE);
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
    Integer[] order = new Integer[texts.size()];
    Arrays.setAll(order, code -> code);
    Arrays.sort(order, (a, b) -> texts.get(a).compareTo(texts.get(b)));
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
