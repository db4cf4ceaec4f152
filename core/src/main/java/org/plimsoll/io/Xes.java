package org.plimsoll.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.lean.EventLog;

/**
 * Reads event logs written as XES, plain or compressed by gzip, whatever the name of the file says.
 *
 * <p>A trace is a case and its {@code concept:name} the id; of an event, {@code concept:name} is
 * the activity, {@code time:timestamp} the time, {@code org:resource} the worker, {@code org:group}
 * the group and {@code lifecycle:transition} the stage of life. A worker, group or stage that is
 * blank or not there is empty. All other attributes of traces and events are kept as written.
 * Classifiers and defaults ({@code global}) are not applied.
 *
 * <p>The rows of the result are events. An event that cannot be used is a problem and left out: one
 * without activity or time, with a key that stands twice, outside a trace, or of a trace without an
 * id or with one that an earlier trace has. A trace without events is a problem too. The unused
 * columns name what a log has no place for: attributes of the log as a whole, and attributes nested
 * in others. The problems are also those of the log.
 *
 * <p>A file that breaks off, is not well-formed or holds a document type declaration (entities are
 * never resolved, nor is anything fetched) is read to that place: the case that was begun there is
 * left out, and a problem says so. Time and memory are linear in the size of the uncompressed file;
 * a single value, comment or nesting out of all proportion ends the reading.
 *
 * <p>Source: IEEE 1849-2016, eXtensible Event Stream, and its extensions Concept, Time,
 * Organizational and Lifecycle.
 */
public final class Xes {
  private Xes() {}

  /**
   * Reads a log whose times carry their offsets; one that does not is a problem.
   *
   * @param path the file
   * @return the log, called by the name of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ReadResult<EventLog> read(Path path) {
    return read(path, Optional.empty());
  }

  /**
   * Reads a log in which some times, or all, carry no offset.
   *
   * @param path the file
   * @param zone where the clock hung whose times carry no offset; one that this clock showed twice
   *     or never, when it was put back or forward, is a problem
   * @return the log, called by the name of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ReadResult<EventLog> read(Path path, ZoneId zone) {
    return read(path, Optional.of(zone));
  }

  /**
   * Reads a log by its mapping, of which only the zone matters.
   *
   * @param path the file
   * @param mapping says where the clock hung whose times carry no offset, if any does
   * @return the log, called by the name of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ReadResult<EventLog> read(Path path, EventMapping mapping) {
    return read(path, mapping.clock());
  }

  private static ReadResult<EventLog> read(Path path, Optional<ZoneId> zone) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    try (InputStream bytes = Files.newInputStream(path)) {
      return XesReading.read(name, bytes, zone);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Reads a log whose times carry their offsets; one that does not is a problem.
   *
   * @param name what the log is called, and what problems mention
   * @param bytes the stream; it is closed
   * @return the log
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static ReadResult<EventLog> read(String name, InputStream bytes) {
    return read(name, bytes, Optional.empty());
  }

  /**
   * Reads a log in which some times, or all, carry no offset.
   *
   * @param name what the log is called, and what problems mention
   * @param bytes the stream; it is closed
   * @param zone where the clock hung whose times carry no offset; one that this clock showed twice
   *     or never, when it was put back or forward, is a problem
   * @return the log
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static ReadResult<EventLog> read(String name, InputStream bytes, ZoneId zone) {
    return read(name, bytes, Optional.of(zone));
  }

  private static ReadResult<EventLog> read(String name, InputStream bytes, Optional<ZoneId> zone) {
    Objects.requireNonNull(name, "name");
    try (InputStream in = Objects.requireNonNull(bytes, "bytes")) {
      return XesReading.read(name, in, zone);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static UncheckedIOException unreadable(String name, IOException e) {
    return new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
  }
}
