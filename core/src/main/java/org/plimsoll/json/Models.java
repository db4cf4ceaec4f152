package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Counting;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Probability;
import org.plimsoll.base.Proportion;
import org.plimsoll.base.Rating;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Adjustment;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.CapacityRule;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CustomFactor;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorRule;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.FixedElement;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadBands;
import org.plimsoll.caseload.LoadDiff;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.PointsRange;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.Scoring;
import org.plimsoll.caseload.SizeTerm;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stakeholder.StakeholderClass;

/** What the JSON of single types looks like where it does not follow from the record alone. */
final class Models {
  private static final Pattern LIMIT = Pattern.compile("(\\d{1,10}) (.+?)s?");
  private static final Pattern ROUNDING =
      Pattern.compile("([a-z ]+) to (?:a whole number|(\\d{1,3}) decimal places?)");

  private Models() {}

  static void register(Codecs codecs) {
    values(codecs);
    explanations(codecs);
    calendars(codecs);
    rules(codecs);
    schemes(codecs);
    people(codecs);
    reports(codecs);
    codecs.plain(
        StakeholderClass.class,
        Scalars.text(
            "a class of stakeholders is wanted",
            "write typology and class such as \"Quadrant.KEY_PLAYER\"",
            StakeholderClass::parse,
            StakeholderClass::key));
    EvidenceModels.register(codecs);
  }

  private static <T> void record(Codecs codecs, Class<T> type, Shape<T> shape) {
    codecs.plain(type, new RecordCodec<>(type, shape, codecs));
  }

  private static void values(Codecs codecs) {
    codecs.plain(Rational.class, Scalars.exact());
    codecs.plain(Points.class, Scalars.exact(Points::new, Points::value));
    codecs.plain(WeeklyHours.class, Scalars.exact(WeeklyHours::new, WeeklyHours::value));
    codecs.plain(Percent.class, Scalars.exact(Percent::new, Percent::value));
    codecs.plain(Proportion.class, Scalars.real(Proportion::of, Proportion::value));
    codecs.plain(Probability.class, Scalars.real(Probability::of, Probability::value));
    codecs.plain(RoundingMode.class, Scalars.constant(RoundingMode.class));
    codecs.plain(DayOfWeek.class, Scalars.constant(DayOfWeek.class));
    codecs.plain(
        TimeLimit.class,
        Scalars.text(
            "a limit of time is wanted",
            "write a number and one of [working days, calendar days, elapsed hours], such as"
                + " \"45 working days\"",
            Models::limit,
            TimeLimit::toString));
    record(
        codecs,
        Rating.class,
        Shape.of(Rating.class)
            .shortAs(
                new Containers.As<>(Scalars.wholeInt(), Rating::value, Rating::of),
                rating -> rating.equals(onFive(rating))));
    record(
        codecs,
        Rounding.class,
        Shape.of(Rounding.class)
            .shortAs(
                Scalars.text(
                    "a rounding is wanted",
                    "write \"not rounded\", \"cut to a whole number\", or a way and places such as"
                        + " \"half up to 2 decimal places\"",
                    Models::rounding,
                    Rounding::name),
                rounding -> named(rounding.name()).filter(rounding::equals).isPresent()));
  }

  private static @Nullable Rating onFive(Rating rating) {
    return rating.value() >= 1 && rating.value() <= 5 ? Rating.of(rating.value()) : null;
  }

  private static TimeLimit limit(String text) {
    Matcher parts = LIMIT.matcher(text);
    if (parts.matches()) {
      for (Counting counting : Counting.values()) {
        if (counting.words().equals(parts.group(2) + "s")) {
          return new TimeLimit(Integer.parseInt(parts.group(1)), counting);
        }
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static Rounding rounding(String name) {
    return named(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The rounding that its own factories give this name. */
  private static Optional<Rounding> named(String name) {
    if (name.equals(Rounding.NONE.name())) {
      return Optional.of(Rounding.NONE);
    }
    if (name.equals(Rounding.truncate().name())) {
      return Optional.of(Rounding.truncate());
    }
    Matcher parts = ROUNDING.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int places = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    String mode = parts.group(1).toUpperCase(Locale.ROOT).replace(' ', '_');
    for (RoundingMode each : RoundingMode.values()) {
      if (each.name().equals(mode) && each != RoundingMode.UNNECESSARY && places <= 100) {
        return Optional.of(
            each == RoundingMode.HALF_UP ? Rounding.halfUp(places) : Rounding.to(places, each));
      }
    }
    return Optional.empty();
  }

  private static void explanations(Codecs codecs) {
    Map<String, Source> sources = Map.of("ours", Source.OURS, "given", Source.GIVEN);
    record(
        codecs,
        Source.class,
        Shape.of(Source.class)
            .withoutEmpty("year", "section", "link")
            .shortAs(
                Scalars.text(
                    "a source is wanted",
                    "write \"ours\", \"given\", or an object with author and title",
                    text -> {
                      Source source = sources.get(text);
                      if (source == null) {
                        throw new IllegalArgumentException(text);
                      }
                      return source;
                    },
                    source -> source.isOurs() ? "ours" : "given"),
                sources::containsValue));
    record(codecs, Finding.class, Shape.of(Finding.class).withoutEmpty("reason"));
    record(
        codecs,
        Problem.class,
        Shape.of(Problem.class).without("line", 0L).withoutEmpty("column", "value", "wayOut"));
    record(
        codecs,
        Explanation.class,
        Shape.of(Explanation.class)
            .withoutEmpty("value", "rule")
            .without("how", Combination.STATED)
            .without("source", Source.GIVEN));
    record(codecs, TextTable.class, Shape.of(TextTable.class).withoutEmpty("title"));
  }

  /** What a working calendar is made of. */
  record CalendarParts(
      String name,
      Set<DayOfWeek> week,
      int firstYear,
      int lastYear,
      Map<LocalDate, String> holidays) {}

  private static void calendars(Codecs codecs) {
    codecs.plain(
        DateRange.class,
        Scalars.text(
            "a range of dates is wanted",
            "write first/last such as \"2026-04-01/2026-04-28\"",
            DateRange::parse,
            DateRange::toString));
    Set<DayOfWeek> mondayToFriday = new LinkedHashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        mondayToFriday.add(day);
      }
    }
    var parts =
        new RecordCodec<>(
            CalendarParts.class,
            Shape.<CalendarParts>named("working-calendar").without("week", mondayToFriday),
            codecs);
    // Written out in full: the built-in list grows with the years, and what was computed with it
    // once must not change when it is read by a later version.
    codecs.plain(
        WorkingCalendar.class,
        new AsObject<>(
            parts,
            calendar ->
                new CalendarParts(
                    calendar.name(),
                    calendar.week(),
                    calendar.firstYear(),
                    calendar.lastYear(),
                    calendar.holidays()),
            (read, values) ->
                WorkingCalendar.of(
                    read.name(), read.week(), read.firstYear(), read.lastYear(), read.holidays()),
            Scalars.text(
                "a calendar is wanted",
                "write \""
                    + WorkingCalendar.ENGLAND_AND_WALES.name()
                    + "\" for the one that is built in, or an object with name, years and holidays",
                text -> {
                  if (!text.equals(WorkingCalendar.ENGLAND_AND_WALES.name())) {
                    throw new IllegalArgumentException(text);
                  }
                  return WorkingCalendar.ENGLAND_AND_WALES;
                },
                WorkingCalendar::name)));
  }

  private static void rules(Codecs codecs) {
    Shape<FactorRule.Each> each = Shape.of(FactorRule.Each.class).without("beyond", 0);
    var rules =
        new SealedCodec<FactorRule>(Schema.of("factor"), "rule")
            .kind(FactorRule.Add.class, plain(codecs, FactorRule.Add.class))
            .kind(FactorRule.Scale.class, plain(codecs, FactorRule.Scale.class))
            .kind(FactorRule.Each.class, new RecordCodec<>(FactorRule.Each.class, each, codecs))
            .kind(FactorRule.LookUp.class, plain(codecs, FactorRule.LookUp.class));
    var factor = new FactorCodec(rules);
    var factors = new Containers.Named<>(factor, "name", false, null);
    rules
        .kind(
            FactorRule.LargestOf.class,
            new RecordCodec<>(
                FactorRule.LargestOf.class,
                Shape.of(FactorRule.LargestOf.class).with("of", factors),
                codecs))
        .kind(FactorRule.Cap.class, plain(codecs, FactorRule.Cap.class))
        .kind(FactorRule.Floor.class, plain(codecs, FactorRule.Floor.class))
        .kind(FactorRule.Sized.class, plain(codecs, FactorRule.Sized.class))
        .kind(
            FactorRule.Custom.class,
            new AsObject<>(
                new RecordCodec<>(CustomName.class, Shape.of(CustomName.class), codecs),
                custom -> new CustomName(custom.name()),
                (read, values) -> custom(read.function(), codecs.factors(), values),
                null));
    codecs.plain(FactorRule.class, rules);
    codecs.plain(Factor.class, factor);
    record(
        codecs,
        SizeTerm.class,
        Shape.of(SizeTerm.class)
            .without("coefficient", Rational.ZERO)
            .without("exponent", Rational.ONE)
            .without("perUnit", Points.ZERO)
            .without("perUnitCap", Points.ZERO)
            .without("constant", Points.ZERO)
            .without("bonus", Points.ZERO)
            .without("bonusAlways", false));
  }

  private static <T> RecordCodec<T> plain(Codecs codecs, Class<T> type) {
    return new RecordCodec<>(type, Shape.of(type), codecs);
  }

  /** How a custom rule travels: by the name of its function. */
  record CustomName(String function) {}

  private static FactorRule.Custom custom(
      String name, Map<String, CustomFactor> registered, Values values) {
    CustomFactor function = registered.get(name);
    if (function == null) {
      throw values.problem(
          name,
          "no custom factor of this name is registered; registered are " + registered.keySet(),
          "register it before reading: withFactor(\"" + name + "\", function)");
    }
    return new FactorRule.Custom(name, function);
  }

  /** One band of a score and the least total that reaches it. */
  record Minimum(String band, Optional<Points> minimum) {}

  private static void schemes(Codecs codecs) {
    record(
        codecs,
        PointsRange.class,
        Shape.of(PointsRange.class)
            .shortAs(
                new Containers.As<>(
                    codecs.of(Points.class), PointsRange::point, PointsRange::exactly),
                PointsRange::isExact));
    var band =
        new RecordCodec<>(Band.class, Shape.of(Band.class).withoutEmpty("rationale"), codecs);
    codecs.plain(Band.class, band);
    record(
        codecs,
        CapacityRule.class,
        Shape.of(CapacityRule.class)
            .without("rounding", Rounding.NONE)
            .without("whenReductionsExceedHours", CapacityRule.Excess.CLAMP_TO_ZERO)
            .without("assumeFullTime", false));
    record(codecs, FixedElement.class, Shape.of(FixedElement.class).without("proRata", false));
    record(
        codecs,
        Scoring.class,
        Shape.of(Scoring.class).with("minimums", minimums(plain(codecs, Minimum.class))));
    PointsScheme empty = PointsScheme.named("any");
    record(
        codecs,
        PointsScheme.class,
        Shape.of(PointsScheme.class)
            .without("capacity", empty.capacity())
            .without("fixed", empty.fixed())
            .with(
                "bands",
                new Containers.Named<>(
                    band,
                    "name",
                    true,
                    (name, in) -> Band.of(name, codecs.of(PointsRange.class).read(in))))
            .with(
                "factors",
                new Containers.Named<>(
                    (FactorCodec) codecs.of(Factor.class), "name", false, null)));
  }

  private static Codec<Map<String, Optional<Points>>> minimums(Codec<Minimum> codec) {
    return new Containers.As<>(
        Containers.Row.list(codec),
        map -> {
          List<Minimum> list = new ArrayList<>();
          map.forEach((name, minimum) -> list.add(new Minimum(name, minimum)));
          return list;
        },
        list -> {
          Map<String, Optional<Points>> map = new LinkedHashMap<>();
          for (Minimum each : list) {
            if (map.put(each.band(), each.minimum()) != null) {
              throw new IllegalArgumentException(
                  "band \"" + each.band() + "\" stands twice among the minimums; keep one of them");
            }
          }
          return map;
        });
  }

  private static void people(Codecs codecs) {
    codecs.plain(FactorValue.class, new FactorValueCodec(codecs.of(Rational.class)));
    record(codecs, Adjustment.class, Shape.of(Adjustment.class).without("replaces", false));
    record(codecs, Case.class, Shape.of(Case.class).withoutEmpty("name"));
    record(
        codecs,
        Reduction.class,
        Shape.of(Reduction.class)
            .deriving("id", others -> others.apply("reason"))
            .withoutEmpty("category")
            .without("reasonEnabled", true)
            .with("from", instants(LocalDate::atStartOfDay, LocalDateTime::toLocalDate))
            .with(
                "to",
                instants(
                    day -> day.plusDays(1).atStartOfDay(),
                    instant -> instant.toLocalDate().minusDays(1))));
    var member = new RecordCodec<>(StaffMember.class, Shape.of(StaffMember.class), codecs);
    codecs.plain(StaffMember.class, member);
    record(
        codecs,
        Task.class,
        Shape.of(Task.class).without("count", 1L).without("recurrence", Task.Recurrence.ONE_OFF));
    record(
        codecs,
        Holding.class,
        Shape.of(Holding.class).calling("item", "case").without("share", Percent.HUNDRED));
    record(
        codecs,
        Team.class,
        Shape.of(Team.class).with("staff", new Containers.Named<>(member, "id", true, null)));
  }

  /** Instants, of which midnight is written as the day that it begins or ends. */
  private static Codec<Optional<LocalDateTime>> instants(
      Function<LocalDate, LocalDateTime> ofDay, Function<LocalDateTime, LocalDate> toDay) {
    return new Containers.Maybe<>(
        Scalars.text(
            "a date is wanted",
            "write year-month-day such as \"2026-02-02\", or with a time of day"
                + " \"2026-02-02T09:30\"",
            text ->
                text.indexOf('T') < 0
                    ? ofDay.apply(LocalDate.parse(text))
                    : LocalDateTime.parse(text),
            instant ->
                instant.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? toDay.apply(instant).toString()
                    : instant.toString()),
        Optional::of,
        Function.identity(),
        Optional.empty());
  }

  /** What a case says of a factor: true, a number or a word. */
  private record FactorValueCodec(Codec<Rational> number) implements Codec<FactorValue> {
    @Override
    public FactorValue read(In in) throws IOException {
      return switch (in.token()) {
        case VALUE_TRUE -> FactorValue.YES;
        case VALUE_STRING -> new FactorValue.Word(in.text());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> amount(in);
        case START_OBJECT -> {
          in.next();
          if (!in.is(JsonToken.FIELD_NAME) || !in.text().equals("number")) {
            throw wanted(in);
          }
          in.next();
          FactorValue amount = amount(in);
          if (in.next() != JsonToken.END_OBJECT) {
            throw wanted(in);
          }
          yield amount;
        }
        default -> throw wanted(in);
      };
    }

    private FactorValue amount(In in) throws IOException {
      Rational read = number.read(in);
      if (read.signum() < 0) {
        throw in.unlike(
            "the number a case gives for a factor must not be negative",
            "leave the factor out where it does not apply");
      }
      return new FactorValue.Amount(read);
    }

    private static JsonProblemException wanted(In in) {
      return in.unlike(
          "what a case says of a factor is true, a number or a word",
          "leave the factor out where it does not apply");
    }

    @Override
    public void write(FactorValue value, JsonGenerator out) throws IOException {
      if (value.equals(FactorValue.YES)) {
        out.writeBoolean(true);
      } else if (value instanceof FactorValue.Amount amount) {
        // a fraction is text in JSON, where it would be taken for a word
        boolean asObject = !Scalars.isNumber(amount.number());
        if (asObject) {
          out.writeStartObject();
          out.writeFieldName("number");
        }
        number.write(amount.number(), out);
        if (asObject) {
          out.writeEndObject();
        }
      } else {
        Texts.write(((FactorValue.Word) value).word(), out);
      }
    }
  }

  private static void reports(Codecs codecs) {
    record(
        codecs, LoadBands.Band.class, Shape.of(LoadBands.Band.class).without("inclusive", false));
    record(
        codecs,
        LoadDiff.Change.class,
        Shape.of(LoadDiff.Change.class).without("overBefore", false).without("overAfter", false));
    codecs.plain(
        LoadReport.class,
        new AsObject<>(
            new RecordCodec<>(ReportParts.class, Shape.named("load-report"), codecs),
            ReportParts::of,
            ReportParts::checked,
            null));
    record(
        codecs,
        ReportParts.Person.class,
        Shape.of(ReportParts.Person.class)
            .without("overPointed", false)
            .without("overBy", Points.ZERO));
  }
}
