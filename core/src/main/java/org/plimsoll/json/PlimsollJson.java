package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.ContextAttributes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.allocation.CustomRule;
import org.plimsoll.caseload.CustomFactor;
import org.plimsoll.explain.Problem;

/**
 * Writes the models, values and results of this library as JSON documents and reads them back,
 * strictly.
 *
 * <p>A document is an object whose first field says what it is, such as {@code "schema":
 * "plimsoll/points-scheme/1"}: the kind and the version of its fields. Another kind than the class
 * asked for, or a version that this library does not know, is refused. What is read equals what was
 * written, and is written the same again.
 *
 * <p>Fields have the names and the order of the record's components. What is empty or has its
 * ordinary value is left out. Exact numbers are JSON numbers ({@code 2.5}) where a decimal of at
 * most 30 characters is exact, else texts ({@code "1/3"}); both are read, and never as a double.
 * Constants are lower-case words ({@code "working days"}), dates ISO texts. Bands, factors and
 * people, whose order means something, are lists of objects that say their name; {@code {"simple":
 * 1}} and other objects by name are read too. A custom factor travels by the name under which it is
 * registered ({@link #withFactor}).
 *
 * <p>A load report holds its team, its review and its {@code figures}, rounded to 4 decimal places
 * for others to read. Reading computes the report anew and refuses figures that were changed.
 *
 * <p>Whatever is wrong with a document is a {@link JsonProblemException} that says where, by which
 * rule, with which value and what to do. Documents beyond the {@link JsonLimits} are refused while
 * they are read, before they fill the memory.
 *
 * <pre>{@code
 * var json = PlimsollJson.standard();
 * json.write(scheme, Path.of("scheme.json"));
 * var same = json.read(Path.of("scheme.json"), PointsScheme.class);
 * }</pre>
 *
 * <p>Instances are immutable and may be shared between threads; make one and keep it.
 */
public final class PlimsollJson {
  private final JsonLimits limits;
  private final PlimsollModule module;
  private final boolean compact;
  private final JsonFactory factory;

  private PlimsollJson(JsonLimits limits, PlimsollModule module, boolean compact) {
    this.limits = limits;
    this.module = module;
    this.compact = compact;
    // The codecs find duplicate fields themselves, and say where.
    this.factory = factory(false);
  }

  private JsonFactory factory(boolean findDuplicates) {
    return JsonFactory.builder()
        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, findDuplicates)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(limits.documentLength())
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.stringLength())
                .maxNameLength(limits.nameLength())
                .maxNumberLength(limits.numberLength())
                .build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(limits.depth()).build())
        .build();
  }

  /**
   * Returns the strict reader and writer with the standard limits and no custom factors, which
   * writes indented text.
   *
   * @return the standard
   */
  public static PlimsollJson standard() {
    return new PlimsollJson(JsonLimits.standard(), new PlimsollModule(), false);
  }

  /**
   * Registers a custom factor, which travels by its name only.
   *
   * @param name the name in {@code Factor.custom(name, function)}
   * @param function the function that schemes that are read get under that name
   * @return this with that factor
   * @throws IllegalArgumentException if another factor has the name already
   */
  public PlimsollJson withFactor(String name, CustomFactor function) {
    return new PlimsollJson(limits, module.withFactor(name, function), compact);
  }

  /**
   * Registers a custom rule of allocation, which travels by its name only.
   *
   * @param name the name in {@code Rule.custom(name, function)}
   * @param function the rule that allocations get under that name when they are read
   * @return the reader and writer with that rule
   * @throws IllegalArgumentException if another rule has the name already
   */
  public PlimsollJson withRule(String name, CustomRule function) {
    return new PlimsollJson(limits, module.withRule(name, function), compact);
  }

  /**
   * Replaces the limits.
   *
   * @param other how large a document may be
   * @return this with those limits
   */
  public PlimsollJson withLimits(JsonLimits other) {
    Objects.requireNonNull(other, "other");
    return new PlimsollJson(other, module, compact);
  }

  /**
   * Leaves out line breaks and blanks in what is written.
   *
   * @return this, writing the shortest text
   */
  public PlimsollJson compact() {
    return new PlimsollJson(limits, module, true);
  }

  /**
   * Returns the limits.
   *
   * @return how large a document may be
   */
  public JsonLimits limits() {
    return limits;
  }

  /**
   * Returns a strict Jackson mapper for hosts that have types of their own around the models. It
   * reads the library's types as this does, under the same limits and with the schema wanted in
   * each document; it refuses duplicate, unknown and trailing content, reads decimals as {@code
   * BigDecimal} and takes no null for a primitive in the host's types too. Problems come as
   * Jackson's exceptions, with a {@link JsonProblemException} as the cause where the library found
   * them.
   *
   * @return a new mapper at each call, for the caller to keep and to configure further
   */
  public ObjectMapper mapper() {
    return JsonMapper.builder(factory(true))
        .addModule(module)
        .defaultAttributes(
            ContextAttributes.getEmpty()
                .withSharedAttributes(Map.of(PlimsollModule.NEEDS_SCHEMA, true)))
        .enable(
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /**
   * Writes a document.
   *
   * @param value a model, value or result of this library
   * @return the text, lines separated by a line feed, without one at the end
   * @throws IllegalArgumentException if the value is no such thing
   * @throws JsonProblemException if the value is too deep for the limits, or holds a number or text
   *     that JSON cannot carry
   */
  public String write(Object value) {
    var text = new StringWriter();
    write(value, text, "the text");
    return text.toString();
  }

  /**
   * Writes a document to a file in UTF-8, replacing what was there.
   *
   * @param value a model, value or result of this library
   * @param file the file
   * @throws IllegalArgumentException if the value is no such thing; the file is then left as it was
   * @throws JsonProblemException as in {@link #write(Object)}
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Object value, Path file) {
    codec(value);
    try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
      write(value, out, file.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the codec of the value's own class
  private ObjectCodec<Object> codec(Object value) {
    Objects.requireNonNull(value, "value");
    return (ObjectCodec<Object>) module.codecs().document(Codecs.typeOf(value));
  }

  private void write(Object value, Writer to, String file) {
    ObjectCodec<Object> codec = codec(value);
    try (JsonGenerator out = factory.createGenerator(to)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      if (!compact) {
        out.setPrettyPrinter(printer());
      }
      try {
        codec.write(value, out);
      } catch (JsonProcessingException e) {
        throw new JsonProblemException(
            new Problem(
                file,
                0,
                In.path(out.getOutputContext()),
                "",
                "the document is deeper than the limit of " + limits.depth() + " levels",
                "raise it with withLimits(..)"),
            0,
            e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }

  /**
   * Reads a document from text.
   *
   * @param <T> the class of the model
   * @param text the document
   * @param type the class of the model, value or result that it holds
   * @return the model
   * @throws IllegalArgumentException if the class is none of this library's
   * @throws JsonProblemException if anything is wrong with the document
   */
  public <T> T read(String text, Class<T> type) {
    Objects.requireNonNull(text, "text");
    refuseLonger(text.length(), "JSON text");
    try {
      return read(factory.createParser(text), "JSON text", type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a document from a file in UTF-8, UTF-16 or UTF-32.
   *
   * @param <T> the class of the model
   * @param file the file
   * @param type the class of the model, value or result that it holds
   * @return the model
   * @throws IllegalArgumentException if the class is none of this library's
   * @throws JsonProblemException if anything is wrong with the document
   * @throws UncheckedIOException if the file cannot be read
   */
  public <T> T read(Path file, Class<T> type) {
    try (InputStream in = Files.newInputStream(file)) {
      refuseLonger(Files.size(file), file.toString());
      return read(factory.createParser(in), file.toString(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a document from a stream in UTF-8, UTF-16 or UTF-32, and leaves it to the caller to close
   * the stream.
   *
   * @param <T> the class of the model
   * @param in the stream, of which no more is read than the limits allow
   * @param type the class of the model, value or result that it holds
   * @return the model
   * @throws IllegalArgumentException if the class is none of this library's
   * @throws JsonProblemException if anything is wrong with the document
   * @throws UncheckedIOException if the stream fails
   */
  public <T> T read(InputStream in, Class<T> type) {
    Objects.requireNonNull(in, "in");
    try {
      return read(factory.createParser(in), "JSON stream", type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseLonger(long length, String file) {
    if (length > limits.documentLength()) {
      throw new JsonProblemException(
          new Problem(file, 0, "", Long.toString(length), Failures.tooLong(limits), Failures.RAISE),
          0,
          null);
    }
  }

  private <T> T read(JsonParser open, String file, Class<T> type) throws IOException {
    try (JsonParser parser = open) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      ObjectCodec<T> codec = module.codecs().document(type);
      var in = new In(parser, file, true);
      try {
        if (in.next() != JsonToken.START_OBJECT) {
          throw in.unlike("a document is an object", "write { \"schema\": ..., ... }");
        }
        T value;
        try {
          value = codec.make(codec.readFields(in, Map.of()));
        } catch (JsonProblemException e) {
          throw in.hasSeenSchema() ? e : codec.schema().lookedFor(in, e);
        }
        if (parser.nextToken() != null) {
          throw in.unlike("the document goes on after its end", "keep one object in it");
        }
        return value;
      } catch (JsonProcessingException e) {
        throw Failures.of(e, in, limits);
      }
    }
  }

  /**
   * Returns what the reader and writer is set to.
   *
   * @return for example {@code plain JSON of schemes, teams and reports, custom factors []}
   */
  @Override
  public String toString() {
    return "plain JSON of Plimsoll's models within " + limits();
  }
}
