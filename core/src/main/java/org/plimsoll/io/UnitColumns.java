package org.plimsoll.io;

import java.util.Objects;

/**
 * Which columns of a table say how an organisation is built: a row a unit and the unit above it.
 *
 * @param unit the column of the unit's name
 * @param parent the column of the unit above it; an empty cell is the top
 */
public record UnitColumns(String unit, String parent) {
  /**
   * Checks that all parts are there.
   *
   * @param unit the column of the unit's name
   * @param parent the column of the unit above it; an empty cell is the top
   */
  public UnitColumns {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(parent, "parent");
  }

  /**
   * Returns the names {@code unit} and {@code parent}; both must be in the file.
   *
   * @return the standard names
   */
  public static UnitColumns standard() {
    return new UnitColumns("unit", "parent");
  }

  /**
   * Reads the unit's name from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public UnitColumns withUnit(String column) {
    return new UnitColumns(column, parent);
  }

  /**
   * Reads the unit above it from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public UnitColumns withParent(String column) {
    return new UnitColumns(unit, column);
  }

  /** Returns the columns that a file must have. */
  @Override
  public String toString() {
    return "columns " + unit + ", " + parent;
  }
}
