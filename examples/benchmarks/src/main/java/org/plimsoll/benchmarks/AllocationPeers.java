package org.plimsoll.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same problems given to Timefold and to CP-SAT of OR-Tools, as their guides do it. */
final class AllocationPeers {
  private AllocationPeers() {}

  // Timefold

  /** A case to be given to somebody. */
  @PlanningEntity
  public static class Entity {
    @PlanningId private int id;
    private int points;
    private int holder;
    private List<Member> candidates = List.of();

    @PlanningVariable private Member member;

    /** For Timefold. */
    public Entity() {}

    Entity(int id, int points, int holder, List<Member> candidates, Member start) {
      this.id = id;
      this.points = points;
      this.holder = holder;
      this.candidates = candidates;
      this.member = start;
    }

    /** Returns who may hold the case. */
    @ValueRangeProvider
    public List<Member> getCandidates() {
      return candidates;
    }

    /** Returns who holds the case. */
    public Member getMember() {
      return member;
    }

    /** Gives the case to somebody. */
    public void setMember(Member member) {
      this.member = member;
    }

    int points() {
      return points;
    }

    boolean moved() {
      return holder >= 0 && member != null && member.id() != holder;
    }
  }

  /** Somebody who holds cases. */
  public record Member(@PlanningId int id, int capacity, int mostCases) {}

  /** How many held cases may move. */
  public record Budget(@PlanningId int moves) {}

  /** The whole problem. */
  @PlanningSolution
  public static class Plan {
    @ProblemFactCollectionProperty private List<Budget> budget = List.of();
    @PlanningEntityCollectionProperty private List<Entity> cases = List.of();
    @PlanningScore private HardSoftLongScore score;

    /** For Timefold. */
    public Plan() {}

    Plan(List<Budget> budget, List<Entity> cases) {
      this.budget = budget;
      this.cases = cases;
    }
  }

  /** Spread as soft score; counts and moves as hard. */
  public static class Constraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
      return new Constraint[] {
        factory
            .forEach(Entity.class)
            .groupBy(Entity::getMember, ConstraintCollectors.sumLong(e -> (long) e.points()))
            .penalizeLong(
                HardSoftLongScore.ONE_SOFT,
                (member, load) -> 1000 * load * load / member.capacity())
            .asConstraint("spread"),
        factory
            .forEach(Entity.class)
            .groupBy(Entity::getMember, ConstraintCollectors.count())
            .filter((member, count) -> member.mostCases() > 0 && count > member.mostCases())
            .penalizeLong(HardSoftLongScore.ONE_HARD, (member, count) -> count - member.mostCases())
            .asConstraint("count"),
        factory
            .forEach(Entity.class)
            .filter(Entity::moved)
            .groupBy(ConstraintCollectors.count())
            .join(Budget.class)
            .filter((moved, budget) -> moved > budget.moves())
            .penalizeLong(HardSoftLongScore.ONE_HARD, (moved, budget) -> moved - budget.moves())
            .asConstraint("moves")
      };
    }
  }

  static Optional<int[]> timefold(AllocationInstance instance, Duration limit, int[] start) {
    List<Member> members = new ArrayList<>();
    for (int j = 0; j < instance.members(); j++) {
      members.add(new Member(j, instance.capacity()[j], instance.mostCases()));
    }
    List<Entity> cases = new ArrayList<>();
    for (int i = 0; i < instance.cases(); i++) {
      List<Member> candidates = new ArrayList<>();
      for (Member member : members) {
        if (instance.mayHold(i, member.id())) {
          candidates.add(member);
        }
      }
      cases.add(
          new Entity(
              i,
              instance.points()[i],
              instance.holder()[i],
              candidates,
              start[i] < 0 ? null : members.get(start[i])));
    }
    Plan best =
        SolverFactory.<Plan>create(
                new SolverConfig()
                    .withSolutionClass(Plan.class)
                    .withEntityClasses(Entity.class)
                    .withConstraintProviderClass(Constraints.class)
                    .withTerminationSpentLimit(limit))
            .buildSolver()
            .solve(new Plan(List.of(new Budget(instance.moves())), cases));
    return Optional.of(
        best.cases.stream().mapToInt(e -> e.member == null ? -1 : e.member.id()).toArray());
  }

  // CP-SAT

  static Optional<int[]> cpSat(AllocationInstance instance, Duration limit, int[] start) {
    Loader.loadNativeLibraries();
    int n = instance.cases();
    int m = instance.members();
    var model = new CpModel();
    BoolVar[][] x = new BoolVar[n][m];
    LinearExprBuilder[] load = new LinearExprBuilder[m];
    LinearExprBuilder[] count = new LinearExprBuilder[m];
    for (int j = 0; j < m; j++) {
      load[j] = LinearExpr.newBuilder();
      count[j] = LinearExpr.newBuilder();
    }
    LinearExprBuilder moved = LinearExpr.newBuilder();
    for (int i = 0; i < n; i++) {
      List<Literal> one = new ArrayList<>();
      for (int j = 0; j < m; j++) {
        if (instance.mayHold(i, j)) {
          BoolVar var = model.newBoolVar("");
          x[i][j] = var;
          one.add(var);
          load[j].addTerm(var, instance.points()[i]);
          count[j].add(var);
          if (instance.holder()[i] >= 0 && instance.holder()[i] != j) {
            moved.add(var);
          }
          if (start[i] >= 0) {
            model.addHint(var, start[i] == j);
          }
        }
      }
      model.addExactlyOne(one);
    }
    model.addLessOrEqual(moved, instance.moves());
    // worst load in millionths; then the sum of loads above the mean
    IntVar worst = model.newIntVar(0, 100_000_000, "worst");
    LinearExprBuilder objective = LinearExpr.newBuilder().addTerm(worst, 1000);
    long total = 0;
    long available = 0;
    for (int each : instance.points()) {
      total += each;
    }
    for (int each : instance.capacity()) {
      available += each;
    }
    for (int j = 0; j < m; j++) {
      long capacity = instance.capacity()[j];
      model.addLessOrEqual(
          LinearExpr.newBuilder().addTerm(load[j].build(), 1_000_000).build(),
          LinearExpr.term(worst, capacity));
      if (instance.mostCases() > 0) {
        model.addLessOrEqual(count[j], instance.mostCases());
      }
      IntVar over = model.newIntVar(0, total, "");
      long mean = total * capacity / available;
      model.addGreaterOrEqual(
          over, LinearExpr.newBuilder().add(load[j].build()).add(-mean).build());
      objective.add(over);
    }
    model.minimize(objective);
    var solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(limit.toMillis() / 1000.0).setNumWorkers(1);
    CpSolverStatus status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return Optional.empty();
    }
    int[] answer = new int[n];
    for (int i = 0; i < n; i++) {
      answer[i] = -1;
      for (int j = 0; j < m; j++) {
        if (x[i][j] != null && solver.booleanValue(x[i][j])) {
          answer[i] = j;
        }
      }
    }
    return Optional.of(answer);
  }
}
