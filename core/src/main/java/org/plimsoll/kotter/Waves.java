package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Sample;
import org.plimsoll.stats.WaveChange;

/** Whether support fell between two waves of one enquiry. */
final class Waves {
  private Waves() {}

  /** A wave in which support is lower than in the one before it. */
  record Fall(Evidence earlier, Evidence later, Chance chance) {
    Warning.SupportFell warning(StagedModel model) {
      return new Warning.SupportFell(
          model.stage(later.about()).label(), later.title(), words(earlier), words(later), chance);
    }

    private static String words(Evidence wave) {
      return wave.on().orElseThrow() + ": " + wave.observation().words();
    }
  }

  static boolean areWaves(Evidence one, Evidence other) {
    return one.about().equals(other.about())
        && one.title().equals(other.title())
        && one.group().equals(other.group())
        && one.observation().getClass() == other.observation().getClass()
        && !(one.observation() instanceof org.plimsoll.evidence.Testimony);
  }

  /** The last two dated waves of each enquiry between which support fell, by title. */
  static List<Fall> falls(Kotter method, List<Evidence> evidence) {
    List<Evidence> dated =
        evidence.stream()
            .filter(
                each ->
                    each.on().isPresent()
                        && each.about().startsWith(method.model().id() + "/")
                        && counts(each).isPresent())
            .sorted(
                Comparator.comparing((Evidence each) -> each.on().orElseThrow())
                    .thenComparing(Judging.ORDER))
            .toList();
    List<Fall> falls = new ArrayList<>();
    for (int i = dated.size() - 1; i > 0; i--) {
      Evidence later = dated.get(i);
      boolean isLast =
          dated.subList(i + 1, dated.size()).stream().noneMatch(each -> areWaves(each, later));
      if (isLast) {
        for (int j = i - 1; j >= 0; j--) {
          Evidence before = dated.get(j);
          if (areWaves(before, later) && before.on().get().isBefore(later.on().get())) {
            chance(before, later)
                .filter(chance -> chance.low() >= method.confidence().asFraction().doubleValue())
                .ifPresent(chance -> falls.add(new Fall(before, later, chance)));
            break;
          }
        }
      }
    }
    return falls;
  }

  private static Optional<Sample> counts(Evidence wave) {
    return wave.observation() instanceof Sample sample
        ? Optional.of(sample)
        : wave.observation() instanceof Census census
            ? Optional.of(census.asSample())
            : Optional.empty();
  }

  private static Optional<Chance> chance(Evidence before, Evidence later) {
    Sample one = counts(before).orElseThrow();
    Sample two = counts(later).orElseThrow();
    if (one.answered() == 0 || two.answered() == 0) {
      return Optional.empty();
    }
    if (isComplete(one) && isComplete(two)) {
      return Optional.of(
          Rational.of(two.agreed(), two.answered())
                      .compareTo(Rational.of(one.agreed(), one.answered()))
                  < 0
              ? Chance.CERTAIN
              : Chance.NONE);
    }
    return Optional.of(
        Chance.of(
            WaveChange.probabilityFell(
                one.agreed(),
                one.answered() - one.agreed(),
                two.agreed(),
                two.answered() - two.agreed())));
  }

  private static boolean isComplete(Sample sample) {
    return sample.population().isPresent() && sample.answered() == sample.population().getAsInt();
  }
}
