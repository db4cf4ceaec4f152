package org.plimsoll.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.base.Rational;

class StakeholderProperties {
  @Property(tries = 50)
  void gainingAnAttributeNeverLowersSalienceAndLosingItGoesBack(
      @ForAll SalienceClass before, @ForAll @IntRange(max = 2) int which) {
    Aspect attribute = TypologyKind.SALIENCE.aspects().get(which);
    SalienceClass after = before.gaining(attribute);
    assertTrue(after.group().compareTo(before.group()) >= 0);
    assertTrue(after.attributes().containsAll(before.attributes()));
    if (!before.attributes().contains(attribute)) {
      assertEquals(before, after.losing(attribute));
    }
  }

  private static Stakeholder party(String id, int code) {
    Stakeholder party = Stakeholder.of(id);
    for (Aspect aspect : Aspect.values()) {
      int mark = Math.floorMod(code * (aspect.ordinal() + 7), 6);
      if (mark > 0 && aspect != Aspect.ATTITUDE) {
        party = party.rated(PartyRating.of(aspect, mark));
      }
    }
    return party.attitude(Integer.toString(Math.floorMod(code, 3) - 1));
  }

  @Property(tries = 100)
  void orderAndCompanyOfPartiesChangeNoClass(
      @ForAll TypologyKind kind,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 999) Integer> codes) {
    List<Stakeholder> parties =
        new ArrayList<>(
            IntStream.range(0, codes.size()).mapToObj(i -> party("p" + i, codes.get(i))).toList());
    StakeholderClasses all = StakeholderMap.of("x").with(parties).classify(Typology.of(kind));
    Collections.shuffle(parties, new Random(codes.size()));
    StakeholderClasses shuffled = StakeholderMap.of("x").with(parties).classify(Typology.of(kind));
    for (Stakeholder party : parties) {
      StakeholderClasses.Place alone =
          StakeholderMap.of("x").with(party).classify(Typology.of(kind)).place(party.id());
      assertEquals(alone, all.place(party.id()));
      assertEquals(alone, shuffled.place(party.id()));
    }
    assertEquals(List.of(), all.diff(shuffled));
  }

  @Property(tries = 100)
  void everyRuleOfSummaryLiesBetweenTheLowestAndTheHighestMark(
      @ForAll AspectSummary.Rule rule,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 5) Integer> marks) {
    Stakeholder party = Stakeholder.of("p");
    for (int i = 0; i < marks.size(); i++) {
      party = party.rated(PartyRating.of(Aspect.POWER, marks.get(i)).by("r" + i));
    }
    Rational value = party.summary(Aspect.POWER, rule, Optional.empty()).value().orElseThrow();
    assertTrue(value.compareTo(Rational.of(Collections.min(marks))) >= 0);
    assertTrue(value.compareTo(Rational.of(Collections.max(marks))) <= 0);
  }
}
