package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;

/**
 * The threats of a register that have both an occurrence and an impact, made ready to calculate:
 * what the mitigations of each state keep away, and which soften the impact how often.
 *
 * <p>Risks stand in the order of their ids, so that no sum depends on the order of the register.
 */
final class LossModel {
  /** Mitigations that may or may not work on an event; more than this are refused by the FFT. */
  static final int MAX_UNRELIABLE = 6;

  final List<Source> sources;
  final String unit;
  final List<String> notQuantified;

  /** An impact mitigation: with probability {@code works} it leaves {@code left} of the impact. */
  record Softening(String mitigation, double works, double left, boolean current, boolean target) {
    boolean counts(RiskState state) {
      return state == RiskState.CURRENT ? current : state == RiskState.TARGET && target;
    }
  }

  /** One risk. */
  record Source(
      String id,
      Occurrence occurrence,
      Impact impact,
      double keptCurrent,
      double keptTarget,
      List<Softening> softenings) {
    double kept(RiskState state) {
      return switch (state) {
        case INHERENT -> 1;
        case CURRENT -> keptCurrent;
        case TARGET -> keptTarget;
      };
    }

    double perYear() {
      return occurrence.perYear().doubleValue();
    }

    boolean isMitigated() {
      return keptCurrent < 1 || keptTarget < 1 || !softenings.isEmpty();
    }

    /** Whether more is planned than is in place. */
    boolean isPlanned() {
      return keptTarget < keptCurrent || softenings.stream().anyMatch(each -> !each.current());
    }

    /** The factors by which the impact of an event may be multiplied in a state. */
    List<Factor> factors(RiskState state) {
      List<Factor> all = List.of(new Factor(1, 1));
      for (Softening each : softenings) {
        if (each.counts(state)) {
          List<Factor> next = new ArrayList<>();
          for (Factor one : all) {
            if (each.works() < 1) {
              next.add(new Factor(one.value(), one.probability() * (1 - each.works())));
            }
            if (each.works() > 0) {
              next.add(new Factor(one.value() * each.left(), one.probability() * each.works()));
            }
          }
          all = next;
        }
      }
      return all;
    }

    int unreliable() {
      return (int) softenings.stream().filter(each -> each.works() > 0 && each.works() < 1).count();
    }
  }

  /** A factor of the impact and its probability. */
  record Factor(double value, double probability) {}

  private LossModel(List<Source> sources, String unit, List<String> notQuantified) {
    this.sources = sources;
    this.unit = unit;
    this.notQuantified = notQuantified;
  }

  static LossModel of(RiskRegister register) {
    List<Source> sources = new ArrayList<>();
    List<String> without = new ArrayList<>();
    Set<String> now = register.working(RiskState.CURRENT, Set.of());
    Set<String> later = register.working(RiskState.TARGET, Set.of());
    Optional<Risk> first = Optional.empty();
    for (Risk risk : register.risks()) {
      if (risk.status() == Risk.Status.CLOSED || risk.kind() == Risk.Kind.OPPORTUNITY) {
        continue;
      }
      if (risk.occurrence().isEmpty() || risk.impact().isEmpty()) {
        without.add(risk.id());
        continue;
      }
      String unit = risk.impact().get().unit();
      if (first.isPresent() && !first.get().impact().orElseThrow().unit().equals(unit)) {
        throw new IllegalArgumentException(
            "losses in one unit can be added up; risk \""
                + first.get().id()
                + "\" is in "
                + first.get().impact().orElseThrow().unit()
                + ", risk \""
                + risk.id()
                + "\" in "
                + unit
                + "; make a register of each");
      }
      first = first.isPresent() ? first : Optional.of(risk);
      sources.add(source(risk, now, later));
    }
    if (first.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + register.subject()
              + "\" has no open threat with both an occurrence and an impact; say how often and how"
              + " bad with Risk.frequency and Risk.impact");
    }
    sources.sort(Comparator.comparing(Source::id));
    return new LossModel(
        List.copyOf(sources), first.get().impact().orElseThrow().unit(), List.copyOf(without));
  }

  /** A risk with the mitigations that count now and later, by their ids. */
  static Source source(Risk risk, Set<String> countedNow, Set<String> countedLater) {
    List<Softening> softenings = new ArrayList<>();
    List<Rational> current = new ArrayList<>();
    List<Rational> target = new ArrayList<>();
    for (Mitigation each : risk.mitigations()) {
      boolean now = countedNow.contains(each.id());
      boolean later = countedLater.contains(each.id());
      each.likelihoodEffect().filter(effect -> now).ifPresent(current::add);
      each.likelihoodEffect().filter(effect -> later).ifPresent(target::add);
      if (later && each.impactCut().isPresent()) {
        softenings.add(
            new Softening(
                each.id(),
                each.worksFor().doubleValue(),
                Rational.ONE.minus(each.impactCut().get().asFraction()).doubleValue(),
                now,
                true));
      }
    }
    softenings.sort(Comparator.comparing(Softening::mitigation));
    return new Source(
        risk.id(),
        risk.occurrence().orElseThrow(),
        risk.impact().orElseThrow(),
        MitigationPolicy.MULTIPLICATIVE.remaining(current).doubleValue(),
        MitigationPolicy.MULTIPLICATIVE.remaining(target).doubleValue(),
        List.copyOf(softenings));
  }

  /** How many of the states, in their order, differ from the one before. */
  int states() {
    return sources.stream().anyMatch(Source::isPlanned)
        ? 3
        : sources.stream().anyMatch(Source::isMitigated) ? 2 : 1;
  }
}
