package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogEvent;
import org.plimsoll.lean.Pairing;

class EventCsvTest {
  private static final EventMapping MAPPING = EventMapping.standard().withWorker("worker");
  private static final String HEADING = "case,activity,timestamp,worker\n";

  private static ReadResult<EventLog> read(EventMapping mapping, String text) {
    return Csv.events(org.plimsoll.io.CsvSource.ofText("t.csv", text), mapping);
  }

  private static ReadResult<EventLog> rows(String rows) {
    return read(MAPPING, HEADING + rows);
  }

  private static String only(ReadResult<EventLog> result) {
    assertEquals(1, result.problems().size(), result.problems()::toString);
    assertEquals(result.problems(), result.value().problems());
    return result.problems().get(0).toString();
  }

  @Test
  void rowsBecomeEvents() {
    ReadResult<EventLog> result =
        read(
            MAPPING.withGroup("team").withLifeCycle("stage").withAttributes("miles"),
            "case,activity,timestamp,worker,team,stage,miles,note\n"
                + "NA,Visit,2026-02-02 09:30:00.5+01:00,Asha,North,complete,4,x\n"
                + "C-1,Visit,2026-02-02T09:30Z,,,,,\n");
    assertEquals(
        "t.csv: 2 of 2 rows understood, no problems, 1 column not used: note", result.toString());
    assertEquals(
        LogEvent.of("NA", "Visit", "2026-02-02T09:30:00.5+01:00")
            .by("Asha")
            .inGroup("North")
            .inLifeCycle("complete")
            .with("miles", "4"),
        result.value().events("NA").get(0));
    assertEquals(
        LogEvent.of("C-1", "Visit", "2026-02-02T09:30Z"), result.value().events("C-1").get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02T09:30:00Z, 2026-02-02T09:30:00Z",
    "2026-02-02 09:30:00+0130, 2026-02-02T09:30:00+01:30",
    "2026-02-02T09:30:00.123456789-05, 2026-02-02T09:30:00.123456789-05:00",
    "2026-02-02T09:30+02:00, 2026-02-02T09:30+02:00",
    "2026-07-02T09:30:00, 2026-07-02T09:30+01:00",
    "2026-07-02T09:30:00.25, 2026-07-02T09:30:00.25+01:00",
    "2026-02-02 09:30, 2026-02-02T09:30Z",
    "2/7/2026 9:30, 2026-07-02T09:30+01:00",
    "2026-02-02T09:30Z[Europe/London], 2026-02-02T09:30Z",
    "+12026-02-02T09:30:00Z, +12026-02-02T09:30:00Z"
  })
  void timesAreReadAsWritten(String text, String at) {
    EventMapping mapping = MAPPING.in("Europe/London").withTimes("d/M/yyyy H:mm");
    ReadResult<EventLog> result = read(mapping, HEADING + "C,a," + text + ",\n");
    assertEquals(OffsetDateTime.parse(at), result.orThrow().events().get(0).at());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30T09:30:00Z",
    "2026-02-02T24:30:00Z",
    "2026-02-02",
    "2026-02-02T09:30:00",
    "2026-02-02T09:30:00.1234567891Z",
    "2026-02-02T09:30:00+25:00",
    "02/02/2026",
    "yesterday",
    "2026-02-02T09:3x:00Z",
    "1e9"
  })
  void aTimeThatIsNoneForSureIsAProblem(String text) {
    assertEquals(
        "t.csv line 2, timestamp \""
            + text
            + "\": a time is a date with time of day and offset from UTC; write it such as"
            + " 2026-02-02T09:30:00.000+00:00, or say in the mapping how and where it was written:"
            + " withTimes(..), in(zone), withDates()",
        only(rows("C," + "a," + text + ",\n")));
  }

  @Test
  void aTimeThatTheClockShowedTwiceOrNeverIsAProblem() {
    EventMapping london = MAPPING.in("Europe/London");
    ReadResult<EventLog> result =
        read(
            london,
            HEADING
                + "C,a,2026-03-29T01:30:00,\nC,a,2026-10-25T01:30:00,\nC,a,2026-10-25T01:30:00+01:00,\n");
    assertEquals(1, result.understood());
    assertEquals(
        Map.of(
            "a time is a date with time of day, with an offset from UTC or shown once by a clock in"
                + " Europe/London",
            2),
        result.value().problemsByRule());
  }

  @Test
  void aDateAloneIsItsFirstMomentOnRequest() {
    EventMapping dates = MAPPING.in("Europe/London").withDates().withTimes("d/M/yyyy");
    ReadResult<EventLog> result = read(dates, HEADING + "C,a,2026-07-02,\nC,b,2/7/2026,\n");
    OffsetDateTime start = OffsetDateTime.parse("2026-07-02T00:00+01:00");
    assertEquals(
        List.of(start, start), result.orThrow().events().stream().map(LogEvent::at).toList());
  }

  @Test
  void eachMissingCellIsAProblemAndTheRestIsRead() {
    ReadResult<EventLog> result =
        rows(
            ",a,2026-02-02T09:30Z,\nC, ,2026-02-02T09:30Z,\nC,a,,\nNA,a,2026-02-02T09:30Z,\nC,a\n");
    assertEquals(4, result.leftOut());
    assertEquals(List.of("NA"), result.value().cases());
    assertEquals(4, result.value().problemsByRule().size());
  }

  @Test
  void aMappingToAColumnThatIsNotThereReadsNothingAndSaysSo() {
    ReadResult<EventLog> result =
        read(MAPPING.withGroup("team"), HEADING + "C,a,2026-02-02T09:30Z,\n");
    assertEquals(1, result.leftOut());
    assertEquals(
        "t.csv line 1: the column \"team\" is needed, and the file has \"case\", \"activity\","
            + " \"timestamp\", \"worker\"; name the columns of the file in the mapping",
        only(result));
  }

  @Test
  void twoColumnsOfOneNameReadNothingAndSaySo() {
    ReadResult<EventLog> result =
        read(MAPPING, "case,activity,timestamp,worker,worker\nC,a,2026-02-02T09:30Z,x,y\n");
    assertEquals(0, result.value().size());
    assertTrue(only(result).contains("stands once in the heading, and this one stands twice"));
  }

  @Test
  void aRowMayBeAPieceOfWork() {
    EventMapping work = MAPPING.withStarted("begun");
    ReadResult<EventLog> result =
        read(
            work,
            "case,activity,begun,timestamp,worker\n"
                + "C,Visit,2026-02-02T09:00Z,2026-02-02T09:30Z,Asha\n"
                + "C,Visit,2026-02-02T11:00Z,2026-02-02T10:30Z,Asha\n"
                + "C,Call,,2026-02-02T12:00Z,Asha\n");
    assertEquals(
        "t.csv line 3: a piece of work must not end before it is started; correct the two times;"
            + " correct the row",
        only(result));
    Pairing.Result paired = Pairing.standard().pair(result.value());
    assertEquals(1, paired.items().size());
    assertEquals(30, paired.items().get(0).duration().toMinutes());
    assertEquals(1, paired.unpaired(Pairing.Reason.END_WITHOUT_START).size());
  }

  @Test
  void thePersonIsAnAttributeOfTheCase() {
    ReadResult<EventLog> result =
        read(
            MAPPING.withPerson("family"),
            "case,activity,timestamp,worker,family\n"
                + "C-1,a,2026-02-02T09:30Z,,F-7\nC-1,b,2026-02-02T09:40Z,,F-8\nC-2,a,2026-02-02T09:30Z,,F-7\n");
    assertEquals(Map.of("family", "F-7"), result.value().attributes("C-1"));
    assertEquals(2, result.value().whereCase("family", "F-7").cases().size());
    assertTrue(only(result).startsWith("t.csv line 3: all rows of a case say the same of it"));
  }

  @Test
  void aCompressedFileIsReadWhateverItsName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("log.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((HEADING + "C,a,2026-02-02T09:30Z,\n").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(1, Csv.events(file, MAPPING).orThrow().size());
  }

  @Test
  void aCompressedFileThatBreaksOffIsReadToThatPlace() throws IOException {
    StringBuilder text = new StringBuilder(HEADING);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      text.append("C-").append(random.nextInt(1 << 30)).append(",a,2026-02-02T09:30:00Z,\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    for (int cut : new int[] {5, whole.length / 2, whole.length - 1}) {
      var source =
          org.plimsoll.io.CsvSource.of(
              "t.csv.gz", new ByteArrayInputStream(Arrays.copyOf(whole, cut)));
      ReadResult<EventLog> result = Csv.events(source, MAPPING);
      String said = only(result);
      assertTrue(said.contains("a compressed file must be whole, and this one is not"), said);
      assertTrue(result.value().size() < 20_001);
      assertTrue(cut < whole.length / 2 || result.value().size() > 5_000, result::toString);
    }
  }

  @Test
  void holidaysOfTheMappingMakeACalendarForTheYearsOfTheLog() {
    EventMapping mapping = MAPPING.withHolidays(LocalDate.parse("2026-02-03"));
    EventLog log =
        read(mapping, HEADING + "C,a,1999-02-02T09:30Z,\nC,a,2026-02-05T09:30Z,\n").orThrow();
    WorkingCalendar calendar = mapping.reviewOf(log).calendar().orElseThrow();
    assertTrue(calendar.knows(LocalDate.parse("1999-01-01")));
    assertEquals(
        1, LeanReview.standard().withCalendar(calendar).review(log).timeliness().holidays().size());
  }

  /** Case systems write the year 9999 for a date that is open. */
  @Test
  void aDateThatStandsForNeverIsStillCounted() {
    EventMapping mapping = MAPPING.withHolidays(LocalDate.parse("2026-02-03"));
    EventLog log =
        read(mapping, HEADING + "C,a,2026-02-02T09:30Z,\nC,a,9999-12-31T09:30Z,\n").orThrow();
    LeanReview.Result result = mapping.reviewOf(log).review(log);
    assertEquals(7973 * 12 + 11, result.byMonth().size());
    assertEquals(
        1,
        result.timeliness().mondayToFriday().rows().get(0).value()
            - result.timeliness().workingDays().orElseThrow().rows().get(0).value());
  }

  @Test
  void whatAMappingCannotSayIsRefused() {
    assertEquals(
        "a time zone has a name such as Europe/London, was \"Neverland\"",
        assertThrows(IllegalArgumentException.class, () -> MAPPING.in("Neverland")).getMessage());
    assertEquals(
        "a pattern of times is written such as d/M/yyyy HH:mm, was \"bbb\"",
        assertThrows(IllegalArgumentException.class, () -> MAPPING.withTimes("bbb")).getMessage());
    assertEquals(
        "a column must have a name, was \" \"; name it as the heading of the file does",
        assertThrows(IllegalArgumentException.class, () -> MAPPING.withGroup(" ")).getMessage());
    EventMapping english =
        MAPPING.reviewing(LeanReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES));
    assertEquals(
        "holidays are those of the calendar of the review, \"England and Wales\", but 1 were given"
            + " beside it; leave one of the two out",
        assertThrows(
                IllegalArgumentException.class,
                () -> english.withHolidays(LocalDate.parse("2026-02-03")))
            .getMessage());
  }
}
