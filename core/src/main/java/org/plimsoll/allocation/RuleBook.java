package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * The rules of an allocation, ready to be asked. Gates decide by case and person; each looks at a
 * key of the case, so that it is asked once for all cases with equal keys. Limits decide by what a
 * person holds.
 */
final class RuleBook {

  /** A rule that decides by case and person. */
  private interface Gate {
    /** What the rule looks at in a case; null where it does not concern it. */
    @Nullable Object key(CaseFacts facts);

    /** What stands in the way, or null. */
    @Nullable String refusal(CaseFacts facts, StaffMember member);

    /** The kind of work that the rule singles out, or null. */
    @Nullable String work(CaseFacts facts);
  }

  private final List<Gate> gates = new ArrayList<>();
  private final List<Rule> limits = new ArrayList<>();

  RuleBook(List<Rule> rules, Team team) {
    Map<String, Map<String, String>> conflicts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      check(rule, team);
      if (rule instanceof Rule.Conflict conflict) {
        conflicts
            .computeIfAbsent(conflict.caseId(), id -> new LinkedHashMap<>())
            .putIfAbsent(conflict.memberId(), conflict.reason());
      } else if (rule instanceof Rule.CountLimit
          || rule instanceof Rule.PointsLimit
          || rule instanceof Rule.HardLimit) {
        limits.add(rule);
      } else {
        gates.add(gate(rule));
      }
    }
    if (!conflicts.isEmpty()) {
      gates.add(new Conflicts(conflicts));
    }
  }

  private static void check(Rule rule, Team team) {
    var scheme = team.scheme().orElseThrow();
    if (rule instanceof Rule.Specialism own) {
      own.cases().check(rule.words(), scheme);
    } else if (rule instanceof Rule.Barred own) {
      own.cases().check(rule.words(), scheme);
      own.staff().check(rule.words(), team);
    } else if (rule instanceof Rule.LargestCase own) {
      own.staff().check(rule.words(), team);
    } else if (rule instanceof Rule.CountLimit own) {
      own.of().check(rule.words(), scheme);
      own.staff().check(rule.words(), team);
    } else if (rule instanceof Rule.PointsLimit own) {
      own.of().check(rule.words(), scheme);
      own.staff().check(rule.words(), team);
    } else if (rule instanceof Rule.HardLimit own) {
      own.staff().check(rule.words(), team);
    }
  }

  private static Gate gate(Rule rule) {
    if (rule instanceof Rule.Skilled skilled) {
      return new SkillGate(skilled);
    }
    if (rule instanceof Rule.LeastLevel) {
      return new LevelGate();
    }
    if (rule instanceof Rule.Specialism own) {
      return new SpecialismGate(own);
    }
    if (rule instanceof Rule.Barred own) {
      return new BarredGate(own);
    }
    if (rule instanceof Rule.LargestCase own) {
      return new LargestGate(own);
    }
    return new CustomGate((Rule.Custom) rule);
  }

  /** What the gates look at in a case: cases with equal keys may go to the same people. */
  List<@Nullable Object> key(CaseFacts facts) {
    List<@Nullable Object> key = new ArrayList<>(gates.size());
    for (Gate gate : gates) {
      key.add(gate.key(facts));
    }
    return key;
  }

  boolean mayHold(CaseFacts facts, StaffMember member) {
    for (Gate gate : gates) {
      if (gate.refusal(facts, member) != null) {
        return false;
      }
    }
    return true;
  }

  /** What stands in the way of a person holding a case, whatever else is held. */
  List<String> refusals(CaseFacts facts, StaffMember member) {
    List<String> all = new ArrayList<>();
    for (Gate gate : gates) {
      String refusal = gate.refusal(facts, member);
      if (refusal != null) {
        all.add(refusal);
      }
    }
    return all;
  }

  /** The work that a case is, in the words of the rules that single it out; empty for any work. */
  String work(CaseFacts facts) {
    Set<String> words = new LinkedHashSet<>();
    for (Gate gate : gates) {
      String work = gate.work(facts);
      if (work != null) {
        words.add(work);
      }
    }
    return String.join(", ", words);
  }

  /** The limits on counts, points and loads, in the order given. */
  List<Rule> limits() {
    return limits;
  }

  private record SkillGate(Rule.Skilled rule) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return facts.skills();
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      for (String skill : facts.skills()) {
        String refusal = lacks(member, skill, rule.levelOf(skill));
        if (refusal != null) {
          return refusal;
        }
      }
      return null;
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return facts.skills().isEmpty() ? null : String.join(" and ", facts.skills());
    }
  }

  private static @Nullable String lacks(StaffMember member, String skill, int level) {
    Integer own = member.skills().get(skill);
    if (own == null) {
      return "lacks " + skill;
    }
    return own >= level ? null : "has " + skill + " at level " + own + ", needs " + level;
  }

  private record LevelGate() implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return facts.level();
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      OptionalInt needed = facts.level();
      if (needed.isEmpty()) {
        return null;
      }
      if (member.level().isEmpty()) {
        return "level not known, needs " + needed.getAsInt();
      }
      int own = member.level().getAsInt();
      return own >= needed.getAsInt()
          ? null
          : "is at level " + own + ", needs " + needed.getAsInt();
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return facts.level().isEmpty() ? null : "level " + facts.level().getAsInt() + " work";
    }
  }

  private record SpecialismGate(Rule.Specialism rule) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return rule.cases().catches(facts);
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      return rule.cases().catches(facts) ? lacks(member, rule.skill(), rule.level()) : null;
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return rule.cases().catches(facts) ? rule.cases().words() : null;
    }
  }

  private record BarredGate(Rule.Barred rule) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return rule.cases().catches(facts);
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      return rule.cases().catches(facts) && rule.staff().catches(member) ? rule.words() : null;
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return rule.cases().catches(facts) ? rule.cases().words() : null;
    }
  }

  private record LargestGate(Rule.LargestCase rule) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return isAbove(facts);
    }

    private boolean isAbove(CaseFacts facts) {
      return facts.points().compareTo(rule.most()) > 0;
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      return isAbove(facts) && rule.staff().catches(member) ? rule.words() : null;
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return isAbove(facts) ? "cases above " + rule.most() : null;
    }
  }

  private record Conflicts(Map<String, Map<String, String>> byCase) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      Map<String, String> own = byCase.get(facts.item().id());
      return own == null ? null : own.keySet();
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      Map<String, String> own = byCase.get(facts.item().id());
      return own == null ? null : own.get(member.id());
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return byCase.containsKey(facts.item().id()) ? "cases with a conflict" : null;
    }
  }

  private record CustomGate(Rule.Custom rule) implements Gate {
    @Override
    public @Nullable Object key(CaseFacts facts) {
      return rule.function().key(facts.item());
    }

    @Override
    public @Nullable String refusal(CaseFacts facts, StaffMember member) {
      return rule.function().refusal(facts.item(), member).orElse(null);
    }

    @Override
    public @Nullable String work(CaseFacts facts) {
      return null;
    }
  }
}
