package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a document of what is no object in JSON: a number of points, a date, a constant. */
final class ValueCodec<T> extends ObjectCodec<T> {
  private static final String VALUE = "value";

  private final Codec<T> of;

  ValueCodec(Schema schema, Codec<T> of) {
    super(schema);
    this.of = of;
  }

  @Override
  Iterable<String> fieldNames() {
    return List.of(VALUE);
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    return name.equals(VALUE) ? of : null;
  }

  @Override
  @SuppressWarnings("unchecked") // it was read by the codec
  T build(Values values) {
    return (T) values.need(VALUE);
  }

  @Override
  void writeFields(T value, JsonGenerator out) throws IOException {
    out.writeFieldName(VALUE);
    of.write(value, out);
  }
}
