package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.plimsoll.explain.Problem;

/** Writes texts and names, and refuses those that no encoding of Unicode could carry. */
final class Texts {
  private Texts() {}

  static void write(String text, JsonGenerator out) throws IOException {
    out.writeString(whole(text, out));
  }

  static void writeName(String name, JsonGenerator out) throws IOException {
    out.writeFieldName(whole(name, out));
  }

  private static String whole(String text, JsonGenerator out) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          i++;
        } else {
          throw refusal(
              out, "", "a text holds half of a surrogate pair, which is no character", "repair it");
        }
      }
    }
    return text;
  }

  /** A problem with what is being written. */
  static JsonProblemException refusal(JsonGenerator out, String value, String rule, String wayOut) {
    return new JsonProblemException(
        new Problem("JSON", 0, In.path(out.getOutputContext()), value, rule, wayOut), 0, null);
  }
}
