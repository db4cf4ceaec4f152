package org.plimsoll.caseload;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case asks of its holder: skills from its band and factors, and a level. */
final class SkillsOf {
  private SkillsOf() {}

  static Set<String> theCase(PointsScheme scheme, Case item) {
    Set<String> skills = new LinkedHashSet<>();
    Band band = bandOf(scheme, item);
    if (band != null) {
      band.skill().ifPresent(skills::add);
    }
    item.factors().forEach((name, value) -> addSkill(skills, scheme.factors(), name, value));
    return skills;
  }

  private static void addSkill(
      Set<String> skills, Map<String, Factor> factors, String name, FactorValue value) {
    if (value instanceof FactorValue.Amount amount && amount.number().signum() == 0) {
      return; // the case says that the factor does not apply
    }
    Factor direct = factors.get(name);
    if (direct != null) {
      direct.skill().ifPresent(skills::add);
      return;
    }
    for (Factor factor : factors.values()) {
      if (factor.rule() instanceof FactorRule.LargestOf group && group.of().containsKey(name)) {
        java.util.Objects.requireNonNull(group.of().get(name)).skill().ifPresent(skills::add);
        factor.skill().ifPresent(skills::add);
      }
    }
  }

  static OptionalInt level(PointsScheme scheme, Case item) {
    if (item.level().isPresent()) {
      return item.level();
    }
    Band band = bandOf(scheme, item);
    return band == null ? OptionalInt.empty() : band.level();
  }

  static @Nullable Band bandOf(PointsScheme scheme, Case item) {
    if (item.band().isPresent()) {
      return scheme.bands().get(item.band().get());
    }
    if (scheme.scoring().isEmpty() || item.scores().isEmpty()) {
      return null;
    }
    try {
      return scheme.bands().get(scheme.scoredBand(item));
    } catch (IllegalArgumentException e) {
      return null; // it reaches no band: the report has refused the case, or lists it as not
      // weighed
    }
  }
}
