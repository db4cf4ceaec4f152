package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * Weighs and loads slowly and obviously, in plain decimals, beside the library's own arithmetic.
 */
final class ReferenceCaseload {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private ReferenceCaseload() {}

  static BigDecimal decimal(Points points) {
    return points.value().toBigDecimal();
  }

  static BigDecimal weight(PointsScheme scheme, Case item) {
    Band band = scheme.bands().get(item.band().orElseGet(() -> scored(item)));
    PointsRange range =
        item.setting().isPresent() && !band.bySetting().isEmpty()
            ? band.bySetting().get(item.setting().get())
            : band.weight().orElseThrow();
    BigDecimal base = decimal(range.point());
    BigDecimal total = base;
    for (Map.Entry<String, Factor> entry : scheme.factors().entrySet()) {
      FactorRule rule = entry.getValue().rule();
      if (rule instanceof FactorRule.Cap cap) {
        total = total.min(decimal(cap.most()));
      } else if (rule instanceof FactorRule.Floor floor) {
        total = total.max(decimal(floor.least()));
      } else if (rule instanceof FactorRule.LargestOf group) {
        BigDecimal best = null;
        for (Map.Entry<String, Factor> inner : group.of().entrySet()) {
          FactorValue value = item.factors().get(inner.getKey());
          if (value != null) {
            BigDecimal added = added(inner.getValue(), value, base, total);
            best = best == null ? added : best.max(added);
          }
        }
        total = best == null ? total : total.add(best);
      } else if (item.factors().containsKey(entry.getKey())) {
        total = total.add(added(entry.getValue(), item.factors().get(entry.getKey()), base, total));
      }
    }
    if (item.phase().isPresent() && scheme.phases().containsKey(item.phase().get())) {
      total =
          total
              .multiply(scheme.phases().get(item.phase().get()).value().toBigDecimal())
              .divide(HUNDRED);
    }
    for (Adjustment adjustment : item.adjustments()) {
      total =
          adjustment.replaces()
              ? decimal(adjustment.points())
              : total.add(decimal(adjustment.points()));
    }
    return total;
  }

  /** The random schemes' score: the larger of rsr and rosh, and the rest; complex from 5. */
  private static String scored(Case item) {
    BigDecimal total =
        decimal(item.scores().get("rsr"))
            .max(decimal(item.scores().get("rosh")))
            .add(decimal(item.scores().get("other")));
    return total.compareTo(new BigDecimal(5)) >= 0 ? "complex" : "simple";
  }

  private static BigDecimal added(
      Factor factor, FactorValue value, BigDecimal base, BigDecimal total) {
    BigDecimal on = factor.onBandOnly() ? base : total;
    FactorRule rule = factor.rule();
    if (rule instanceof FactorRule.LookUp table) {
      return decimal(table.table().get(((FactorValue.Word) value).word()));
    }
    BigDecimal number = ((FactorValue.Amount) value).number().toBigDecimal();
    if (rule instanceof FactorRule.Add add) {
      return decimal(add.points()).multiply(number);
    }
    if (rule instanceof FactorRule.Scale scale) {
      return on.multiply(scale.by().toBigDecimal()).subtract(on).multiply(number);
    }
    if (rule instanceof FactorRule.Each each) {
      return number
          .subtract(new BigDecimal(each.beyond()))
          .max(BigDecimal.ZERO)
          .multiply(decimal(each.points()));
    }
    throw new IllegalArgumentException(rule.words());
  }

  /** All points a person carries, times 37 so that shares of full time stay decimal. */
  static BigDecimal carriedTimes37(Team team, StaffMember member) {
    PointsScheme scheme = team.scheme().orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    for (Holding holding : team.holdings()) {
      if (holding.memberId().equals(member.id())) {
        sum =
            sum.add(
                weight(scheme, holding.item())
                    .multiply(holding.share().value().toBigDecimal())
                    .divide(HUNDRED));
      }
    }
    for (Task task : team.tasks().getOrDefault(member.id(), java.util.List.of())) {
      Points each = task.points().orElseGet(() -> scheme.tasks().get(task.name()).point());
      sum = sum.add(decimal(each).multiply(new BigDecimal(task.count())));
    }
    for (Points responsibility : member.responsibilities().values()) {
      sum = sum.add(decimal(responsibility));
    }
    BigDecimal net = netHours(scheme.capacity(), member);
    if (net != null && net.signum() <= 0) {
      return sum.multiply(new BigDecimal(37)); // nobody who is away carries the fixed element
    }
    BigDecimal fixed = decimal(scheme.fixed().points());
    BigDecimal part = new BigDecimal(37);
    if (scheme.fixed().proRata()) {
      if (member.contracted().isPresent()) {
        part = member.contracted().get().value().toBigDecimal();
      } else if (member.fte().isPresent()) {
        part = part.multiply(member.fte().get().toBigDecimal());
      }
    }
    return sum.multiply(new BigDecimal(37)).add(fixed.multiply(part));
  }

  /** Hours less reductions, by the policy of the rule; null if the hours are not known. */
  private static BigDecimal netHours(CapacityRule rule, StaffMember member) {
    BigDecimal hours;
    if (member.contracted().isPresent()) {
      hours = member.contracted().get().value().toBigDecimal();
    } else if (member.fte().isPresent()) {
      hours = member.fte().get().toBigDecimal().multiply(new BigDecimal(37));
    } else if (rule.assumeFullTime()) {
      hours = new BigDecimal(37);
    } else {
      return null;
    }
    BigDecimal net = hours;
    for (Reduction reduction : member.reductions()) {
      if (reduction.reason().equals("leave")) {
        net = net.subtract(reduction.hours().orElseThrow().value().toBigDecimal());
      } else if (reduction.reason().equals("training")) {
        BigDecimal part = percentOf(reduction.share().orElseThrow().value(), hours);
        BigDecimal most = percentOf(reduction.ceiling().orElseThrow().value(), hours);
        net = net.subtract(part.min(most).min(hours));
      }
    }
    if (net.signum() < 0
        && (hours.signum() == 0
            || rule.whenReductionsExceedHours() == CapacityRule.Excess.CLAMP_TO_ZERO)) {
      net = BigDecimal.ZERO;
    }
    return net;
  }

  /** Points available, times 37 and before rounding; null where hours are not known. */
  static BigDecimal availableTimes37(CapacityRule rule, StaffMember member) {
    BigDecimal net = netHours(rule, member);
    if (net == null) {
      return null;
    }
    BigDecimal points = net.multiply(decimal(rule.points()));
    if (member.experience().isPresent()) {
      points = points.multiply(new BigDecimal("0.9"));
    }
    if (member.proficiency().isPresent()) {
      points = points.multiply(member.proficiency().get().value().toBigDecimal()).divide(HUNDRED);
    }
    return points;
  }

  private static BigDecimal percentOf(Rational percent, BigDecimal hours) {
    return hours.multiply(percent.toBigDecimal()).divide(HUNDRED).setScale(2, RoundingMode.HALF_UP);
  }
}
