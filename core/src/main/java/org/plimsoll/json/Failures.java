package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what Jackson found wrong with a text in the way the library says it. */
final class Failures {
  static final String RAISE = "check where it comes from, or raise the limit with withLimits(..)";

  private static final Pattern NOT_A_NUMBER = Pattern.compile("Non-standard token '([^']{1,20})'");

  private Failures() {}

  static String tooLong(JsonLimits limits) {
    return "a document has at most " + limits.documentLength() + " bytes or characters";
  }

  static JsonProblemException of(JsonProcessingException e, In in, JsonLimits limits) {
    String said = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return problem(e, in, "", limit(said, limits), RAISE);
    }
    if (e instanceof JsonEOFException) {
      return problem(e, in, "", "the document ends before it is complete", "fetch it whole");
    }
    Matcher token = NOT_A_NUMBER.matcher(said);
    if (token.find()) {
      return problem(
          e,
          in,
          token.group(1),
          "JSON has no number that is not finite",
          "leave the field out where the number is not known");
    }
    return problem(
        e, in, "", "this is not JSON: " + said.lines().findFirst().orElse(""), "correct the text");
  }

  private static String limit(String said, JsonLimits limits) {
    if (said.contains("getMaxDocumentLength")) {
      return tooLong(limits);
    }
    if (said.contains("getMaxNestingDepth")) {
      return "a document has at most " + limits.depth() + " objects and lists inside each other";
    }
    if (said.contains("getMaxStringLength")) {
      return "a text has at most " + limits.stringLength() + " characters";
    }
    if (said.contains("getMaxNameLength")) {
      return "the name of a field has at most " + limits.nameLength() + " characters";
    }
    if (said.contains("getMaxNumberLength")) {
      return "a number has at most " + limits.numberLength() + " characters";
    }
    return said;
  }

  private static JsonProblemException problem(
      JsonProcessingException e, In in, String value, String rule, String wayOut) {
    return in.problem(in.path(), e.getLocation(), value, rule, wayOut, e);
  }
}
