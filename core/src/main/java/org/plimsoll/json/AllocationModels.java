package org.plimsoll.json;

import java.util.Arrays;
import java.util.List;
import org.plimsoll.allocation.AllocationPlan;
import org.plimsoll.allocation.AllocationProblem;
import org.plimsoll.allocation.AllocationSolution;
import org.plimsoll.allocation.AllocationTerms;
import org.plimsoll.allocation.Certificate;
import org.plimsoll.allocation.CustomRule;
import org.plimsoll.allocation.Objective;
import org.plimsoll.allocation.Policy;
import org.plimsoll.allocation.Preference;
import org.plimsoll.allocation.Rule;
import org.plimsoll.allocation.StaffFilter;

/** What the JSON of allocations looks like where it does not follow from the record alone. */
final class AllocationModels {
  private AllocationModels() {}

  static void register(Codecs codecs) {
    record(codecs, StaffFilter.class, Shape.of(StaffFilter.class).without("withAllowance", false));
    rules(codecs);
    record(
        codecs,
        AllocationTerms.class,
        Shape.of(AllocationTerms.class)
            .without("objective", Objective.WORST_THEN_SPREAD)
            .without("policy", Policy.BALANCED)
            .without("movingFreely", false)
            .without("listingUnweighed", false)
            .without("seed", 0L));
    record(
        codecs,
        AllocationPlan.Move.class,
        Shape.of(AllocationPlan.Move.class).without("free", false));
    codecs.plain(
        AllocationProblem.class,
        new AsObject<>(
            new RecordCodec<>(
                AllocationProblem.Lists.class, Shape.named("allocation-problem"), codecs),
            AllocationProblem::toLists,
            (read, values) -> AllocationProblem.fromLists(read),
            null));
    codecs.plain(
        AllocationSolution.class,
        new AsObject<>(
            new RecordCodec<>(SolutionParts.class, Shape.named("allocation-solution"), codecs),
            SolutionParts::of,
            (read, values) -> read.solution(),
            null));
  }

  private static <T> void record(Codecs codecs, Class<T> type, Shape<T> shape) {
    codecs.plain(type, new RecordCodec<>(type, shape, codecs));
  }

  /** What a solution is made of. */
  record SolutionParts(AllocationProblem problem, List<Integer> holders, Certificate certificate) {
    static SolutionParts of(AllocationSolution solution) {
      return new SolutionParts(
          solution.problem(),
          Arrays.stream(solution.holders()).boxed().toList(),
          solution.certificate());
    }

    AllocationSolution solution() {
      return AllocationSolution.of(
          problem, holders.stream().mapToInt(Integer::intValue).toArray(), certificate);
    }
  }

  private static void rules(Codecs codecs) {
    StaffFilter all = StaffFilter.EVERYBODY;
    codecs.plain(
        Rule.class,
        new SealedCodec<Rule>(Schema.of(Rule.class), "type")
            .kind(Rule.Skilled.class, plain(codecs, Rule.Skilled.class))
            .kind(Rule.LeastLevel.class, plain(codecs, Rule.LeastLevel.class))
            .kind(
                Rule.Specialism.class,
                new RecordCodec<>(
                    Rule.Specialism.class,
                    Shape.of(Rule.Specialism.class).without("level", 1),
                    codecs))
            .kind(Rule.Conflict.class, plain(codecs, Rule.Conflict.class))
            .kind(Rule.Barred.class, plain(codecs, Rule.Barred.class))
            .kind(Rule.LargestCase.class, forStaff(codecs, Rule.LargestCase.class, all))
            .kind(Rule.CountLimit.class, forStaff(codecs, Rule.CountLimit.class, all))
            .kind(Rule.PointsLimit.class, forStaff(codecs, Rule.PointsLimit.class, all))
            .kind(Rule.HardLimit.class, forStaff(codecs, Rule.HardLimit.class, all))
            .kind(
                Rule.Custom.class,
                new AsObject<>(
                    plain(codecs, Models.CustomName.class),
                    custom -> new Models.CustomName(custom.name()),
                    (read, values) -> custom(read.function(), codecs, values),
                    null)));
    codecs.plain(
        Preference.class,
        new SealedCodec<Preference>(Schema.of(Preference.class), "type")
            .kind(Preference.ScarceSkills.class, plain(codecs, Preference.ScarceSkills.class))
            .kind(Preference.Continuity.class, plain(codecs, Preference.Continuity.class))
            .kind(Preference.RatherNot.class, plain(codecs, Preference.RatherNot.class)));
  }

  private static <T> RecordCodec<T> plain(Codecs codecs, Class<T> type) {
    return new RecordCodec<>(type, Shape.of(type), codecs);
  }

  private static <T> RecordCodec<T> forStaff(Codecs codecs, Class<T> type, StaffFilter all) {
    return new RecordCodec<>(type, Shape.of(type).without("staff", all), codecs);
  }

  private static Rule.Custom custom(String name, Codecs codecs, Values values) {
    CustomRule function = codecs.rules().get(name);
    if (function == null) {
      throw values.problem(
          name,
          "no custom rule of this name is registered; registered are " + codecs.rules().keySet(),
          "register it before reading: withRule(\"" + name + "\", function)");
    }
    return new Rule.Custom(name, function);
  }
}
