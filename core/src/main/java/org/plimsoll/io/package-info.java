/**
 * Tables in and out, as CSV, and event logs in, as CSV or XES: cases, people, reductions, tasks and
 * holdings become a team or many teams, sessions of supervision and the build of an organisation
 * are read beside them, a load report becomes a tidy table; the parties, ratings, engagement and
 * ties of a register of stakeholders, and the risks, mitigations and what ties them of a register
 * of risks, go in and out.
 *
 * <p>Start from {@link org.plimsoll.io.Csv}. Each reader returns a {@link
 * org.plimsoll.io.ReadResult}: what was understood, and a problem (file, line, column, value, rule,
 * way out) for each thing that was not. Nothing is lost and nothing is guessed: {@code NA} is a
 * text unless the format says otherwise, {@code 59%} is no plain number, a row with a value too
 * many is not used.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.caseload.*;
 * import org.plimsoll.io.*;
 *
 * var scheme = PointsScheme.named("Assessment").band("simple", points(1)).band("complex", points(4));
 * var people = CsvSource.ofText("staff.csv", "id,name,contracted\nS-01,Asha,37\nS-02,Ben,18.5\n");
 * var rows = CsvSource.ofText("cases.csv", "id,band,opened,holder\nC-1,complex,2026-01-12,S-01\nNA,simple,12/01/2026,S-02\n");
 * var staff = Csv.staff(people, CsvFormat.standard(), StaffColumns.standard());
 * var cases = Csv.cases(rows, CsvFormat.standard(), CaseColumns.standard());
 * cases.problems().forEach(System.out::println);               // cases.csv line 3, opened "12/01/2026": a date is written ...
 * var read = TeamRows.named("North").under(scheme).on(date("2026-02-02")).staff(staff).cases(cases).join();
 * System.out.println(read);                                    // North: 3 of 4 rows understood, 1 problem
 * Csv.write(LoadTables.byPerson(read.value().team().load()), System.out);
 * }</pre>
 *
 * <p>CSV is that of RFC 4180, parsed by FastCSV. For event logs start from {@link
 * org.plimsoll.io.Xes} or, where they are tables, from {@link org.plimsoll.io.EventMapping}; XES is
 * that of IEEE 1849-2016, parsed by StAX.
 */
@NullMarked
package org.plimsoll.io;

import org.jspecify.annotations.NullMarked;
