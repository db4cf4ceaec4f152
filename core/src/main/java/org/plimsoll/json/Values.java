package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonLocation;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of an object that was read, and where it began. */
final class Values {
  private final In in;
  private final ObjectCodec<?> codec;
  private final JsonLocation start;
  private final Map<String, Object> byName = new HashMap<>();

  Values(In in, ObjectCodec<?> codec) {
    this.in = in;
    this.codec = codec;
    this.start = in.location();
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  void put(String name, Object value) {
    byName.put(name, value);
  }

  Iterable<String> names() {
    return byName.keySet();
  }

  @Nullable Object find(String name) {
    return byName.get(name);
  }

  Object need(String name) {
    if (!has(name)) {
      throw problem(
          "",
          codec.words() + " needs the field \"" + name + "\"",
          "add it; the fields are " + codec.fieldNames(this));
    }
    return Objects.requireNonNull(byName.get(name));
  }

  JsonProblemException problem(String value, String rule, String wayOut) {
    return in.problem(in.path(), start, value, rule, wayOut, null);
  }

  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (JsonProblemException e) {
      throw e;
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | DateTimeException
        | NullPointerException e) {
      throw in.problem(in.path(), start, "", String.valueOf(e.getMessage()), "", e);
    }
  }
}
