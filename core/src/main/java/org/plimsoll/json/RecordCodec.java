package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a record by its components, in the order declared: each is a field, left out
 * where it has the value that its absence means, and needed where absence means nothing.
 */
final class RecordCodec<T> extends ObjectCodec<T> {
  private final Class<T> type;
  private final Shape<T> shape;
  private final Codecs codecs;
  private final Constructor<T> constructor;
  private @Nullable Map<String, Part> parts; // resolved at first use: a scheme has a base scheme

  private record Part(String name, Method accessor, Codec<Object> codec, @Nullable Object absent) {
    Object of(Object value) {
      return call(() -> accessor.invoke(value));
    }
  }

  RecordCodec(Class<T> type, Shape<T> shape, Codecs codecs) {
    super(shape.schema());
    this.type = type;
    this.shape = shape;
    this.codecs = codecs;
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    this.constructor = call(() -> type.getDeclaredConstructor(types));
  }

  private Map<String, Part> parts() {
    Map<String, Part> known = parts;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        Codec<Object> codec = codec(component);
        known.put(
            shape.fieldOf(component.getName()),
            new Part(
                shape.fieldOf(component.getName()),
                component.getAccessor(),
                codec,
                shape.absent(component)));
      }
      parts = known;
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private Codec<Object> codec(RecordComponent component) {
    try {
      Codec<?> own = shape.codecOf(component.getName());
      return (Codec<Object>) (own != null ? own : codecs.of(component.getGenericType()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " has no JSON form because of its component \""
              + component.getName()
              + "\": "
              + e.getMessage(),
          e);
    }
  }

  @Override
  Iterable<String> fieldNames() {
    return parts().keySet();
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    Part part = parts().get(name);
    return part == null ? null : part.codec();
  }

  /** The codec of a field, whatever was read before it. */
  @Nullable Codec<?> field(String name) {
    Part part = parts().get(name);
    return part == null ? null : part.codec();
  }

  @Override
  T build(Values values) {
    Object[] arguments = new Object[parts().size()];
    int i = 0;
    for (Part part : parts().values()) {
      Object value = values.find(part.name());
      if (value == null) {
        value = part.absent();
      }
      if (value == null) {
        value = shape.derived(part.name(), values::find);
      }
      arguments[i++] = value != null ? value : values.need(part.name());
    }
    return call(() -> constructor.newInstance(arguments));
  }

  @Override
  void writeFields(T value, JsonGenerator out) throws IOException {
    Map<String, Part> all = parts();
    for (Part part : all.values()) {
      Object field = part.of(value);
      boolean absent =
          field.equals(part.absent())
              || field.equals(
                  shape.derived(
                      part.name(), name -> Objects.requireNonNull(all.get(name)).of(value)));
      if (!absent) {
        Texts.writeName(part.name(), out);
        part.codec().write(field, out);
      }
    }
  }

  @Override
  @Nullable Codec<T> shortForm() {
    return shape.shortForm();
  }

  @Override
  boolean isShort(T value) {
    return shape.isShort(value);
  }

  private interface Call<T> {
    T get() throws ReflectiveOperationException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.get();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // records of this library and their members are public
    }
  }
}
