package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

class CsvTest {
  private static final CsvFormat STANDARD = CsvFormat.standard();

  private static ReadResult<TextTable> read(String text) {
    return Csv.read(org.plimsoll.io.CsvSource.ofText("t.csv", text), STANDARD);
  }

  private static ReadResult<TextTable> read(byte[] bytes, CsvFormat format) {
    return Csv.read(org.plimsoll.io.CsvSource.of("t.csv", new ByteArrayInputStream(bytes)), format);
  }

  private static <T> ReadResult<List<T>> column(String text, CsvFormat format, Cell<T> cell) {
    return Csv.rows(
        org.plimsoll.io.CsvSource.ofText("t.csv", text),
        format,
        columns -> {
          Column<T> column = columns.needed("v", cell);
          return row -> row.get(column);
        });
  }

  private static String only(ReadResult<?> result) {
    assertEquals(1, result.problems().size(), () -> result.problems().toString());
    return result.problems().get(0).toString();
  }

  @Test
  void rowsAreReadCellByCellAsTheyStand() {
    var result = read("id,name\nC-1, Asha \nNA,\"Smith, \"\"Jo\"\"\nof York\"\n");
    assertEquals(
        List.of(List.of("C-1", " Asha "), List.of("NA", "Smith, \"Jo\"\nof York")),
        result.orThrow().rows());
    assertEquals("t.csv: 2 of 2 rows understood, no problems", result.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInAnyWayAndKeepTheirNumbers(String end) {
    var result = read(String.join(end, "a,b", "1,\"x" + end + "y\"", "", "2", "3,4"));
    assertEquals(List.of("1", "x" + end + "y"), result.value().rows().get(0));
    assertEquals(List.of("3", "4"), result.value().rows().get(1));
    assertEquals(1, result.blank());
    assertEquals(5, result.problems().get(0).line());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      var result = read("\ufeffid,name\n1,Zoë\n".getBytes(charset), STANDARD);
      assertEquals(List.of("id", "name"), result.orThrow().headings());
      assertEquals(List.of("1", "Zoë"), result.value().rows().get(0));
    }
    assertEquals(List.of("id"), read("\ufeffid\n1\n").orThrow().headings());
    assertEquals(
        List.of("id"),
        read(
                "\ufeffid\n1\n".getBytes(StandardCharsets.UTF_8),
                STANDARD.withCharset(StandardCharsets.UTF_8))
            .orThrow()
            .headings());
  }

  @Test
  void bytesThatAreNotUtf8AreReadAsWindows1252AndSaidToBe() {
    byte[] bytes = "id,name\n1,Zoë\n2,10 €\n".getBytes(Charset.forName("windows-1252"));
    var result = read(bytes, STANDARD);
    assertEquals(List.of("1", "Zoë"), result.value().rows().get(0));
    assertEquals(List.of("2", "10 €"), result.value().rows().get(1));
    assertEquals(2, result.understood());
    assertEquals(
        "t.csv line 2: 2 bytes are not UTF-8, the first on this line; read as Windows-1252; say so"
            + " if that is right: CsvFormat.withCharset(Charset.forName(\"windows-1252\"))",
        only(result));
    assertTrue(read(bytes, STANDARD.withCharset(Charset.forName("windows-1252"))).isClean());
  }

  @Test
  void aFileOfBothCharsetsIsReadByteByByte() throws IOException {
    var both = new java.io.ByteArrayOutputStream();
    both.write("id\nZoë\n".getBytes(StandardCharsets.UTF_8));
    both.write("Zoë\n".getBytes(Charset.forName("windows-1252")));
    var result = read(both.toByteArray(), STANDARD);
    assertEquals(List.of(List.of("Zoë"), List.of("Zoë")), result.value().rows());
    assertEquals(3, result.problems().get(0).line());
  }

  @Test
  void bytesThatDoNotFitAStatedCharsetAreSaidToBeReplaced() {
    var result =
        read(
            "id\nZoë\n".getBytes(StandardCharsets.ISO_8859_1),
            STANDARD.withCharset(StandardCharsets.UTF_8));
    assertEquals(List.of("Zo\ufffd"), result.value().rows().get(0));
    assertEquals(
        "t.csv line 2: 1 byte is not UTF-8, the first on this line; put down as U+FFFD, the"
            + " replacement character; name the charset of the file: CsvFormat.withCharset(..)",
        only(result));
  }

  @Test
  void aMisfitFarIntoAFileIsFoundOnItsLine() {
    var text = new StringBuilder("id,name\n");
    for (int i = 2; i < 30_000; i++) {
      text.append(i).append(",Asha\n");
    }
    text.append("30000,Zo\u00eb\nlast,Ben");
    var result = read(text.toString().getBytes(StandardCharsets.ISO_8859_1), STANDARD);
    assertEquals(30_000, result.problems().get(0).line());
    assertEquals(30_000, result.understood());
  }

  @Test
  void blankLinesAreCountedAndOnlyThose() {
    var result = read("\n  \na,b\n\n,\n \t,\n1,\n\"\",\n");
    assertEquals(List.of(List.of("1", ""), List.of("", "")), result.value().rows());
    assertEquals(5, result.blank());
    assertEquals("t.csv: 2 of 2 rows understood, no problems, 5 blank lines", result.toString());
  }

  @Test
  void raggedRowsAreProblemsAndNotUsed() {
    var result = read("a,b\n1\n1,2,3\n4,5\n\"x\ny\"\n");
    assertEquals(List.of(List.of("4", "5")), result.value().rows());
    assertEquals(4, result.rows());
    assertEquals(3, result.leftOut());
    assertEquals(
        List.of(
            "t.csv line 2 \"1\": a row has as many values as the heading has columns, 2, and this"
                + " one has 1; fill up the row, or close a quote that was left open",
            "t.csv line 3 \"123\": a row has as many values as the heading has columns, 2, and this"
                + " one has 3; put a value that contains the separator in quotes",
            "t.csv line 5 \"x\ny\": a row has as many values as the heading has columns, 2, and"
                + " this one has 1 and goes on to line 6; fill up the row, or close a quote that"
                + " was left open"),
        result.problems().stream().map(Object::toString).toList());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineAndNotTheFile() {
    var result = read("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    assertEquals(
        List.of(List.of("1", "2"), List.of("5", "6"), List.of("7", "8")), result.value().rows());
    assertEquals(4, result.rows());
    assertEquals(
        "t.csv line 3 \"3\": a quote that is opened must be closed; double the quotes inside a"
            + " value, as in \"5\"\" pipe\"; reading goes on with line 4",
        only(result));
  }

  @Test
  void textAfterAClosingQuoteCostsItsLineOnly() {
    var result = read("a,b\r\n\"Jo\" Smith,2\r\n\r\n5,6\r\n7,\"8\"x");
    assertEquals(List.of(List.of("5", "6")), result.value().rows());
    assertEquals(3, result.rows());
    assertEquals(1, result.blank());
    assertEquals(
        "t.csv line 2: a value in quotes must end where its quote closes, but text follows; double"
            + " the quotes inside a value, as in \"5\"\" pipe\"; reading goes on with line 3",
        result.problems().get(0).toString());
    assertEquals(5, result.problems().get(1).line());
  }

  @Test
  void aQuoteIsNotFollowedFurtherThanTheLongestValue() {
    var text = new StringBuilder("a,b\n1,\"2\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(",x\n");
    }
    var result =
        Csv.read(
            org.plimsoll.io.CsvSource.ofText("t.csv", text.toString()),
            STANDARD.withLongestValue(1_000));
    assertEquals(20_000, result.understood());
    assertEquals(2, result.problems().get(0).line());
    assertEquals(1, result.leftOut());
  }

  @Test
  void aVeryLongValueIsReadAndOneBeyondTheLimitIsAProblem() {
    String value = "x".repeat(1 << 20);
    assertEquals(value, read("a\n" + value + "\n").orThrow().rows().get(0).get(0));
    var result = read("a\n" + "x".repeat((1 << 20) + 1) + "\nlast\n");
    assertEquals(List.of(List.of("last")), result.value().rows());
    assertEquals(
        "a value has at most 1048576 characters; a quote left open can make one longer",
        result.problems().get(0).rule());
  }

  @Test
  void filesWithoutRowsSayWhy() {
    assertEquals(
        "t.csv: the file has no heading: it is empty; give it one line with the names of the"
            + " columns, or name them: CsvFormat.withoutHeader(..)",
        only(read("")));
    assertEquals(0, read("").rows());
    assertEquals(2, read("\n\n").blank());
    var heading = read("a,b");
    assertTrue(heading.isClean());
    assertEquals(0, heading.rows());
    assertEquals(1, read("a\n1").orThrow().rows().size());
  }

  @Test
  void aFileWithoutHeadingIsReadByGivenNames() {
    var result =
        Csv.read(
            org.plimsoll.io.CsvSource.of("t.csv", new StringReader("1,2\n3\n")),
            STANDARD.withoutHeader("a", "b"));
    assertEquals(List.of("a", "b"), result.value().headings());
    assertEquals(1, result.understood());
    assertEquals(2, result.problems().get(0).line());
  }

  @Test
  void anAbsentColumnIsOneProblemThatNamesThoseFound() {
    var result =
        Csv.rows(
            org.plimsoll.io.CsvSource.ofText("t.csv", "id,bnad\n1,x\n2,y\n"),
            STANDARD,
            columns -> {
              var id = columns.needed("id", Cell.ID);
              columns.needed("band", Cell.WORD);
              columns.optional("due", Cell.DATE);
              columns.ifPresent("level", Cell.COUNT);
              return row -> row.get(id);
            });
    assertEquals(
        "t.csv line 1: the columns \"band\", \"due\" are needed, and the file has \"id\", \"bnad\";"
            + " name the columns of the file in the mapping",
        only(result));
    assertEquals(List.of(), result.value());
    assertEquals(2, result.leftOut());
    assertEquals(List.of("bnad"), result.unusedColumns());
  }

  @Test
  void aWrongSeparatorIsRecognised() {
    var result = column("v;w\n1;2\n", STANDARD, Cell.NUMBER);
    assertEquals(
        "t.csv line 1: the column \"v\" is needed, and the file has \"v;w\"; say how it is"
            + " separated: CsvFormat.withSeparator(';')",
        only(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v;w\n1;2\n", "v\tw\n1\t2\n", "v|w\n1|2\n", "v,\"w;;;\"\n1,2\n"})
  void theSeparatorIsFoundWhereThatIsAskedFor(String text) {
    var result = column(text, STANDARD.detectingSeparator(), Cell.NUMBER);
    assertEquals(List.of(Rational.ONE), result.orThrow());
  }

  @Test
  void aColumnThatStandsTwiceIsAProblemWhereItIsRead() {
    assertEquals(
        "t.csv line 1, v: a column that is read stands once in the heading, and this one stands"
            + " twice; rename or remove one of them",
        only(column("v,v\n1,2\n", STANDARD, Cell.NUMBER)));
    assertTrue(column("v,w,w\n1,2,3\n", STANDARD, Cell.NUMBER).isClean());
    var whole = read("v,v\n1,2\n");
    assertFalse(whole.isClean());
    assertEquals(List.of(List.of("1", "2")), whole.value().rows());
  }

  @Test
  void namesAreFoundWhateverTheirCapitalsIfOnlyOneFits() {
    assertTrue(column(" V \n1\n", STANDARD, Cell.NUMBER).isClean());
    assertEquals(List.of(Rational.ONE), column("v,V\n1,2\n", STANDARD, Cell.NUMBER).orThrow());
    assertFalse(column("V, v\n1,2\n", STANDARD, Cell.NUMBER).isClean());
  }

  @Test
  void everyBadCellOfARowIsReported() {
    var result =
        Csv.rows(
            org.plimsoll.io.CsvSource.ofText("t.csv", "a,b,c\nx,31/01/2026,maybe\n1,,no\n"),
            STANDARD,
            columns -> {
              var a = columns.needed("a", Cell.NUMBER);
              var b = columns.optional("b", Cell.DATE);
              var c = columns.needed("c", Cell.FLAG);
              return row -> row.get(a) + " " + row.find(b) + " " + row.get(c);
            });
    assertEquals(List.of("1 Optional.empty false"), result.value());
    assertEquals(
        List.of(
            "t.csv line 2, a \"x\": a number is written as a decimal such as 2.5, without sign for"
                + " per cent or thousands; write it so, or take it for missing:"
                + " CsvFormat.withMissing(..)",
            "t.csv line 2, b \"31/01/2026\": a date is written year-month-day such as 2026-02-02;"
                + " write it so, or name the pattern of the file: CsvFormat.withDates(..)",
            "t.csv line 2, c \"maybe\": true, yes, t, y, 1 or false, no, f, n, 0 is needed; write"
                + " one of these"),
        result.problems().stream().map(Object::toString).toList());
    assertEquals(1, result.leftOut());
  }

  @Test
  void missingIsTheEmptyTextAndTheMarkersAskedForExceptInIds() {
    CsvFormat markers = STANDARD.withMissing("NA", "x").withMissing("z");
    assertEquals(List.of("NA"), column("v\nNA\n", markers, Cell.ID).orThrow());
    assertEquals(List.of("NA"), column("v\nNA\n", STANDARD, Cell.WORD).orThrow());
    assertEquals(
        "t.csv line 2, v \"NA\": a value is needed, and the cell is empty or marked as missing;"
            + " fill it in",
        only(column("v\nNA\n", markers, Cell.WORD)));
    assertEquals(
        List.of(Optional.of(Rational.of(15)), Optional.empty(), Optional.empty()),
        Csv.rows(
                org.plimsoll.io.CsvSource.ofText("t.csv", "v,w\n15,a\nx,b\n,c\n"),
                markers,
                columns -> {
                  var v = columns.optional("v", Cell.NUMBER);
                  return row -> row.find(v);
                })
            .orThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, 2026-02-02",
    "2011-10-11 13:42:22.688000+02:00, 2011-10-11",
    "2011-10-11T13:42, 2011-10-11",
    "2011-10-11T13:42:22Z, 2011-10-11",
  })
  void datesAreIsoDatesOrTheDatePartOfTimestamps(String text, LocalDate date) {
    assertEquals(List.of(date), column("v\n" + text + "\n", STANDARD, Cell.DATE).orThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2-2", "2026-02-30", "02/03/2026", "2026-02-02 x", "20260202"})
  void noOtherTextIsADate(String text) {
    assertFalse(column("v\n" + text + "\n", STANDARD, Cell.DATE).isClean());
  }

  @Test
  void datesByPatternAreStrictAndNeverAmbiguous() {
    CsvFormat british = STANDARD.withDates("d/M/yyyy");
    assertEquals(
        List.of(LocalDate.of(2026, 2, 3)), column("v\n3/2/2026\n", british, Cell.DATE).orThrow());
    assertFalse(column("v\n30/2/2026\n", british, Cell.DATE).isClean());
    CsvFormat both = british.withDates("M/d/yyyy");
    assertEquals(
        List.of(LocalDate.of(2026, 2, 28)), column("v\n28/2/2026\n", both, Cell.DATE).orThrow());
    assertEquals(
        "t.csv line 2, v \"3/2/2026\": a date is written by exactly one of the patterns [d/M/yyyy,"
            + " M/d/yyyy]; write it so, or name the pattern of the file: CsvFormat.withDates(..)",
        only(column("v\n3/2/2026\n", both, Cell.DATE)));
    assertTrue(column("v\n2/2/2026\n", both, Cell.DATE).isClean());
  }

  @Test
  void percentagesAreReadInTheStatedStyleOnly() {
    var signed = Cell.percent(PercentStyle.WITH_SIGN);
    var fraction = Cell.percent(PercentStyle.FRACTION);
    var number = Cell.percent(PercentStyle.NUMBER);
    assertEquals(List.of(Percent.of(59)), column("v\n59%\n", STANDARD, signed).orThrow());
    assertEquals(List.of(Percent.of(59)), column("v\n59 %\n", STANDARD, signed).orThrow());
    assertEquals(List.of(Percent.of(59)), column("v\n0.59\n", STANDARD, fraction).orThrow());
    assertEquals(List.of(Percent.of(59)), column("v\n59\n", STANDARD, number).orThrow());
    assertEquals(
        "t.csv line 2, v \"0.59\": a percentage is written with its sign such as 59%; write it so,"
            + " or name the style of the file in the mapping: PercentStyle",
        only(column("v\n0.59\n", STANDARD, signed)));
    assertFalse(column("v\n59%\n", STANDARD, fraction).isClean());
    assertFalse(column("v\n-5%\n", STANDARD, signed).isClean());
    assertFalse(column("v\n59%\n", STANDARD, Cell.NUMBER).isClean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "1/3", "1_000", "NaN", "0x10", "--1", "1e9999", "low", "٣", "."})
  void whatIsNoPlainDecimalIsNoNumber(String text) {
    assertFalse(column("v;w\n" + text + ";\n", STANDARD.withSeparator(';'), Cell.NUMBER).isClean());
  }

  @Test
  void decimalCommasAreReadWhereTheFormatSaysSo() {
    CsvFormat comma = STANDARD.withSeparator(';').withDecimalComma();
    assertEquals(
        List.of(Rational.parse("-2.5")), column("v;w\n-2,5;\n", comma, Cell.NUMBER).orThrow());
    assertFalse(column("v;w\n2.5;\n", comma, Cell.NUMBER).isClean());
    assertFalse(column("v;w\n1.234,5;\n", comma, Cell.NUMBER).isClean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "t", "Yes", "y", "1"})
  void flagsAreYes(String text) {
    assertEquals(List.of(true), column("v\n" + text + "\n", STANDARD, Cell.FLAG).orThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"False", "F", "no", "N", "0"})
  void flagsAreNo(String text) {
    assertEquals(List.of(false), column("v\n" + text + "\n", STANDARD, Cell.FLAG).orThrow());
  }

  @Test
  void aRowThatTheCallerRefusesIsAProblem() {
    var result =
        Csv.rows(
            org.plimsoll.io.CsvSource.ofText("t.csv", "v\n1\n2\n"),
            STANDARD,
            columns -> {
              var v = columns.needed("v", Cell.COUNT);
              return row -> {
                if (row.get(v) == 1) {
                  throw new IllegalArgumentException("one is not allowed");
                }
                return row.line();
              };
            });
    assertEquals(List.of(3L), result.value());
    assertEquals("t.csv line 2: one is not allowed; correct the row", only(result));
  }

  @Test
  void orThrowListsTheFirstProblems() {
    var text = new StringBuilder("v\n");
    for (int i = 0; i < 12; i++) {
      text.append("x\n");
    }
    var result = column(text.toString(), STANDARD, Cell.FLAG);
    var thrown = assertThrows(UnreadRowsException.class, result::orThrow);
    assertEquals(12, thrown.problems().size());
    var lines = thrown.getMessage().split("\n");
    assertEquals(12, lines.length);
    assertEquals("t.csv: 0 of 12 rows understood, 12 problems", lines[0]);
    assertEquals("  and 2 more: see problems()", lines[11]);
  }

  @Test
  void aFileThatIsNotThereIsAnError(@TempDir Path folder) {
    Path path = folder.resolve("none.csv");
    var thrown = assertThrows(UncheckedIOException.class, () -> Csv.read(path));
    assertTrue(thrown.getMessage().startsWith("none.csv cannot be read: "), thrown.getMessage());
  }

  @Test
  void aFileIsReadByPath(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
    assertEquals("t.csv", Csv.read(path).orThrow().title());
  }

  @Test
  void formatsThatCannotWorkAreRefused() {
    assertEquals(
        "a separator is one character, no quote and no line break, was \"\"\"",
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withSeparator('"'))
            .getMessage());
    assertEquals(
        "a pattern of dates is written such as d/M/yyyy, was \"dd/bb\"",
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withDates("dd/bb"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> STANDARD.withLongestValue(10));
    assertEquals("CSV, separated by ',', UTF-8 or else Windows-1252", STANDARD.toString());
  }
}
