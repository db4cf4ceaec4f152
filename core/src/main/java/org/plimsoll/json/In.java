package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;

/** A document being read, which knows how to say what is wrong at the place it has come to. */
final class In {
  private static final int LONGEST_NAME = 40;

  private final JsonParser parser;
  private final String file;
  private final boolean needsSchema;
  private boolean sawSchema;

  In(JsonParser parser, String file, boolean needsSchema) {
    this.parser = parser;
    this.file = file;
    this.needsSchema = needsSchema;
  }

  JsonToken token() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw problem("", "the document is empty", "write an object: { ... }");
    }
    return token;
  }

  JsonToken next() throws IOException {
    parser.nextToken();
    return token();
  }

  boolean is(JsonToken wanted) {
    return parser.currentToken() == wanted;
  }

  boolean isNumber() {
    return is(JsonToken.VALUE_NUMBER_INT) || is(JsonToken.VALUE_NUMBER_FLOAT);
  }

  /** The text of the token: a name, a text, or a number as it is written. */
  String text() throws IOException {
    return parser.getText();
  }

  boolean inDocument() {
    JsonStreamContext parent = parser.getParsingContext().getParent();
    return parent != null && parent.inRoot();
  }

  boolean needsSchema() {
    return needsSchema;
  }

  void sawSchema() {
    sawSchema = true;
  }

  boolean hasSeenSchema() {
    return sawSchema;
  }

  /** Goes on to the value of a field of the document itself; false if there is none. */
  boolean goOnTo(String field) throws IOException {
    for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
      if (at == JsonToken.FIELD_NAME && inDocument() && parser.getText().equals(field)) {
        parser.nextToken();
        return true;
      }
    }
    return false;
  }

  JsonLocation location() {
    return parser.currentTokenLocation();
  }

  /** The path of the token; after the end of an object or list, the path of that. */
  String path() {
    return path(parser.getParsingContext());
  }

  static String path(JsonStreamContext context) {
    Deque<String> steps = new ArrayDeque<>();
    for (JsonStreamContext at = context; at != null; at = at.getParent()) {
      if (at.inArray() && at.hasCurrentIndex()) {
        steps.addFirst("[" + at.getCurrentIndex() + "]");
      } else if (at.inObject() && at.getCurrentName() != null) {
        steps.addFirst(step(at.getCurrentName()));
      }
    }
    StringBuilder path = new StringBuilder();
    for (String step : steps) {
      path.append(path.length() == 0 || step.startsWith("[") ? "" : ".").append(step);
    }
    return path.toString();
  }

  private static String step(String name) {
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
    return name.matches("[\\w-]{1," + LONGEST_NAME + "}") ? shown : "[\"" + shown + "\"]";
  }

  /** What stands here, as an error shows it. */
  String found() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "";
    }
    try {
      return switch (token) {
        case START_OBJECT -> "{...}";
        case START_ARRAY -> "[...]";
        default -> String.valueOf(parser.getText());
      };
    } catch (IOException e) {
      return "";
    }
  }

  /** A problem with the token here. */
  JsonProblemException problem(String value, String rule, String wayOut) {
    return problem(path(), location(), value, rule, wayOut, null);
  }

  /** A problem with the value here: it is not what the rule says. */
  JsonProblemException unlike(String rule, String wayOut) {
    return problem(found(), rule, wayOut);
  }

  JsonProblemException problem(
      String path,
      @Nullable JsonLocation at,
      String value,
      String rule,
      String wayOut,
      @Nullable Throwable cause) {
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    return new JsonProblemException(
        new Problem(file, line, path, value, rule, wayOut), column, cause);
  }
}
