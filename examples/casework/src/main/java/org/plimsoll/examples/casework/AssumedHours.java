package org.plimsoll.examples.casework;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.io.Cell;
import org.plimsoll.io.Csv;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.CsvSource;

/**
 * Hours a week that are assumed, because no source has them.
 *
 * @param staff the people by id
 */
record AssumedHours(Map<String, StaffMember> staff) {
  static AssumedHours read(Path file) {
    List<StaffMember> rows =
        Csv.rows(
                CsvSource.of(file),
                CsvFormat.standard(),
                columns -> {
                  var worker = columns.needed("worker", Cell.ID);
                  var contracted = columns.needed("contracted_hours_per_week", Cell.NUMBER);
                  var away = columns.needed("reductions_hours_per_week", Cell.NUMBER);
                  var basis = columns.needed("basis", Cell.WORD);
                  return row ->
                      StaffMember.of(
                              row.get(worker),
                              row.get(worker),
                              new WeeklyHours(row.get(contracted)))
                          .less(row.get(basis), new WeeklyHours(row.get(away)));
                })
            .orThrow();
    return new AssumedHours(
        rows.stream()
            .collect(
                Collectors.toMap(
                    StaffMember::id, member -> member, (a, b) -> b, LinkedHashMap::new)));
  }

  /** Somebody not in the list has hours that are not known. */
  StaffMember member(String id) {
    StaffMember known = staff.get(id);
    return known == null ? StaffMember.of(id, id) : known;
  }

  /** The assumption in words, where all are assumed the same. */
  String words() {
    Set<String> said = new TreeSet<>();
    for (StaffMember member : staff.values()) {
      said.add(
          member.contracted().orElseThrow()
              + " less "
              + member.reductions().get(0).hours().orElseThrow());
    }
    return Words.list(List.copyOf(said));
  }
}
