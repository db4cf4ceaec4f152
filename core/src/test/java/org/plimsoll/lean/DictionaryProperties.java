package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DictionaryProperties {
  /** Texts that share beginnings, hashes ("Aa" and "BB") and chars that fit no byte. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "",
            "\0",
            "C-",
            "Aa",
            "BB",
            "1234567",
            "\u00fe",
            "\u00ff",
            "\u0100",
            "\ud835\udc00",
            "\uff21")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 200)
  void codesCountTheTextsAsTheyCome(@ForAll("texts") List<String> texts) {
    Dictionary dictionary = new Dictionary();
    List<String> different = new ArrayList<>(new LinkedHashSet<>(texts));
    for (String text : texts) {
      // a copy: equal texts need not be the same object
      assertEquals(different.indexOf(text), dictionary.add(String.copyValueOf(text.toCharArray())));
    }
    assertEquals(different.size(), dictionary.size());
    different.forEach(text -> assertEquals(text, dictionary.text(dictionary.code(text))));
    assertEquals(Dictionary.NONE, dictionary.code("never added"));
  }

  @Property(tries = 200)
  void ranksAreThoseOfTheSortedTexts(@ForAll("texts") List<String> texts) {
    Dictionary dictionary = new Dictionary();
    texts.forEach(dictionary::add);
    List<String> sorted = dictionary.sorted();
    int[] ranks = dictionary.ranks();
    for (int code = 0; code < ranks.length; code++) {
      assertEquals(sorted.indexOf(dictionary.text(code)), ranks[code]);
    }
  }
}
