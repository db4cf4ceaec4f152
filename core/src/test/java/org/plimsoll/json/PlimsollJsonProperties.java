package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.plimsoll.base.Money;
import org.plimsoll.base.Probability;
import org.plimsoll.base.Proportion;
import org.plimsoll.base.Rating;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.CaseloadArbitraries;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reductions;
import org.plimsoll.caseload.Tally;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Distribution;
import org.plimsoll.stats.Evenness;
import org.plimsoll.stats.QuantileDefinition;
import org.plimsoll.stats.Quantiles;

/** What is written is read back as it was, and written the same again. */
class PlimsollJsonProperties {
  private static final PlimsollJson JSON =
      PlimsollJson.standard()
          .withFactor(CaseloadArbitraries.CUSTOM_NAME, CaseloadArbitraries.CUSTOM);

  private static final PlimsollModule MODULE =
      new PlimsollModule().withFactor(CaseloadArbitraries.CUSTOM_NAME, CaseloadArbitraries.CUSTOM);

  private static final ObjectMapper HOST = JsonMapper.builder().addModule(MODULE).build();

  private static final ObjectMapper STRICT = JSON.mapper();

  private static <T> void assertRoundTrip(T value) {
    Class<?> type = Codecs.typeOf(value);
    String text = JSON.write(value);
    Object read = JSON.read(text, type);
    assertEquals(value, read, text);
    assertEquals(text, JSON.write(read));
    var bytes =
        new ByteArrayInputStream(JSON.compact().write(value).getBytes(StandardCharsets.UTF_8));
    assertEquals(value, JSON.read(bytes, type), text);
    try {
      assertEquals(value, HOST.readValue(HOST.writeValueAsString(value), type), text);
      if (MODULE.codecs().ours(type) instanceof ObjectCodec<?>) { // a bare number is no document
        assertEquals(value, STRICT.readValue(text, type), text);
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        List.of(
            objects(CaseloadArbitraries.signedPoints()),
            objects(CaseloadArbitraries.amounts()),
            objects(CaseloadArbitraries.weeklyHours()),
            objects(CaseloadArbitraries.percents()),
            objects(CaseloadArbitraries.amounts().map(a -> Money.of(7).times(a))),
            objects(Arbitraries.doubles().between(0, 1).ofScale(17).map(Proportion::of)),
            objects(Arbitraries.of(0.0, 1e-300, 0.1 + 0.2, 1 / 3.0, 1.0).map(Probability::of)),
            objects(
                Arbitraries.of(
                    Rating.of(4),
                    new Rating(4, 1, 10),
                    new Rating(-2, -3, 3),
                    new Rating(7, 1, 9))),
            objects(CaseloadArbitraries.roundings()),
            objects(
                Arbitraries.of(
                    TimeLimit.workingDays(45),
                    TimeLimit.calendarDays(1),
                    TimeLimit.elapsedHours(0),
                    TimeLimit.workingDays(999_999_999),
                    TimeLimit.workingDays(Integer.MAX_VALUE))),
            objects(Arbitraries.of(QuantileDefinition.class)),
            objects(Arbitraries.of(Severity.class))));
  }

  private static Arbitrary<Object> objects(Arbitrary<?> values) {
    return values.map(value -> (Object) value);
  }

  @Property
  void values(@ForAll("values") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<Explanation> explanations() {
    return Arbitraries.recursive(
        () ->
            Combinators.combine(CaseloadArbitraries.names(), CaseloadArbitraries.signedPoints())
                .as(Explanation::given),
        inner ->
            Combinators.combine(
                    CaseloadArbitraries.texts(),
                    CaseloadArbitraries.texts(),
                    CaseloadArbitraries.amounts().optional(),
                    Arbitraries.of(Combination.class),
                    CaseloadArbitraries.texts(),
                    CaseloadArbitraries.sources(),
                    inner.list().ofMaxSize(3))
                .as(Explanation::new),
        0,
        3);
  }

  @Provide
  Arbitrary<Object> words() {
    Arbitrary<String> texts = CaseloadArbitraries.texts();
    return Arbitraries.oneOf(
        List.of(
            objects(CaseloadArbitraries.sources()),
            objects(explanations()),
            objects(
                Combinators.combine(
                        Arbitraries.of(Severity.class),
                        texts,
                        texts,
                        texts,
                        CaseloadArbitraries.sources())
                    .as(Finding::new)),
            objects(
                Combinators.combine(
                        texts, Arbitraries.longs().greaterOrEqual(0), texts, texts, texts, texts)
                    .as(Problem::new)),
            objects(
                Combinators.combine(texts, texts, texts)
                    .as(
                        (a, b, c) ->
                            new TextTable(
                                a, List.of(b, c), List.of(List.of(c, b), List.of(a, a)))))));
  }

  @Property
  void wordsAndReasons(@ForAll("words") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<Object> figures() {
    Arbitrary<double[]> loads =
        Arbitraries.doubles()
            .between(0, 1e6)
            .ofScale(9)
            .array(double[].class)
            .ofMinSize(1)
            .ofMaxSize(9);
    return Arbitraries.oneOf(
        List.of(
            objects(loads.map(Evenness::of)),
            objects(
                Combinators.combine(loads, Arbitraries.of(QuantileDefinition.class))
                    .as(
                        (x, definition) ->
                            Quantiles.standard().withDefinition(definition).distribution(x))),
            objects(loads.map(Distribution::of))));
  }

  @Property
  void figuresOfStatistics(@ForAll("figures") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 1000).map(LocalDate.of(2024, 1, 1)::plusDays);
    return Arbitraries.oneOf(
        Arbitraries.just(WorkingCalendar.ENGLAND_AND_WALES),
        Combinators.combine(
                CaseloadArbitraries.names(),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                Arbitraries.maps(days, CaseloadArbitraries.names()).ofMaxSize(4))
            .as(
                (name, week, off) ->
                    WorkingCalendar.of(name, EnumSet.copyOf(week), 2024, 2027, off)));
  }

  @Provide
  Arbitrary<Object> times() {
    Arbitrary<Timescale> scales =
        Combinators.combine(
                CaseloadArbitraries.names(), calendars(), CaseloadArbitraries.names().optional())
            .as(
                (name, calendar, reason) -> {
                  Timescale scale = Timescale.of(name, TimeLimit.workingDays(45), calendar);
                  return reason.map(scale::withReason).orElse(scale);
                });
    return Arbitraries.oneOf(
        List.of(
            objects(calendars()),
            objects(scales),
            objects(scales.map(TimescaleReview::of)),
            objects(
                Combinators.combine(
                        CaseloadArbitraries.dates(), Arbitraries.integers().between(0, 99))
                    .as((from, days) -> DateRange.of(from, from.plusDays(days))))));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void calendarsAndTimescales(@ForAll("times") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<Object> rules() {
    return Arbitraries.oneOf(
        List.of(
            objects(CaseloadArbitraries.factors()),
            objects(CaseloadArbitraries.factors().map(factor -> factor.rule())),
            objects(CaseloadArbitraries.sizeTerms()),
            objects(CaseloadArbitraries.ranges()),
            objects(CaseloadArbitraries.bands("simple")),
            objects(CaseloadArbitraries.capacityRules()),
            objects(CaseloadArbitraries.fixedElements()),
            objects(CaseloadArbitraries.scorings()),
            objects(CaseloadArbitraries.loadBands()),
            objects(CaseloadArbitraries.loadReviews()),
            objects(Arbitraries.of(Tally.standard(), Tally.standard().listingUnknown()))));
  }

  @Property
  void rules(@ForAll("rules") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<PointsScheme> schemes() {
    return CaseloadArbitraries.schemes();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void schemes(@ForAll("schemes") PointsScheme scheme) {
    assertRoundTrip(scheme);
    PointsScheme read = JSON.read(JSON.write(scheme), PointsScheme.class);
    // equality of maps says nothing of order, which is meaning here
    assertEquals(List.copyOf(scheme.bands().keySet()), List.copyOf(read.bands().keySet()));
    assertEquals(List.copyOf(scheme.factors().keySet()), List.copyOf(read.factors().keySet()));
  }

  @Provide
  Arbitrary<Object> work() {
    return Arbitraries.oneOf(
        List.of(
            objects(CaseloadArbitraries.cases()),
            objects(CaseloadArbitraries.factorValues()),
            objects(CaseloadArbitraries.adjustments()),
            objects(CaseloadArbitraries.reductions()),
            objects(CaseloadArbitraries.staff()),
            objects(CaseloadArbitraries.tasks()),
            objects(CaseloadArbitraries.caseCounts()),
            objects(
                Combinators.combine(CaseloadArbitraries.cases(), CaseloadArbitraries.shares())
                    .as((item, share) -> new Holding(item, "S-1", share))),
            objects(
                Combinators.combine(
                        CaseloadArbitraries.weeklyHours(),
                        CaseloadArbitraries.reductions().list().ofMaxSize(2))
                    .as(Reductions::new))));
  }

  @Property
  void casesAndPeople(@ForAll("work") Object value) {
    assertRoundTrip(value);
  }

  @Provide
  Arbitrary<Team> teams() {
    return CaseloadArbitraries.teams();
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void teams(@ForAll("teams") Team team) {
    assertRoundTrip(team);
    Team read = JSON.read(JSON.write(team), Team.class);
    assertEquals(List.copyOf(team.staff().keySet()), List.copyOf(read.staff().keySet()));
  }

  @Provide
  Arbitrary<LoadReport> reports() {
    return CaseloadArbitraries.loadReports();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void reportsAreComputedAnew(@ForAll("reports") LoadReport report) throws JsonProcessingException {
    String text = JSON.write(report);
    LoadReport read = JSON.read(text, LoadReport.class);
    assertEquals(report.team(), read.team());
    assertEquals(report.review(), read.review());
    assertEquals(report.explain(), read.explain());
    assertEquals(report.toString(), read.toString());
    assertEquals(text, JSON.write(read));
    LoadReport hosted = HOST.readValue(HOST.writeValueAsString(report), LoadReport.class);
    assertEquals(report.explain(), hosted.explain());
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void resultsOfReports(@ForAll("reports") LoadReport report) {
    assertRoundTrip(report.explain());
    assertRoundTrip(report.table());
    assertRoundTrip(report.total());
    report.evenness().ifPresent(PlimsollJsonProperties::assertRoundTrip);
    report.findings().forEach(PlimsollJsonProperties::assertRoundTrip);
    report.trainingNeeds().forEach(PlimsollJsonProperties::assertRoundTrip);
    assertRoundTrip(
        report.diff(
            report.team().holdings().isEmpty()
                ? report
                : report
                    .review()
                    .review(report.team().without(report.team().holdings().get(0).item().id()))));
    PointsScheme scheme = report.team().scheme().orElseThrow();
    report.team().holdings().forEach(holding -> assertRoundTrip(scheme.weigh(holding.item())));
    scheme
        .adaptedFor("x")
        .withoutFactor("court")
        .differences()
        .forEach(PlimsollJsonProperties::assertRoundTrip);
    assertRoundTrip(report.timescales(Timescale.of("answer", TimeLimit.calendarDays(28))));
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void anObjectsFieldsMayComeInAnyOrder(@ForAll("teams") Team team) throws JsonProcessingException {
    ObjectMapper sorting =
        JsonMapper.builder()
            .enable(
                com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    Map<?, ?> tree = sorting.readValue(JSON.write(team), Map.class);
    assertEquals(team, JSON.read(sorting.writeValueAsString(tree), Team.class));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<String, Integer>> spoilt() {
    return Combinators.combine(CaseloadArbitraries.teams(), Arbitraries.doubles().between(0, 1))
        .as(
            (team, where) -> {
              String text = JSON.compact().write(team);
              return Tuple.of(text, (int) (where * (text.length() - 1)));
            });
  }

  /** Whatever is cut off, the answer is the one kind of exception. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  boolean cutDocumentsAreRefused(@ForAll("spoilt") Tuple.Tuple2<String, Integer> spoilt) {
    try {
      JSON.read(spoilt.get1().substring(0, spoilt.get2()), Team.class);
      return false;
    } catch (JsonProblemException e) {
      return true;
    }
  }
}
