package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;
import static org.plimsoll.base.Units.workingDays;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.CapacityRule;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CasePhase;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorRule;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsRange;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.Scoring;
import org.plimsoll.caseload.SizeTerm;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.QuantileDefinition;

class PlimsollJsonTest {
  private static final PlimsollJson JSON = PlimsollJson.standard();
  private static final PlimsollJson COMPACT = JSON.compact();

  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .withFullTimer(points(37), weekly(37))
          .band("simple", points(1))
          .band(Band.of("complex", points(4)).needing("court work"))
          .factor("court", Factor.add(points(2)))
          .factor("travel", Factor.scale("1.15").onBand())
          .factor("children", Factor.each(points("0.5"), 1))
          .factor("risk", Factor.lookUp("low", points(0)).or("high", points(3)))
          .factor("cap", Factor.cap(points(12)));

  private static final Team TEAM =
      Team.named("North")
          .under(SCHEME)
          .on(date("2026-02-02"))
          .holding(
              StaffMember.of("S-1", "Asha", weekly(10)).less("leave", weekly("4.5")),
              Case.of("C-1", "complex").with("court").with("children", 3),
              Case.of("C-2", "simple").with("risk", "high"));

  private static String document(String kind, String fields) {
    return "{\"schema\":\"plimsoll/" + kind + "/1\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
  }

  private static <T> T read(Class<T> type, String kind, String fields) {
    return JSON.read(document(kind, fields), type);
  }

  private static JsonProblemException refused(Class<?> type, String text) {
    return assertThrows(JsonProblemException.class, () -> JSON.read(text, type));
  }

  private static void assertRefused(Class<?> type, String kind, String fields, String message) {
    assertEquals(message, refused(type, document(kind, fields)).getMessage());
  }

  private static void assertSchemeRefused(String fields, String message) {
    assertRefused(PointsScheme.class, "points-scheme", fields, message);
  }

  // What is written.

  @Test
  void schemeIsWrittenForPeople() {
    assertEquals(
        """
        {
          "schema": "plimsoll/points-scheme/1",
          "name": "Assessment",
          "capacity": {
            "points": 37,
            "hours": 37,
            "fullTime": 37
          },
          "bands": [ {
            "name": "simple",
            "weight": 1
          }, {
            "name": "complex",
            "weight": 4,
            "skill": "court work"
          } ],
          "factors": [ {
            "name": "court",
            "rule": "add",
            "points": 2
          }, {
            "name": "travel",
            "rule": "scale",
            "by": 1.15,
            "onBand": true
          }, {
            "name": "children",
            "rule": "each",
            "points": 0.5,
            "beyond": 1
          }, {
            "name": "risk",
            "rule": "lookUp",
            "table": {
              "low": 0,
              "high": 3
            }
          }, {
            "name": "cap",
            "rule": "cap",
            "most": 12
          } ]
        }""",
        JSON.write(SCHEME));
  }

  @Test
  void teamIsWrittenWithoutASchemaInside() {
    Team team =
        Team.named("North")
            .under(PointsScheme.named("Plain").band("simple", points(1)))
            .on(date("2026-02-02"))
            .holding(
                StaffMember.of("S-1", "Asha", weekly(37)).skilledIn("court work"),
                Case.of("C-1", "simple").with("court").with("children", 3).with("risk", "high"))
            .coWorking(StaffMember.of("S-2", "Ben"), Case.of("C-2", "simple"), percent(50));
    assertEquals(
        "{'schema':'plimsoll/team/1','name':'North',"
            + "'scheme':{'name':'Plain','bands':[{'name':'simple','weight':1}]},"
            + "'date':'2026-02-02',"
            + "'staff':[{'id':'S-1','name':'Asha','contracted':37,'skills':{'court work':1}},"
            + "{'id':'S-2','name':'Ben'}],"
            + "'holdings':[{'case':{'id':'C-1','band':'simple',"
            + "'factors':{'court':true,'children':3,'risk':'high'}},'memberId':'S-1'},"
            + "{'case':{'id':'C-2','band':'simple'},'memberId':'S-2','share':50}]}",
        COMPACT.write(team).replace('"', '\''));
  }

  @ParameterizedTest
  @CsvSource({
    "2.50, 2.5",
    "1e3, 1000",
    "78336/37, \"78336/37\"",
    "0.000000000000000000000000000001, \"0.000000000000000000000000000001\"",
    "123456789012345678901234567.89, 123456789012345678901234567.89",
  })
  void exactNumbersAreNumbersWhereAShortDecimalIsExact(String number, String written) {
    assertEquals(
        "{\"schema\":\"plimsoll/rational/1\",\"value\":" + written + "}",
        COMPACT.write(Rational.parse(number)));
  }

  @Test
  void valuesHaveShortForms() {
    assertEquals(
        document("time-limit", "\"value\":\"45 working days\""), COMPACT.write(workingDays(45)));
    assertEquals(
        document("counting", "\"value\":\"working days\""),
        COMPACT.write(workingDays(45).counting()));
    assertEquals(
        document("quantile-definition", "\"value\":\"hyndman fan 7\""),
        COMPACT.write(QuantileDefinition.HYNDMAN_FAN_7));
    assertEquals(
        document(
            "explanation", "\"label\":\"x\",\"value\":\"1 pt\",\"amount\":1,\"source\":\"ours\""),
        COMPACT.write(Explanation.given("x", points(1)).from(Source.OURS)));
    assertEquals(
        document(
            "reduction",
            "\"reason\":\"training\",\"hours\":2,\"from\":\"2026-01-05\",\"to\":\"2026-03-27\""),
        COMPACT.write(
            Reduction.of("training", weekly(2)).from(date("2026-01-05")).to(date("2026-03-27"))));
    assertEquals(
        document(
            "scoring",
            "\"name\":\"risk\",\"largest\":[[\"a\",\"b\"]],"
                + "\"minimums\":[{\"band\":\"high\",\"minimum\":20},{\"band\":\"low\"}]"),
        COMPACT.write(
            Scoring.named("risk")
                .largestOf("a", "b")
                .reaching("high", points(20))
                .otherwise("low")));
  }

  @Test
  void reportIsWrittenWithItsFigures() {
    String text = COMPACT.write(TEAM.load());
    assertEquals(
        "'figures':{'points':11,'available':5.5,'percent':200,'people':[{'id':'S-1','name':'Asha',"
            + "'cases':2,'points':11,'available':5.5,'percent':200,'standing':'ordinary',"
            + "'band':'red','overPointed':true,'overBy':5.5}]}}",
        text.substring(text.indexOf("\"figures\"")).replace('"', '\''));
  }

  // What is read.

  @Test
  void schemeMayBeWrittenByHand() {
    PointsScheme read =
        JSON.read(
            """
            {
              "schema": "plimsoll/points-scheme/1",
              "name": "By hand",
              "bands": {
                "simple": 1,
                "standard": "5/2",
                "complex": { "weight": { "low": 3, "point": 4, "high": 5.0 }, "level": 2,
                             "bySetting": { "custody": 6 } }
              },
              "factors": {
                "court": { "points": 2.00, "rule": "add", "skill": "court work" },
                "pair": { "rule": "largestOf", "of": { "a": { "rule": "add", "points": 1 },
                                                       "b": { "rule": "scale", "by": "3/2" } } },
                "size": { "rule": "sized", "term": { "base": 1, "perUnit": 0.25, "perUnitCap": 2 } },
                "least": { "rule": "floor", "least": 1 }
              },
              "phases": { "NEW": 120, "closing": 80 },
              "tasks": { "court report": 3 },
              "fixed": { "points": 5, "proRata": true },
              "capacity": { "points": 2176, "hours": 37, "rounding": "cut to a whole number",
                            "whenReductionsExceedHours": "allow-negative" }
            }
            """,
            PointsScheme.class);
    PointsScheme same =
        PointsScheme.named("By hand")
            .band("simple", points(1))
            .band("standard", points("2.5"))
            .band(
                Band.of("complex", new PointsRange(points(3), points(4), points(5)))
                    .atLevel(2)
                    .in("custody", points(6)))
            .factor("court", Factor.add(points(2)).needing("court work"))
            .factor("pair", Factor.largerOf("a", Factor.add(points(1)), "b", Factor.scale("1.5")))
            .factor("size", Factor.sized(SizeTerm.of(points(1)).perUnit(points("0.25"), points(2))))
            .factor("least", Factor.floor(points(1)))
            .withPhase(CasePhase.NEW, percent(120))
            .withPhase(CasePhase.CLOSING, percent(80))
            .task("court report", points(3))
            .withFixedPoints(points(5))
            .withCapacity(
                new CapacityRule(
                    points(2176),
                    weekly(37),
                    java.util.Optional.empty(),
                    org.plimsoll.base.Rounding.truncate(),
                    CapacityRule.Excess.ALLOW_NEGATIVE,
                    false));
    assertEquals(same, read);
  }

  @Test
  void exactNumbersAreNeverDoubles() {
    assertEquals(
        Points.of("0.1234567890123456789"),
        read(Points.class, "points", "\"value\":0.1234567890123456789"));
    assertEquals(Points.of("2.5"), read(Points.class, "points", "\"value\":\"2.5\""));
    assertEquals(Points.of("78336/37"), read(Points.class, "points", "\"value\":\"78336/37\""));
    assertEquals(Points.of(2500), read(Points.class, "points", "\"value\":25E2"));
  }

  @Test
  void nullStandsForWhatMayBeAbsent() {
    assertEquals(
        Case.scored("C-1"),
        read(Case.class, "case", "\"id\":\"C-1\",\"band\":null,\"level\":null,\"opened\":null"));
  }

  @Test
  void builtInCalendarMayBeNamed() {
    assertEquals(
        Timescale.of("assessment", workingDays(45), WorkingCalendar.ENGLAND_AND_WALES),
        read(
            Timescale.class,
            "timescale",
            "\"name\":\"assessment\",\"limit\":\"45 working days\","
                + "\"calendar\":\"England and Wales\""));
    assertEquals(
        TimeLimit.calendarDays(1),
        read(TimeLimit.class, "time-limit", "\"value\":\"1 calendar day\""));
  }

  @Test
  void schemaMayStandAnywhereAndInside() {
    assertEquals(
        PointsScheme.named("A").adaptedFor("B"),
        JSON.read(
            "{\"name\":\"A, adapted for B\",\"base\":"
                + document("points-scheme", "\"name\":\"A\"")
                + ",\"schema\":\"plimsoll/points-scheme/1\"}",
            PointsScheme.class));
  }

  @Test
  void filesAndStreamsAreRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("team.json");
    JSON.write(TEAM, file);
    assertEquals(JSON.write(TEAM) + "\n", Files.readString(file));
    assertEquals(TEAM, JSON.read(file, Team.class));
    byte[] utf16 = JSON.write(TEAM).getBytes(StandardCharsets.UTF_16);
    assertEquals(TEAM, JSON.read(new ByteArrayInputStream(utf16), Team.class));
    Files.writeString(file, "{}");
    assertEquals(
        file
            + ": a team needs the field \"schema\"; add \"schema\": \"plimsoll/team/1\" as the first field",
        assertThrows(JsonProblemException.class, () -> JSON.read(file, Team.class)).getMessage());
    assertThrows(
        java.io.UncheckedIOException.class,
        () -> JSON.read(folder.resolve("none.json"), Team.class));
  }

  @Test
  void reportIsComputedAnewAndComparable() {
    LoadReport read = JSON.read(JSON.write(TEAM.load()), LoadReport.class);
    assertEquals(TEAM.load().explain(), read.explain());
    assertTrue(TEAM.load().diff(read).isEmpty());
    String inputs = COMPACT.write(TEAM.load());
    inputs = inputs.substring(0, inputs.indexOf(",\"figures\"")) + "}";
    assertEquals(TEAM.load().explain(), JSON.read(inputs, LoadReport.class).explain());
  }

  // What is refused.

  @Test
  void editedFiguresAreRefused() {
    String text = COMPACT.write(TEAM.load());
    assertEquals(
        "JSON text line 1 \"4 pts\": the figure figures.people[0].overBy follows from the inputs as"
            + " 5.5 pts; change the review or the team instead and leave \"figures\" out; if nobody"
            + " changed it, a custom factor differs from the one it was written with",
        refused(LoadReport.class, text.replace("\"overBy\":5.5", "\"overBy\":4")).getMessage());
    assertEquals(
        "JSON text line 1 \"absent\": the figure figures.percent follows from the inputs as 200%;"
            + " change the review or the team instead and leave \"figures\" out; if nobody changed"
            + " it, a custom factor differs from the one it was written with",
        refused(LoadReport.class, text.replaceFirst("\"percent\":200,", "")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{\"name\":\"A\"} | JSON text: a points scheme needs the field \"schema\"; add \"schema\":"
            + " \"plimsoll/points-scheme/1\" as the first field",
        "{\"nmae\":\"A\"} | JSON text: a points scheme needs the field \"schema\"; add \"schema\":"
            + " \"plimsoll/points-scheme/1\" as the first field",
        "{\"schema\":\"plimsoll/team/1\",\"name\":\"A\"} | JSON text line 1, schema"
            + " \"plimsoll/team/1\": the document was asked for as a points scheme, whose schema is"
            + " \"plimsoll/points-scheme/1\"; read it as the class it was written from, or give the"
            + " document that was meant",
        "{\"staff\":[],\"schema\":\"plimsoll/team/1\"} | JSON text line 1, schema"
            + " \"plimsoll/team/1\": the document was asked for as a points scheme, whose schema is"
            + " \"plimsoll/points-scheme/1\"; read it as the class it was written from, or give the"
            + " document that was meant",
        "{\"schema\":\"plimsoll/points-scheme/2\",\"nmae\":1} | JSON text line 1, schema"
            + " \"plimsoll/points-scheme/2\": this version of the library reads a points scheme as"
            + " \"plimsoll/points-scheme/1\" only; read it with a newer version of the library, or"
            + " have it written anew as version 1",
        "{\"nmae\":1,\"schema\":\"plimsoll/points-scheme/2\"} | JSON text line 1, schema"
            + " \"plimsoll/points-scheme/2\": this version of the library reads a points scheme as"
            + " \"plimsoll/points-scheme/1\" only; read it with a newer version of the library, or"
            + " have it written anew as version 1",
        "{\"schema\":1} | JSON text line 1, schema \"1\": the schema of a points scheme is written"
            + " \"plimsoll/points-scheme/1\"; write that",
        "[1] | JSON text line 1 \"[...]\": a document is an object; write { \"schema\": ..., ... }",
        "\"\" | JSON text line 1: a document is an object; write { \"schema\": ..., ... }",
      })
  void schemaIsNeededAndKnown(String text, String message) {
    assertEquals(message, refused(PointsScheme.class, text).getMessage());
  }

  @Test
  void emptyAndCutDocumentsAreRefused() {
    assertEquals(
        "JSON text line 1: the document is empty; write an object: { ... }",
        refused(Team.class, " ").getMessage());
    assertEquals(
        "JSON text line 1, name: the document ends before it is complete; fetch it whole",
        refused(Team.class, "{\"schema\":\"plimsoll/team/1\",\"name\":").getMessage());
    assertEquals(
        "JSON text line 1 \"{...}\": the document goes on after its end; keep one object in it",
        refused(Team.class, document("team", "\"name\":\"A\"") + " {}").getMessage());
  }

  @Test
  void unknownFieldIsRefusedAndTheKnownOnesNamed() {
    var problem =
        refused(
            PointsScheme.class,
            """
            { "schema": "plimsoll/points-scheme/1",
              "name": "A",
              "bands": [ { "name": "simple",
                           "wieght": 1 } ] }
            """);
    assertEquals(
        "JSON text line 4, bands[0].wieght: a band has no field \"wieght\"; its fields are [name,"
            + " weight, bySetting, rationale, skill, level]",
        problem.getMessage());
    assertEquals("bands[0].wieght", problem.path());
    assertEquals(4, problem.line());
    assertEquals(16, problem.column());
    assertEquals("", problem.value());
    assertEquals("a band has no field \"wieght\"", problem.rule());
    assertEquals(
        "its fields are [name, weight, bySetting, rationale, skill, level]", problem.wayOut());
    assertEquals("JSON text", problem.problem().file());
  }

  @Test
  void missingFieldIsRefusedAndNamed() {
    assertSchemeRefused(
        "",
        "JSON text line 1: a points scheme needs the field \"name\"; add it; the fields are [name,"
            + " capacity, bands, factors, phases, tasks, fixed, scoring, anyBandOrder, base]");
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":[{\"weight\":1}]",
        "JSON text line 1, bands[0]: a band needs the field \"name\"; add it; the fields are [name,"
            + " weight, bySetting, rationale, skill, level]");
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":[{\"name\":\"court\",\"rule\":\"add\"}]",
        "JSON text line 1, factors[0]: a factor needs the field \"points\"; add it; the fields are"
            + " [rule, points, onBand, skill, low, high]");
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":{\"court\":{\"points\":2}}",
        "JSON text line 1, factors.court: a factor needs the field \"rule\"; add it; it is one of"
            + " [add, scale, each, lookUp, largestOf, cap, floor, sized, custom]");
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":{\"court\":{\"rule\":\"add\",\"points\":2,"
            + "\"low\":{\"rule\":\"add\",\"points\":1}}}",
        "JSON text line 1, factors.court: a factor known as a range says both low and high, was"
            + " only low");
  }

  @Test
  void duplicateFieldsAreRefused() {
    assertSchemeRefused(
        "\"name\":\"A\",\"name\":\"B\"",
        "JSON text line 1, name: the field \"name\" stands twice; keep one of them");
    assertSchemeRefused(
        "\"name\":\"A\",\"tasks\":{\"report\":1,\"report\":2}",
        "JSON text line 1, tasks.report: the field stands twice; keep one of them");
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":{\"b\":1,\"b\":2}",
        "JSON text line 1, bands.b \"b\": the name of a band stands twice; keep one of them");
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":[{\"name\":\"b\",\"weight\":1},{\"name\":\"b\",\"weight\":1}]",
        "JSON text line 1, bands[1] \"b\": the name of a band stands twice; keep one of them");
  }

  @Test
  void fieldsOfAnotherRuleAreRefused() {
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":{\"x\":{\"rule\":\"scale\",\"points\":2}}",
        "JSON text line 1, factors.x.points: a factor has no field \"points\"; its fields are"
            + " [rule, by, onBand, skill, low, high]");
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":{\"x\":{\"points\":2,\"rule\":\"scale\"}}",
        "JSON text line 1, factors.x: a factor of the kind \"scale\" has no field \"points\"; its"
            + " fields are [rule, by]");
    assertSchemeRefused(
        "\"name\":\"A\",\"factors\":{\"x\":{\"rule\":\"multiply\"}}",
        "JSON text line 1, factors.x.rule \"multiply\": the field \"rule\" of a factor is one of"
            + " [add, scale, each, lookUp, largestOf, cap, floor, sized, custom]; write one of"
            + " them");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void numbersThatAreNoneAreRefused(String number) {
    var problem = refused(Points.class, document("points", "\"value\":" + number));
    assertEquals("JSON has no number that is not finite", problem.rule());
    assertEquals("leave the field out where the number is not known", problem.wayOut());
    assertEquals("value", problem.path());
    assertEquals(1, problem.line());
  }

  @Test
  void wrongValuesAreRefused() {
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":{\"b\":\"heavy\"}",
        "JSON text line 1, bands.b \"heavy\": an exact number is wanted; write a decimal such as"
            + " 2.5, or a fraction in quotes such as \"1/3\"");
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":{\"b\":-1}",
        "JSON text line 1, bands.b \"-1\": a weight must not be negative, was -1 pts");
    assertSchemeRefused(
        "\"name\":\"A\",\"tasks\":{\"b\":1e400}",
        "JSON text line 1, tasks.b \"1e400\": an exact number may have at most 640 digits and an"
            + " exponent of at most 300; this one has 1 digits and the scale -400; round it");
    assertSchemeRefused(
        "\"name\":5", "JSON text line 1, name \"5\": a text is wanted; write it in quotes");
    assertSchemeRefused(
        "\"name\":null",
        "JSON text line 1, name: must not be null; give a value, or leave the field out if it may be"
            + " absent");
    assertSchemeRefused(
        "\"name\":\"A\",\"phases\":{\"old\":1}",
        "JSON text line 1, phases.old \"old\": a case phase is one of [new, steady, closing], was"
            + " \"old\"");
    assertSchemeRefused(
        "\"name\":\"A\",\"bands\":3",
        "JSON text line 1, bands \"3\": a list is wanted; write [ { \"name\": ..., ... }, ... ]");
    assertRefused(
        Case.class,
        "case",
        "\"id\":\"C-1\",\"opened\":\"2.2.2026\"",
        "JSON text line 1, opened \"2.2.2026\": a date is wanted; write year-month-day such as"
            + " \"2026-02-02\"");
    assertRefused(
        Case.class,
        "case",
        "\"id\":\"C-1\",\"level\":2.0",
        "JSON text line 1, level \"2.0\": a whole number of at most 18 digits is wanted; write it"
            + " without quotes and point");
    assertRefused(
        Case.class,
        "case",
        "\"id\":\"C-1\",\"level\":3000000000",
        "JSON text line 1, level \"3000000000\": a whole number from -2147483648 to 2147483647 is"
            + " wanted; check the number");
    assertRefused(
        Case.class,
        "case",
        "\"id\":\"C-1\",\"factors\":{\"court\":false}",
        "JSON text line 1, factors.court \"false\": what a case says of a factor is true, a number"
            + " or a word; leave the factor out where it does not apply");
  }

  @Test
  void whatTheModelRefusesIsRefusedWithItsPlace() {
    var problem =
        refused(
            PointsScheme.class,
            """
            { "schema": "plimsoll/points-scheme/1", "name": "A",
              "base": { "name": "B",
                        "base": {
                          "name": "B" } } }
            """);
    assertEquals(
        "JSON text line 2, base: scheme \"B\" is adapted from itself; give the adapted scheme a name"
            + " of its own",
        problem.getMessage());
    assertRefused(
        Team.class,
        "team",
        "\"name\":\"A\",\"holdings\":[{\"case\":{\"id\":\"C\"},\"memberId\":\"S-9\"}]",
        "JSON text line 1: \"S-9\" holds case \"C\", but is not in team \"A\", which has []; add the"
            + " person first");
    assertRefused(
        LoadReport.class,
        "load-report",
        "\"review\":"
            + COMPACT
                .write(org.plimsoll.caseload.LoadReview.standard())
                .replace("\"schema\":\"plimsoll/load-review/1\",", "")
            + ",\"team\":{\"name\":\"A\"}",
        "JSON text line 1: team \"A\" has no scheme; say under(scheme) first");
  }

  @Test
  void customFactorsTravelByRegisteredName() {
    var scheme =
        PointsScheme.named("A").factor("own", Factor.custom("host", (c, v, b) -> points(1)));
    String text = COMPACT.write(scheme);
    assertEquals(
        document(
            "points-scheme",
            "\"name\":\"A\",\"factors\":[{\"name\":\"own\",\"rule\":\"custom\",\"function\":\"host\"}]"),
        text);
    assertEquals(
        "JSON text line 1, factors[0] \"host\": no custom factor of this name is registered;"
            + " registered are []; register it before reading: withFactor(\"host\", function)",
        refused(PointsScheme.class, text).getMessage());
    PlimsollJson knowing =
        JSON.withFactor("other", (c, v, b) -> points(7)).withFactor("host", (c, v, b) -> points(3));
    PointsScheme read = knowing.read(text, PointsScheme.class);
    assertEquals(scheme, read);
    assertEquals(
        points(4), read.band("simple", points(1)).points(Case.of("C-1", "simple").with("own")));
    assertEquals(
        "the custom factor \"host\" is registered already; give this one another name",
        assertThrows(
                IllegalArgumentException.class, () -> knowing.withFactor("host", (c, v, b) -> b))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schema\":}",
        "{schema:1}",
        "{'a':1}",
        "{} // x",
        "\u0000",
        "{\"schema\":\"plimsoll/team/1\",\"name\":\"A\",}"
      })
  void whatIsNotJsonIsRefused(String text) {
    var problem = refused(Team.class, text);
    assertTrue(
        problem.rule().startsWith("this is not JSON: ")
            || problem.rule().contains("the field \"schema\""),
        problem.getMessage());
    assertTrue(problem.getCause() == null || !problem.getMessage().contains("\n"));
  }

  @Test
  void onlyWhatTheLibraryKnowsIsWrittenAndRead() {
    assertEquals(
        "java.lang.String has no JSON form of its own; write a model or result of org.plimsoll such"
            + " as PointsScheme, Team or LoadReport",
        assertThrows(IllegalArgumentException.class, () -> JSON.write("x")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> JSON.read("{}", Map.class));
    assertThrows(IllegalArgumentException.class, () -> JSON.write(TEAM.load().member("S-1")));
    assertThrows(IllegalArgumentException.class, () -> JSON.read("{}", MemberLoad.class));
  }

  @Test
  void nothingOfTheFileIsLostWhenTheValueCannotBeWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("kept.json");
    Files.writeString(file, "kept");
    assertThrows(IllegalArgumentException.class, () -> JSON.write("x", file));
    assertEquals("kept", Files.readString(file));
  }

  @Test
  void halfCharactersAreRefusedInWriting() {
    assertEquals(
        "JSON, name: a text holds half of a surrogate pair, which is no character; repair it",
        assertThrows(JsonProblemException.class, () -> JSON.write(PointsScheme.named("a\uD83D")))
            .getMessage());
  }

  // Limits.

  /** A stream without end that counts what was taken from it. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private final byte[] repeated;
    private long taken;

    Endless(String head, String repeated) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long at = taken++;
      return at < head.length
          ? head[(int) at]
          : repeated[(int) ((at - head.length) % repeated.length)];
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "{\"id\":\"S\",\"name\":\"A\"},{\"id\":\"T\",\"name\":\"A\"},", "\n"})
  void documentWithoutEndIsStoppedByItsLength(String repeated) {
    var endless = new Endless("{\"schema\":\"plimsoll/team/1\",\"holdings\":[", repeated);
    if (repeated.startsWith("{")) {
      endless =
          new Endless(
              "{\"schema\":\"plimsoll/team/1\",\"tasks\":{\"S\":[",
              "{\"name\":\"duty\",\"count\":2},");
    }
    var json = JSON.withLimits(JsonLimits.standard().withDocumentLength(100_000));
    Endless in = endless;
    var problem = assertThrows(JsonProblemException.class, () -> json.read(in, Team.class));
    assertEquals("a document has at most 100000 bytes or characters", problem.rule());
    assertEquals(
        "check where it comes from, or raise the limit with withLimits(..)", problem.wayOut());
    assertTrue(in.taken < 120_000, "took " + in.taken);
  }

  @Test
  void twoGigabytesAreStoppedByTheStandardLimit() {
    var in = new Endless("{\"schema\":\"plimsoll/team/1\",", " ");
    var problem = assertThrows(JsonProblemException.class, () -> JSON.read(in, Team.class));
    assertEquals("a document has at most 256000000 bytes or characters", problem.rule());
    assertTrue(in.taken < JsonLimits.DOCUMENT_LENGTH + 20_000, "took " + in.taken);
  }

  @Test
  void longTextsAndFilesAreRefusedBeforeTheyAreRead(@TempDir Path folder) throws IOException {
    var json = JSON.withLimits(JsonLimits.standard().withDocumentLength(10));
    assertEquals(
        "JSON text \"37\": a document has at most 10 bytes or characters; check where it comes from,"
            + " or raise the limit with withLimits(..)",
        assertThrows(
                JsonProblemException.class,
                () -> json.read(document("team", "\"name\":1"), Team.class))
            .getMessage());
    Path file = folder.resolve("long.json");
    Files.writeString(file, "{          }");
    assertEquals(
        file
            + " \"12\": a document has at most 10 bytes or characters; check where it comes from, or"
            + " raise the limit with withLimits(..)",
        assertThrows(JsonProblemException.class, () -> json.read(file, Team.class)).getMessage());
  }

  @Test
  void deepDocumentsAreRefused() {
    String deep = document("points-scheme", "\"name\":\"A\",");
    deep = deep.substring(0, deep.length() - 1) + "\"base\":{\"name\":\"B\",".repeat(100_000);
    var problem = refused(PointsScheme.class, deep);
    assertEquals("a document has at most 200 objects and lists inside each other", problem.rule());
    assertTrue(problem.path().startsWith("base.base.base."), problem.path());
    String arrays = "[".repeat(100_000);
    assertThrows(IOException.class, () -> JSON.mapper().readTree(arrays));
    assertEquals(
        "JSON text line 1, fixed.points \"[...]\": an exact number is wanted; write a decimal such as"
            + " 2.5, or a fraction in quotes such as \"1/3\"",
        refused(
                PointsScheme.class,
                "{\"schema\":\"plimsoll/points-scheme/1\",\"fixed\":{\"points\":" + arrays)
            .getMessage());
  }

  @Test
  void deepModelsAreRefusedInWriting() {
    Explanation deep = Explanation.text("x", "");
    for (int i = 0; i < 300; i++) {
      deep = Explanation.text("x", "", deep);
    }
    Explanation model = deep;
    var problem = assertThrows(JsonProblemException.class, () -> JSON.write(model));
    assertEquals("the document is deeper than the limit of 200 levels", problem.rule());
    assertEquals("raise it with withLimits(..)", problem.wayOut());
    var deeper = JSON.withLimits(JSON.limits().withDepth(700));
    assertEquals(model, deeper.read(deeper.write(model), Explanation.class));
  }

  @Test
  void longTextsNamesAndNumbersAreRefused() {
    String text = "x".repeat(100_001);
    assertEquals(
        "a text has at most 100000 characters",
        refused(Team.class, document("team", "\"name\":\"" + text + "\"")).rule());
    assertEquals(
        "the name of a field has at most 10000 characters",
        refused(Team.class, document("team", "\"" + text.substring(50_000) + "\":1")).rule());
    assertEquals(
        "a number has at most 700 characters",
        refused(Points.class, document("points", "\"value\":" + "1".repeat(100_001))).rule());
  }

  @Test
  void limitsLetSomethingThrough() {
    assertEquals(
        "limits of JSON are 1 or more, were a document length of 256000000, a depth of 0, a text"
            + " length of 100000, a name length of 10000 and a number length of 700",
        assertThrows(IllegalArgumentException.class, () -> JsonLimits.standard().withDepth(0))
            .getMessage());
    JsonLimits own =
        JsonLimits.standard().withStringLength(5).withNameLength(6).withNumberLength(7);
    assertEquals(new JsonLimits(256_000_000, 200, 5, 6, 7), own);
  }

  // The documentation.

  @Test
  void packageDocumentation() {
    var scheme =
        JSON.read(
            """
            { "schema": "plimsoll/points-scheme/1",
              "name": "Assessment",
              "bands": [ { "name": "simple", "weight": 1 }, { "name": "complex", "weight": 4 } ],
              "factors": [ { "name": "court", "rule": "add", "points": 2 },
                           { "name": "children", "rule": "each", "points": 0.5, "beyond": 1 } ] }
            """,
            PointsScheme.class);
    assertEquals(
        "C-1: complex 4 + court 2 = 6 pts",
        scheme.weigh(Case.of("C-1", "complex").with("court")).toString());
    assertEquals(scheme, JSON.read(JSON.write(scheme), PointsScheme.class));
    assertEquals(new FactorRule.Add(points(2)), scheme.factors().get("court").rule());
  }
}
