package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.TextTable;

class CsvWritingTest {
  private static final TextTable NAMES =
      TextTable.of("id", "name")
          .row("1", "Smith, \"Jo\"")
          .row("2", "=HYPERLINK(\"x\")")
          .row("-2.5", "@cmd")
          .row("+5%", "-a")
          .row("", " ");

  @Test
  void valuesAreQuotedOnlyWhereNeededAndOtherwiseUnchanged() {
    assertEquals(
        """
        id,name
        1,"Smith, ""Jo""\"
        2,"=HYPERLINK(""x"")"
        -2.5,@cmd
        +5%,-a
        "", \n""",
        CsvWriting.standard().text(NAMES));
  }

  @Test
  void spreadsheetsDoNotRunWhatIsWrittenForThem(@TempDir Path folder) throws IOException {
    assertEquals(
        """
        id;name
        1;"Smith, ""Jo""\"
        2;"'=HYPERLINK(""x"")"
        -2.5;'@cmd
        +5%;'-a
        ""; \n""",
        CsvWriting.standard().withSeparator(';').forSpreadsheets().text(NAMES));
    Path path = folder.resolve("t.csv");
    CsvWriting.standard().forSpreadsheets().write(TextTable.of("Zoë"), path);
    assertArrayEquals("\ufeffZoë\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(path));
  }

  @Test
  void aFileReplacesWhatWasThere(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("t.csv"), "something longer than the table");
    Csv.write(TextTable.of("a").row("1"), path);
    assertEquals("a\n1\n", Files.readString(path));
    assertEquals(TextTable.of("a").row("1").titled("t.csv"), Csv.read(path).orThrow());
  }

  @Test
  void aTextThatIsNoUnicodeIsRefusedRatherThanChanged(@TempDir Path folder) {
    var table = TextTable.of("a").row("\ud800");
    assertThrows(UncheckedIOException.class, () -> Csv.write(table, folder.resolve("t.csv")));
  }

  @Test
  void aRowForEachPersonAndDate() {
    var scheme = PointsScheme.named("s").band("simple", points(1)).band("complex", points(4));
    var asha = StaffMember.of("S-01", "Asha", weekly(3)).less("leave", weekly(0));
    var team =
        Team.named("North")
            .under(scheme)
            .on(date("2026-02-02"))
            .holding(asha, Case.of("C-1", "simple"))
            .holding(StaffMember.of("S-02", "Ben"), Case.of("C-2", "complex"))
            .holding(
                StaffMember.of("S-03", "Cy", weekly(10)).less("sickness", weekly(10)),
                Case.of("C-3", "complex"));
    var table = LoadTables.byPerson(team.load(), team.on(date("2026-02-09")).load());
    assertEquals(
        """
        team,date,id,name,contracted_hours,reduced_hours,cases,points,available_points,load_percent,remaining_points,standing,band,over_pointed,over_by_points,rounded
        North,2026-02-02,S-01,Asha,3,0,1,1,3,33.333333,2,ordinary,blue,false,0,load_percent
        North,2026-02-02,S-02,Ben,,,1,4,,,,hours_not_known,,,,
        North,2026-02-02,S-03,Cy,10,10,1,4,0,,-4,work_without_capacity,,true,4,
        """,
        CsvWriting.standard()
            .text(new TextTable("", table.headings(), table.rows().subList(0, 3))));
    assertEquals(6, table.rows().size());
    assertEquals("2026-02-09", table.rows().get(3).get(1));
    assertEquals(List.of("team", "date"), LoadTables.byPerson().headings().subList(0, 2));
    assertTrue(LoadTables.byPerson().rows().isEmpty());
  }
}
