package org.plimsoll.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the lists of bank holidays that come with the library; their sources stand at the top of
 * each file.
 */
final class BankHolidays {
  private static final String HEADER = "date,title";

  private BankHolidays() {}

  static SortedMap<LocalDate, String> read(String resource) {
    try (InputStream in = BankHolidays.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the list of bank holidays "
                + resource
                + " is missing beside "
                + BankHolidays.class
                + "; the jar is damaged");
      }
      var holidays = new TreeMap<LocalDate, String>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.equals(HEADER)) {
          // our own file: no title holds a comma or a quote, so there is nothing to unquote
          int comma = line.indexOf(',');
          holidays.put(LocalDate.parse(line.substring(0, comma)), line.substring(comma + 1));
        }
      }
      return holidays;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
