package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of values that hold other values: optional ones, lists, sets and maps. */
final class Containers {
  private Containers() {}

  /** An optional value: left out by the object around it where it is empty. */
  record Maybe<O, T>(Codec<T> of, Function<T, O> some, Function<O, Optional<T>> value, O none)
      implements Codec<O> {
    @Override
    public O read(In in) throws IOException {
      return in.is(JsonToken.VALUE_NULL) ? none : some.apply(of.read(in));
    }

    @Override
    public void write(O object, JsonGenerator out) throws IOException {
      Optional<T> inside = value.apply(object);
      if (inside.isPresent()) {
        of.write(inside.get(), out);
      } else {
        out.writeNull();
      }
    }

    @Override
    public boolean acceptsNull() {
      return true;
    }
  }

  /** A list, or a set in which nothing stands twice. */
  record Row<T, C extends Collection<T>>(
      Codec<T> of, boolean unique, Function<Collection<T>, C> copy) implements Codec<C> {
    static <T> Row<T, List<T>> list(Codec<T> of) {
      return new Row<>(of, false, items -> Collections.unmodifiableList(new ArrayList<>(items)));
    }

    static <T> Row<T, Set<T>> set(Codec<T> of) {
      return new Row<>(of, true, items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
    }

    @Override
    public C read(In in) throws IOException {
      if (in.token() != JsonToken.START_ARRAY) {
        throw in.unlike("a list is wanted", "write it in brackets: [ ... ]");
      }
      Collection<T> items = unique ? new LinkedHashSet<>() : new ArrayList<>();
      while (in.next() != JsonToken.END_ARRAY) {
        refuseNull(in, of);
        String found = unique ? in.found() : "";
        if (!items.add(of.read(in))) {
          throw in.problem(found, "stands twice in a set", "keep one of them");
        }
      }
      return copy.apply(items);
    }

    @Override
    public void write(C items, JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (T item : items) {
        of.write(item, out);
      }
      out.writeEndArray();
    }
  }

  /** A map whose keys are names: an object. */
  record Table<K, V>(Codec<V> of, Function<String, K> parser, Function<K, String> printer)
      implements Codec<Map<K, V>> {
    @Override
    public Map<K, V> read(In in) throws IOException {
      if (in.token() != JsonToken.START_OBJECT) {
        throw in.unlike("an object of names and values is wanted", "write it in braces: { ... }");
      }
      Map<K, V> map = new LinkedHashMap<>();
      while (in.next() == JsonToken.FIELD_NAME) {
        K key = key(in);
        in.next();
        refuseNull(in, of);
        if (map.put(key, of.read(in)) != null) {
          throw in.problem("", "the field stands twice", "keep one of them");
        }
      }
      return Collections.unmodifiableMap(map);
    }

    private K key(In in) throws IOException {
      try {
        return parser.apply(in.text());
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw in.problem(
            in.path(), in.location(), in.found(), String.valueOf(e.getMessage()), "", e);
      }
    }

    @Override
    public void write(Map<K, V> map, JsonGenerator out) throws IOException {
      out.writeStartObject();
      for (Map.Entry<K, V> entry : map.entrySet()) {
        Texts.writeName(printer.apply(entry.getKey()), out);
        of.write(entry.getValue(), out);
      }
      out.writeEndObject();
    }
  }

  private static void refuseNull(In in, Codec<?> codec) {
    if (in.is(JsonToken.VALUE_NULL) && !codec.acceptsNull()) {
      throw in.problem("", "must not be null", "give a value, or leave it out");
    }
  }

  /**
   * Things by name whose order means something: a list in which each says its name, because the
   * order of an object's fields is lost in many hands. An object by name is read too.
   *
   * @param of the things
   * @param key the field of the name
   * @param inside whether the thing itself has that field
   * @param brief what may stand for a thing in an object by name; null for nothing
   */
  record Named<V>(ObjectCodec<V> of, String key, boolean inside, @Nullable Brief<V> brief)
      implements Codec<Map<String, V>> {

    /** What may stand for a whole thing. */
    interface Brief<V> {
      V read(String name, In in) throws IOException;
    }

    @Override
    public Map<String, V> read(In in) throws IOException {
      Map<String, V> map = new LinkedHashMap<>();
      if (in.token() == JsonToken.START_ARRAY) {
        Map<String, Codec<String>> extra = inside ? Map.of() : Map.of(key, Scalars.string());
        while (in.next() != JsonToken.END_ARRAY) {
          Values values = of.readFields(in, extra);
          put(map, values.need(key).toString(), of.make(values), in);
        }
      } else if (in.token() == JsonToken.START_OBJECT) {
        while (in.next() == JsonToken.FIELD_NAME) {
          String name = in.text();
          in.next();
          put(map, name, named(name, in), in);
        }
      } else {
        throw in.unlike("a list is wanted", "write [ { \"" + key + "\": ..., ... }, ... ]");
      }
      return Collections.unmodifiableMap(map);
    }

    private V named(String name, In in) throws IOException {
      if (brief != null && in.token() != JsonToken.START_OBJECT) {
        return brief.read(name, in);
      }
      Values values = of.readFields(in, Map.of());
      if (inside) {
        Object own = values.find(key);
        if (own != null && !own.equals(name)) {
          throw in.problem(
              own.toString(),
              "the " + key + " inside differs from that outside",
              "leave it out inside, or write the same");
        }
        values.put(key, name);
      }
      return of.make(values);
    }

    private void put(Map<String, V> map, String name, V value, In in) {
      if (map.put(name, value) != null) {
        throw in.problem(
            name, "the " + key + " of " + of.words() + " stands twice", "keep one of them");
      }
    }

    @Override
    public void write(Map<String, V> map, JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (Map.Entry<String, V> entry : map.entrySet()) {
        out.writeStartObject();
        if (!inside) {
          out.writeFieldName(key);
          Texts.write(entry.getKey(), out);
        }
        of.writeFields(entry.getValue(), out);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  /** A value that is written as another. */
  record As<T, R>(Codec<R> of, Function<T, R> to, Function<R, T> from) implements Codec<T> {
    @Override
    public T read(In in) throws IOException {
      String found = in.found();
      R read = of.read(in);
      try {
        return from.apply(read);
      } catch (IllegalArgumentException e) {
        throw in.problem(in.path(), in.location(), found, Objects.toString(e.getMessage()), "", e);
      }
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
      of.write(to.apply(value), out);
    }
  }
}
