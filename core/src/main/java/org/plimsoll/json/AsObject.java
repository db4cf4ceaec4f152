package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is no record as the record that says the same. */
final class AsObject<T, R> extends ObjectCodec<T> {
  private final ObjectCodec<R> of;
  private final Function<T, R> to;
  private final BiFunction<R, Values, T> from;
  private final @Nullable Codec<T> shortForm;

  AsObject(
      ObjectCodec<R> of,
      Function<T, R> to,
      BiFunction<R, Values, T> from,
      @Nullable Codec<T> shortForm) {
    super(of.schema());
    this.of = of;
    this.to = to;
    this.from = from;
    this.shortForm = shortForm;
  }

  @Override
  Iterable<String> fieldNames() {
    return of.fieldNames();
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    return of.field(name, before);
  }

  @Override
  T build(Values values) {
    return from.apply(of.build(values), values);
  }

  @Override
  void writeFields(T value, JsonGenerator out) throws IOException {
    of.writeFields(to.apply(value), out);
  }

  @Override
  @Nullable Codec<T> shortForm() {
    return shortForm;
  }
}
