package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorRule;

/** Reads and writes a factor as its rule with two fields more. */
final class FactorCodec extends ObjectCodec<Factor> {
  private static final String ON_BAND = "onBand";
  private static final String SKILL = "skill";

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
    all.addAll(List.of(ON_BAND, SKILL));
    return all;
  }

  @Override
  @Nullable Codec<?> field(String name, Values before) {
    return switch (name) {
      case ON_BAND -> Scalars.flag();
      case SKILL -> Scalars.string();
      default -> rules.field(name, before);
    };
  }

  @Override
  Factor build(Values values) {
    return new Factor(
        rules.build(values),
        Boolean.TRUE.equals(values.find(ON_BAND)),
        Optional.ofNullable((String) values.find(SKILL)));
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
  }
}
