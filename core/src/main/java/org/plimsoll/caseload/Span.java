package org.plimsoll.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.explain.Source;

/**
 * The time that a load report is about: which cases and tasks belong to it, and which hours are
 * taken away in it.
 */
sealed interface Span {
  /** The first day. */
  LocalDate first();

  /** The time in words, such as {@code on 2026-02-02}. */
  String words();

  /** Whether a case is held in this time. */
  boolean holds(Case item);

  /** Whether a task is done in this time. */
  boolean includes(Task task);

  /** What is taken from a person's contracted hours in this time. */
  List<MemberLoad.Deduction> deductions(StaffMember member, WeeklyHours contracted);

  /**
   * The reduction by a share that takes all of a person's hours on a day: nothing else can take
   * from that day again. Our own rule, {@link Reduction#whole} states it.
   */
  private static Optional<Reduction> wholeOn(
      LocalDate day, StaffMember member, WeeklyHours contracted) {
    return contracted.isZero()
        ? Optional.empty()
        : member.reductions().stream()
            .filter(reduction -> reduction.countsOn(day))
            .filter(reduction -> reduction.hours().isEmpty())
            .filter(reduction -> reduction.hoursFor(contracted).compareTo(contracted) >= 0)
            .findFirst();
  }

  /** A day: what a snapshot says on its date. */
  record Day(LocalDate first) implements Span {
    @Override
    public String words() {
      return "on " + first;
    }

    @Override
    public boolean holds(Case item) {
      return item.isOpenOn(first);
    }

    @Override
    public boolean includes(Task task) {
      return true; // the snapshot says what there is to do
    }

    @Override
    public List<MemberLoad.Deduction> deductions(StaffMember member, WeeklyHours contracted) {
      if (member.reductions().isEmpty()) {
        return List.of();
      }
      Optional<Reduction> whole = wholeOn(first, member, contracted);
      List<MemberLoad.Deduction> deductions = new ArrayList<>();
      for (Reduction reduction : member.reductions()) {
        if (reduction.countsOn(first)) {
          boolean taken = whole.isPresent() && whole.get() != reduction;
          deductions.add(
              new MemberLoad.Deduction(
                  reduction.reason(),
                  taken ? WeeklyHours.ZERO : reduction.hoursFor(contracted),
                  Optional.of(reduction),
                  taken ? "already away: " + whole.get().reason() : ""));
        }
      }
      return deductions;
    }
  }

  /**
   * A week from Monday to Sunday. A reduction counts for the share of the week's working days that
   * it covers, and a bank holiday takes its share of the contracted hours: our own rule.
   *
   * @param first the Monday
   * @param snapshot the date of the snapshot, to whose week one-off tasks without a date belong
   * @param calendar the calendar with bank holidays; empty for Monday to Friday without any
   */
  record Week(LocalDate first, LocalDate snapshot, Optional<WorkingCalendar> calendar)
      implements Span {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Set<DayOfWeek> workingDays() {
      return calendar.map(WorkingCalendar::week).orElse(MONDAY_TO_FRIDAY);
    }

    /** What nobody has told us: on which days somebody works. */
    String spread() {
      Set<DayOfWeek> days = workingDays();
      return "contracted hours are taken to be spread evenly "
          + (days.equals(MONDAY_TO_FRIDAY)
              ? "from Monday to Friday"
              : "over "
                  + days.stream()
                      .sorted()
                      .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                      .collect(Collectors.joining(", ")))
          + ", so that a day away takes 1 of "
          + days.size()
          + " working days from part-timers too ("
          + Source.OURS
          + ")";
    }

    private LocalDate last() {
      return first.plusDays(6);
    }

    private boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last());
    }

    @Override
    public String words() {
      return "in the week of " + first;
    }

    @Override
    public boolean holds(Case item) {
      return item.opened().map(day -> !day.isAfter(last())).orElse(true)
          && item.closed().map(day -> !day.isBefore(first)).orElse(true);
    }

    @Override
    public boolean includes(Task task) {
      return task.recurrence() == Task.Recurrence.WEEKLY || contains(task.due().orElse(snapshot));
    }

    @Override
    public List<MemberLoad.Deduction> deductions(StaffMember member, WeeklyHours contracted) {
      Set<DayOfWeek> week = workingDays();
      List<LocalDate> days =
          first
              .datesUntil(first.plusDays(7))
              .filter(day -> week.contains(day.getDayOfWeek()))
              .toList();
      List<MemberLoad.Deduction> deductions = new ArrayList<>();
      List<LocalDate> worked = new ArrayList<>();
      for (LocalDate day : days) {
        Optional<String> holiday = calendar.flatMap(known -> known.holidayName(day));
        if (holiday.isPresent()) {
          deductions.add(
              new MemberLoad.Deduction(
                  holiday.get(),
                  contracted.times(Rational.of(1, days.size())),
                  Optional.empty(),
                  "1 of " + days.size() + " working days"));
        } else {
          worked.add(day);
        }
      }
      Map<LocalDate, Reduction> wholes = new LinkedHashMap<>();
      for (LocalDate day : worked) {
        wholeOn(day, member, contracted).ifPresent(whole -> wholes.put(day, whole));
      }
      for (Reduction reduction : member.reductions()) {
        List<LocalDate> covered = worked.stream().filter(reduction::countsOn).toList();
        List<Reduction> others =
            covered.stream()
                .flatMap(day -> Optional.ofNullable(wholes.get(day)).stream())
                .filter(whole -> whole != reduction)
                .toList();
        if (!covered.isEmpty()) {
          long left = covered.size() - others.size();
          deductions.add(
              new MemberLoad.Deduction(
                  reduction.reason(),
                  reduction.hoursFor(contracted).times(Rational.of(left, days.size())),
                  Optional.of(reduction),
                  share(left, days.size(), others)));
        }
      }
      return deductions;
    }

    private static String share(long left, int days, List<Reduction> others) {
      String own = left == days ? "" : left + " of " + days + " working days";
      return others.isEmpty()
          ? own
          : own
              + ", "
              + others.size()
              + (others.size() == 1 ? " more is" : " more are")
              + " away already: "
              + others.stream().map(Reduction::reason).distinct().collect(Collectors.joining(", "));
    }
  }
}
