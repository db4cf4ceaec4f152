package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorRule;

/** Reads and writes a factor as its rule with up to four fields more. */
final class FactorCodec extends ObjectCodec<Factor> {
  private static final String ON_BAND = "onBand";
  private static final String SKILL = "skill";
  private static final String LOW = "low";
  private static final String HIGH = "high";

  private final SealedCodec<FactorRule> rules;

  FactorCodec(SealedCodec<FactorRule> rules) {
    super(Schema.of(Factor.class));
    this.rules = rules;
  }

  @Override
  Iterable<String> fieldNames() {
    return withOwn(rules.fieldNames());
  }

  @Override
  Iterable<String> fieldNames(Values before) {
    return withOwn(rules.fieldNames(before));
  }

  private static List<String> withOwn(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    all.addAll(List.of(ON_BAND, SKILL, LOW, HIGH));
    return all;
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    return switch (name) {
      case ON_BAND -> Scalars.flag();
      case SKILL -> Scalars.string();
      case LOW, HIGH -> rules;
      default -> rules.field(name, before);
    };
  }

  @Override
  Factor build(Values values) {
    return new Factor(
        rules.build(values),
        Boolean.TRUE.equals(values.find(ON_BAND)),
        Optional.ofNullable((String) values.find(SKILL)),
        bounds((FactorRule) values.find(LOW), (FactorRule) values.find(HIGH)));
  }

  private static Optional<Factor.Bounds> bounds(
      @Nullable FactorRule low, @Nullable FactorRule high) {
    if (low == null && high == null) {
      return Optional.empty();
    }
    if (low == null || high == null) {
      throw new IllegalArgumentException(
          "a factor known as a range says both low and high, was only "
              + (low == null ? HIGH : LOW));
    }
    return Optional.of(new Factor.Bounds(low, high));
  }

  @Override
  void writeFields(Factor factor, JsonGenerator out) throws IOException {
    rules.writeFields(factor.rule(), out);
    if (factor.onBandOnly()) {
      out.writeBooleanField(ON_BAND, true);
    }
    if (factor.skill().isPresent()) {
      out.writeFieldName(SKILL);
      Texts.write(factor.skill().get(), out);
    }
    if (factor.bounds().isPresent()) {
      out.writeFieldName(LOW);
      rules.write(factor.bounds().get().low(), out);
      out.writeFieldName(HIGH);
      rules.write(factor.bounds().get().high(), out);
    }
  }
}
