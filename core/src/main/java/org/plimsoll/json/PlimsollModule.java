package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.allocation.CustomRule;
import org.plimsoll.caseload.CustomFactor;

/**
 * Teaches a Jackson mapper of the host's own to write and read the models, values and results of
 * this library, alone or inside the host's types.
 *
 * <p>It touches no other types: how the host writes its own dates, optional values and records
 * stays as it is. What the library refuses to read (a field it does not know, a missing one, a
 * value out of range) is refused whatever the mapper's settings, with a {@code
 * JsonMappingException} whose cause is a {@link JsonProblemException}. Models need no annotations
 * and no default typing.
 *
 * <p>A model that is a document of its own is written with its schema as the first field. In
 * reading, a schema is checked where there is one; {@link PlimsollJson} insists on it, and sets
 * limits on length and depth, which in a mapper of the host's are the host's.
 *
 * <pre>{@code
 * import com.fasterxml.jackson.databind.json.JsonMapper;
 * import org.plimsoll.json.PlimsollModule;
 *
 * var mapper = JsonMapper.builder().addModule(new PlimsollModule()).build();
 * }</pre>
 */
public final class PlimsollModule extends Module {
  /** The attribute by which the strict mapper insists on a schema. */
  static final Object NEEDS_SCHEMA = "org.plimsoll.json.needsSchema";

  private final Map<String, CustomFactor> factors;
  private final Map<String, CustomRule> rules;
  private final Codecs codecs;

  /** Creates the module without custom factors and rules. */
  public PlimsollModule() {
    this(Map.of(), Map.of());
  }

  private PlimsollModule(Map<String, CustomFactor> factors, Map<String, CustomRule> rules) {
    this.factors = factors;
    this.rules = rules;
    this.codecs = new Codecs(factors, rules);
  }

  /**
   * Registers a custom factor, which travels by its name only.
   *
   * @param name the name in {@code Factor.custom(name, function)}
   * @param function the function that schemes read with this module get under that name
   * @return the module with that factor
   * @throws IllegalArgumentException if another factor has the name already
   */
  public PlimsollModule withFactor(String name, CustomFactor function) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    var more = new TreeMap<>(factors);
    if (more.put(name, function) != null) {
      throw new IllegalArgumentException(
          "the custom factor \"" + name + "\" is registered already; give this one another name");
    }
    return new PlimsollModule(Collections.unmodifiableMap(more), rules);
  }

  /**
   * Registers a custom rule of allocation, which travels by its name only.
   *
   * @param name the name in {@code Rule.custom(name, function)}
   * @param function the rule that allocations read with this module get under that name
   * @return the module with that rule
   * @throws IllegalArgumentException if another rule has the name already
   */
  public PlimsollModule withRule(String name, CustomRule function) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    var more = new TreeMap<>(rules);
    if (more.put(name, function) != null) {
      throw new IllegalArgumentException(
          "the custom rule \"" + name + "\" is registered already; give this one another name");
    }
    return new PlimsollModule(factors, Collections.unmodifiableMap(more));
  }

  Codecs codecs() {
    return codecs;
  }

  @Override
  public String getModuleName() {
    return "plimsoll";
  }

  /** The version of the module is not told apart: it comes in one jar with the models. */
  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers(codecs));
    context.addDeserializers(new Readers(codecs));
  }

  private static final class Writers extends Serializers.Base {
    private final Codecs codecs;

    Writers(Codecs codecs) {
      this.codecs = codecs;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      Class<?> declared =
          raw.getSuperclass() != null && raw.getSuperclass().isEnum() ? raw.getSuperclass() : raw;
      Codec<?> codec = codecs.ours(declared);
      return codec == null ? null : new Writer<>(codec);
    }
  }

  private static final class Writer<T> extends JsonSerializer<T> {
    private final Codec<T> codec;

    Writer(Codec<T> codec) {
      this.codec = codec;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      try {
        codec.write(value, out);
      } catch (JsonProblemException e) {
        throw JsonMappingException.from(out, String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typing)
        throws IOException {
      serialize(value, out, provider); // the host's default typing has nothing to add
    }
  }

  private static final class Readers extends Deserializers.Base {
    private final Codecs codecs;

    Readers(Codecs codecs) {
      this.codecs = codecs;
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return reader(type.getRawClass());
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return reader(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return codecs.ours(type) != null;
    }

    private @Nullable JsonDeserializer<?> reader(Class<?> type) {
      Codec<?> codec = codecs.ours(type);
      return codec == null ? null : new Reader<>(codec);
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final Codec<T> codec;

    Reader(Codec<T> codec) {
      this.codec = codec;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      boolean strict = Boolean.TRUE.equals(context.getAttribute(NEEDS_SCHEMA));
      try {
        return codec.read(new In(parser, "JSON", strict));
      } catch (JsonProblemException e) {
        throw JsonMappingException.from(parser, String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public T deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typing)
        throws IOException {
      return deserialize(parser, context); // as in writing
    }
  }
}
