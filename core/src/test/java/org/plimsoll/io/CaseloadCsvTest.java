package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CasePhase;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

class CaseloadCsvTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment").band("simple", points(1)).band("complex", points(4));

  private static CsvSource text(String name, String... lines) {
    return CsvSource.ofText(name, String.join("\n", lines) + "\n");
  }

  private static ReadResult<List<CaseRow>> cases(CaseColumns mapping, String... lines) {
    return Csv.cases(text("cases.csv", lines), CsvFormat.standard(), mapping);
  }

  private static ReadResult<List<StaffMember>> staff(String... lines) {
    return Csv.staff(text("staff.csv", lines), CsvFormat.standard(), StaffColumns.standard());
  }

  private static ReadResult<List<ReductionRow>> reductions(String... lines) {
    return Csv.reductions(
        text("reductions.csv", lines), CsvFormat.standard(), ReductionColumns.standard());
  }

  private static ReadResult<List<HoldingRow>> holdings(String... lines) {
    return Csv.holdings(
        text("holdings.csv", lines), CsvFormat.standard(), HoldingColumns.standard());
  }

  private static List<String> words(ReadResult<?> result) {
    return result.problems().stream().map(Object::toString).toList();
  }

  @Test
  void casesAreReadByTheStandardNames() {
    var read =
        cases(
            CaseColumns.standard(),
            "id,band,name,setting,opened,due,closed,phase,level,holder,share,team",
            "NA,complex,Family A,North,2026-01-12,2026-03-01,2026-02-20,Closing,2,S-01,50%,x",
            "C-2,simple,,,,,,,,,,x");
    assertEquals(
        List.of(
            new CaseRow(
                2,
                Case.of("NA", "complex")
                    .named("Family A")
                    .in("North")
                    .opened(date("2026-01-12"))
                    .due(date("2026-03-01"))
                    .closed(date("2026-02-20"))
                    .in(CasePhase.CLOSING)
                    .atLevel(2),
                Optional.of("S-01"),
                Optional.of(percent(50))),
            new CaseRow(3, Case.of("C-2", "simple"), Optional.empty(), Optional.empty())),
        read.orThrow());
    assertEquals(List.of("team"), read.unusedColumns());
  }

  @Test
  void aDateThatAWorkerSetComesWithWhoSetIt() {
    var read =
        cases(
            CaseColumns.standard(),
            "id,band,opened,agreed,agreed by",
            "C-1,simple,2026-01-12,2026-02-20,NA",
            "C-2,simple,2026-01-12,,",
            "C-3,simple,2026-01-12,2026-02-20,",
            "C-4,simple,2026-01-12,,S-01");
    assertEquals(
        List.of(
            Case.of("C-1", "simple").opened(date("2026-01-12")).agreedFor(date("2026-02-20"), "NA"),
            Case.of("C-2", "simple").opened(date("2026-01-12"))),
        read.value().stream().map(CaseRow::item).toList());
    assertEquals(
        List.of(
            "case \"C-3\" needs both the day agreed and who set it, and has only 2026-02-20; fill the"
                + " other cell, or empty this one; correct the row",
            "case \"C-4\" needs both the day agreed and who set it, and has only S-01; fill the other"
                + " cell, or empty this one; correct the row"),
        words(read).stream().map(problem -> problem.replaceFirst(".*?: ", "")).toList());
    var named = CaseColumns.standard().withAgreed("target", "set by");
    assertEquals("columns id, target, set by", named.toString());
    assertEquals(
        Case.of("C-1", "simple").agreedFor(date("2026-02-20"), "S-01"),
        cases(named, "id,band,target,set by", "C-1,simple,2026-02-20,S-01")
            .orThrow()
            .get(0)
            .item());
    String missing = words(cases(named, "id,band,agreed", "C-1,simple,2026-02-20")).toString();
    assertTrue(missing.contains("target") && missing.contains("set by"), missing);
  }

  @Test
  void factorsAreFlagsNumbersOrWords() {
    var mapping =
        CaseColumns.standard()
            .withFactor("in court", "court", FactorColumn.Kind.FLAG)
            .withFactor("n children", "children", FactorColumn.Kind.NUMBER)
            .withFactor("area", "travel", FactorColumn.Kind.WORD);
    var read =
        cases(
            mapping,
            "id,band,in court,n children,area",
            "C-1,complex,yes,3,rural",
            "C-2,simple,no,,",
            "C-3,simple,perhaps,-1,town");
    assertEquals(
        Case.of("C-1", "complex").with("court").with("children", 3).with("travel", "rural"),
        read.value().get(0).item());
    assertEquals(Case.of("C-2", "simple"), read.value().get(1).item());
    assertEquals(
        List.of(
            "cases.csv line 4, in court \"perhaps\": true, yes, t, y, 1 or false, no, f, n, 0 is"
                + " needed; write one of these",
            "cases.csv line 4, n children \"-1\": a number from 0 is written as a decimal such as"
                + " 2.5; write it so, or take it for missing: CsvFormat.withMissing(..)"),
        words(read));
  }

  @Test
  void aColumnNamedInTheMappingMustBeThereAndAStandardOneNeedNot() {
    assertTrue(cases(CaseColumns.standard(), "id", "C-1").isClean());
    assertEquals(
        "cases.csv line 1: the column \"complexity\" is needed, and the file has \"id\"; name the"
            + " columns of the file in the mapping",
        words(cases(CaseColumns.standard().withBand("complexity"), "id", "C-1")).get(0));
    assertEquals(
        "columns id, complexity", CaseColumns.standard().withBand("complexity").toString());
  }

  @Test
  void aCaseWithoutItsBandIsAProblemWhereTheFileHasBands() {
    assertEquals(
        List.of(
            "cases.csv line 2, band: a value is needed, and the cell is empty or marked as"
                + " missing; fill it in"),
        words(cases(CaseColumns.standard(), "id,band", "C-1,")));
  }

  @Test
  void aCaseThatStandsTwiceIsAProblemThatNamesBothLines() {
    assertEquals(
        List.of(
            "cases.csv line 3: case \"C-1\" stands already on line 2, described otherwise; give"
                + " each case once, or to each who shares in it a share of its own; correct the"
                + " row",
            "cases.csv line 4: case \"C-1\" stands already on line 2; give each case once, or to"
                + " each who shares in it a share of its own, or allow withRowsThatRepeat();"
                + " correct the row"),
        words(
            cases(
                CaseColumns.standard(),
                "id,band,holder",
                "C-1,simple,S-1",
                "C-1,complex,S-1",
                "C-1,simple,S-1")));
  }

  @Test
  void rowsOfALogMayRepeatACaseButNotContradictIt() {
    var log =
        cases(
            CaseColumns.standard().withHolder("resource").withRowsThatRepeat(),
            "id,band,resource,event",
            "C-1,simple,S-1,opened",
            "C-1,simple,S-1,visited",
            "C-1,simple,S-2,closed");
    assertEquals(1, log.value().size());
    assertEquals(2, log.understood());
    assertEquals(
        List.of(
            "cases.csv line 4: case \"C-1\" stands already on line 2, with another holder or"
                + " share; give each case once, or to each who shares in it a share of its own;"
                + " correct the row"),
        words(log));
  }

  @Test
  void severalPeopleMayShareInACase() {
    var read =
        cases(
            CaseColumns.standard(),
            "id,band,holder,share",
            "C-1,complex,S-1,60%",
            "C-1,complex,S-2,40%",
            "C-1,complex,S-2,10%",
            "C-2,simple,S-1,0%");
    assertEquals(2, read.understood());
    assertEquals(2, read.leftOut());
    assertEquals(
        "cases.csv line 5, share \"0%\": a share is above 0% and at most 100%, and a percentage is"
            + " written with its sign such as 59%; write it so, or name the style of the file in"
            + " the mapping: PercentStyle",
        words(read).get(1));
  }

  @Test
  void aCaseThatClosesBeforeItOpensIsAProblemInTheModelsWords() {
    assertEquals(
        List.of(
            "cases.csv line 2: case \"C-1\" must not close before it opens, was opened 2026-02-01"
                + " and closed 2026-01-01; exchange the two, or leave one out; correct the row"),
        words(cases(CaseColumns.standard(), "id,opened,closed", "C-1,2026-02-01,2026-01-01")));
  }

  @Test
  void equalValuesShareOneObject() {
    var read =
        cases(
            CaseColumns.standard(),
            "id,band,opened,holder",
            "C-1,complex,2026-01-12,S-01",
            "C-2,complex,2026-01-12,S-01");
    var one = read.value().get(0);
    var two = read.value().get(1);
    assertSame(one.holder(), two.holder());
    assertSame(one.item().band(), two.item().band());
    assertSame(one.item().opened(), two.item().opened());
  }

  @Test
  void casesWithTheSameFactorsShareThemAndOthersDoNot() {
    var read =
        cases(
            CaseColumns.standard()
                .withFactor("court", "court", FactorColumn.Kind.FLAG)
                .withFactor("children", "children", FactorColumn.Kind.NUMBER),
            "id,court,children",
            "C-1,yes,3",
            "C-2,no,3",
            "C-3,yes,3",
            "C-4,yes,2",
            "C-5,,");
    assertEquals(
        List.of(
            Case.scored("C-1").with("court").with("children", 3),
            Case.scored("C-2").with("children", 3),
            Case.scored("C-3").with("court").with("children", 3),
            Case.scored("C-4").with("court").with("children", 2),
            Case.scored("C-5")),
        read.orThrow().stream().map(CaseRow::item).toList());
    assertSame(read.value().get(0).item().factors(), read.value().get(2).item().factors());
  }

  @Test
  void peopleAreReadByTheStandardNames() {
    var read =
        staff(
            "id,name,contracted,fte,level,experience,proficiency,skills",
            "S-01,Asha,37,1,2,90%,95%,court work; duty ;",
            "S-02,Asha,,0.5,,,,",
            "S-01,Ben,30,,,,,",
            "S-04,,30,,,,,",
            "S-05,Eve,-1,,,,,");
    assertEquals(
        List.of(
            StaffMember.of("S-01", "Asha", weekly(37))
                .fullTimeEquivalent("1")
                .atLevel(2)
                .withExperience(percent(90), "experience allowance")
                .withProficiency(percent(95))
                .skilledIn("court work")
                .skilledIn("duty"),
            StaffMember.of("S-02", "Asha").fullTimeEquivalent("0.5")),
        read.value());
    assertEquals(
        List.of(
            "staff.csv line 4: \"S-01\" stands already on line 2; ids are unique, names need not"
                + " be; correct the row",
            "staff.csv line 5, name: a value is needed, and the cell is empty or marked as missing;"
                + " fill it in",
            "staff.csv line 6: contracted hours of \"Eve\" must not be negative, was -1 h/week;"
                + " correct the row"),
        words(read));
  }

  @Test
  void reductionsAreHoursOrAShareAndNeverGuessed() {
    var read =
        reductions(
            "person,reason,hours,share,ceiling,from,to,category,id",
            "S-01,leave,4.5,,,2026-01-05,2026-03-27,personal,R-1",
            "S-01,union,,50%,40%,,,,",
            "S-02,sickness,,,,,,,",
            "S-02,training,2,10%,,,,,",
            "S-02,training,2,0.1,,,,,");
    assertEquals(
        List.of(
            Reduction.of("leave", weekly("4.5"))
                .withId("R-1")
                .inCategory("personal")
                .from(date("2026-01-05"))
                .to(date("2026-03-27")),
            Reduction.share("union", percent(50)).atMost(percent(40))),
        ReductionRow.byPerson(read.value()).get("S-01"));
    assertEquals(
        List.of(
            "reductions.csv line 4: reduction \"sickness\" needs hours or a share of them, and has"
                + " neither; write the share 100% for all hours; correct the row",
            "reductions.csv line 5: reduction \"training\" is either hours or a share of them, was"
                + " 2 h/week and 10%; correct the row",
            "reductions.csv line 6, share \"0.1\": a percentage is written with its sign such as"
                + " 59%; write it so, or name the style of the file in the mapping: PercentStyle"),
        words(read));
  }

  @Test
  void tablesAreJoinedIntoATeam() {
    var read =
        TeamRows.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .staff(staff("id,name,contracted", "S-01,Asha,37", "S-02,Ben,18.5"))
            .reductions(reductions("person,reason,hours", "S-01,leave,4.5", "S-01,training,2"))
            .cases(
                cases(
                    CaseColumns.standard(),
                    "id,band,opened,closed,holder",
                    "C-1,complex,,,S-01",
                    "C-2,simple,,,",
                    "C-3,simple,,2026-01-31,S-01",
                    "C-4,simple,2026-02-03,,S-02",
                    "C-5,complex,,,"))
            .holdings(holdings("case,person,share", "C-5,S-01,50%", "C-5,S-02,50%", "C-1,S-01,"))
            .join();
    var asha =
        StaffMember.of("S-01", "Asha", weekly(37))
            .less("leave", weekly("4.5"))
            .less("training", weekly(2));
    var ben = StaffMember.of("S-02", "Ben", weekly("18.5"));
    var shared = Case.of("C-5", "complex");
    assertEquals(
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .with(asha)
            .with(ben)
            .holding(asha, Case.of("C-1", "complex"))
            .coWorking(asha, shared, percent(50))
            .coWorking(ben, shared, percent(50)),
        read.orThrow().team());
    assertEquals(List.of(Case.of("C-2", "simple")), read.value().unallocated());
    assertEquals(List.of("C-3", "C-4"), read.value().notOpen().stream().map(Case::id).toList());
    assertEquals("North: 12 of 12 rows understood, no problems", read.toString());
  }

  @Test
  void whatDoesNotFitTogetherIsLeftOutAndSaid() {
    var read =
        TeamRows.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .staff(staff("id,name", "S-01,Asha", "S-02,Ben"))
            .staff(staff("id,name", "S-02,Cy"))
            .reductions(reductions("person,reason,hours", "S-9,leave,4.5"))
            .cases(
                cases(
                    CaseColumns.standard().withFactor("court", "court", FactorColumn.Kind.FLAG),
                    "id,band,holder,court",
                    "C-1,complex,S-01,",
                    "C-2,medium,S-01,",
                    "C-3,simple,S-9,",
                    "C-4,simple,S-01,yes"))
            .cases(cases(CaseColumns.standard(), "id,band", "C-1,simple"))
            .holdings(holdings("case,person", "C-1,S-02", "C-2,S-02", "C-8,S-02"))
            .join();
    assertEquals(
        List.of(
            "staff.csv, id \"S-02\": a person stands once, and another table has this id already;"
                + " ids are unique, names need not be",
            "reductions.csv line 2, person \"S-9\": a row names a person of team \"North\", which"
                + " has [S-01, S-02]; add the person to the table of staff, or correct the id",
            "cases.csv line 3, band \"medium\": a band is one of scheme \"Assessment\": [simple,"
                + " complex]; correct it, or add the band to the scheme",
            "cases.csv line 4, holder \"S-9\": a row names a person of team \"North\", which has"
                + " [S-01, S-02]; add the person to the table of staff, or correct the id",
            "cases.csv line 5: case \"C-4\" has factors [court], which scheme \"Assessment\" does"
                + " not define; its factors are []; correct the row or the scheme",
            "cases.csv line 2, id \"C-1\": a case is described once, and this one has been read"
                + " already, described otherwise; give each case once, or to each who shares in"
                + " it a share of its own",
            "holdings.csv line 2, person \"S-02\": a case has one holder, or each who shares in it"
                + " has one share; case \"C-1\" is with \"S-01\" already, 100%; take one row out,"
                + " or state the share of each",
            "holdings.csv line 3, case \"C-2\": a row names a case that was understood, and this"
                + " one was left out; see the problem of the case itself",
            "holdings.csv line 4, case \"C-8\": a row names a case of the tables, and none of the"
                + " 1 cases has this id; add the case to the table of cases, or correct the id"),
        words(read));
    assertEquals(3, read.understood());
    assertEquals(12, read.rows());
    assertEquals(1, read.value().team().holdings().size());
    assertFalse(read.isClean());
  }

  @Test
  void aColumnCalledLikeAFactorThatIsNotReadIsAProblem() {
    var read = cases(CaseColumns.standard(), "id,band,holder,children,note", "C-1,simple,S-01,3,x");
    assertEquals(
        "cases.csv: 1 of 1 row understood, no problems, 2 columns not used: children, note",
        read.toString());
    var joined =
        TeamRows.named("North")
            .under(
                PointsScheme.named("S")
                    .band("simple", Points.of(1))
                    .factor("children", Factor.each(Points.of(1))))
            .on(LocalDate.of(2026, 2, 2))
            .staff(staff("id,name,contracted", "S-01,Asha,37"))
            .cases(read)
            .join();
    assertEquals(
        List.of(
            "cases.csv, children: the column is called like a factor of scheme \"S\" and was not read; say withFactor(\"children\", ..) in the column mapping, or rename the column"),
        words(joined));
  }

  @Test
  void aTeamNeedsItsSchemeAndDate() {
    assertEquals(
        "team \"North\" has no scheme; say under(scheme) first",
        assertThrows(IllegalStateException.class, () -> TeamRows.named("North").join())
            .getMessage());
    assertEquals(
        "team \"North\" has no date, on which reductions depend; say on(date) first",
        assertThrows(
                IllegalStateException.class, () -> TeamRows.named("North").under(SCHEME).join())
            .getMessage());
  }
}
