package org.plimsoll.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a table comes from, with the name that problems mention: a file, a stream or a text. A
 * stream or reader can be read once and is closed by the reading. Bytes may be compressed by gzip.
 */
public final class CsvSource {
  /** What opens a source. */
  private interface Opener {
    Reader open(CsvFormat format) throws IOException;
  }

  private final String name;
  private final Opener opener;

  private CsvSource(String name, Opener opener) {
    this.name = Objects.requireNonNull(name, "name");
    this.opener = opener;
  }

  /**
   * Returns a file, opened anew by each reading.
   *
   * @param path the file; problems mention the last part of its name
   * @return that source
   */
  public static CsvSource of(Path path) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    return new CsvSource(name, format -> new Decoding(opened(path), format.statedCharset()));
  }

  private static InputStream opened(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    try {
      return Unzipped.of(bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Returns a stream of bytes.
   *
   * @param name the name that problems mention
   * @param bytes the stream
   * @return that source
   */
  public static CsvSource of(String name, InputStream bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new CsvSource(name, format -> new Decoding(Unzipped.of(bytes), format.statedCharset()));
  }

  /**
   * Returns a stream of characters; the charset of the format does not matter to it.
   *
   * @param name the name that problems mention
   * @param characters the reader
   * @return that source
   */
  public static CsvSource of(String name, Reader characters) {
    Objects.requireNonNull(characters, "characters");
    return new CsvSource(name, format -> characters);
  }

  /**
   * Returns a text.
   *
   * @param name the name that problems mention
   * @param text the whole table
   * @return that source
   */
  public static CsvSource ofText(String name, String text) {
    Objects.requireNonNull(text, "text");
    return new CsvSource(name, format -> new StringReader(text));
  }

  /**
   * Returns the name that problems mention.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  Reader open(CsvFormat format) throws IOException {
    return opener.open(format);
  }

  @Override
  public String toString() {
    return name;
  }
}
