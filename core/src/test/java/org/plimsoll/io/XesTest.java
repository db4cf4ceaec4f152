package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.explain.Problem;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;

class XesTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
      """;

  private static String string(String key, String value) {
    return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
  }

  private static String event(String activity, String time, String... more) {
    return "<event>"
        + string("concept:name", activity)
        + "<date key=\"time:timestamp\" value=\""
        + time
        + "\"/>"
        + String.join("", more)
        + "</event>\n";
  }

  private static String trace(String id, String... parts) {
    return "<trace>" + string("concept:name", id) + "\n" + String.join("", parts) + "</trace>\n";
  }

  private static String file(String... parts) {
    return HEAD + String.join("", parts) + "</log>\n";
  }

  private static ReadResult<EventLog> read(byte[] bytes) {
    return Xes.read("t.xes", new ByteArrayInputStream(bytes));
  }

  private static ReadResult<EventLog> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private static String only(ReadResult<?> result) {
    assertEquals(1, result.problems().size(), () -> result.problems().toString());
    return result.problems().get(0).toString();
  }

  private static final String GOOD = event("Visit", "2026-02-02T09:30:00.000+00:00");

  @Test
  void aLogIsReadWithAllThatItSays() {
    var result =
        read(
            file(
                trace(
                    "NA",
                    string("family", "F-7"),
                    event(
                        "Visit",
                        "2026-07-02T09:30:00.123+01:00",
                        string("org:resource", "Zo&#235; &amp; Ben"),
                        string("org:group", "North"),
                        string("lifecycle:transition", "COMPLETE"),
                        "<int key=\"miles\" value=\"07\"/>"),
                    event("Referral", "2026-02-01T17:00:00Z", string("org:resource", " ")))));
    EventLog log = result.orThrow();
    assertEquals(
        List.of(
            LogEvent.of("NA", "Referral", "2026-02-01T17:00Z"),
            LogEvent.of("NA", "Visit", "2026-07-02T09:30:00.123+01:00")
                .by("Zoë & Ben")
                .inGroup("North")
                .inLifeCycle("COMPLETE")
                .with("miles", "07")),
        log.events());
    assertEquals(Map.of("family", "F-7"), log.attributes("NA"));
    assertEquals("t.xes: 2 of 2 rows understood, no problems", result.toString());
    assertEquals("t.xes: 2 events of 1 case, 2026-02-01 to 2026-07-02", log.toString());
  }

  @Test
  void compressedOrNotInAFileOrAStreamIsTheSame(@TempDir Path folder) throws IOException {
    byte[] plain = file(trace("C-1", GOOD)).getBytes(StandardCharsets.UTF_8);
    Path path = folder.resolve("t.xes");
    Files.write(path, zipped(plain)); // the name does not decide
    assertEquals(read(plain), Xes.read(path));
    assertEquals(read(plain), read(zipped(plain)));
  }

  @Test
  void anotherEncodingIsReadIfTheFileSaysSo() {
    String text =
        file(trace("Zoë", GOOD)).replace("encoding=\"UTF-8\"", "encoding=\"windows-1252\"");
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    assertEquals(List.of("Zoë"), read(bytes).orThrow().cases());
  }

  @Test
  void bytesThatDoNotFitTheEncodingAreAProblemAndNotGuessed() {
    byte[] bytes =
        file(trace("C-1", GOOD), trace("Zoë", GOOD)).getBytes(StandardCharsets.ISO_8859_1);
    var result = read(bytes);
    String problem = only(result);
    assertTrue(
        problem.contains(
            "an XES file must be well-formed XML, and this one is not: bytes do not fit the"
                + " encoding UTF-8"),
        problem);
  }

  @Test
  void filesInSixteenBitsAreReadWithAMarkOrWithout() {
    String text = file(trace("Zoë", GOOD)).replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    for (Charset each :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertEquals(List.of("Zoë"), read(text.getBytes(each)).orThrow().cases(), each.name());
    }
    byte[] marked = ("\uFEFF" + file(trace("Zoë", GOOD))).getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("Zoë"), read(marked).orThrow().cases());
  }

  @Test
  void anEncodingThatNobodyKnowsIsAProblem() {
    byte[] bytes =
        file(trace("C-1", GOOD))
            .replace("encoding=\"UTF-8\"", "encoding=\"klingon\"")
            .getBytes(StandardCharsets.UTF_8);
    String problem = only(read(bytes));
    assertTrue(problem.contains("the encoding klingon is not known"), problem);
  }

  @Test
  void eachEventThatCannotBeUsedIsAProblemWithItsLineAndTheOthersAreRead() {
    var result =
        read(
            file(
                trace(
                    "C-1",
                    GOOD,
                    event("Visit", "2026-02-02"),
                    event("Visit", "2026-02-02T09:30:00"),
                    event("Visit", "soon"),
                    "<event>" + string("concept:name", "Visit") + "</event>\n",
                    event(" ", "2026-02-02T09:30:00Z"),
                    event("Visit", "2026-02-02T09:30:00Z", string("concept:name", "Call")),
                    event("Visit", "2026-02-02T09:30:00Z", "<string key=\"a\"/>"),
                    event("Visit", "2026-02-02T09:30:00Z", "<string value=\"a\"/>"),
                    event("Visit", "2026-02-02 09:30:00.000+02:00"))));
    String whole =
        "the time of an event is a date with time of day and offset from UTC;"
            + " write it such as 2026-02-02T09:30:00.000+00:00; the event is left out";
    assertEquals(
        List.of(
            "t.xes line 5, time:timestamp \"2026-02-02\": " + whole,
            "t.xes line 6, time:timestamp \"2026-02-02T09:30:00\": the time of an event has an"
                + " offset from UTC; say where the clock hung: Xes.read(..,"
                + " ZoneId.of(\"Europe/London\")); the event is left out",
            "t.xes line 7, time:timestamp \"soon\": " + whole,
            "t.xes line 8, time:timestamp: " + whole,
            "t.xes line 9, concept:name: an event is named by its activity; name it; the event is"
                + " left out",
            "t.xes line 10, concept:name \"Call\": a key stands once in an event or trace, and this"
                + " one stands twice; rename or remove one of them; the event or trace is left out",
            "t.xes line 11, a: an attribute has a value; give it one, or remove it; the event or"
                + " trace is left out",
            "t.xes line 12, <string>: an attribute has a key; give it one; the event or trace is"
                + " left out"),
        result.problems().stream().map(Problem::toString).toList());
    assertEquals(10, result.rows());
    assertEquals(2, result.understood());
    assertEquals(2, result.value().size());
    assertEquals(result.problems(), result.value().problems());
    assertEquals(3, result.value().problemsByRule().get(whole.substring(0, whole.indexOf(';'))));
  }

  @Test
  void aTraceThatIsNoCaseIsAProblemWithTheNumberOfItsEvents() {
    var result =
        read(
            file(
                trace("C-1", GOOD),
                "<trace>" + GOOD + GOOD + "</trace>\n",
                trace("C-1", GOOD),
                trace("C-2"),
                trace("C-3", string("family", "F-1"), string("family", "F-2"), GOOD),
                trace("  ", GOOD),
                GOOD));
    assertEquals(
        List.of(
            "t.xes line 6, concept:name: a trace is named by the id of its case; name it; events"
                + " left out with it: 2",
            "t.xes line 9, concept:name \"C-1\": a case stands in one trace, and an earlier one has"
                + " this id; join the two, or give one another id; events left out with it: 1",
            "t.xes line 12, concept:name \"C-2\": a case has at least one event; the case is left"
                + " out",
            "t.xes line 15, family \"F-2\": a key stands once in an event or trace, and this one"
                + " stands twice; rename or remove one of them; the event or trace is left out",
            "t.xes line 17, concept:name: a trace is named by the id of its case; name it; events"
                + " left out with it: 1",
            "t.xes line 20, trace: an event stands in a trace, its case; move it there; the event is"
                + " left out"),
        result.problems().stream().map(Problem::toString).toList());
    assertEquals(List.of("C-1"), result.value().cases());
    assertEquals(7, result.rows());
    assertEquals(1, result.understood());
  }

  @Test
  void timesWithoutOffsetAreReadByTheClockOfTheirZone() {
    String text =
        file(
            trace(
                "C-1",
                event("Summer", "2026-07-02T09:30:00"),
                event("Winter", "2026-01-02T09:30:00"),
                event("Own", "2026-01-03T09:30:00+05:00"),
                event("Never", "2026-03-29T01:30:00"),
                event("Twice", "2026-10-25T01:30:00")));
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var result = Xes.read("t.xes", in, ZoneId.of("Europe/London"));
    assertEquals(
        List.of("2026-01-02T09:30Z", "2026-01-03T09:30+05:00", "2026-07-02T09:30+01:00"),
        result.value().events().stream().map(event -> event.at().toString()).toList());
    assertEquals(
        List.of(
            "t.xes line 7, time:timestamp \"2026-03-29T01:30:00\": a time without offset was shown"
                + " once by the clock; add the offset: when the clock was put forward or back, no"
                + " hour had this time; the event is left out",
            "t.xes line 8, time:timestamp \"2026-10-25T01:30:00\": a time without offset was shown"
                + " once by the clock; add the offset: when the clock was put forward or back, two"
                + " hours had this time; the event is left out"),
        result.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void whatALogHasNoPlaceForIsNamed() {
    var result =
        read(
            file(
                "<extension name=\"Time\" prefix=\"time\" uri=\"http://example.org\"/>",
                "<global scope=\"event\">" + string("concept:name", "UNKNOWN") + "</global>",
                "<classifier name=\"a\" keys=\"concept:name\"/>",
                string("concept:name", "Our log"),
                trace(
                    "C-1",
                    event(
                        "Visit",
                        "2026-02-02T09:30:00Z",
                        "<string key=\"cost\" value=\"3\">"
                            + string("currency", "GBP")
                            + "</string>",
                        "<list key=\"drivers\"><string key=\"d\" value=\"1\"/></list>",
                        "<odd/>"))));
    assertTrue(result.isClean());
    assertEquals(
        List.of(
            "attributes of the log",
            "attributes nested in cost",
            "attributes nested in drivers",
            "elements <odd>"),
        result.unusedColumns());
    assertEquals(Map.of("cost", "3"), result.value().events().get(0).attributes());
  }

  @Test
  void aFileThatBreaksOffKeepsTheCasesBeforeAndLeavesOutTheOneBegun() {
    String text = file(trace("C-1", GOOD), trace("C-2", GOOD, GOOD), trace("C-3", GOOD));
    var result = read(text.substring(0, text.lastIndexOf("<event>", text.indexOf("C-3")) + 20));
    assertEquals(List.of("C-1"), result.value().cases());
    assertEquals(3, result.rows());
    assertEquals(1, result.understood());
    String problem = only(result);
    assertTrue(
        problem.startsWith(
            "t.xes line 8: an XES file must be well-formed XML, and this one is not: "),
        problem);
    assertTrue(
        problem.endsWith(
            "; get the file anew; the case begun here is left out; the rest of the file is not"
                + " read"),
        problem);
  }

  @Test
  void aCompressedFileThatIsCutAnywhereIsAProblem() throws IOException {
    StringBuilder traces = new StringBuilder();
    Random random = new Random(8); // so that it does not compress to nothing
    for (int i = 0; i < 300; i++) {
      traces.append(trace("C-" + i, string("a", "" + random.nextLong()), GOOD));
    }
    byte[] whole = zipped(file(traces.toString()).getBytes(StandardCharsets.UTF_8));
    assertEquals(300, read(whole).orThrow().size());
    for (int length = 2; length < whole.length; length += 97) {
      var result = read(Arrays.copyOf(whole, length));
      String problem = only(result);
      assertTrue(
          problem.contains("a compressed file must be whole, and this one is not: "), problem);
      assertEquals(result.understood(), result.value().size());
    }
    var unchecked = read(Arrays.copyOf(whole, whole.length - 4)); // only the length is missing
    assertTrue(only(unchecked).contains("must be whole"), unchecked::toString);
    byte[] damaged = whole.clone();
    damaged[whole.length - 6] ^= 1; // the checksum
    assertTrue(only(read(damaged)).contains("must be whole"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE log SYSTEM \"http://127.0.0.1:9/log.dtd\">",
        "<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
      })
  void entitiesAndDocumentTypesAreRefusedBeforeAnythingIsRead(String type) {
    String text =
        file(trace("C-1", event("&x;", "2026-02-02T09:30:00Z"))).replace("<log", type + "<log");
    var result = read(text);
    assertEquals(0, result.value().size());
    assertEquals(
        "t.xes line 2: an XES file has no document type declaration and no entities of its own;"
            + " remove them, and write out what they stand for; the rest of the file is not read",
        only(result));
  }

  @Test
  void anEntityThatNobodyDeclaredIsNoEmptyName() {
    var result = read(file(trace("C-1", event("&x;", "2026-02-02T09:30:00Z"))));
    assertEquals(0, result.value().size());
    assertTrue(only(result).contains("well-formed"), () -> only(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "id,name\n1,2\n", "<log", "\u0000\u0000"})
  void whatIsNoXmlIsOneProblem(String text) {
    var result = read(text);
    assertEquals(0, result.value().size());
    assertTrue(only(result).contains("must be well-formed XML"), () -> only(result));
  }

  @Test
  void anotherXmlFileIsNotTakenForAnEmptyLog() {
    assertEquals(
        "t.xes line 1: an XES file holds a <log>, and this one holds a <html>; name a file in the"
            + " format XES; the rest of the file is not read",
        only(read("<html><trace/></html>")));
  }

  @Test
  void aValueOrNestingOutOfAllProportionEndsTheReading() throws IOException {
    var endless =
        new InputStream() {
          private final byte[] head =
              (HEAD + trace("C-1", GOOD) + "<trace><string key=\"a\" value=\"")
                  .getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            return at < head.length ? head[at++] : 'x';
          }
        };
    var result = Xes.read("t.xes", endless);
    assertEquals(1, result.value().size());
    assertTrue(only(result).contains("is longer than 16777216 bytes"), () -> only(result));
    var nested = read(file("<string key=\"a\" value=\"b\">".repeat(2000)));
    assertTrue(only(nested).contains("nested at most 64 deep"), () -> only(nested));
  }

  @Test
  void aDeviceThatFailsIsAnErrorAndNoProblemOfTheFile(@TempDir Path folder) {
    var broken =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == HEAD.length()) {
              throw new IOException("the line went dead");
            }
            return HEAD.charAt(at++);
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return 1;
          }
        };
    assertEquals(
        "t.xes cannot be read: the line went dead",
        assertThrows(UncheckedIOException.class, () -> Xes.read("t.xes", broken)).getMessage());
    Path nowhere = folder.resolve("none.xes");
    assertTrue(
        assertThrows(UncheckedIOException.class, () -> Xes.read(nowhere))
            .getMessage()
            .startsWith("none.xes cannot be read: "));
  }

  @Test
  void eventsWithoutWorkersAllAtOneInstantKeepTheOrderOfTheFile() {
    var log =
        read(file(
                trace("C-1", GOOD, GOOD.replace("Visit", "Call"), GOOD.replace("Visit", "Admin"))))
            .orThrow();
    assertEquals(
        List.of("Visit", "Call", "Admin"), log.events().stream().map(LogEvent::activity).toList());
    assertEquals(List.of(), log.workers());
    assertEquals(Optional.empty(), log.events().get(0).worker());
  }
}
