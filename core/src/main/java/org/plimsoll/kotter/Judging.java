package org.plimsoll.kotter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Observation;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Testimony;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.ScaleAgreement;
import org.plimsoll.stats.Threshold;

/** Holds pieces of evidence against the rules of one criterion. */
final class Judging {
  private static final double NO_WEIGHT = -1;
  private static final List<String> ALL =
      List.of(CriterionRule.Agreement.EVERYONE, CriterionRule.Agreement.PLACES);

  private final Kotter method;
  private final BuyIn buyIn;

  Judging(Kotter method) {
    this.method = method;
    this.buyIn = method.buyIn();
  }

  /** Why none of the criterion's rules reads the evidence; empty where one does. */
  static Optional<String> unread(Criterion criterion, Evidence evidence) {
    Optional<String> why = Optional.empty();
    for (CriterionRule rule : criterion.rules()) {
      Optional<String> reason = unread(rule, evidence);
      if (reason.isEmpty()) {
        return reason;
      }
      why = why.isEmpty() || reason.get().startsWith("it shows") ? reason : why;
    }
    return why;
  }

  static boolean reads(CriterionRule rule, Evidence evidence) {
    return unread(rule, evidence).isEmpty();
  }

  private static Optional<String> unread(CriterionRule rule, Evidence evidence) {
    Observation seen = evidence.observation();
    if (rule instanceof CriterionRule.Agreement agreement) {
      if (seen instanceof Strata strata) {
        return agreement.levels().size() == 1
                || strata.groups().keySet().stream().anyMatch(agreement.levels()::containsKey)
            ? Optional.empty()
            : Optional.of(
                "it shows the view of "
                    + strata.groups().keySet()
                    + ", and asked is that of "
                    + agreement.levels().keySet());
      }
      if (!(seen instanceof Sample || seen instanceof Census || seen instanceof Looks)) {
        return Optional.of("it counts nobody who agrees");
      }
      return level(agreement, evidence).isPresent()
          ? Optional.empty()
          : Optional.of(
              "it shows the view of "
                  + evidence.group().map(group -> "\"" + group + "\"").orElse("nobody named")
                  + ", and asked is that of "
                  + agreement.levels().keySet());
    }
    boolean fits =
        rule instanceof CriterionRule.Shown
            ? seen instanceof Testimony
            : rule instanceof CriterionRule.BeyondNoise
                ? seen instanceof Series
                : rule instanceof CriterionRule.Occasions
                    ? evidence.occasion().isPresent()
                    : rule instanceof CriterionRule.ReadingTime
                        ? seen instanceof Testimony document && document.wordCount().isPresent()
                        : rule instanceof CriterionRule.EveryGroup
                            ? seen instanceof Strata
                            : seen instanceof Scores;
    return fits
        ? Optional.empty()
        : Optional.of("no rule of the criterion reads evidence of its kind");
  }

  /** The level of the rule whose view the evidence shows. */
  private static Optional<String> level(CriterionRule.Agreement agreement, Evidence evidence) {
    Set<String> levels = agreement.levels().keySet();
    if (evidence.group().isPresent() && levels.contains(evidence.group().get())) {
      return evidence.group();
    }
    for (String all : ALL) {
      if (levels.contains(all)) {
        return Optional.of(all);
      }
    }
    return evidence.group().isEmpty() && levels.size() == 1
        ? Optional.of(levels.iterator().next())
        : Optional.empty();
  }

  /** Judges a criterion; the evidence is what its rules read, latest waves only, in any order. */
  Verdict judge(Criterion criterion, List<Evidence> evidence) {
    List<Evidence> sorted = new ArrayList<>(evidence);
    sorted.sort(ORDER);
    List<Verdict> verdicts = new ArrayList<>();
    Set<Evidence> taken = new HashSet<>();
    for (CriterionRule rule : criterion.rules()) {
      List<Evidence> own =
          sorted.stream().filter(each -> reads(rule, each) && !taken.contains(each)).toList();
      taken.addAll(own);
      if (!own.isEmpty()) {
        verdicts.add(judge(rule, own));
      }
    }
    return verdicts.isEmpty()
        ? Verdict.notEvidenced("\"" + criterion.estimand() + "\"")
        : Verdict.together(verdicts);
  }

  /** Any fixed order will do; this one reads well. */
  static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence each) -> each.on().orElse(LocalDate.MAX))
          .reversed()
          .thenComparing(Evidence::title)
          .thenComparing(Evidence::about)
          .thenComparing(each -> each.group().orElse(""))
          .thenComparing(Evidence::toString)
          .thenComparing(Judging::rest);

  /** What the text of evidence does not show, so that the order given never matters. */
  private static String rest(Evidence evidence) {
    Observation seen = evidence.observation();
    Object hidden =
        seen instanceof Series series
            ? List.of(series.before(), series.after())
            : seen instanceof Scores scores
                ? scores.answers()
                : seen instanceof Looks looks
                    ? looks.looks()
                    : seen instanceof Sample sample ? sample.missingAtRandom() : seen;
    return List.of(hidden, evidence.occasion(), evidence.expires(), evidence.halfLife()).toString();
  }

  private Verdict judge(CriterionRule rule, List<Evidence> evidence) {
    if (rule instanceof CriterionRule.Agreement agreement) {
      return agreement(agreement, evidence);
    }
    if (rule instanceof CriterionRule.Shown shown) {
      return shown(shown, evidence);
    }
    if (rule instanceof CriterionRule.Occasions occasions) {
      return occasions(occasions, evidence);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Evidence each : evidence) {
      Verdict verdict =
          rule instanceof CriterionRule.BeyondNoise noise
              ? noise.judge((Series) each.observation())
              : rule instanceof CriterionRule.ReadingTime time
                  ? readingTime(time, (Testimony) each.observation())
                  : rule instanceof CriterionRule.EveryGroup every
                      ? everyGroup(every, (Strata) each.observation())
                      : scale((CriterionRule.ScaleScore) rule, (Scores) each.observation());
      verdicts.add(named(each, verdict));
    }
    return rule instanceof CriterionRule.BeyondNoise noise
        ? Noise.together(noise, verdicts)
        : Verdict.together(verdicts);
  }

  private static Verdict named(Evidence evidence, Verdict verdict) {
    List<Reason> reasons = new ArrayList<>(verdict.reasons());
    reasons.set(
        0, Reason.of(evidence.title() + ": " + reasons.get(0).text(), reasons.get(0).source()));
    return new Verdict(verdict.truth(), verdict.chance(), reasons);
  }

  private Verdict agreement(CriterionRule.Agreement rule, List<Evidence> evidence) {
    Map<String, List<Verdict>> byLevel = new LinkedHashMap<>();
    rule.levels().keySet().forEach(level -> byLevel.put(level, new ArrayList<>()));
    for (Evidence each : evidence) {
      if (each.observation() instanceof Strata strata) {
        addGroups(byLevel, rule, each, strata);
      } else {
        String level = level(rule, each).orElseThrow();
        List<Verdict> verdicts = Objects.requireNonNull(byLevel.get(level));
        verdicts.add(counted(rule, each, level, each.observation()));
      }
    }
    List<Verdict> levels = new ArrayList<>();
    byLevel.forEach(
        (level, verdicts) ->
            levels.add(
                verdicts.isEmpty()
                    ? Verdict.notEvidenced("the view of " + level)
                    : Verdict.together(verdicts)));
    return method.independentGroups() ? Verdict.allIfIndependent(levels) : Verdict.all(levels);
  }

  private void addGroups(
      Map<String, List<Verdict>> byLevel,
      CriterionRule.Agreement rule,
      Evidence evidence,
      Strata strata) {
    boolean named = strata.groups().keySet().stream().anyMatch(byLevel::containsKey);
    if (!named) {
      String level = rule.levels().keySet().iterator().next();
      Objects.requireNonNull(byLevel.get(level)).add(counted(rule, evidence, level, strata));
      return;
    }
    strata
        .groups()
        .forEach(
            (group, sample) -> {
              List<Verdict> verdicts = byLevel.get(group);
              if (verdicts != null) {
                verdicts.add(counted(rule, evidence, group, sample));
              }
            });
  }

  private Verdict counted(
      CriterionRule.Agreement rule, Evidence evidence, String level, Observation seen) {
    Threshold threshold = Objects.requireNonNull(rule.levels().get(level));
    double weight = method.asOf().flatMap(evidence::weight).orElse(1.0);
    Verdict verdict;
    if (seen instanceof Sample sample) {
      verdict = buyIn.judge(sample, threshold, weight, rule.source());
    } else if (seen instanceof Census census) {
      verdict = buyIn.judge(census.asSample(), threshold, weight, rule.source());
    } else if (seen instanceof Looks looks) {
      Looks.Look last = looks.looks().get(looks.looks().size() - 1);
      verdict =
          weight < 1 && last.answered() > 0
              ? buyIn.judge(
                  Sample.asked(last.answered()).of(looks.population()).agreed(last.agreed()),
                  threshold,
                  weight,
                  rule.source())
              : buyIn.judge(looks, threshold, rule.source());
    } else {
      verdict = buyIn.judge((Strata) seen, threshold, rule.source());
      if (weight < 1) {
        verdict =
            Verdict.of(
                Truth.UNDETERMINED,
                Reason.of(
                    "groups that are added up must not age; give their half-life to each as"
                        + " evidence of its own",
                    Source.OURS));
      }
    }
    boolean assumed =
        evidence.group().isEmpty()
            && !(evidence.observation() instanceof Strata)
            && !ALL.contains(level);
    Verdict result = named(evidence, rule.takesPlaces() ? ofPlaces(seen, verdict) : verdict);
    if (!assumed) {
      return result;
    }
    List<Reason> reasons = new ArrayList<>(result.reasons());
    reasons.add(Reason.of("whose view it shows was not said; taken as that of " + level));
    return new Verdict(result.truth(), result.chance(), reasons);
  }

  /** Places do not agree: they use it or do not. */
  private static Verdict ofPlaces(Observation seen, Verdict verdict) {
    Optional<Sample> counted =
        seen instanceof Sample sample
            ? Optional.of(sample)
            : seen instanceof Census census ? Optional.of(census.asSample()) : Optional.empty();
    if (counted.isEmpty()) {
      return verdict;
    }
    Sample places = counted.get();
    String known =
        places.agreed()
            + " of "
            + places.answered()
            + " use it"
            + (places.population().isEmpty() || places.population().getAsInt() != places.answered()
                ? ", " + places.asked() + " asked"
                : "");
    List<Reason> reasons = new ArrayList<>();
    for (Reason reason : verdict.reasons()) {
      reasons.add(
          reason.text().equals(places.words()) ? Reason.of(known, reason.source()) : reason);
    }
    return new Verdict(verdict.truth(), verdict.chance(), reasons);
  }

  private static Verdict shown(CriterionRule.Shown rule, List<Evidence> evidence) {
    List<Reason> pro = new ArrayList<>();
    List<Reason> against = new ArrayList<>();
    List<Reason> unsigned = new ArrayList<>();
    for (Evidence each : evidence) {
      Testimony testimony = (Testimony) each.observation();
      if (each.by().isEmpty()) {
        unsigned.add(Reason.of(each.title() + ": nobody vouches for it", rule.source()));
      } else {
        (testimony.speaksFor() ? pro : against).add(Reason.of(each.toString(), rule.source()));
      }
    }
    Truth truth =
        !pro.isEmpty() && !against.isEmpty()
            ? Truth.UNDETERMINED
            : !against.isEmpty()
                ? Truth.NOT_MET
                : pro.size() >= rule.least() ? Truth.MET : Truth.UNDETERMINED;
    List<Reason> reasons = new ArrayList<>();
    if (!pro.isEmpty() && !against.isEmpty()) {
      reasons.add(Reason.of("some evidence speaks for it and some against", rule.source()));
    } else if (truth == Truth.UNDETERMINED) {
      reasons.add(
          Reason.of(pro.size() + " of " + rule.least() + " needed vouch for it", rule.source()));
    }
    reasons.addAll(against);
    reasons.addAll(pro);
    reasons.addAll(unsigned);
    return new Verdict(truth, Optional.empty(), reasons);
  }

  static Set<Occasion> occasions(List<Evidence> evidence) {
    Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    evidence.forEach(each -> each.occasion().ifPresent(occasions::add));
    return occasions;
  }

  private static Verdict occasions(CriterionRule.Occasions rule, List<Evidence> evidence) {
    Set<Occasion> occasions = occasions(evidence);
    return Verdict.of(
        occasions.size() >= rule.least() ? Truth.MET : Truth.UNDETERMINED,
        Reason.of(
            "came up on "
                + occasions.size()
                + (occasions.size() == 1 ? " kind" : " kinds")
                + " of occasion ("
                + String.join(", ", occasions.stream().map(Occasion::words).toList())
                + "), "
                + rule.least()
                + " needed",
            rule.source()));
  }

  /** Such as {@code 1 value} and {@code 2 values}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static Verdict readingTime(CriterionRule.ReadingTime rule, Testimony document) {
    int words = document.wordCount().orElseThrow();
    return Verdict.of(
        words <= rule.mostWords() ? Truth.MET : Truth.NOT_MET,
        Reason.of(
            words
                + " words take "
                + rule.minutesFor(words).toText(1)
                + " minutes to tell at "
                + rule.wordsPerMinute()
                + " a minute; at most "
                + rule.minutes(),
            rule.source()));
  }

  static List<String> groupsWithoutAnybody(Strata strata) {
    return strata.groups().entrySet().stream()
        .filter(group -> group.getValue().agreed() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Verdict everyGroup(CriterionRule.EveryGroup rule, Strata strata) {
    List<String> empty = groupsWithoutAnybody(strata);
    return Verdict.of(
        empty.isEmpty() ? Truth.MET : Truth.NOT_MET,
        Reason.of(
            empty.isEmpty()
                ? "somebody of each of " + strata.groups().keySet()
                : "nobody of " + empty,
            rule.source()));
  }

  private static Verdict scale(CriterionRule.ScaleScore rule, Scores scores) {
    int options = scores.highest() - scores.lowest() + 1;
    ScaleAgreement agreement = ScaleAgreement.of(scores.table(), options);
    long sum = 0;
    long answers = 0;
    for (List<Integer> row : scores.answers()) {
      for (int score : row) {
        sum += score;
        answers++;
      }
    }
    Rational mean = Rational.of(sum, answers);
    Rational share =
        mean.minus(Rational.of(scores.lowest()))
            .dividedBy(Rational.of(scores.highest() - scores.lowest()));
    boolean agreed = agreement.rWgJ().orElse(NO_WEIGHT) >= rule.leastAgreement().doubleValue();
    Truth truth =
        !agreed
            ? Truth.UNDETERMINED
            : share.compareTo(rule.leastShare()) >= 0 ? Truth.MET : Truth.NOT_MET;
    return Verdict.of(
        truth,
        Reason.of(
            scores.words()
                + ", mean "
                + mean.toText(2)
                + ", agreement "
                + (agreement.rWgJ().isPresent()
                    ? Rational.of(BigDecimal.valueOf(agreement.rWgJ().getAsDouble())).toText(2)
                    : "not defined")),
        Reason.of(rule.words(), rule.source()));
  }
}
