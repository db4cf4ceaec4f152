package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Source;

/** Any schemes, people, cases and teams, for properties of this and other packages. */
public final class CaseloadArbitraries {
  /** The custom factor of {@link #factors()}, for readers to register under its name. */
  public static final CustomFactor CUSTOM = (item, value, base) -> Points.of(1);

  public static final String CUSTOM_NAME = "host's own";

  private static final List<String> BANDS = List.of("simple", "standard", "complex", "höchst");
  private static final List<String> SETTINGS = List.of("community", "custody");

  private CaseloadArbitraries() {}

  /** Texts that are not blank and hold whole characters, some beyond ASCII and beyond 16 bits. */
  public static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8),
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars('é', 'ß', '\u2028', '\n', '\t', '"', '\\', '\u0000', '\uFEFF')
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(text -> "n" + text),
        Arbitraries.of(
            "children's \"court\"", "\uD83D\uDEA2 ship", "a/b", "1/3", "true", "schema"));
  }

  /** Texts that may be empty. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.just(""), names());
  }

  /** Exact numbers of 0 or more: whole, decimal, fractions, very small and very large. */
  public static Arbitrary<Rational> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 100).map(Rational::of),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(3000))
            .ofScale(2)
            .map(Rational::of),
        Combinators.combine(
                Arbitraries.longs().between(0, 5000), Arbitraries.longs().between(1, 97))
            .as(Rational::of),
        Combinators.combine(
                Arbitraries.longs().greaterOrEqual(0), Arbitraries.longs().greaterOrEqual(1))
            .as(Rational::of),
        Arbitraries.of("1e-290", "1e290", "123456789012345678901234567890.123", "1e-30")
            .map(Rational::parse));
  }

  public static Arbitrary<Points> points() {
    return amounts().map(Points::new);
  }

  /** Points of either sign. */
  public static Arbitrary<Points> signedPoints() {
    return Combinators.combine(points(), Arbitraries.of(1, -1)).as(Points::times);
  }

  public static Arbitrary<WeeklyHours> weeklyHours() {
    return Arbitraries.integers().between(0, 200).map(q -> new WeeklyHours(Rational.of(q, 4)));
  }

  /** Percentages of at most 100, fractions of a per cent among them. */
  public static Arbitrary<Percent> shares() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 97), Arbitraries.integers().between(1, 97))
        .as((a, b) -> Percent.ofFraction(Rational.of(Math.min(a, b), Math.max(a, b))));
  }

  public static Arbitrary<Percent> percents() {
    return Arbitraries.oneOf(shares(), amounts().map(Percent::new));
  }

  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(-400, 40_000).map(LocalDate::ofEpochDay);
  }

  /** Instants to the nanosecond, many of them midnights. */
  public static Arbitrary<LocalDateTime> instants() {
    return Combinators.combine(
            dates(),
            Arbitraries.of(0L, 0L, 0L, 34_200L, 86_399L),
            Arbitraries.of(0L, 0L, 1L, 500_000_000L))
        .as((day, second, nano) -> day.atStartOfDay().plusSeconds(second).plusNanos(nano));
  }

  public static Arbitrary<Rounding> roundings() {
    return Arbitraries.of(
        Rounding.NONE,
        Rounding.truncate(),
        Rounding.halfUp(0),
        Rounding.halfUp(1),
        Rounding.halfUp(17),
        Rounding.to(2, RoundingMode.HALF_EVEN),
        Rounding.to(0, RoundingMode.FLOOR),
        new Rounding("own", true, 3, RoundingMode.UP),
        new Rounding("half up to 1 decimal place", true, 2, RoundingMode.DOWN));
  }

  public static Arbitrary<Source> sources() {
    return Arbitraries.oneOf(
        Arbitraries.of(Source.OURS, Source.GIVEN),
        Combinators.combine(names(), texts(), names(), texts(), texts()).as(Source::new));
  }

  public static Arbitrary<PointsRange> ranges() {
    return Arbitraries.oneOf(
        points().map(PointsRange::exactly),
        points().list().ofSize(3).map(CaseloadArbitraries::range));
  }

  private static PointsRange range(List<Points> any) {
    List<Points> sorted = any.stream().sorted().toList();
    return new PointsRange(sorted.get(0), sorted.get(1), sorted.get(2));
  }

  public static Arbitrary<Band> bands(String name) {
    return Combinators.combine(
            ranges().optional(),
            Arbitraries.maps(Arbitraries.of(SETTINGS), ranges()).ofMaxSize(2),
            texts(),
            names().optional(),
            levels())
        .as(
            (weight, bySetting, why, skill, level) ->
                new Band(name, weight, bySetting, why, skill, level));
  }

  private static Arbitrary<OptionalInt> levels() {
    return Arbitraries.of(
        OptionalInt.empty(),
        OptionalInt.of(0),
        OptionalInt.of(3),
        OptionalInt.of(Integer.MIN_VALUE));
  }

  public static Arbitrary<SizeTerm> sizeTerms() {
    return Combinators.combine(
            points(),
            amounts(),
            amounts(),
            points(),
            points(),
            points(),
            points(),
            Arbitraries.of(true, false))
        .as(SizeTerm::new);
  }

  /** Factors of every kind. */
  public static Arbitrary<Factor> factors() {
    Arbitrary<Factor> chosen = simpleFactors();
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(8, chosen),
        net.jqwik.api.Tuple.of(1, points().map(Factor::cap)),
        net.jqwik.api.Tuple.of(1, points().map(Factor::floor)),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(chosen, chosen)
                .as((a, b) -> Factor.largerOf("inner one", a, "inner two", b))));
  }

  private static Arbitrary<Factor> simpleFactors() {
    Arbitrary<FactorRule> rules =
        Arbitraries.oneOf(
            points().map(FactorRule.Add::new),
            amounts().map(FactorRule.Scale::new),
            Combinators.combine(points(), Arbitraries.integers().between(0, 3))
                .as(FactorRule.Each::new),
            Arbitraries.maps(names(), points())
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(FactorRule.LookUp::new),
            sizeTerms().map(FactorRule.Sized::new),
            Arbitraries.just(new FactorRule.Custom(CUSTOM_NAME, CUSTOM)));
    return Combinators.combine(rules, Arbitraries.of(true, false), names().optional())
        .as(Factor::new);
  }

  public static Arbitrary<CapacityRule> capacityRules() {
    return Combinators.combine(
            points(),
            weeklyHours(),
            weeklyHours().optional(),
            roundings(),
            Arbitraries.of(CapacityRule.Excess.CLAMP_TO_ZERO, CapacityRule.Excess.ALLOW_NEGATIVE),
            Arbitraries.of(true, false))
        .as(
            (points, hours, fullTime, rounding, excess, assume) ->
                new CapacityRule(
                    points, hours, fullTime, rounding, excess, assume && fullTime.isPresent()));
  }

  public static Arbitrary<FixedElement> fixedElements() {
    return Combinators.combine(points(), Arbitraries.of(true, false)).as(FixedElement::new);
  }

  public static Arbitrary<Scoring> scorings() {
    return Combinators.combine(
            names(), Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
        .as(
            (name, minimums, grouped) -> {
              Scoring score = Scoring.named(name);
              if (grouped) {
                score = score.largestOf("a", "b").largestOf("c", "d");
              }
              for (int i = minimums; i > 0; i--) {
                score = score.reaching(BANDS.get(i), Points.of(i * 10L));
              }
              return score.otherwise(BANDS.get(0));
            });
  }

  /** Schemes with every part, some adapted from others. */
  public static Arbitrary<PointsScheme> schemes() {
    return Combinators.combine(plainSchemes(), names().optional(), Arbitraries.of(true, false))
        .as(
            (scheme, team, more) ->
                team.map(name -> scheme.adaptedFor(name))
                    .map(adapted -> more ? adapted.task("one more", Points.of(2)) : adapted)
                    .orElse(scheme));
  }

  private static Arbitrary<PointsScheme> plainSchemes() {
    Arbitrary<List<Band>> bands =
        Combinators.combine(bands("any"), Arbitraries.integers().between(0, BANDS.size()))
            .as((any, n) -> BANDS.subList(0, n).stream().map(name -> renamed(any, name)).toList());
    Arbitrary<Map<String, Factor>> factors =
        factors()
            .list()
            .ofMaxSize(4)
            .map(
                list -> {
                  Map<String, Factor> map = new LinkedHashMap<>();
                  boolean grouped = false;
                  for (Factor factor : list) {
                    boolean group = factor.rule() instanceof FactorRule.LargestOf;
                    if (!group || !grouped) {
                      map.put("factor " + map.size(), factor);
                    }
                    grouped |= group;
                  }
                  return map;
                });
    return Combinators.combine(
            names(),
            Arbitraries.oneOf(
                Arbitraries.just(CapacityRule.hoursPerPoint(Rational.ONE)), capacityRules()),
            bands,
            factors,
            Arbitraries.maps(Arbitraries.of(CasePhase.class), percents()),
            Arbitraries.maps(names(), ranges()).ofMaxSize(3),
            Arbitraries.oneOf(Arbitraries.just(FixedElement.NONE), fixedElements()),
            scorings().optional())
        .as(
            (name, capacity, list, rules, phases, tasks, fixed, scoring) -> {
              Map<String, Band> byName = new LinkedHashMap<>();
              list.forEach(band -> byName.put(band.name(), band));
              return new PointsScheme(
                  name,
                  capacity,
                  byName,
                  rules,
                  phases,
                  tasks,
                  fixed,
                  scoring,
                  Optional.of("any weights at all"),
                  Optional.empty());
            });
  }

  private static Band renamed(Band band, String name) {
    return new Band(
        name, band.weight(), band.bySetting(), band.rationale(), band.skill(), band.level());
  }

  public static Arbitrary<FactorValue> factorValues() {
    return Arbitraries.oneOf(
        Arbitraries.just(FactorValue.YES),
        amounts().map(FactorValue.Amount::new),
        texts().map(FactorValue.Word::new));
  }

  public static Arbitrary<Adjustment> adjustments() {
    return Arbitraries.oneOf(
        Combinators.combine(signedPoints(), names()).as((p, why) -> new Adjustment(p, why, false)),
        Combinators.combine(points(), names()).as((p, why) -> new Adjustment(p, why, true)));
  }

  /** Cases with every part, of any id. */
  public static Arbitrary<Case> cases() {
    Arbitrary<Case> first =
        Combinators.combine(
                names(),
                texts(),
                Arbitraries.of(BANDS).optional(),
                Arbitraries.of(SETTINGS).optional(),
                Arbitraries.maps(names(), factorValues()).ofMaxSize(3),
                Arbitraries.maps(names(), signedPoints()).ofMaxSize(3),
                Arbitraries.of(CasePhase.class).optional(),
                levels())
            .as(
                (id, name, band, setting, factors, scores, phase, level) ->
                    new Case(
                        id,
                        name,
                        band,
                        setting,
                        factors,
                        scores,
                        phase,
                        level,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    return Combinators.combine(
            first,
            dates().optional(),
            dates().optional(),
            Arbitraries.integers().between(-1, 90),
            adjustments().list().ofMaxSize(2))
        .as(
            (item, opened, due, days, adjustments) ->
                new Case(
                    item.id(),
                    item.name(),
                    item.band(),
                    item.setting(),
                    item.factors(),
                    item.scores(),
                    item.phase(),
                    item.level(),
                    opened,
                    due,
                    days < 0 ? Optional.empty() : opened.map(day -> day.plusDays(days)),
                    adjustments,
                    due.map(day -> new AgreedDate(day.minusDays(days + 1L), "S-01"))));
  }

  public static Arbitrary<Reduction> reductions() {
    return Combinators.combine(
            names(),
            names().optional(),
            texts(),
            Arbitraries.oneOf(
                weeklyHours().map(h -> Reduction.of("r", h)),
                shares().map(s -> Reduction.share("r", s)),
                Arbitraries.just(Reduction.whole("r"))),
            shares().optional(),
            instants().list().ofMaxSize(2).map(list -> list.stream().sorted().distinct().toList()),
            Arbitraries.of(Reduction.Withdrawal.class).optional(),
            Arbitraries.of(true, false))
        .as(
            (reason, id, category, amount, ceiling, times, withdrawn, enabled) ->
                new Reduction(
                    id.orElse(reason),
                    reason,
                    category,
                    amount.hours(),
                    amount.share(),
                    ceiling,
                    times.isEmpty() ? Optional.empty() : Optional.of(times.get(0)),
                    times.size() < 2 ? Optional.empty() : Optional.of(times.get(1)),
                    withdrawn,
                    enabled));
  }

  public static Arbitrary<StaffMember> staff() {
    Arbitrary<StaffMember.Experience> experience =
        Combinators.combine(shares(), names()).as(StaffMember.Experience::new);
    Arbitrary<StaffMember> first =
        Combinators.combine(
                names(),
                names(),
                weeklyHours().optional(),
                Arbitraries.of("0.6", "1", "2/3").map(Rational::parse).optional(),
                experience.optional(),
                percents().optional(),
                levels())
            .as(
                (id, name, hours, fte, allowance, proficiency, level) ->
                    new StaffMember(
                        id,
                        name,
                        hours,
                        fte,
                        allowance,
                        proficiency,
                        level,
                        Map.of(),
                        Map.of(),
                        List.of()));
    return Combinators.combine(
            first,
            Arbitraries.maps(names(), Arbitraries.integers().between(1, 5)).ofMaxSize(3),
            Arbitraries.maps(names(), points()).ofMaxSize(2),
            reductions().list().ofMaxSize(3))
        .as(
            (person, skills, duties, reductions) ->
                new StaffMember(
                    person.id(),
                    person.name(),
                    person.contracted(),
                    person.fte(),
                    person.experience(),
                    person.proficiency(),
                    person.level(),
                    skills,
                    duties,
                    reductions));
  }

  public static Arbitrary<Task> tasks() {
    return Combinators.combine(
            names(),
            points().optional(),
            Arbitraries.oneOf(Arbitraries.just(1L), Arbitraries.longs().greaterOrEqual(0)),
            Arbitraries.of(Task.Recurrence.class),
            dates().optional())
        .as(Task::new);
  }

  public static Arbitrary<CaseCount> caseCounts() {
    Arbitrary<CaseCount.Inactive> inactive =
        Combinators.combine(texts(), Arbitraries.longs().between(0, 9), amounts())
            .as(CaseCount.Inactive::new);
    return Combinators.combine(
            Arbitraries.longs().between(18, Long.MAX_VALUE), // as many as can be inactive
            names().optional(),
            names().optional(),
            inactive.list().ofMaxSize(2))
        .as(CaseCount::new);
  }

  /** Teams with every part; some cases are co-worked, and some cannot be weighed. */
  public static Arbitrary<Team> teams() {
    return Combinators.combine(
            names(),
            schemes().optional(),
            dates().optional(),
            staff().list().ofMaxSize(3).uniqueElements(StaffMember::id),
            cases().list().ofMaxSize(4).uniqueElements(Case::id),
            shares(),
            tasks().list().ofMaxSize(2))
        .as(
            (name, scheme, date, people, cases, share, tasks) -> {
              Map<String, StaffMember> staff = new LinkedHashMap<>();
              people.forEach(person -> staff.put(person.id(), person));
              List<Holding> holdings = new ArrayList<>();
              for (int i = 0; i < cases.size() && !people.isEmpty(); i++) {
                String holder = people.get(i % people.size()).id();
                boolean shared = i == 1 && people.size() > 1;
                holdings.add(new Holding(cases.get(i), holder, shared ? share : Percent.HUNDRED));
                if (shared && !share.equals(Percent.HUNDRED)) {
                  holdings.add(new Holding(cases.get(i), people.get(0).id(), share));
                }
              }
              Map<String, List<Task>> byPerson =
                  people.isEmpty() || tasks.isEmpty()
                      ? Map.of()
                      : Map.of(people.get(people.size() - 1).id(), tasks);
              return new Team(name, scheme, date, staff, holdings, byPerson);
            });
  }

  public static Arbitrary<LoadBands> loadBands() {
    return Arbitraries.oneOf(
        Arbitraries.of(LoadBands.PROBATION_2010, LoadBands.RED_ABOVE_110),
        Combinators.combine(sources(), names())
            .as(
                (source, name) ->
                    LoadBands.from(source)
                        .above(name, Percent.of("120.5"))
                        .atLeast("b", Percent.of("200/3"))
                        .rest("c")));
  }

  public static Arbitrary<LoadReview> loadReviews() {
    return Combinators.combine(
            percents(),
            sources(),
            loadBands(),
            roundings(),
            Arbitraries.of(Load.NoCapacity.class),
            Arbitraries.of(true, false))
        .as(LoadReview::new);
  }

  /** Teams that can be reviewed: with small figures, a date and a scheme that knows the cases. */
  public static Arbitrary<Team> reviewableTeams() {
    PointsScheme scheme =
        PointsScheme.named("Assessment")
            .band("simple", Points.of(1))
            .band("standard", Points.of("2.5"))
            .withBandsInAnyOrder("as agreed")
            .band("complex", Points.of("7/3"), "as agreed in the clinic")
            .factor("court", Factor.add(Points.of(2)).needing("court work"))
            .factor("own", Factor.custom(CUSTOM_NAME, CUSTOM));
    return reviewableTeams(scheme);
  }

  private static Arbitrary<Team> reviewableTeams(PointsScheme scheme) {
    Arbitrary<Case> item =
        Combinators.combine(
                names(),
                Arbitraries.of("simple", "standard", "complex"),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false))
            .as(
                (id, band, court, own) -> {
                  Case plain = Case.of(id, band);
                  Case inCourt = court ? plain.with("court") : plain;
                  return own ? inCourt.with("own") : inCourt;
                });
    Arbitrary<StaffMember> person =
        Combinators.combine(
                names(), names(), weeklyHours().optional(), reductions().list().ofMaxSize(2))
            .as(
                (id, name, hours, reductions) -> {
                  StaffMember member = StaffMember.of(id, name);
                  StaffMember known = hours.map(member::contracted).orElse(member);
                  for (Reduction reduction : reductions) {
                    known = known.less(reduction);
                  }
                  return known;
                });
    return Combinators.combine(
            dates(),
            person.list().ofMinSize(1).ofMaxSize(4).uniqueElements(StaffMember::id),
            item.list().ofMaxSize(8).uniqueElements(Case::id))
        .as(
            (date, people, cases) -> {
              List<Holding> holdings = new ArrayList<>();
              for (int i = 0; i < cases.size(); i++) {
                holdings.add(Holding.of(cases.get(i), people.get(i * 7 % people.size()).id()));
              }
              return Team.of("North", scheme, date, people, holdings);
            });
  }

  /** Loads of teams, so small and so large, with work without capacity and hours not known. */
  public static Arbitrary<LoadReport> loadReports() {
    return Combinators.combine(reviewableTeams(), loadReviews())
        .as((team, review) -> review.review(team));
  }
}
