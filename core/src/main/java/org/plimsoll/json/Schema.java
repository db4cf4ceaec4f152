package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a kind of document and the version of its fields, written {@code
 * plimsoll/points-scheme/1}.
 */
record Schema(String kind, int version) {
  static final String FIELD = "schema";

  /** The version that all kinds of documents have so far. */
  static final int VERSION = 1;

  private static final Pattern TEXT = Pattern.compile("plimsoll/([a-z0-9-]+)/(\\d{1,6})");

  static Schema of(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return of(
        name.replace("$", "")
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(java.util.Locale.ROOT));
  }

  static Schema of(String kind) {
    return new Schema(kind, VERSION);
  }

  String words() {
    String name = kind.replace('-', ' ');
    return (name.matches("[aeiou].*") ? "an " : "a ") + name;
  }

  void check(In in) throws IOException {
    Matcher found = TEXT.matcher(in.is(JsonToken.VALUE_STRING) ? in.text() : "");
    if (!found.matches()) {
      throw in.unlike("the schema of " + words() + " is written \"" + this + "\"", "write that");
    }
    if (!found.group(1).equals(kind)) {
      throw in.unlike(
          "the document was asked for as " + words() + ", whose schema is \"" + this + "\"",
          "read it as the class it was written from, or give the document that was meant");
    }
    if (Integer.parseInt(found.group(2)) != version) {
      throw in.unlike(
          "this version of the library reads " + words() + " as \"" + this + "\" only",
          "read it with a newer version of the library, or have it written anew as version "
              + version);
    }
  }

  /**
   * What to say of a problem that was met before the schema was: if the schema comes later and is
   * another, or does not come at all, that is the reason.
   */
  JsonProblemException lookedFor(In in, JsonProblemException met) {
    try {
      return in.goOnTo(FIELD) ? checked(in, met) : missing(in);
    } catch (IOException e) {
      return met;
    }
  }

  private JsonProblemException checked(In in, JsonProblemException met) throws IOException {
    try {
      check(in);
      return met;
    } catch (JsonProblemException e) {
      return e;
    }
  }

  JsonProblemException missing(In in) {
    return in.problem(
        "",
        null,
        "",
        words() + " needs the field \"" + FIELD + "\"",
        "add \"" + FIELD + "\": \"" + this + "\" as the first field",
        null);
  }

  @Override
  public String toString() {
    return "plimsoll/" + kind + "/" + version;
  }
}
