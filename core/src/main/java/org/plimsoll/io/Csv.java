package org.plimsoll.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.plimsoll.caseload.Hierarchy;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.explain.TextTable;
import org.plimsoll.lean.EventLog;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.StakeholderMap;

/**
 * Reads tables as CSV. The readers return the rows they understood and a problem for each they did
 * not; they throw only where a file cannot be read at all.
 *
 * <p>Lines without any value are passed over and counted. A row with more or fewer values than the
 * heading is a problem and is not used. So is a row whose quotes do not close properly; reading
 * goes on with the next line.
 *
 * <p>Files are read row by row, in time linear in their size; equal values of a column share one
 * object.
 */
public final class Csv {
  private Csv() {}

  /**
   * Reads a table of any kind, cell by cell as it stands. A name that stands twice in the heading
   * is a problem, but the rows are read.
   *
   * @param path the file
   * @return the table, titled by the file's name
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<TextTable> read(Path path) {
    return read(CsvSource.of(path), CsvFormat.standard());
  }

  /**
   * Reads a table of any kind, cell by cell as it stands. A name that stands twice in the heading
   * is a problem, but the rows are read.
   *
   * @param source the table
   * @param format how it is written
   * @return the table, titled by the source's name; of one column without a name where the source
   *     is empty
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<TextTable> read(CsvSource source, CsvFormat format) {
    List<String> headings = new ArrayList<>();
    ReadResult<List<List<String>>> rows =
        rows(
            source,
            format,
            columns -> {
              headings.addAll(columns.names());
              List<Column<String>> all = new ArrayList<>();
              for (int i = 0; i < columns.names().size(); i++) {
                all.add(columns.at(i, Cell.TEXT));
              }
              return row -> all.stream().map(row::text).toList();
            });
    return rows.map(
        list -> new TextTable(source.name(), headings.isEmpty() ? List.of("") : headings, list));
  }

  /**
   * Reads each row of a table into a value of the caller's own.
   *
   * <pre>{@code
   * record Holiday(LocalDate date, String title) {}
   * ReadResult<List<Holiday>> holidays = Csv.rows(CsvSource.of(path), CsvFormat.standard(), columns -> {
   *   var date = columns.needed("date", Cell.DATE);
   *   var title = columns.needed("title", Cell.TEXT);
   *   return row -> new Holiday(row.get(date), row.get(title));
   * });
   * }</pre>
   *
   * @param <T> the type of the values
   * @param source the table
   * @param format how it is written
   * @param mapping finds the columns once, and returns the function that reads a row. If it refuses
   *     a row with an {@code IllegalArgumentException}, the message becomes a problem
   * @return the values in the order of the file
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static <T> ReadResult<List<T>> rows(
      CsvSource source, CsvFormat format, Function<Columns, Function<Row, T>> mapping) {
    return RowReading.<T>read(
        source,
        format,
        columns -> {
          Function<Row, T> reading = mapping.apply(columns);
          return row -> Objects.requireNonNull(reading.apply(row), "the value of a row");
        });
  }

  /**
   * Reads cases, each with its holder where the table names one from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the cases in the order of the file; an id that stands twice is a problem, unless
   *     several people share in the case
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<CaseRow>> cases(Path path, CaseColumns mapping) {
    return cases(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads cases, each with its holder where the table names one.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the cases in the order of the file; an id that stands twice is a problem, unless
   *     several people share in the case
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<CaseRow>> cases(
      CsvSource source, CsvFormat format, CaseColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.cases(mapping));
  }

  /**
   * Reads people from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the people in the order of the file, without reductions; an id that stands twice is a
   *     problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<StaffMember>> staff(Path path, StaffColumns mapping) {
    return staff(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads people.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the people in the order of the file, without reductions; an id that stands twice is a
   *     problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<StaffMember>> staff(
      CsvSource source, CsvFormat format, StaffColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.staff(mapping));
  }

  /**
   * Reads reductions of people's hours from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the reductions in the order of the file: see {@link ReductionRow#byPerson}
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<ReductionRow>> reductions(Path path, ReductionColumns mapping) {
    return reductions(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads reductions of people's hours.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the reductions in the order of the file: see {@link ReductionRow#byPerson}
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<ReductionRow>> reductions(
      CsvSource source, CsvFormat format, ReductionColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.reductions(mapping));
  }

  /**
   * Reads who holds which case from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the holdings in the order of the file; a pair that stands twice is a problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<HoldingRow>> holdings(Path path, HoldingColumns mapping) {
    return holdings(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads who holds which case.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the holdings in the order of the file; a pair that stands twice is a problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<HoldingRow>> holdings(
      CsvSource source, CsvFormat format, HoldingColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.holdings(mapping));
  }

  /**
   * Reads work beside the cases from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the tasks in the order of the file: see {@link TaskRow#byPerson}
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<TaskRow>> tasks(Path path, TaskColumns mapping) {
    return tasks(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads work beside the cases.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the tasks in the order of the file: see {@link TaskRow#byPerson}
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<TaskRow>> tasks(
      CsvSource source, CsvFormat format, TaskColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.tasks(mapping));
  }

  /**
   * Reads who belongs to which team from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the rows in the order of the file; a person that stands twice is a problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<MembershipRow>> memberships(Path path, MembershipColumns mapping) {
    return memberships(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads who belongs to which team; the table of people may say it.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the rows in the order of the file; a person that stands twice is a problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<MembershipRow>> memberships(
      CsvSource source, CsvFormat format, MembershipColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.memberships(mapping));
  }

  /**
   * Reads how an organisation is built from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the hierarchy; a unit that stands twice, or would lie below itself, is a problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<Hierarchy> hierarchy(Path path, UnitColumns mapping) {
    return hierarchy(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads how an organisation is built: which unit lies below which.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the hierarchy; a unit that stands twice, or would lie below itself, is a problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<Hierarchy> hierarchy(
      CsvSource source, CsvFormat format, UnitColumns mapping) {
    return CaseloadReaders.hierarchy(source, format, mapping);
  }

  /**
   * Reads supervision sessions from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the rows in the order of the file: see {@link SessionRow#sessions}; rows that describe
   *     one session in two ways are a problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<SessionRow>> sessions(Path path, SessionColumns mapping) {
    return sessions(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads supervision sessions.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the rows in the order of the file: see {@link SessionRow#sessions}; rows that describe
   *     one session in two ways are a problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<SessionRow>> sessions(
      CsvSource source, CsvFormat format, SessionColumns mapping) {
    return RowReading.read(source, format, CaseloadReaders.sessions(mapping));
  }

  /**
   * Reads the parties of a register of stakeholders from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the parties in the order of the file; an id that stands twice is a problem; {@link
   *     RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<PartyRow>> parties(Path path, RegisterColumns mapping) {
    return parties(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads the parties of a register of stakeholders.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the parties in the order of the file; an id that stands twice is a problem; {@link
   *     RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<PartyRow>> parties(
      CsvSource source, CsvFormat format, RegisterColumns mapping) {
    return RowReading.read(source, format, StakeholderReaders.parties(mapping));
  }

  /**
   * Reads ratings of stakeholders from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the ratings in the order of the file; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<RatingRow>> ratings(Path path, RegisterColumns mapping) {
    return ratings(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads ratings of stakeholders.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the ratings in the order of the file; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<RatingRow>> ratings(
      CsvSource source, CsvFormat format, RegisterColumns mapping) {
    return RowReading.read(source, format, StakeholderReaders.ratings(mapping));
  }

  /**
   * Reads where stakeholders stood from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the marks in the order of the file; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<EngagementRow>> engagement(Path path, RegisterColumns mapping) {
    return engagement(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads where stakeholders stood.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the marks in the order of the file; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<EngagementRow>> engagement(
      CsvSource source, CsvFormat format, RegisterColumns mapping) {
    return RowReading.read(source, format, StakeholderReaders.engagement(mapping));
  }

  /**
   * Reads ties as an edge list from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the ties in the order of the file; one that stands twice is a problem, as is one
   *     without two ends or with a strength of 0 or less; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<TieRow>> ties(Path path, RegisterColumns mapping) {
    return ties(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads ties as an edge list.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the ties in the order of the file; one that stands twice is a problem, as is one
   *     without two ends or with a strength of 0 or less; {@link RegisterRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<TieRow>> ties(
      CsvSource source, CsvFormat format, RegisterColumns mapping) {
    return RowReading.read(source, format, StakeholderReaders.ties(mapping));
  }

  /**
   * Reads a log of contacts with stakeholders from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @param register the register with which the contacts were
   * @return the contacts in the order of the file; one with a party that the register does not have
   *     is a problem
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<EngagementPlan.Contact>> contacts(
      Path path, RegisterColumns mapping, StakeholderMap register) {
    return contacts(CsvSource.of(path), CsvFormat.standard(), mapping, register);
  }

  /**
   * Reads a log of contacts with stakeholders, to be held against an {@link EngagementPlan}.
   * Whether a party was heard must be said in each row: nobody is taken to have been.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @param register the register with which the contacts were
   * @return the contacts in the order of the file; one with a party that the register does not have
   *     is a problem
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<EngagementPlan.Contact>> contacts(
      CsvSource source, CsvFormat format, RegisterColumns mapping, StakeholderMap register) {
    return RowReading.read(source, format, StakeholderReaders.contacts(mapping, register));
  }

  /**
   * Reads the risks of a register from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the risks in the order of the file; an id that stands twice is a problem, as are marks
   *     off the scales of the matrix and figures that contradict themselves; {@link RiskRows} joins
   *     them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<RiskRow>> risks(Path path, RiskColumns mapping) {
    return risks(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads the risks of a register.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the risks in the order of the file; an id that stands twice is a problem, as are marks
   *     off the scales of the matrix and figures that contradict themselves; {@link RiskRows} joins
   *     them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<RiskRow>> risks(
      CsvSource source, CsvFormat format, RiskColumns mapping) {
    return RowReading.read(source, format, RiskReaders.risks(mapping));
  }

  /**
   * Reads mitigations and the risks they work on from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the rows in the order of the file, one for each set of cuts; {@link RiskRows} joins
   *     them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<MitigationRow>> mitigations(Path path, RiskColumns mapping) {
    return mitigations(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads mitigations and the risks they work on.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the rows in the order of the file, one for each set of cuts; {@link RiskRows} joins
   *     them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<MitigationRow>> mitigations(
      CsvSource source, CsvFormat format, RiskColumns mapping) {
    return RowReading.read(source, format, RiskReaders.mitigations(mapping));
  }

  /**
   * Reads which mitigations cannot all be done from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the rows in the order of the file, one for each mitigation of a group; {@link RiskRows}
   *     joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<ExclusionRow>> exclusions(Path path, RiskColumns mapping) {
    return exclusions(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads which mitigations cannot all be done.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the rows in the order of the file, one for each mitigation of a group; {@link RiskRows}
   *     joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<ExclusionRow>> exclusions(
      CsvSource source, CsvFormat format, RiskColumns mapping) {
    return RowReading.read(source, format, RiskReaders.exclusions(mapping));
  }

  /**
   * Reads how strongly risks hang together from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the pairs in the order of the file; {@link RiskRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<CorrelationRow>> correlations(Path path, RiskColumns mapping) {
    return correlations(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads how strongly risks hang together.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the pairs in the order of the file; {@link RiskRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<CorrelationRow>> correlations(
      CsvSource source, CsvFormat format, RiskColumns mapping) {
    return RowReading.read(source, format, RiskReaders.correlations(mapping));
  }

  /**
   * Reads early warnings of risks from a file in the standard format.
   *
   * @param path the file
   * @param mapping which columns say what
   * @return the warnings in the order of the file; {@link RiskRows} joins them
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<List<EarlyWarningRow>> earlyWarnings(Path path, RiskColumns mapping) {
    return earlyWarnings(CsvSource.of(path), CsvFormat.standard(), mapping);
  }

  /**
   * Reads early warnings of risks.
   *
   * @param source the table
   * @param format how it is written
   * @param mapping which columns say what
   * @return the warnings in the order of the file; {@link RiskRows} joins them
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<List<EarlyWarningRow>> earlyWarnings(
      CsvSource source, CsvFormat format, RiskColumns mapping) {
    return RowReading.read(source, format, RiskReaders.warnings(mapping));
  }

  /**
   * Reads a log of events from a file, plain or compressed by gzip.
   *
   * @param path the file
   * @param mapping which columns say what, and how the file is written
   * @return the log, called by the name of the file; rows that were not understood are problems, of
   *     the result and of the log
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ReadResult<EventLog> events(Path path, EventMapping mapping) {
    return events(CsvSource.of(path), mapping);
  }

  /**
   * Reads a log of events.
   *
   * @param source the table
   * @param mapping which columns say what, and how the table is written
   * @return the log, called by the name of the source; rows that were not understood are problems,
   *     of the result and of the log
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  public static ReadResult<EventLog> events(CsvSource source, EventMapping mapping) {
    return EventReading.read(source, mapping);
  }

  /**
   * Writes a table to a file, values unchanged, in UTF-8. For files that people open in a
   * spreadsheet use {@link CsvWriting#forSpreadsheets()}.
   *
   * @param table the table
   * @param path the file, replaced if it is there
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(TextTable table, Path path) {
    CsvWriting.standard().write(table, path);
  }

  /**
   * Writes a table, values unchanged.
   *
   * @param table the table
   * @param out where to; it is not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(TextTable table, Appendable out) {
    CsvWriting.standard().write(table, out);
  }
}
