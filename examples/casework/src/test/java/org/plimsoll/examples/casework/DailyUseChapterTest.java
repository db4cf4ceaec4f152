package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.supervision.Audit;
import org.plimsoll.supervision.Session;

/** The chapter on daily use against sums made in plain loops, hours and tasks written by hand. */
class DailyUseChapterTest {
  private static final int WEEKS = 8;

  /**
   * Hours a week less leave, training and duties of that week; written out by hand. The second week
   * of S-04: 37 less a day of leave, 7.4, less four fifths of the duty desk, 5.92.
   */
  private static final Map<String, double[]> AVAILABLE =
      Map.of(
          "S-01", new double[] {35, 35, 35, 35, 35, 35, 35, 35},
          "S-02", new double[] {37, 37, 37, 22.2, 14.8, 37, 37, 37},
          "S-03", new double[] {22.2, 22.2, 22.2, 17.76, 22.2, 22.2, 22.2, 22.2},
          "S-04", new double[] {29.6, 23.68, 29.6, 29.6, 29.6, 29.6, 29.6, 29.6},
          "S-05", new double[] {29.97, 29.97, 29.97, 29.97, 29.97, 29.97, 29.97, 29.97},
          "S-07", new double[] {29.6, 29.6, 29.6, 29.6, 29.6, 29.6, 29.6, 29.6},
          "S-08", new double[] {18.5, 18.5, 18.5, 18.5, 18.5, 18.5, 18.5, 37});

  private static final Map<String, double[]> TASKS =
      Map.of(
          "S-01", new double[] {0, 0, 0, 3, 0, 0, 0, 0},
          "S-02", new double[] {0, 0, 0, 2, 0, 0, 0, 0},
          "S-03", new double[] {0, 0, 0, 2, 0, 5, 0, 0},
          "S-04", new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5},
          "S-07", new double[] {1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5});

  private static final Map<String, double[]> PAID =
      Map.of(
          "S-01", new double[] {0, 4, 4, 6, 6, 0, 0, 0},
          "S-03", new double[] {0, 0, 0, 2, 0, 3, 0, 0},
          "S-05", new double[] {0, 0, 0, 0, 0, 0, 3, 0},
          "S-07", new double[] {0, 0, 0, 2, 0, 3, 0, 0});

  /** Paid to S-06, whose contracted hours are not known. */
  private static final double NOT_KNOWN = 2;

  private final Chapter chapter = DailyUseChapter.write();

  private static LocalDate monday(int week) {
    return LocalDate.of(2026, 1, 12).plusDays(7L * week);
  }

  private static boolean isOpenInWeek(Case item, LocalDate monday) {
    for (int day = 0; day < 7; day++) {
      LocalDate now = monday.plusDays(day);
      boolean begun = !now.isBefore(item.opened().orElseThrow());
      if (begun && !item.closed().map(end -> end.isBefore(now)).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private static double points(String id, int week) {
    double points = TASKS.getOrDefault(id, new double[WEEKS])[week];
    for (Holding holding : DailyUse.team().holdings()) {
      if (holding.memberId().equals(id) && isOpenInWeek(holding.item(), monday(week))) {
        points += AssessmentTeamChapterTest.weight(holding.item());
      }
    }
    return points;
  }

  @Test
  void loadsOfEveryWeekAgreeWithASecondWayOfCounting() {
    AVAILABLE.forEach(
        (id, hours) -> {
          int run = 0;
          int longest = 0;
          for (int week = 0; week < WEEKS; week++) {
            double load = points(id, week) / hours[week] * 100;
            assertEquals(load, value(id + ".load." + monday(week)), 1e-6, id + " " + week);
            run = load > 110 ? run + 1 : 0;
            longest = Math.max(longest, run);
          }
          assertEquals(longest, value(id + ".weeks-over"), id);
        });
    assertEquals(5, value("S-01.weeks-over"), "sustained");
    assertEquals(3, value("S-07.weeks-over"), "one week short");
    assertEquals(1, value("sustained"));
  }

  @Test
  void theWeekOfTheSheetHasTheCasesOfTheFirstChapter() {
    Chapter first = AssessmentTeamChapter.write();
    var sheet = DailyUse.team().week(DailyUse.WEEK);
    for (StaffMember member : AssessmentTeam.team().staff().values()) {
      assertEquals(
          first.figure(member.id() + ".points").doubleValue(),
          sheet.load().member(member.id()).casePoints().value().doubleValue(),
          1e-9,
          member.id());
    }
  }

  @Test
  void overtimeAndItsCostAgreeWithASecondWayOfCounting() {
    double justified = 0;
    double paid = 0;
    double both = 0;
    for (String id : AVAILABLE.keySet()) {
      for (int week = 0; week < WEEKS; week++) {
        double over = Math.max(0, points(id, week) - AVAILABLE.get(id)[week]);
        double hours = PAID.getOrDefault(id, new double[WEEKS])[week];
        justified += over;
        paid += hours;
        both += Math.min(over, hours);
      }
    }
    assertEquals(justified, value("overtime.justified"), 1e-6);
    assertEquals(paid + NOT_KNOWN, value("overtime.paid"), 1e-6);
    assertEquals(NOT_KNOWN, value("overtime.paid-not-known"), 1e-6);
    assertEquals(both, value("overtime.justified-and-paid"), 1e-6);
    assertEquals(justified - both, value("overtime.justified-and-unpaid"), 1e-6);
    assertEquals(paid - both, value("overtime.paid-without-points"), 1e-6);
    assertEquals((paid + NOT_KNOWN) * 24, value("overtime.cost"), 1e-6);
  }

  /** As somebody with the page and a pencil would: from printed cells and nothing else. */
  @Test
  void everyRowOfOvertimeCanBeWorkedOutFromThePage() {
    String heading = "Overtime";
    TextTable totals = tables(heading).get(0);
    TextTable weeks = tables(heading).get(1);
    Map<String, double[]> sums = new TreeMap<>();
    for (List<String> row : weeks.rows()) {
      double[] sum = sums.computeIfAbsent(row.get(1), name -> new double[6]);
      if (row.get(7).equals("not known")) {
        assertEquals("not known", row.get(6), row.toString());
        sum[1] += cell(row, 8);
        sum[5] += cell(row, 8);
        continue;
      }
      double part = Double.parseDouble(row.get(5).replace("%", "")) / 100;
      double available = (cell(row, 3) - cell(row, 4)) * part;
      assertEquals(available, cell(row, 6), 1e-9, row.toString());
      double justified = Math.max(0, cell(row, 2) - cell(row, 6));
      assertEquals(justified, cell(row, 7), 1e-9, row.toString());
      double paid = cell(row, 8);
      sum[0] += justified;
      sum[1] += paid;
      sum[2] += Math.min(justified, paid);
      sum[3] += Math.max(0, justified - paid);
      sum[4] += Math.max(0, paid - justified);
    }
    double[] all = new double[6];
    for (List<String> row : totals.rows()) {
      double[] sum = row.get(0).equals("all") ? all : sums.remove(row.get(0));
      for (int column = 0; column < sum.length; column++) {
        if (row.get(1).equals("S-06") && column != 1 && column != 5) {
          assertTrue(List.of("not known", "-").contains(row.get(column + 2)), row.toString());
        } else {
          assertEquals(sum[column], cell(row, column + 2), 1e-9, row.toString());
        }
        all[column] += row.get(0).equals("all") ? 0 : sum[column];
      }
      assertEquals("GBP " + (int) (sum[1] * 24), row.get(8), row.toString());
    }
    assertTrue(sums.isEmpty(), "people without a sum: " + sums.keySet());
    assertTrue(text().contains("Of Farid Haddad (S-06) the hours are not known"), text());
  }

  /** Points and hours of each row stand on that week's sheet, where they add up case by case. */
  @Test
  void theRowsOfOvertimeStandOnTheSheets() {
    String[] sheets = DailyUseChapter.sheets().split("\n---\n");
    for (List<String> row : tables("Overtime").get(1).rows()) {
      int week = (int) ChronoUnit.WEEKS.between(monday(0), LocalDate.parse(row.get(0)));
      String own =
          sheets[week]
              .substring(sheets[week].indexOf("\n## " + row.get(1)))
              .substring(1)
              .split("\n## ")[0];
      double points = 0;
      double hours = 0;
      for (String line : own.lines().filter(each -> each.matches(".*\\d.*\\|$")).toList()) {
        String[] cells = line.split("\\|");
        points += cells[3].isBlank() ? 0 : Double.parseDouble(cells[3].strip());
        hours += cells[4].isBlank() ? 0 : Double.parseDouble(cells[4].strip());
      }
      assertEquals(cell(row, 2), points, 1e-9, row + own);
      if (!row.get(6).equals("not known")) {
        assertEquals(cell(row, 6), hours, 1e-9, row + own);
      }
    }
  }

  @Test
  void datesSetAndFinishingTimesAgreeWithThePrintedTable() {
    int kept = 0;
    int missed = 0;
    int early = 0;
    int late = 0;
    List<List<String>> rows = tables("Closed cases").get(1).rows();
    for (List<String> row : rows) {
      if (!row.get(5).isEmpty()) {
        boolean inTime = row.get(3).compareTo(row.get(5)) <= 0;
        kept += inTime ? 1 : 0;
        missed += inTime ? 0 : 1;
      }
      early += Integer.parseInt(row.get(4)) >= 10 ? 1 : 0;
      late += Integer.parseInt(row.get(4)) < 0 ? 1 : 0;
    }
    assertEquals(kept, value("dates-set.kept"));
    assertEquals(missed + 1, value("dates-set.missed"), "C-104 is open past its date");
    assertEquals(3, value("dates-set.to-come"));
    assertEquals(early, value("finished.early"));
    assertEquals(late, value("finished.late"));
    assertEquals(rows.size() - early - late, value("finished.near-limit"));
    assertEquals(1, early);
  }

  /** What lies between the two loads of one person in one week is printed beside them. */
  @Test
  void theTwoLoadsOfAPersonAreReconciledOnThePage() {
    int known = 0;
    for (List<String> row : tables("Why chapter 1 has other loads").get(0).rows()) {
      assertEquals(cell(row, 1) + cell(row, 6), cell(row, 7), 1e-9, row.toString());
      if (!row.get(2).equals("not known")) {
        StaffMember member =
            DailyUse.team().staff().values().stream()
                .filter(each -> each.name().startsWith(row.get(0)))
                .findFirst()
                .orElseThrow();
        double part = member.experience().isPresent() ? 0.9 : 1;
        assertEquals(
            cell(row, 2) + (cell(row, 4) - cell(row, 5)) * part,
            cell(row, 8),
            0.011,
            row.toString());
        known++;
      }
    }
    assertEquals(7, known);
  }

  private static double cell(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }

  private List<TextTable> tables(String heading) {
    return chapter.blocks().stream()
        .dropWhile(
            block -> !(block instanceof Block.Heading found && found.words().startsWith(heading)))
        .skip(1)
        .takeWhile(block -> !(block instanceof Block.Heading))
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .toList();
  }

  @Test
  void theRowToCheckByHandIsOnTheSheet() {
    String text = text();
    assertTrue(
        text.contains("18 + 2 = 20 points against 22.2 - 4.44 = 17.76 available, so 2.24 hours"),
        text);
    assertEquals(2.24, points("S-03", 3) - AVAILABLE.get("S-03")[3], 1e-9);
  }

  @Test
  void supervisionAgreesWithAWalkFromDayToDay() {
    Map<String, Set<LocalDate>> held = new TreeMap<>();
    for (Session session : DailyUse.sessions()) {
      if (session.state() == Session.State.HELD) {
        held.computeIfAbsent(session.memberId(), id -> new TreeSet<>())
            .add(session.on().orElseThrow());
      }
    }
    held.forEach(
        (id, days) -> {
          int since = 0;
          int longest = 0;
          LocalDate day = days.iterator().next();
          while (day.isBefore(DailyUse.AS_OF)) {
            day = day.plusDays(1);
            since++;
            longest = Math.max(longest, since);
            since = days.contains(day) ? 0 : since;
          }
          assertEquals(longest, value(id + ".longest-gap"), id);
          assertEquals(Math.max(0, since - 14), value(id + ".overdue"), id);
          assertEquals(days.size(), value(id + ".sessions-held"), id);
        });
    assertEquals(8, held.size());
    assertEquals(28, value("S-01.longest-gap"));
    assertEquals(30, value("S-06.overdue"));
  }

  @Test
  void qualityAgreesWithASecondWayOfCounting() {
    assertQuality("before", DailyUse.closedBefore(), DailyUse.auditsBefore());
    assertQuality("now", DailyUse.closedNow(), DailyUse.auditsNow());
    // Of 14 good among 10 and 10 at most 6 of the later ones: counted by choosing 10 of 20.
    long ways = 0;
    long few = 0;
    for (int later = 0; later < 1 << 20; later++) {
      if (Integer.bitCount(later) == 10) {
        ways++;
        few += Integer.bitCount(later & ((1 << 14) - 1)) <= 6 ? 1 : 0;
      }
    }
    String probability = String.format(Locale.ROOT, "probability %.3f ", (double) few / ways);
    assertTrue(
        chapter.findings().stream()
            .anyMatch(
                found ->
                    found.severity() == Severity.WARNING
                        && found.message().endsWith("less of it was good, which may be chance")
                        && found.reason().contains(probability)),
        chapter.findings() + probability);
  }

  @Test
  void limitsThatPassedInOpenCasesCountAsNotKept() {
    LocalDate last = LocalDate.of(2026, 3, 6);
    int late = 0;
    int closed = 0;
    int inTime = 0;
    for (Case item : DailyUse.heldNow()) {
      boolean open = item.closed().isEmpty();
      int used = workingDays(item.opened().orElseThrow(), item.closed().orElse(last));
      late += open && used > 45 ? 1 : 0;
      closed += open ? 0 : 1;
      inTime += !open && used <= 45 ? 1 : 0;
    }
    assertEquals(late, value("quality.now.open-late"));
    assertEquals(0, value("quality.before.open-late"));
    assertEquals(100.0 * inTime / (closed + late), value("quality.now.kept"), 1e-6);
    String found = late + " open cases are past the limit, and a smaller share";
    assertTrue(
        chapter.findings().stream()
            .anyMatch(
                each -> each.severity() == Severity.SERIOUS && each.message().startsWith(found)),
        chapter.findings().toString());
  }

  private static int workingDays(LocalDate opened, LocalDate end) {
    List<String> holidays = List.of("2025-12-25", "2025-12-26", "2026-01-01");
    int used = 0;
    for (LocalDate day = opened.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      used += day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day.toString()) ? 1 : 0;
    }
    return used;
  }

  private void assertQuality(String when, List<Case> closed, List<Audit> audits) {
    int inTime = 0;
    for (Case item : closed) {
      int used = workingDays(item.opened().orElseThrow(), item.closed().orElseThrow());
      inTime += used <= 45 ? 1 : 0;
    }
    int counted = 0;
    int good = 0;
    for (Audit audit : audits) {
      assertTrue(closed.stream().anyMatch(item -> item.id().equals(audit.caseId())));
      if (audit.sampling() == Audit.Sampling.RANDOM) {
        counted++;
        good += audit.grade().value() >= 3 ? 1 : 0;
      }
    }
    assertEquals(closed.size(), value("quality." + when + ".closed"));
    assertEquals(100.0 * inTime / closed.size(), value("quality." + when + ".in-time"), 1e-6);
    assertEquals(100.0 * good / counted, value("quality." + when + ".good"), 1e-6);
  }

  @Test
  void aWorkersOwnEditionShowsNobodyElse() {
    String sheet = DailyUse.team().week(DailyUse.WEEK).forMember(DailyUse.OWN).toString();
    String table = tableAfter(DailyUseChapter.OWN_EDITION).text();
    for (StaffMember member : DailyUse.team().staff().values()) {
      if (!member.id().equals(DailyUse.OWN)) {
        for (String printed : List.of(sheet, table)) {
          assertFalse(printed.contains(member.name()), member.name());
          assertFalse(printed.contains(member.id()), member.id());
        }
        DailyUse.team()
            .caseload(member.id())
            .forEach(held -> assertFalse(table.contains(held.item().id()), held.toString()));
      }
    }
    assertTrue(sheet.contains("Chidi Okafor") && table.contains("C-301"));
    assertEquals(new BigDecimal(11), chapter.figure("S-03.lines"));
  }

  private TextTable tableAfter(String heading) {
    return chapter.blocks().stream()
        .dropWhile(
            block -> !(block instanceof Block.Heading found && found.words().startsWith(heading)))
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    return Pages.text(new ServiceReview("", List.of(chapter))).replaceAll("\\s+", " ");
  }

  @Test
  void contestsAndTheStandardAreCounted() {
    assertEquals(2, value("contests"));
    assertEquals(1, value("contests.open"));
    assertEquals(4, value("standard.met"));
    assertEquals(1, value("standard.not-met"));
    assertEquals(7, value("standard.not-evidenced"));
    assertTrue(
        text().contains("Not evidenced, so nobody can say: 1, the system can be seen"), text());
    assertTrue(
        text().contains("upheld on 2026-03-04") && text().contains("there is no factor; open"));
  }

  @Test
  void theChapterIsMarkedSyntheticAndShort() {
    assertTrue(chapter.marking().startsWith("SYNTHETIC"));
    assertTrue(chapter.keyPoints().stream().allMatch(point -> point.contains("synthetic")));
    String own = Pages.text(new ServiceReview("", List.of(chapter)));
    List<String> lines = own.substring(own.indexOf("\n1. ") + 1).lines().toList();
    assertTrue(lines.size() <= 250, "lines: " + lines.size());
    for (String line : lines) {
      assertTrue(line.length() <= 100, line);
    }
  }

  @Test
  void textMarkdownAndJsonHoldTheChapter() throws Exception {
    assertTrue(Pages.text(TestData.REVIEW).contains("\n3. " + DailyUseChapter.TITLE + "\n---"));
    String markdown = Pages.markdown(TestData.REVIEW);
    assertTrue(markdown.contains("\n## " + DailyUseChapter.TITLE + "\n"));
    assertTrue(markdown.contains("| S-01 | 114.9% | 122% |"), "load by week");
    JsonNode json = new ObjectMapper().readTree(Pages.json(TestData.REVIEW)).get("chapters").get(2);
    assertEquals(DailyUseChapter.TITLE, json.get("title").asText());
    assertEquals(
        value("overtime.cost"), json.get("figures").get("overtime.cost").get("value").asDouble());
  }

  private double value(String key) {
    return Recount.value(chapter, key);
  }
}
