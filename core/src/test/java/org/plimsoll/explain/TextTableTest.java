package org.plimsoll.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  private static final TextTable LOADS =
      TextTable.of("name", "points", "band")
          .titled("North")
          .row("Asha", "9.5", "green")
          .row("Bartholomew", "~110.25", "");

  private static List<String> lines(TextTable table) {
    return table.text().lines().toList();
  }

  @Test
  void columnsAreAsWideAsTheirWidestCellAndFiguresFlushRight() {
    assertEquals(
        List.of(
            "North",
            "name          points  band",
            "-----------  -------  -----",
            "Asha             9.5  green",
            "Bartholomew  ~110.25"),
        lines(LOADS));
    assertEquals(LOADS.text(), LOADS.toString());
  }

  @Test
  void markdownSaysWhichColumnsAreFigures() {
    assertEquals(
        "**North**\n\n| name | points | band |\n| --- | ---: | --- |\n| Asha | 9.5 | green |\n"
            + "| Bartholomew | ~110.25 |  |\n",
        LOADS.markdown());
  }

  @Test
  void markdownEscapesPipesAndHasNoTitleWhereThereIsNone() {
    assertEquals("| a\\|b |\n| --- |\n| c\\|d |\n", TextTable.of("a|b").row("c|d").markdown());
  }

  @Test
  void lineBreaksInCellsAndHeadingsBecomeBlanks() {
    var table = TextTable.of("a\r\nb").row("c\nd");
    assertEquals(List.of("a b", "---", "c d"), lines(table));
    assertEquals("| a b |\n| --- |\n| c d |\n", table.markdown());
  }

  @ParameterizedTest
  @CsvSource({
    "12, true",
    "-3, true",
    "+3.5, true",
    "~-3.5, true",
    "59.7%, true",
    "'1,234', true",
    "-, true",
    "?, true",
    "3 pts, false",
    "1.2.3, false",
    "red, false",
    "+, false"
  })
  void figuresAreRecognised(String cell, boolean right) {
    String row = TextTable.of("wide heading").row(cell).text().lines().toList().get(2);
    assertEquals(right ? " ".repeat(12 - cell.length()) + cell : cell, row);
  }

  @Test
  void aColumnWithoutAnyFigureIsFlushLeft() {
    assertEquals(List.of("ab  c", "--  -", "    x"), lines(TextTable.of("ab", "c").row("", "x")));
    assertEquals("| ab |\n| --- |\n|  |\n", TextTable.of("ab").row("").markdown());
    assertEquals("| ab |\n| --- |\n", TextTable.of("ab").markdown());
  }

  @Test
  void widthCountsCharactersBeyondTheBasicPlaneOnce() {
    assertEquals(
        List.of("n      x", "-----  -", "\uD83D\uDE00abcd  y"),
        lines(TextTable.of("n", "x").row("\uD83D\uDE00abcd", "y")));
  }

  @Test
  void cellsArePrintedByToString() {
    assertEquals(List.of("1", "null"), TextTable.of("a", "b").row(1, null).rows().get(0));
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    assertEquals(
        "a row of table \"North\" needs 3 cells, was [x]",
        assertThrows(IllegalArgumentException.class, () -> LOADS.row("x")).getMessage());
    assertEquals(
        "a table needs at least one column; table \"\" has none",
        assertThrows(IllegalArgumentException.class, () -> TextTable.of()).getMessage());
  }

  @Test
  void rowsAreCopied() {
    assertThrows(UnsupportedOperationException.class, () -> LOADS.rows().clear());
    assertThrows(UnsupportedOperationException.class, () -> LOADS.rows().get(0).set(0, "x"));
  }
}
