package org.plimsoll.json;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a record looks in JSON where it does not look as it does by itself. */
final class Shape<T> {
  private static final Map<Class<?>, Object> EMPTY =
      Map.of(
          Optional.class, Optional.empty(),
          OptionalInt.class, OptionalInt.empty(),
          OptionalLong.class, OptionalLong.empty(),
          OptionalDouble.class, OptionalDouble.empty(),
          List.class, List.of(),
          Set.class, Set.of(),
          Map.class, Map.of());

  private final Schema schema;
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, Object> absent = new HashMap<>();
  private final Map<String, Codec<?>> codecs = new HashMap<>();
  private final Map<String, Function<Function<String, @Nullable Object>, @Nullable Object>>
      derived = new HashMap<>();
  private Predicate<T> isShort = value -> false;
  private @Nullable Codec<T> shortForm;

  private Shape(Schema schema) {
    this.schema = schema;
  }

  static <T> Shape<T> of(Class<T> type) {
    return new Shape<>(Schema.of(type));
  }

  static <T> Shape<T> named(String kind) {
    return new Shape<>(Schema.of(kind));
  }

  /** A component goes by another name. */
  Shape<T> calling(String component, String field) {
    fields.put(component, field);
    return this;
  }

  /** A component is left out where it has this value. */
  Shape<T> without(String component, Object value) {
    absent.put(component, value);
    return this;
  }

  /** Texts are left out where they are empty. */
  Shape<T> withoutEmpty(String... components) {
    for (String component : components) {
      absent.put(component, "");
    }
    return this;
  }

  /** A field is left out where it has the value that follows from other fields. */
  Shape<T> deriving(
      String field, Function<Function<String, @Nullable Object>, @Nullable Object> rule) {
    derived.put(field, rule);
    return this;
  }

  /** A component has a codec of its own. */
  Shape<T> with(String component, Codec<?> codec) {
    codecs.put(component, codec);
    return this;
  }

  /** Some values are written shorter; the short form is always understood. */
  Shape<T> shortAs(Codec<T> codec, Predicate<T> where) {
    shortForm = codec;
    isShort = where;
    return this;
  }

  Schema schema() {
    return schema;
  }

  String fieldOf(String component) {
    return fields.getOrDefault(component, component);
  }

  @Nullable Object absent(RecordComponent component) {
    Object own = absent.get(component.getName());
    return own != null ? own : EMPTY.get(component.getType());
  }

  @Nullable Object derived(String field, Function<String, @Nullable Object> others) {
    var rule = derived.get(field);
    return rule == null ? null : rule.apply(others);
  }

  @Nullable Codec<?> codecOf(String component) {
    return codecs.get(component);
  }

  @Nullable Codec<T> shortForm() {
    return shortForm;
  }

  boolean isShort(T value) {
    return isShort.test(value);
  }
}
