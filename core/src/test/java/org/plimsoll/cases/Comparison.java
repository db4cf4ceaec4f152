package org.plimsoll.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;

/** Compares what was expected with what was answered, by the rules of plimsoll-cases/1. */
final class Comparison {
  private final JsonNode tolerance;
  private final JsonNode byKey;
  private final List<String> differences = new ArrayList<>();

  Comparison(JsonNode tolerance, JsonNode byKey) {
    this.tolerance = tolerance;
    this.byKey = byKey;
  }

  List<String> differences() {
    return differences;
  }

  void compareKeys(JsonNode expected, Map<String, Object> answer) {
    for (Iterator<String> keys = expected.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode within = byKey.has(key) ? byKey.get(key) : tolerance;
      if (!answer.containsKey(key)) {
        differences.add(key + ": missing in the answer " + answer.keySet());
      } else {
        compare(key, expected.get(key), answer.get(key), within);
      }
    }
  }

  private void compare(String path, JsonNode expected, Object actual, JsonNode within) {
    if (expected.isNull() || actual == null) {
      if (!(expected.isNull() && actual == null)) {
        differ(path, expected, actual);
      }
    } else if (expected.isObject() && actual instanceof Map<?, ?> map) {
      for (Iterator<String> keys = expected.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        if (map.containsKey(key)) {
          compare(path + "." + key, expected.get(key), map.get(key), within);
        } else {
          differences.add(path + "." + key + ": missing in the answer " + map.keySet());
        }
      }
    } else if (expected.isArray() && actual instanceof List<?> list) {
      if (expected.size() != list.size()) {
        differ(path, expected, actual);
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), list.get(i), within);
      }
    } else if (expected.isNumber() && isNumber(actual)) {
      compareNumbers(path, expected, actual, within);
    } else if (expected.isBoolean() && actual instanceof Boolean bool) {
      if (expected.booleanValue() != bool) {
        differ(path, expected, actual);
      }
    } else if (!(expected.isTextual() && expected.textValue().equals(actual))) {
      differ(path, expected, actual);
    }
  }

  private static boolean isNumber(Object actual) {
    return actual instanceof Number
        || actual instanceof Points
        || actual instanceof Percent
        || actual instanceof WeeklyHours
        || actual instanceof Rational;
  }

  private void compareNumbers(String path, JsonNode expected, Object actual, JsonNode within) {
    if (actual instanceof Double real && !Double.isFinite(real)) {
      differ(path, expected, actual);
      return;
    }
    Rational wanted = Rational.of(expected.decimalValue());
    Rational found = exact(actual);
    boolean whole = actual instanceof Integer || actual instanceof Long;
    Rational allowed = whole ? Rational.ZERO : allowed(wanted, within);
    Rational error = found.minus(wanted);
    if (error.max(error.negated()).compareTo(allowed) > 0) {
      differ(path, expected, actual);
    }
  }

  private static Rational exact(Object actual) {
    if (actual instanceof Points points) {
      return points.value();
    }
    if (actual instanceof Percent percent) {
      return percent.value();
    }
    if (actual instanceof WeeklyHours hours) {
      return hours.value();
    }
    if (actual instanceof Rational rational) {
      return rational;
    }
    if (actual instanceof BigDecimal decimal) {
      return Rational.of(decimal);
    }
    return actual instanceof Double real
        ? Rational.of(BigDecimal.valueOf(real))
        : Rational.of(((Number) actual).longValue());
  }

  private static Rational allowed(Rational wanted, JsonNode within) {
    if (within.has("abs")) {
      return Rational.of(within.get("abs").decimalValue());
    }
    if (within.has("rel")) {
      Rational share = Rational.of(within.get("rel").decimalValue());
      return wanted.signum() == 0 ? share : share.times(wanted.max(wanted.negated()));
    }
    if (within.path("exact").booleanValue()) {
      return Rational.ZERO;
    }
    throw new IllegalStateException("a tolerance is exact, abs or rel, was " + within);
  }

  private void differ(String path, JsonNode expected, Object actual) {
    differences.add(path + ": expected " + expected + " but was " + actual);
  }
}
