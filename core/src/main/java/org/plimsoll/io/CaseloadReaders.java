package org.plimsoll.io;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.AgreedDate;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CasePhase;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.Hierarchy;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.supervision.Session;
import org.plimsoll.supervision.SessionAction;
import org.plimsoll.supervision.SupervisionKind;

/** How rows become the models of a caseload and of supervision. */
final class CaseloadReaders {
  private CaseloadReaders() {}

  /** Finds optional columns: the standard ones need not be there, named ones must. */
  private record Asking(Columns columns, Set<String> mayBeAbsent) {
    <T> Optional<Column<T>> of(Optional<String> name, Cell<T> cell) {
      return name.map(
          n -> mayBeAbsent.contains(n) ? columns.ifPresent(n, cell) : columns.optional(n, cell));
    }
  }

  private static <T> Optional<T> find(Row row, Optional<Column<T>> column) {
    return column.isPresent() ? row.find(column.get()) : Optional.empty();
  }

  private static FactorSets.Reading factor(Columns columns, String name, FactorColumn.Kind kind) {
    return switch (kind) {
      case FLAG -> {
        Column<Boolean> flag = columns.optional(name, Cell.FLAG);
        Optional<FactorValue> yes = Optional.of(FactorValue.YES);
        yield row -> row.find(flag).orElse(false) ? yes : Optional.empty();
      }
      case NUMBER -> {
        Column<FactorValue> number = columns.optional(name, Cell.AMOUNT);
        yield row -> row.find(number);
      }
      case WORD -> {
        Column<FactorValue> word = columns.optional(name, Cell.FACTOR_WORD);
        yield row -> row.find(word);
      }
    };
  }

  static Function<Columns, Function<Row, @Nullable CaseRow>> cases(CaseColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> id = columns.needed(mapping.id(), Cell.ID);
      // Where there is a band column each case has a band; a file without one leaves it to scores.
      Optional<Column<String>> band =
          mapping
              .band()
              .filter(name -> columns.has(name) || !mapping.mayBeAbsent().contains(name))
              .map(name -> columns.needed(name, Cell.WORD));
      var name = asking.of(mapping.name(), Cell.WORD);
      var setting = asking.of(mapping.setting(), Cell.WORD);
      var opened = asking.of(mapping.opened(), Cell.DATE);
      var due = asking.of(mapping.due(), Cell.DATE);
      var closed = asking.of(mapping.closed(), Cell.DATE);
      var agreed = asking.of(mapping.agreed(), Cell.DATE);
      var agreedBy = asking.of(mapping.agreedBy(), Cell.REPEATED_ID);
      var phase = asking.of(mapping.phase(), Cell.oneOf(CasePhase.class));
      var level = asking.of(mapping.level(), Cell.COUNT);
      var holder = asking.of(mapping.holder(), Cell.REPEATED_ID);
      var share = asking.of(mapping.share(), Cell.share(mapping.percents()));
      Map<String, FactorSets.Reading> factors = new LinkedHashMap<>();
      mapping
          .factors()
          .forEach(
              (column, factor) ->
                  factors.put(factor.factor(), factor(columns, column, factor.kind())));
      var factorSets = new FactorSets(factors);
      var known = new KnownCases(mapping.repeating());
      return row -> {
        String own = row.get(id);
        Optional<String> banded = Optional.empty();
        if (band.isPresent()) {
          row.get(band.get());
          banded = row.find(band.get()); // the one object that all cases of the band share
        }
        Optional<Integer> least = find(row, level);
        Case item =
            new Case(
                own,
                find(row, name).orElse(""),
                banded,
                find(row, setting),
                factorSets.of(row),
                Map.of(),
                find(row, phase),
                least.isPresent() ? OptionalInt.of(least.get()) : OptionalInt.empty(),
                find(row, opened),
                find(row, due),
                find(row, closed),
                List.of(),
                agreedDate(own, find(row, agreed), find(row, agreedBy)));
        return known.unlessRepeated(
            new CaseRow(row.line(), item, find(row, holder), find(row, share)));
      };
    };
  }

  private static Optional<AgreedDate> agreedDate(
      String caseId, Optional<LocalDate> day, Optional<String> by) {
    if (day.isEmpty() && by.isEmpty()) {
      return Optional.empty();
    }
    if (day.isEmpty() || by.isEmpty()) {
      throw new IllegalArgumentException(
          "case \""
              + caseId
              + "\" needs both the day agreed and who set it, and has only "
              + day.map(LocalDate::toString).or(() -> by).orElse("")
              + "; fill the other cell, or empty this one");
    }
    return Optional.of(new AgreedDate(day.get(), by.get()));
  }

  /** The cases met so far in a file. */
  private static final class KnownCases {
    private final boolean repeating;
    private final ById<CaseRow> first = new ById<>(row -> row.item().id());
    private final Map<List<String>, CaseRow> shared = new HashMap<>();

    KnownCases(boolean repeating) {
      this.repeating = repeating;
    }

    /** Returns the row, or null where it repeats an earlier one and may. */
    @Nullable CaseRow unlessRepeated(CaseRow row) {
      CaseRow earlier = first.putIfAbsent(row);
      if (earlier == null) {
        if (isPart(row)) {
          shared.put(pair(row), row);
        }
        return row;
      }
      if (isPart(earlier) && isPart(row) && earlier.item().equals(row.item())) {
        CaseRow same = shared.putIfAbsent(pair(row), row);
        if (same == null) {
          return row;
        }
        earlier = same;
      }
      boolean alike = says(earlier).equals(says(row));
      if (alike && repeating) {
        return null;
      }
      throw new IllegalArgumentException(
          "case \""
              + row.item().id()
              + "\" stands already on line "
              + earlier.line()
              + (alike
                  ? ""
                  : earlier.item().equals(row.item())
                      ? ", with another holder or share"
                      : ", described otherwise")
              + "; give each case once, or to each who shares in it a share of its own"
              + (alike ? ", or allow withRowsThatRepeat()" : ""));
    }

    private static boolean isPart(CaseRow row) {
      return row.holder().isPresent()
          && row.share().isPresent()
          && row.share().get().compareTo(Percent.HUNDRED) < 0;
    }

    private static List<String> pair(CaseRow row) {
      return List.of(row.item().id(), row.holder().orElseThrow());
    }

    private static CaseRow says(CaseRow row) {
      return new CaseRow(0, row.item(), row.holder(), row.share());
    }
  }

  static Function<Columns, Function<Row, @Nullable StaffMember>> staff(StaffColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> id = columns.needed(mapping.id(), Cell.ID);
      Column<String> name = columns.needed(mapping.name(), Cell.WORD);
      var contracted = asking.of(mapping.contracted(), Cell.NUMBER);
      var fte = asking.of(mapping.fte(), Cell.NUMBER);
      var level = asking.of(mapping.level(), Cell.COUNT);
      var experience = asking.of(mapping.experience(), Cell.percent(mapping.percents()));
      var proficiency = asking.of(mapping.proficiency(), Cell.percent(mapping.percents()));
      var skills = asking.of(mapping.skills(), Cell.WORD);
      Map<String, Long> first = new HashMap<>();
      return row -> {
        String own = row.get(id);
        StaffMember member = StaffMember.of(own, row.get(name));
        Optional<Rational> hours = find(row, contracted);
        if (hours.isPresent()) {
          member = member.contracted(new WeeklyHours(hours.get()));
        }
        Optional<Rational> equivalent = find(row, fte);
        if (equivalent.isPresent()) {
          member = member.fullTimeEquivalent(equivalent.get().toString());
        }
        Optional<Integer> reached = find(row, level);
        if (reached.isPresent()) {
          member = member.atLevel(reached.get());
        }
        Optional<Percent> allowance = find(row, experience);
        if (allowance.isPresent()) {
          member = member.withExperience(allowance.get(), "experience allowance");
        }
        Optional<Percent> part = find(row, proficiency);
        if (part.isPresent()) {
          member = member.withProficiency(part.get());
        }
        for (String skill : split(find(row, skills).orElse(""), mapping.skillSeparator())) {
          member = member.skilledIn(skill);
        }
        Long earlier = first.putIfAbsent(own, row.line());
        if (earlier != null) {
          throw new IllegalArgumentException(
              "\""
                  + own
                  + "\" stands already on line "
                  + earlier
                  + "; ids are unique, names need not be");
        }
        return member;
      };
    };
  }

  private static Set<String> split(String list, String separator) {
    Set<String> parts = new java.util.LinkedHashSet<>();
    for (String part : list.split(java.util.regex.Pattern.quote(separator), -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  static Function<Columns, Function<Row, @Nullable ReductionRow>> reductions(
      ReductionColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> person = columns.needed(mapping.person(), Cell.REPEATED_ID);
      Column<String> reason = columns.needed(mapping.reason(), Cell.WORD);
      var id = asking.of(mapping.id(), Cell.ID);
      var category = asking.of(mapping.category(), Cell.WORD);
      var hours = asking.of(mapping.hours(), Cell.NUMBER);
      var share = asking.of(mapping.share(), Cell.percent(mapping.percents()));
      var ceiling = asking.of(mapping.ceiling(), Cell.percent(mapping.percents()));
      var from = asking.of(mapping.from(), Cell.DATE);
      var to = asking.of(mapping.to(), Cell.DATE);
      return row -> {
        String why = row.get(reason);
        Optional<Rational> fixed = find(row, hours);
        Optional<Percent> part = find(row, share);
        if (fixed.isEmpty() && part.isEmpty()) {
          throw new IllegalArgumentException(
              "reduction \""
                  + why
                  + "\" needs hours or a share of them, and has neither; write the share 100% for"
                  + " all hours");
        }
        return new ReductionRow(
            row.line(),
            row.get(person),
            new Reduction(
                find(row, id).orElse(why),
                why,
                find(row, category).orElse(""),
                fixed.map(WeeklyHours::new),
                part,
                find(row, ceiling),
                find(row, from).map(LocalDate::atStartOfDay),
                find(row, to).map(day -> day.plusDays(1).atStartOfDay()),
                Optional.empty(),
                true));
      };
    };
  }

  static Function<Columns, Function<Row, @Nullable HoldingRow>> holdings(HoldingColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> item = columns.needed(mapping.caseId(), Cell.ID);
      Column<String> person = columns.needed(mapping.person(), Cell.REPEATED_ID);
      var share = asking.of(mapping.share(), Cell.share(mapping.percents()));
      Set<List<String>> seen = new HashSet<>();
      return row -> {
        var read = new HoldingRow(row.line(), row.get(item), row.get(person), find(row, share));
        if (!seen.add(List.of(read.caseId(), read.person()))) {
          throw new IllegalArgumentException(
              "case \""
                  + read.caseId()
                  + "\" stands already with \""
                  + read.person()
                  + "\"; give each pair once, with all of the share");
        }
        return read;
      };
    };
  }

  static Function<Columns, Function<Row, @Nullable TaskRow>> tasks(TaskColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> person = columns.needed(mapping.person(), Cell.REPEATED_ID);
      Column<String> task = columns.needed(mapping.task(), Cell.WORD);
      Column<Task.Recurrence> recurrence =
          columns.needed(mapping.recurrence(), Cell.oneOf(Task.Recurrence.class));
      var points = asking.of(mapping.points(), Cell.NUMBER);
      var count = asking.of(mapping.count(), Cell.COUNT);
      var due = asking.of(mapping.due(), Cell.DATE);
      return row -> {
        String who = row.get(person);
        Task read =
            new Task(
                row.get(task),
                find(row, points).map(Points::new),
                find(row, count).orElse(1),
                row.get(recurrence),
                find(row, due));
        if (read.recurrence() == Task.Recurrence.WEEKLY && read.due().isPresent()) {
          throw new IllegalArgumentException(
              "task \""
                  + read.name()
                  + "\" comes every week and has no one day by which it is due, was "
                  + read.due().get()
                  + "; empty the cell, or write one-off");
        }
        return new TaskRow(row.line(), who, read);
      };
    };
  }

  static Function<Columns, Function<Row, @Nullable MembershipRow>> memberships(
      MembershipColumns mapping) {
    return columns -> {
      Column<String> person = columns.needed(mapping.person(), Cell.ID);
      Column<String> team = columns.needed(mapping.team(), Cell.WORD);
      Map<String, Long> first = new HashMap<>();
      return row -> {
        var read = new MembershipRow(row.line(), row.get(person), row.get(team));
        Long earlier = first.putIfAbsent(read.person(), read.line());
        if (earlier != null) {
          throw new IllegalArgumentException(
              "\""
                  + read.person()
                  + "\" stands already on line "
                  + earlier
                  + "; a person belongs to one team");
        }
        return read;
      };
    };
  }

  /** A row of a hierarchy: a unit and the one above it, if any. */
  private record Place(String unit, Optional<String> parent) {}

  static ReadResult<Hierarchy> hierarchy(CsvSource source, CsvFormat format, UnitColumns mapping) {
    Map<String, String> parents = new LinkedHashMap<>();
    ReadResult<List<Place>> read =
        RowReading.read(
            source,
            format,
            columns -> {
              Column<String> unit = columns.needed(mapping.unit(), Cell.WORD);
              Column<String> parent = columns.optional(mapping.parent(), Cell.WORD);
              Map<String, Long> first = new HashMap<>();
              return row -> {
                var place = new Place(row.get(unit), row.find(parent));
                Long earlier = first.putIfAbsent(place.unit(), row.line());
                if (earlier != null) {
                  throw new IllegalArgumentException(
                      "unit \""
                          + place.unit()
                          + "\" stands already on line "
                          + earlier
                          + "; a unit has one unit above it");
                }
                checkAbove(place, parents);
                place.parent().ifPresent(above -> parents.put(place.unit(), above));
                return place;
              };
            });
    return read.map(places -> new Hierarchy(parents));
  }

  private static void checkAbove(Place place, Map<String, String> parents) {
    String at = place.parent().orElse(null);
    while (at != null) {
      if (at.equals(place.unit())) {
        throw new IllegalArgumentException(
            "unit \""
                + place.unit()
                + "\" must not lie below itself, was below \""
                + place.parent().orElseThrow()
                + "\"");
      }
      at = parents.get(at);
    }
  }

  static Function<Columns, Function<Row, @Nullable SessionRow>> sessions(SessionColumns mapping) {
    return columns -> {
      var asking = new Asking(columns, mapping.mayBeAbsent());
      Column<String> person = columns.needed(mapping.person(), Cell.REPEATED_ID);
      Column<String> manager = columns.needed(mapping.manager(), Cell.REPEATED_ID);
      Column<SupervisionKind> kind =
          columns.needed(mapping.kind(), Cell.oneOf(SupervisionKind.class));
      Column<LocalDate> planned = columns.needed(mapping.planned(), Cell.DATE);
      Column<Session.State> state =
          columns.needed(mapping.state(), Cell.oneOf(Session.State.class));
      var on = asking.of(mapping.on(), Cell.DATE);
      var reason = asking.of(mapping.reason(), Cell.WORD);
      var action = asking.of(mapping.action(), Cell.WORD);
      var by = asking.of(mapping.actionBy(), Cell.REPEATED_ID);
      var due = asking.of(mapping.actionDue(), Cell.DATE);
      var done = asking.of(mapping.actionDone(), Cell.DATE);
      Map<SessionRow.Key, SessionRow> first = new HashMap<>();
      return row -> {
        String who = row.get(person);
        LocalDate day = row.get(planned);
        Session.State became = row.get(state);
        Optional<LocalDate> other = find(row, on);
        Session session =
            new Session(
                who,
                row.get(manager),
                row.get(kind),
                day,
                became,
                became == Session.State.HELD && other.isEmpty() ? Optional.of(day) : other,
                find(row, reason).orElse(""),
                action(who, find(row, action), find(row, by), find(row, due), find(row, done)));
        var read = new SessionRow(row.line(), session);
        SessionRow earlier = first.putIfAbsent(read.key(), read);
        if (earlier != null && !earlier.bare().equals(read.bare())) {
          throw new IllegalArgumentException(
              session.kind().words()
                  + " of \""
                  + who
                  + "\" planned for "
                  + day
                  + " stands already on line "
                  + earlier.line()
                  + ", described otherwise; say the same of it in each row of its actions");
        }
        if (earlier != null && session.actions().isEmpty()) {
          throw new IllegalArgumentException(
              session.kind().words()
                  + " of \""
                  + who
                  + "\" planned for "
                  + day
                  + " stands already on line "
                  + earlier.line()
                  + "; give it once, or a row for each action");
        }
        return read;
      };
    };
  }

  private static List<SessionAction> action(
      String person,
      Optional<String> what,
      Optional<String> by,
      Optional<LocalDate> due,
      Optional<LocalDate> done) {
    if (what.isPresent()) {
      return List.of(new SessionAction(what.get(), by.orElse(person), due, done));
    }
    if (by.isPresent() || due.isPresent() || done.isPresent()) {
      throw new IllegalArgumentException(
          "the row says by whom or when an action is done, but not what; name the action");
    }
    return List.of();
  }
}
