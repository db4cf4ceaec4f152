package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes what is an object with named fields in JSON, perhaps with a short form.
 *
 * <p>At the top of a document the long form is written, with the schema as its first field.
 */
abstract class ObjectCodec<T> implements Codec<T> {
  private static final Map<String, Codec<?>> NONE = Map.of();

  private final Schema schema;

  ObjectCodec(Schema schema) {
    this.schema = schema;
  }

  Schema schema() {
    return schema;
  }

  /** What an error calls the thing: a word or two with its article. */
  String words() {
    return schema.words();
  }

  /** The names of the fields, for errors to list. */
  abstract Iterable<String> fieldNames();

  /** The names of the fields it may have after those that were read. */
  Iterable<String> fieldNames(Values before) {
    return fieldNames();
  }

  /** The codec of a field, which may depend on what was read before it; null if there is none. */
  abstract @Nullable Codec<?> field(String name, Values before);

  /** Makes the value; what it refuses is reported as a problem of the object. */
  abstract T build(Values values);

  abstract void writeFields(T value, JsonGenerator out) throws IOException;

  /** The codec of the short form; null if there is none. */
  @Nullable Codec<T> shortForm() {
    return null;
  }

  /** Whether a value has a short form. */
  boolean isShort(T value) {
    return false;
  }

  @Override
  public final T read(In in) throws IOException {
    Codec<T> brief = shortForm();
    return brief != null && in.token() != JsonToken.START_OBJECT
        ? brief.read(in)
        : make(readFields(in, NONE));
  }

  final T make(Values values) {
    return values.make(() -> build(values));
  }

  final Values readFields(In in, Map<String, ? extends Codec<?>> extra) throws IOException {
    if (in.token() != JsonToken.START_OBJECT) {
      throw in.unlike(words() + " is written as an object", "its fields are " + fieldNames());
    }
    boolean document = in.inDocument();
    var values = new Values(in, this);
    while (in.next() == JsonToken.FIELD_NAME) {
      String name = in.text();
      if (values.has(name)) {
        throw in.problem("", "the field \"" + name + "\" stands twice", "keep one of them");
      }
      Codec<?> codec = field(name, values);
      if (codec == null) {
        codec = extra.get(name);
      }
      if (codec == null && name.equals(Schema.FIELD)) {
        in.next();
        if (document) {
          in.sawSchema();
        }
        schema.check(in);
        values.put(name, "");
      } else if (codec == null) {
        throw in.problem(
            "",
            words() + " has no field \"" + shown(name) + "\"",
            "its fields are " + fieldNames(values));
      } else {
        if (in.next() == JsonToken.VALUE_NULL && !codec.acceptsNull()) {
          throw in.problem(
              "", "must not be null", "give a value, or leave the field out if it may be absent");
        }
        values.put(name, codec.read(in));
      }
    }
    if (document && in.needsSchema() && !in.hasSeenSchema()) {
      throw schema.missing(in);
    }
    return values;
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "..." : name;
  }

  @Override
  public final void write(T value, JsonGenerator out) throws IOException {
    boolean document = out.getOutputContext().inRoot();
    Codec<T> brief = shortForm();
    if (!document && brief != null && isShort(value)) {
      brief.write(value, out);
      return;
    }
    out.writeStartObject();
    if (document) {
      out.writeStringField(Schema.FIELD, schema.toString());
    }
    writeFields(value, out);
    out.writeEndObject();
  }
}
