package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.explain.TextTable;

class CsvProperties {

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("\",;\n\r \t'=\ufeffab").ofMaxLength(6));
  }

  @Provide
  Arbitrary<TextTable> tables() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            width ->
                cells()
                    .list()
                    .ofSize(width)
                    .uniqueElements()
                    .flatMap(
                        names ->
                            cells()
                                .list()
                                .ofSize(width)
                                .list()
                                .ofMaxSize(6)
                                .map(rows -> new TextTable("t", names, rows))));
  }

  @Property
  void aWrittenTableReadBackIsTheSame(@ForAll("tables") TextTable table) {
    String text = CsvWriting.standard().text(table);
    var result = Csv.read(CsvSource.ofText("t", text), CsvFormat.standard());
    assertEquals(table, result.orThrow());
    assertEquals(0, result.blank());
  }

  @Property
  void soItIsThroughBytesAndOtherSeparators(@ForAll("tables") TextTable table) {
    byte[] bytes =
        CsvWriting.standard().withSeparator(';').text(table).getBytes(StandardCharsets.UTF_8);
    String sent = new String(bytes, StandardCharsets.UTF_8); // a lone surrogate is lost in UTF-8
    var expected = Csv.read(CsvSource.ofText("t", sent), CsvFormat.standard().withSeparator(';'));
    var result =
        Csv.read(
            CsvSource.of("t", new ByteArrayInputStream(bytes)),
            CsvFormat.standard().withSeparator(';'));
    assertEquals(expected, result);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "  ",
                "1,2",
                "1",
                "1,2,3",
                "a,2",
                ",",
                "\"\",",
                "\"1\",\"2\"",
                "1,x\"y",
                "\"1\"2,3"),
            Arbitraries.strings().withChars("12, a").ofMaxLength(8))
        .list()
        .ofMaxSize(20)
        .map(lines -> String.join("\n", lines));
  }

  @Property
  void nothingIsLost(@ForAll("lines") String body) {
    var result =
        Csv.rows(
            CsvSource.ofText("t", "v,w\n" + body),
            CsvFormat.standard(),
            columns -> {
              var v = columns.needed("v", Cell.COUNT);
              return row -> row.get(v);
            });
    long physical = body.isEmpty() ? 0 : body.split("\n", -1).length;
    if (body.endsWith("\n")) {
      physical--;
    }
    assertEquals(physical, result.understood() + result.leftOut() + result.blank());
    assertEquals(result.understood(), result.value().size());
    // A row left out has one problem here: there is one column to go wrong.
    assertEquals(result.leftOut(), result.problems().size());
  }

  @Property(tries = 300)
  void randomBytesGiveAResult(@ForAll byte[] bytes) {
    for (CsvFormat format :
        List.of(
            CsvFormat.standard(),
            CsvFormat.standard().detectingSeparator(),
            CsvFormat.standard().withCharset(StandardCharsets.UTF_16))) {
      check(bytes, format);
    }
  }

  @Property(tries = 200)
  void bytesThatAreMostlyQuotesGiveAResult(
      @ForAll("quotes") String text, @ForAll @IntRange(min = 1, max = 200) int times) {
    check(text.repeat(times).getBytes(StandardCharsets.ISO_8859_1), CsvFormat.standard());
  }

  @Provide
  Arbitrary<String> quotes() {
    return Arbitraries.strings().withChars("\"\"\",\n\r\rxé").ofMaxLength(40);
  }

  private static void check(byte[] bytes, CsvFormat format) {
    var table = Csv.read(CsvSource.of("t", new ByteArrayInputStream(bytes)), format);
    // A heading with a name that stands twice is one problem for all rows.
    assertTrue(table.leftOut() == 0 || !table.isClean());
    var cases =
        Csv.cases(
            CsvSource.of("t", new ByteArrayInputStream(bytes)),
            format.withoutHeader("id", "band"),
            CaseColumns.standard());
    assertEquals(cases.value().size(), cases.understood());
    assertTrue(cases.leftOut() <= cases.problems().size());
  }
}
