package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Money;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.TextTable;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.risk.EarlyWarning;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskScoring;
import org.plimsoll.risk.RiskState;
import org.plimsoll.risk.SharedDriver;

class RiskCsvTest {
  private static final RiskColumns STANDARD = RiskColumns.standard();
  private static final CsvFormat FORMAT = CsvFormat.standard();

  private static org.plimsoll.io.CsvSource text(String name, String text) {
    return org.plimsoll.io.CsvSource.ofText(name, text);
  }

  private static ReadResult<List<RiskRow>> risks(String text) {
    return Csv.risks(text("risks.csv", text), FORMAT, STANDARD);
  }

  private static ReadResult<List<MitigationRow>> mitigations(String text) {
    return Csv.mitigations(text("mitigations.csv", text), FORMAT, STANDARD);
  }

  private static List<String> problems(ReadResult<?> read) {
    return read.problems().stream().map(Problem::toString).toList();
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void twoSheetsBecomeARegisterThatIsScoredAndAnUnratedRiskStaysUnrated() {
    RiskRegister register =
        RiskRows.none()
            .risks(
                risks(
                    "id,name,likelihood,impact,times_a_year,loss_kind,loss_low,loss_high,loss_unit\n"
                        + "R1,Key staff leave,likely,4,0.5,lognormal,1000,50000,GBP\n"
                        + "R2,Office floods,,,,,,,\n"))
            .mitigations(
                mitigations(
                    "id,name,risks,likelihood_cut,status,yearly_cost,currency\n"
                        + "M1,cross-train,R1;R2,40%,in place,1200.50,EUR\n"))
            .join(RiskRegister.of("Points"))
            .orThrow();
    Risk leavers = register.risk("R1");
    assertEquals(Map.of(RiskState.INHERENT, new Risk.Marks(4, 4)), leavers.marks());
    assertEquals(
        Optional.of(new Occurrence.Repeated(Frequency.perYear("0.5"))), leavers.occurrence());
    assertEquals(Optional.of(Impact.between(Money.of(1000), Money.of(50000))), leavers.impact());
    assertEquals(List.of("R1", "R2"), register.mitigatedBy("M1").stream().map(Risk::id).toList());
    assertEquals(
        Optional.of(Money.of("1200.50").in(Currency.getInstance("EUR"))),
        register.mitigation("M1").yearlyCost());
    assertEquals(Optional.empty(), register.mitigation("M1").oneOffCost());
    RiskScores scores = RiskScoring.standard().score(register);
    assertTrue(scores.row("R1").standing(RiskState.CURRENT).isPresent());
    assertTrue(scores.row("R2").standing(RiskState.CURRENT).isEmpty());
    assertEquals(Optional.empty(), register.risk("R2").occurrence());
  }

  @Test
  void marksOffTheirScaleAndRisksThatStandTwiceAreListed() {
    var read =
        risks(
            "id,likelihood,impact,status,review_by\n"
                + "A,6,4,open,\n"
                + "B,rare,0,shut,5 Jan\n"
                + "C,NaN,Catastrophic,,\n"
                + "D,3,,,\n"
                + "E,1,5,closed,2026-01-05\n"
                + "E,1,5,,\n");
    assertEquals(1, read.understood());
    assertEquals(
        List.of(
            "risks.csv line 2, likelihood \"6\": a mark of likelihood in \"NPSA 5x5\" is a number from"
                + " 1 to 5 or one of [rare, unlikely, possible, likely, almost certain]; correct the"
                + " mark, or name the matrix of the file: RiskColumns.markedOn(..)",
            "risks.csv line 3, status \"shut\": one of [open, closed] is needed; write one of these",
            "risks.csv line 3, review_by \"5 Jan\": a date is written year-month-day such as"
                + " 2026-02-02; write it so, or name the pattern of the file: CsvFormat.withDates(..)",
            "risks.csv line 3, impact \"0\": a mark of impact in \"NPSA 5x5\" is a number from 1 to 5"
                + " or one of [negligible, minor, moderate, major, catastrophic]; correct the mark, or"
                + " name the matrix of the file: RiskColumns.markedOn(..)",
            "risks.csv line 4, likelihood \"NaN\": a mark of likelihood in \"NPSA 5x5\" is a number"
                + " from 1 to 5 or one of [rare, unlikely, possible, likely, almost certain]; correct"
                + " the mark, or name the matrix of the file: RiskColumns.markedOn(..)",
            "risks.csv line 5: [likelihood, impact] are given together or not at all, and [impact] is"
                + " not given; correct the row",
            "risks.csv line 7: risk \"E\" stands in an earlier row already; give each risk once;"
                + " correct the row"),
        problems(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "times_a_year,chance_a_year|1,50%|a risk happens in one way: times_a_year, or"
            + " times_a_year_low and times_a_year_high, or chance_a_year, or driver with its chances;"
            + " 2 are given",
        "times_a_year_low,times_a_year_high|1,|[times_a_year_low, times_a_year_high] are given"
            + " together or not at all, and [times_a_year_high] is not given",
        "times_a_year|-1|a frequency must not be negative, was -1 a year",
        "chance_a_year|101%|the chance of a risk is at most 100%, was 101%",
        "times_a_year_low,times_a_year_high|2,1|an interval of frequencies rises from above 0, was 2"
            + " a year to 1 a year; give a single frequency where it is certain",
        "current_likelihood,current_impact|1,1|risk \"R\" is rated as {CURRENT=1x1} and not before"
            + " anything is done; rate that first with rated(..)",
        "proximity_from|2026-01-05|[proximity_from, proximity_to] are given together or not at all,"
            + " and [proximity_to] is not given",
        "loss_likely|5|what an event costs needs its kind in loss_kind, such as fixed",
        "loss_kind,loss_likely|fixed,5|what an event costs needs its unit in loss_unit, such as GBP or"
            + " days",
        "loss_kind,loss_unit,loss_likely,loss_high|fixed,GBP,5,7|an impact that is fixed has no"
            + " loss_high; its figures are [loss_likely]",
        "loss_kind,loss_unit,loss_low|uniform,GBP,5|an impact that is uniform needs loss_high; its"
            + " figures are [loss_low, loss_high]",
        "loss_kind,loss_unit,loss_low,loss_high|uniform,GBP,7,5|the points of an impact rise from 0 or"
            + " more: low 7.0, most likely 7.0, high 5.0",
        "loss_kind,loss_unit,loss_low,loss_high|lognormal,GBP,0,5|the low end of an interval lies above"
            + " 0 and below the high end, was 0.0 to 5.0",
        "loss_kind,loss_unit,loss_log_mean,loss_log_sd|lognormal,GBP,7,40|the variance of an impact"
            + " must be a finite double; mu 7.0 and sigma 40.0 have an infinite one; take a narrower"
            + " interval or a larger unit",
        "loss_kind,loss_unit,loss_low,loss_high,loss_log_sd|lognormal,GBP,1,5,2|an impact that is"
            + " lognormal has no loss_low; its figures are [loss_log_mean, loss_log_sd]",
      })
  void figuresThatContradictThemselvesAreListed(String columns, String cells, String rule) {
    assertEquals(
        List.of("risks.csv line 2: " + rule + "; correct the row"),
        problems(risks("id," + columns + "\nR," + cells + "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "likelihood_cut|120%|the likelihood cut of mitigation \"M\" is at most 100%, was 120%",
        "one_off_cost,currency|-5,GBP|the one-off cost of mitigation \"M\" must not be negative, was"
            + " GBP -5; a saving is a benefit, not a cost",
        "yearly_cost|5|a cost needs its currency in currency, or one for all: RiskColumns.in(..)",
        "units,done|5,2|[units, nominated, trained, done] are given together or not at all, and"
            + " [nominated, trained] are not given",
        "units,nominated,trained,done|5,4,3,4|coverage goes down from units (at least 1) over nominated"
            + " and trained to done, was 5, 4, 3, 4",
        "requires|M|mitigation \"M\" requires itself",
      })
  void mitigationsThatCannotBeAreListed(String columns, String cells, String rule) {
    assertEquals(
        List.of("mitigations.csv line 2: " + rule + "; correct the row"),
        problems(mitigations("id,risks," + columns + "\nM,R," + cells + "\n")));
  }

  @Test
  void oneCurrencyAndOneStyleOfPercentagesServeAWholeFile() {
    var read =
        Csv.mitigations(
            text("m.csv", "Control,risks,impact_cut,yearly_cost,currency\nM,R|S,0.4,5,\n"),
            FORMAT,
            STANDARD
                .calling("id", "Control")
                .withSeparator("|")
                .withPercents(PercentStyle.FRACTION)
                .in(Money.POUNDS));
    assertEquals(
        List.of(
            new MitigationRow(
                2,
                List.of("R", "S"),
                Mitigation.of("M", "M").cuttingImpact(percent(40)).costingYearly(Money.of(5)))),
        read.orThrow());
  }

  @Test
  void joiningListsWhatDoesNotFitTheRegister() {
    SharedDriver cuts = SharedDriver.of("cuts", percent(30));
    var register =
        RiskRegister.of(
                "Points",
                Risk.of("R1", "Leavers").mitigatedBy(Mitigation.of("M1", "cross-train")),
                Risk.of("R2", "Flood").occurring(cuts.drives(percent(50), percent(5))))
            .correlated("R1", "R2", 0.5);
    var read =
        RiskRows.none()
            .risks(
                risks(
                    "id,kind,linked,driver,driver_chance,chance_with_driver,chance_without_driver\n"
                        + "R1,,,,,,\n"
                        + "A,,B,,,,\n"
                        + "B,,nowhere,,,,\n"
                        + "C,,R1;D,cuts,20%,40%,4%\n"
                        + "D,opportunity,R2,cuts,30%,40%,4%\n"))
            .mitigations(
                mitigations(
                    "id,risks,name,likelihood_cut,requires\n"
                        + "M1,R2,cross-train,10%,\n"
                        + "M1,R1,cross-train,10%,\n"
                        + "M2,R1;A,,,\n"
                        + "M3,D,,,\n"
                        + "M4,R1,train,10%,\n"
                        + "M4,R2,retrain,20%,\n"
                        + "X1,R1,,,X2\n"
                        + "X2,R1,,,X3\n"
                        + "X3,R2,,,X2\n"
                        + "Y,R2,,,M1;M2\n"
                        + "Z,R1;R1,,,\n"))
            .exclusions(
                Csv.exclusions(
                    text("exclusions.csv", "group,mitigation\na,M1\na,M4\nb,M1\nb,Y\n"),
                    FORMAT,
                    STANDARD))
            .correlations(
                Csv.correlations(
                    text(
                        "correlations.csv",
                        "first,second,correlation\nR2,R1,0.1\nR1,B,0.1\nR1,D,1\nR1,D,-0.5\n"),
                    FORMAT,
                    STANDARD))
            .earlyWarnings(
                Csv.earlyWarnings(
                    text(
                        "warnings.csv",
                        "risk,name,better,limit\nR1,agency share,lower,10\nB,rain,lower,3\n"),
                    FORMAT,
                    STANDARD))
            .join(register);
    assertEquals("Points: 7 of 26 rows understood, 19 problems", read.toString());
    String unknown =
        "the id of a risk of the register is needed, and there is none with this one; add the risk,"
            + " or correct the id";
    String circle =
        "mitigations must not require each other in a circle, as X2 -> X3 -> X2 do; take one"
            + " requirement out";
    String missing =
        "a mitigation requires others of the register, and there is none with this id; add it, or"
            + " correct the id";
    assertEquals(
        List.of(
            "correlations.csv line 4: the correlation of \"R1\" and \"D\" lies within (-1, 1), was 1.0;"
                + " correct the row",
            "risks.csv line 2, id \"R1\": a risk stands once in a register, and this one is there"
                + " already; take one row out",
            "risks.csv line 3, linked \"B\": " + unknown,
            "risks.csv line 4, linked \"nowhere\": " + unknown,
            "risks.csv line 5, driver_chance \"20%\": a driver has one chance, and \"cuts\" has 30%;"
                + " correct the chance, or give the other driver a name of its own",
            "mitigations.csv line 3, risks \"R1\": a risk has a mitigation once, and this one has"
                + " \"M1\" already; take one row out",
            "mitigations.csv line 4, risks \"A\": " + unknown,
            "mitigations.csv line 5, risks \"D\": a mitigation works on a threat, and this is an"
                + " opportunity; correct the id, or the kind of the risk",
            "mitigations.csv line 7, id \"M4\": a mitigation on several risks is one mitigation, of"
                + " which all but the cuts must agree, and it was given as \"M4 train, likelihood"
                + " -10%, planned\" before; make the rows agree, or give the other mitigation an id of"
                + " its own",
            "mitigations.csv line 8, requires \"X2\": " + missing,
            "mitigations.csv line 9, requires \"X3\": " + circle,
            "mitigations.csv line 10, requires \"X2\": " + circle,
            "mitigations.csv line 11, requires \"M2\": " + missing,
            "mitigations.csv line 12, risks \"R1\": a risk has a mitigation once, and this one has"
                + " \"Z\" already; take one row out",
            "exclusions.csv line 4, group \"b\": mitigations that exclude each other are at least 2, and"
                + " this group has 1; add the other, or take the row out",
            "exclusions.csv line 5, mitigation \"Y\": the id of a mitigation of the register is needed,"
                + " and there is none with this one; add the mitigation, or correct the id",
            "correlations.csv line 2, second \"R1\": two risks have one correlation, and these have one"
                + " already; take one row out",
            "correlations.csv line 3, second \"B\": " + unknown,
            "warnings.csv line 3, risk \"B\": " + unknown),
        problems(read));
    RiskRegister joined = read.value();
    assertEquals(List.of("R1", "R2", "D"), joined.risks().stream().map(Risk::id).toList());
    assertEquals(
        List.of("M1", "M4"), joined.risk("R1").mitigations().stream().map(Mitigation::id).toList());
    assertEquals(
        Optional.of(percent(10)), joined.risk("R2").mitigation("M1").orElseThrow().likelihoodCut());
    assertEquals(List.of(List.of("M1", "M4")), joined.exclusive());
    assertEquals(2, joined.correlations().size());
    assertEquals(1, joined.risk("R1").earlyWarnings().size());
  }

  private static String csv(TextTable table) {
    StringBuilder out = new StringBuilder();
    Csv.write(table, out);
    return out.toString();
  }

  static ReadResult<RiskRegister> rereading(RiskRegister register, RiskColumns mapping) {
    return RiskRows.none()
        .risks(Csv.risks(text("r.csv", csv(RiskTables.risks(register))), FORMAT, mapping))
        .mitigations(
            Csv.mitigations(text("m.csv", csv(RiskTables.mitigations(register))), FORMAT, mapping))
        .exclusions(
            Csv.exclusions(text("x.csv", csv(RiskTables.exclusions(register))), FORMAT, mapping))
        .correlations(
            Csv.correlations(
                text("c.csv", csv(RiskTables.correlations(register))), FORMAT, mapping))
        .earlyWarnings(
            Csv.earlyWarnings(
                text("w.csv", csv(RiskTables.earlyWarnings(register))), FORMAT, mapping))
        .join(RiskRegister.of(register.subject()));
  }

  private static Risk risk(String id, Impact impact) {
    return Risk.of(id, id).impact(impact);
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    SharedDriver cuts = SharedDriver.of("cuts", percent(30));
    Mitigation training =
        Mitigation.of("M1", "train; all")
            .kind(Mitigation.Kind.PREVENTIVE)
            .reliability(percent("87.5"))
            .covering(new Mitigation.Coverage(9, 7, 4, 0))
            .costing(Money.of("1200.50"))
            .costingYearly(Money.of(0))
            .ownedBy("Ann, \"A\"")
            .dueBy(date("2026-03-31"))
            .status(Mitigation.Status.UNDER_CONSIDERATION);
    Mitigation second = Mitigation.of("M2", "cover").requiring("M1").inPlace();
    RiskRegister register =
        RiskRegister.of(
                "Points",
                new Risk(
                        "R1",
                        "Leavers",
                        Risk.Kind.THREAT,
                        "pay",
                        "backlog,\n\"large\"",
                        "staffing",
                        "Head",
                        Risk.Status.CLOSED,
                        Optional.of(Risk.Response.TREAT),
                        Optional.of(DateRange.of(date("2026-01-01"), date("2026-02-01"))),
                        Optional.of(date("2026-05-01")),
                        List.of("R2", "R3"),
                        Map.of(
                            RiskState.INHERENT,
                            new Risk.Marks(5, 4),
                            RiskState.TARGET,
                            new Risk.Marks(1, 4)),
                        Optional.of(new Occurrence.Repeated(Frequency.perYear("0.125"))),
                        Optional.of(Impact.between(Money.of(1000), Money.of(50000))),
                        List.of(),
                        List.of())
                    .mitigatedBy(training.cuttingLikelihood(percent(0)), second)
                    .watching(
                        EarlyWarning.of("agency share", Better.LOWER, Rational.of(1, 8))
                            .seen(Rational.ZERO, date("2026-01-31")),
                        EarlyWarning.of("agency share", Better.HIGHER, Rational.of(-3))),
                risk("R2", new Impact.Lognormal(-0.123456789, 0.1, "days"))
                    .occurring(cuts.drives(percent(50), percent("0.5")))
                    .mitigatedBy(training.cuttingImpact(percent(100)), second),
                risk("R3", new Impact.Fixed(0.1, "days")).chance(percent("12.5")),
                risk("R4", new Impact.Uniform(0, 1e-7, "days"))
                    .occurring(
                        new Occurrence.Uncertain(Frequency.perYear("0.1"), Frequency.perYear(2))),
                risk("R5", new Impact.Triangular(1, 1, 1e15, "days")),
                risk("R6", new Impact.Pert(1, 2, 7, 3.5, "days")).opportunity())
            .excluding("M2", "M1")
            .correlated("R3", "R5", -0.3);
    var read = rereading(register, STANDARD);
    assertEquals(List.of(), read.problems());
    assertEquals(register, read.value());
    // the interval that somebody gave, not its logarithms
    assertTrue(csv(RiskTables.risks(register)).contains("lognormal,1000.0,,50000.0,,,,GBP"));
  }

  @Test
  void aMitigationHasARowForEachSetOfCutsUnlessRisksListTheirsInAnotherOrder() {
    Mitigation one = Mitigation.of("M1", "one").cuttingImpact(percent(10));
    Mitigation two = Mitigation.of("M2", "two");
    RiskRegister shared =
        RiskRegister.of(
            "x",
            Risk.of("R1", "a").mitigatedBy(one, two),
            Risk.of("R2", "b").mitigatedBy(one, two.cuttingLikelihood(percent(5))),
            Risk.of("R3", "c").mitigatedBy(two));
    assertEquals(
        List.of("M1 on R1;R2", "M2 on R1;R3", "M2 on R2"), pairs(RiskTables.mitigations(shared)));
    RiskRegister turned =
        RiskRegister.of(
            "x",
            Risk.of("R1", "a").mitigatedBy(one, two),
            Risk.of("R2", "b").mitigatedBy(two, one));
    assertEquals(
        List.of("M1 on R1", "M2 on R1", "M2 on R2", "M1 on R2"),
        pairs(RiskTables.mitigations(turned)));
    assertEquals(shared, rereading(shared, STANDARD).orThrow());
    assertEquals(turned, rereading(turned, STANDARD).orThrow());
  }

  private static List<String> pairs(TextTable table) {
    return table.rows().stream().map(row -> row.get(0) + " on " + row.get(2)).toList();
  }

  @Test
  void whatATableCannotHoldIsRefusedAndNotChanged() {
    String way = "; keep it as JSON: PlimsollJson";
    assertEquals(
        "an impact of 2 amounts from 1 to 3 days of risk \"R\" cannot be held by a table, since a row"
            + " holds an impact that is fixed or has a formula"
            + way,
        refusal(() -> written(risk("R", new Impact.Empirical(List.of(3.0, 1.0), "days")))));
    assertEquals(
        "frequency 1/3 of risk \"R\" cannot be held by a table, since a cell holds decimals of moderate"
            + " length alone"
            + way,
        refusal(() -> written(Risk.of("R", "R").frequency(Frequency.perYear("1/3")))));
    assertEquals(
        "impact 4.9E-324 of risk \"R\" cannot be held by a table, since a cell holds decimals of"
            + " moderate length alone"
            + way,
        refusal(() -> written(risk("R", new Impact.Fixed(Double.MIN_VALUE, "days")))));
    assertEquals(
        "costs in [GBP, EUR] of mitigation \"M\" cannot be held by a table, since a row has one"
            + " currency"
            + way,
        refusal(
            () ->
                written(
                    Risk.of("R", "R")
                        .mitigatedBy(
                            Mitigation.of("M", "M")
                                .costing(Money.of(1))
                                .costingYearly(Money.of(1).in(Currency.getInstance("EUR")))))));
    assertEquals(
        "\" R\" of risk \"R\" would not read back; take out the blanks at its ends",
        refusal(() -> written(Risk.of("R", " R"))));
    assertEquals(
        "\"a;b\" of mitigation \"M\" would not read back from a list separated by \";\"",
        refusal(() -> written(Risk.of("a;b", "R").mitigatedBy(Mitigation.of("M", "M")))));
  }

  private static void written(Risk risk) {
    RiskRegister register = RiskRegister.of("x", risk);
    RiskTables.risks(register);
    RiskTables.mitigations(register);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RiskCsvTest.class.getResourceAsStream("/reference/uk-core-hazard-log/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The published log numbers a test and a training alike: 5 of its 44 controls stand twice. */
  @Test
  void thePublishedHazardLogIsReadByItsOwnNames() throws IOException {
    RiskColumns hazards =
        STANDARD
            .markedOn(RiskMatrix.DCB0129)
            .calling("name", "title")
            .calling("owner", "owner_group")
            .calling("likelihood", "initial_likelihood")
            .calling("impact", "initial_consequence")
            .calling("current_likelihood", "residual_likelihood")
            .calling("current_impact", "residual_consequence");
    RiskColumns controls =
        STANDARD.calling("id", "control").calling("risks", "hazard").calling("name", "category");
    var read =
        RiskRows.none()
            .risks(Csv.risks(text("hazards.csv", resource("hazards.csv")), FORMAT, hazards))
            .mitigations(
                Csv.mitigations(text("controls.csv", resource("controls.csv")), FORMAT, controls))
            .join(RiskRegister.of("UK Core"));
    assertEquals(5, read.problems().size());
    assertEquals(9 + 44 - 5, read.understood());
    assertEquals(
        List.of(
            "hazards.csv: initial_rating", "hazards.csv: residual_rating", "hazards.csv: causes"),
        read.unusedColumns());
    assertTrue(
        problems(read).get(0).contains("a risk has a mitigation once, and this one has"),
        problems(read).get(0));
    RiskScores scores = RiskScoring.standard().withMatrix(RiskMatrix.DCB0129).score(read.value());
    int printed = 0;
    for (String line : resource("hazards.csv").lines().skip(1).toList()) {
      String[] row = line.split(",");
      RiskScores.Row found = scores.row(row[0]);
      assertEquals(row[5], score(found, RiskState.INHERENT), row[0]);
      assertEquals(row[8], score(found, RiskState.CURRENT), row[0]);
      printed += 2;
    }
    assertEquals(18, printed);
  }

  private static String score(RiskScores.Row row, RiskState state) {
    return row.standing(state).orElseThrow().score().toText();
  }

  @Test
  void aMappingKnowsItsColumnsAndTravels() {
    assertTrue(
        refusal(() -> STANDARD.calling("weight", "w"))
            .startsWith(
                "no column of a register of risks is called \"weight\"; there are, of risks [id,"));
    RiskColumns mapping =
        STANDARD
            .calling("impact", "Severity")
            .in(Money.POUNDS)
            .markedOn(RiskMatrix.OWASP)
            .withPercents(PercentStyle.NUMBER);
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(mapping, json.read(json.write(mapping), RiskColumns.class));
  }
}
