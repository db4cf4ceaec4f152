package org.plimsoll.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.allocation.CustomRule;
import org.plimsoll.caseload.CustomFactor;

/**
 * Finds the codec of a type: what {@link Models} says of it, else what follows from its kind. A
 * record of the library whose components have codecs needs no word here.
 */
final class Codecs {
  private static final String OURS = "org.plimsoll.";

  private final Map<Type, Codec<?>> known = new ConcurrentHashMap<>();
  private final Map<String, CustomFactor> factors;
  private final Map<String, CustomRule> rules;

  Codecs(Map<String, CustomFactor> factors, Map<String, CustomRule> rules) {
    this.factors = factors;
    this.rules = rules;
    plain(String.class, Scalars.string());
    plain(boolean.class, Scalars.flag());
    plain(Boolean.class, Scalars.flag());
    plain(int.class, Scalars.wholeInt());
    plain(Integer.class, Scalars.wholeInt());
    plain(long.class, Scalars.wholeLong());
    plain(Long.class, Scalars.wholeLong());
    plain(double.class, Scalars.real());
    plain(Double.class, Scalars.real());
    plain(
        LocalDate.class,
        Scalars.text(
            "a date is wanted",
            "write year-month-day such as \"2026-02-02\"",
            LocalDate::parse,
            LocalDate::toString));
    plain(
        LocalDateTime.class,
        Scalars.text(
            "a date with a time of day is wanted",
            "write it such as \"2026-02-02T09:30\"",
            LocalDateTime::parse,
            LocalDateTime::toString));
    plain(
        OffsetDateTime.class,
        Scalars.text(
            "a date with a time of day and an offset is wanted",
            "write it such as \"2026-02-02T09:30+01:00\"",
            OffsetDateTime::parse,
            OffsetDateTime::toString));
    plain(
        Instant.class,
        Scalars.text(
            "an instant is wanted",
            "write it in UTC such as \"2026-02-02T09:30:00Z\"",
            Instant::parse,
            Instant::toString));
    plain(
        LocalTime.class,
        Scalars.text(
            "a time of day is wanted",
            "write hours and minutes such as \"09:30\"",
            LocalTime::parse,
            LocalTime::toString));
    plain(
        ZoneId.class,
        Scalars.text(
            "a time zone is wanted",
            "write its name such as \"Europe/London\"",
            ZoneId::of,
            ZoneId::getId));
    plain(
        YearMonth.class,
        Scalars.text(
            "a month is wanted",
            "write year-month such as \"2026-02\"",
            YearMonth::parse,
            YearMonth::toString));
    plain(
        Duration.class,
        Scalars.text(
            "a duration is wanted",
            "write hours and minutes such as \"PT7H30M\"",
            Duration::parse,
            Duration::toString));
    plain(
        Period.class,
        Scalars.text(
            "a period is wanted",
            "write years, months and days such as \"P4W\" or \"P1M\"",
            Period::parse,
            Period::toString));
    plain(
        Currency.class,
        Scalars.text(
            "a currency is wanted",
            "write its ISO 4217 code such as \"GBP\"",
            Currency::getInstance,
            Currency::getCurrencyCode));
    Codec<Integer> whole = Scalars.wholeInt();
    plain(
        OptionalInt.class,
        new Containers.Maybe<>(
            whole,
            OptionalInt::of,
            value -> value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty(),
            OptionalInt.empty()));
    plain(
        OptionalLong.class,
        new Containers.Maybe<>(
            Scalars.wholeLong(),
            OptionalLong::of,
            value -> value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty(),
            OptionalLong.empty()));
    plain(
        OptionalDouble.class,
        new Containers.Maybe<>(
            Scalars.real(),
            OptionalDouble::of,
            value -> value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty(),
            OptionalDouble.empty()));
    Models.register(this);
    AllocationModels.register(this);
    GraphModels.register(this);
    LeanModels.register(this);
  }

  <T> void plain(Class<T> type, Codec<T> codec) {
    known.put(type, codec);
  }

  Map<String, CustomFactor> factors() {
    return factors;
  }

  Map<String, CustomRule> rules() {
    return rules;
  }

  /** The class under whose name a value is written: that of an enum rather than of its constant. */
  static Class<?> typeOf(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }

  /** The codec of one of the library's own types; null for a type of somebody else's. */
  @Nullable Codec<?> ours(Class<?> type) {
    return isOurs(type) && find(type) != null ? of(type) : null;
  }

  /** Whether a type is this library's: a host may use the beginning of its name too. */
  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OURS)
        && Objects.equals(
            type.getProtectionDomain().getCodeSource(),
            Codecs.class.getProtectionDomain().getCodeSource());
  }

  /** The codec of what can be a document: one of the library's own types. */
  @SuppressWarnings("unchecked") // codecs are kept under the type they are for
  <T> ObjectCodec<T> document(Class<T> type) {
    Codec<?> codec = ours(type);
    if (codec == null) {
      throw new IllegalArgumentException(
          type.getName()
              + " has no JSON form of its own; write a model or result of org.plimsoll such as"
              + " PointsScheme, Team or LoadReport");
    }
    return codec instanceof ObjectCodec<?> object
        ? (ObjectCodec<T>) object
        : (ObjectCodec<T>) new ValueCodec<>(Schema.of(type), codec);
  }

  @SuppressWarnings("unchecked") // as above
  <T> Codec<T> of(Class<T> type) {
    return (Codec<T>) of((Type) type);
  }

  Codec<?> of(Type type) {
    Codec<?> codec = find(type);
    if (codec == null) {
      throw new IllegalArgumentException(type.getTypeName() + " has no JSON form");
    }
    return codec;
  }

  private @Nullable Codec<?> find(Type type) {
    Codec<?> codec = known.get(type);
    if (codec == null) {
      codec = made(type);
      if (codec != null) {
        Codec<?> earlier = known.putIfAbsent(type, codec);
        codec = earlier != null ? earlier : codec;
      }
    }
    return codec;
  }

  private @Nullable Codec<?> made(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      Type raw = generic.getRawType();
      return raw == Optional.class
          ? maybe(of(of[0]))
          : raw == List.class
              ? Containers.Row.list(of(of[0]))
              : raw == Set.class
                  ? Containers.Row.set(of(of[0]))
                  : raw == Map.class ? table(of[0], of(of[1])) : null;
    }
    return type instanceof Class<?> raw && isOurs(raw) ? ofOurs(raw) : null;
  }

  private static <T> Codec<Optional<T>> maybe(Codec<T> codec) {
    return new Containers.Maybe<>(codec, Optional::of, Function.identity(), Optional.empty());
  }

  private static <V> Codec<?> table(Type key, Codec<V> values) {
    if (key == String.class) {
      return new Containers.Table<>(values, Function.identity(), Function.identity());
    }
    if (key == LocalDate.class) {
      return new Containers.Table<>(values, LocalDate::parse, LocalDate::toString);
    }
    if (key instanceof Class<?> raw && raw.isEnum()) {
      return enumTable(raw, values);
    }
    throw new IllegalArgumentException(key.getTypeName() + " cannot name a field");
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // raw is the class of an enum
  private static Codec<?> enumTable(Class<?> raw, Codec<?> values) {
    Class<Enum> type = (Class<Enum>) raw;
    return new Containers.Table<Enum, Object>(
        (Codec<Object>) values, text -> Scalars.parse(type, text), Scalars::words);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // each branch has looked at the class
  private @Nullable Codec<?> ofOurs(Class<?> raw) {
    if (raw.isEnum()) {
      return Scalars.constant((Class<Enum>) raw);
    }
    for (Class<?> parent : raw.getInterfaces()) {
      if (parent.isSealed() && isOurs(parent)) {
        return narrowed(raw, find(parent));
      }
    }
    if (raw.isRecord()) {
      return new RecordCodec(raw, Shape.of(raw), this);
    }
    if (raw.isInterface() && raw.isSealed()) {
      return sealed(raw, "type");
    }
    return null;
  }

  /** The codec of a sealed interface, narrowed to one of the records that it permits. */
  private static <P, T extends P> @Nullable Codec<T> narrowed(
      Class<T> raw, @Nullable Codec<? extends P> parent) {
    if (parent == null) {
      return null;
    }
    @SuppressWarnings("unchecked") // what is read is checked, what is written is a P
    Codec<P> wide = (Codec<P>) parent;
    return wide instanceof ObjectCodec<P> object
        ? new AsObject<T, P>(object, value -> value, (value, values) -> checked(raw, value), null)
        : new Containers.As<T, P>(wide, value -> value, value -> checked(raw, value));
  }

  private static <T> T checked(Class<T> raw, Object value) {
    if (!raw.isInstance(value)) {
      throw new IllegalArgumentException(Schema.of(raw).words() + " is wanted, was " + value);
    }
    return raw.cast(value);
  }

  <T> SealedCodec<T> sealed(Class<T> type, String tag) {
    var codec = new SealedCodec<T>(Schema.of(type), tag);
    for (Class<?> kind : type.getPermittedSubclasses()) {
      addKind(codec, kind.asSubclass(type));
    }
    return codec;
  }

  private <T, K extends T> void addKind(SealedCodec<T> codec, Class<K> kind) {
    codec.kind(kind, new RecordCodec<>(kind, Shape.of(kind), this));
  }
}
