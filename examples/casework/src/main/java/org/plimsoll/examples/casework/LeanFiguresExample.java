package org.plimsoll.examples.casework;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.plimsoll.io.Csv;
import org.plimsoll.io.EventMapping;
import org.plimsoll.io.ReadResult;
import org.plimsoll.io.Xes;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;

/**
 * Writes the Lean figures of any event log as JSON, so that they can be checked against those of
 * other tools: {@code LOG MAPPING OUT.json}.
 *
 * <p>The log is CSV or XES, plain or compressed by gzip; its name says which. The mapping is an
 * {@link EventMapping} as JSON. Figures that a log does not give, such as the load of its workers
 * where it names none, are null.
 */
public final class LeanFiguresExample {
  private LeanFiguresExample() {}

  /**
   * Reads, reviews and writes.
   *
   * @param args the log, its mapping, and the file to write
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    System.out.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Returns 0; 1 where something could not be read or written, or nothing of the log was understood
   * though there was something to understand; 2 for wrong arguments.
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 3) {
      err.print(
          "three files are needed, LOG MAPPING OUT.json, but there were " + args.length + "\n");
      return 2;
    }
    Path written = Path.of(args[2]);
    ReadResult<EventLog> read;
    try {
      read = write(Path.of(args[0]), Path.of(args[1]), written);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      err.print(e.getMessage() + "\n");
      return 1;
    }
    out.println(read);
    read.value().problemsByRule().forEach((rule, count) -> out.println(count + " x " + rule));
    out.println("written to " + written);
    if (read.value().size() == 0 && !read.problems().isEmpty()) {
      err.print("nothing of the log was understood: its figures are those of an empty log\n");
      return 1;
    }
    return 0;
  }

  static ReadResult<EventLog> write(Path log, Path mapping, Path out) {
    EventMapping map = PlimsollJson.standard().read(mapping, EventMapping.class);
    ReadResult<EventLog> read = read(log, map);
    LeanReview.Result result = map.reviewOf(read.value()).review(read.value());
    ObjectNode figures = LeanFigures.of(result, read);
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      Files.writeString(out, new ObjectMapper().writer(printer).writeValueAsString(figures) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + out + ": " + e, e);
    }
    return read;
  }

  static ReadResult<EventLog> read(Path log, EventMapping mapping) {
    String name = log.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xes") || name.endsWith(".xes.gz")) {
      return Xes.read(log, mapping);
    }
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return Csv.events(log, mapping);
    }
    throw new IllegalArgumentException(
        "a log is called .csv, .csv.gz, .xes or .xes.gz, was \"" + log + "\"; rename it");
  }
}
