package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one of several kinds of object, told apart by a plain field that names the kind.
 * That field comes first in what is written; in what is read it may stand anywhere, as long as
 * fields of one name mean the same in all kinds.
 */
final class SealedCodec<T> extends ObjectCodec<T> {
  private final String tag;
  private final Map<String, ObjectCodec<? extends T>> kinds = new LinkedHashMap<>();
  private final Map<Class<?>, String> names = new LinkedHashMap<>();

  SealedCodec(Schema schema, String tag) {
    super(schema);
    this.tag = tag;
  }

  <K extends T> SealedCodec<T> kind(Class<K> type, ObjectCodec<K> codec) {
    String simple = type.getSimpleName();
    String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    kinds.put(name, codec);
    names.put(type, name);
    return this;
  }

  @Override
  Iterable<String> fieldNames() {
    Set<String> all = new LinkedHashSet<>();
    all.add(tag);
    kinds.values().forEach(kind -> kind.fieldNames().forEach(all::add));
    return all;
  }

  @Override
  Iterable<String> fieldNames(Values values) {
    Object name = values.find(tag);
    if (name == null) {
      return fieldNames();
    }
    Set<String> own = new LinkedHashSet<>();
    own.add(tag);
    Objects.requireNonNull(kinds.get(name)).fieldNames().forEach(own::add);
    return own;
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    if (name.equals(tag)) {
      return tag();
    }
    Object kind = before.find(tag);
    if (kind != null) {
      return Objects.requireNonNull(kinds.get(kind)).field(name, before);
    }
    Codec<?> common = null;
    for (ObjectCodec<?> each : kinds.values()) {
      Codec<?> codec = each.field(name, before);
      if (codec != null && common != null && codec != common) {
        throw before.problem(
            "",
            "the field \"" + name + "\" means different things in different kinds of " + words(),
            "write \"" + tag + "\" before it");
      }
      common = codec == null ? common : codec;
    }
    return common;
  }

  private Codec<String> tag() {
    return Scalars.text(
        "the field \"" + tag + "\" of " + words() + " is one of " + kinds.keySet(),
        "write one of them",
        text -> {
          if (!kinds.containsKey(text)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        },
        text -> text);
  }

  @Override
  T build(Values values) {
    if (!values.has(tag)) {
      throw values.problem(
          "",
          words() + " needs the field \"" + tag + "\"",
          "add it; it is one of " + kinds.keySet());
    }
    String name = values.need(tag).toString();
    ObjectCodec<? extends T> kind = Objects.requireNonNull(kinds.get(name));
    for (String field : fieldNames()) { // those that stood before the name of the kind
      if (values.has(field) && !field.equals(tag) && kind.field(field, values) == null) {
        throw values.problem(
            "",
            words() + " of the kind \"" + name + "\" has no field \"" + field + "\"",
            "its fields are " + fieldNames(values));
      }
    }
    return kind.build(values);
  }

  @Override
  void writeFields(T value, JsonGenerator out) throws IOException {
    String name = Objects.requireNonNull(names.get(value.getClass()));
    out.writeStringField(tag, name);
    @SuppressWarnings("unchecked") // the codec was put there for this class
    ObjectCodec<T> codec = (ObjectCodec<T>) Objects.requireNonNull(kinds.get(name));
    codec.writeFields(value, out);
  }
}
