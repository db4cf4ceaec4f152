package org.plimsoll.io;

import java.util.List;

/** Cells of a row that are given together or not at all. */
final class CellGroup {
  private final List<Column<?>> columns;

  private CellGroup(List<Column<?>> columns) {
    this.columns = columns;
  }

  static CellGroup of(Column<?>... columns) {
    return new CellGroup(List.of(columns));
  }

  /** Whether any of the cells is filled. */
  boolean isBegun(Row row) {
    return columns.stream().anyMatch(column -> row.find(column).isPresent());
  }

  /** Whether all are filled; none may be, but not some. */
  boolean isGiven(Row row) {
    List<String> empty =
        columns.stream()
            .filter(column -> row.find(column).isEmpty())
            .<String>map(Column::name)
            .toList();
    if (!empty.isEmpty() && empty.size() < columns.size()) {
      throw new IllegalArgumentException(
          columns.stream().<String>map(Column::name).toList()
              + " are given together or not at all, and "
              + empty
              + (empty.size() == 1 ? " is" : " are")
              + " not given");
    }
    return empty.isEmpty();
  }

  @Override
  public String toString() {
    return columns.toString();
  }
}
