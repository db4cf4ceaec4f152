package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.caseload.PointsScheme;

/** The snippets of the package and type documentation, with the figures their comments promise. */
class IoGuideTest {

  @Test
  void packageDocumentation() {
    var scheme =
        PointsScheme.named("Assessment").band("simple", points(1)).band("complex", points(4));
    var people = CsvSource.ofText("staff.csv", "id,name,contracted\nS-01,Asha,37\nS-02,Ben,18.5\n");
    var rows =
        CsvSource.ofText(
            "cases.csv",
            "id,band,opened,holder\nC-1,complex,2026-01-12,S-01\nNA,simple,12/01/2026,S-02\n");
    var staff = Csv.staff(people, CsvFormat.standard(), StaffColumns.standard());
    var cases = Csv.cases(rows, CsvFormat.standard(), CaseColumns.standard());
    assertEquals(
        "[cases.csv line 3, opened \"12/01/2026\": a date is written year-month-day such as"
            + " 2026-02-02; write it so, or name the pattern of the file:"
            + " CsvFormat.withDates(..)]",
        cases.problems().toString());
    var read =
        TeamRows.named("North")
            .under(scheme)
            .on(date("2026-02-02"))
            .staff(staff)
            .cases(cases)
            .join();
    assertEquals("North: 3 of 4 rows understood, 1 problem", read.toString());
    var out = new StringBuilder();
    Csv.write(LoadTables.byPerson(read.value().team().load()), out);
    assertEquals(3, out.toString().lines().count());
  }

  record Holiday(LocalDate date, String title) {}

  @Test
  void rowsOfTheCallersOwn(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("h.csv"), "date,title\n2026-01-01,New Year\n");
    ReadResult<List<Holiday>> holidays =
        Csv.rows(
            CsvSource.of(path),
            CsvFormat.standard(),
            columns -> {
              var date = columns.needed("date", Cell.DATE);
              var title = columns.needed("title", Cell.TEXT);
              return row -> new Holiday(row.get(date), row.get(title));
            });
    assertEquals(List.of(new Holiday(LocalDate.of(2026, 1, 1), "New Year")), holidays.orThrow());
  }
}
