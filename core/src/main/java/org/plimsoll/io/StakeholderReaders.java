package org.plimsoll.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Rational;
import org.plimsoll.graph.Tie;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

/** How rows become the parts of a register of stakeholders. */
final class StakeholderReaders {
  private StakeholderReaders() {}

  static String column(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT);
  }

  static List<String> columns() {
    List<String> names =
        new ArrayList<>(
            List.of(
                RegisterColumns.ID,
                RegisterColumns.NAME,
                RegisterColumns.KIND,
                RegisterColumns.GROUPS,
                RegisterColumns.IN_WORK,
                RegisterColumns.CHANGES,
                RegisterColumns.INTERESTS,
                RegisterColumns.FIRST_ENGAGED));
    for (Aspect aspect : Aspect.values()) {
      names.add(column(aspect));
    }
    names.addAll(
        List.of(
            RegisterColumns.PARTY,
            RegisterColumns.ASPECT,
            RegisterColumns.MARK,
            RegisterColumns.RATER,
            RegisterColumns.ON,
            RegisterColumns.CURRENT,
            RegisterColumns.DESIRED,
            RegisterColumns.HOW,
            RegisterColumns.HEARD,
            RegisterColumns.FROM,
            RegisterColumns.TO,
            RegisterColumns.STRENGTH));
    return List.copyOf(names);
  }

  static Function<Columns, Function<Row, @Nullable PartyRow>> parties(RegisterColumns mapping) {
    return columns -> {
      Column<String> id = columns.needed(mapping.of(RegisterColumns.ID), Cell.ID);
      var name = mapping.find(columns, RegisterColumns.NAME, Cell.WORD);
      var kind = mapping.find(columns, RegisterColumns.KIND, Cell.oneOf(Stakeholder.Kind.class));
      var groups = mapping.find(columns, RegisterColumns.GROUPS, Cell.WORD);
      var inWork = mapping.find(columns, RegisterColumns.IN_WORK, Cell.FLAG);
      var changes = mapping.find(columns, RegisterColumns.CHANGES, Cell.WORD);
      var interests = mapping.find(columns, RegisterColumns.INTERESTS, Cell.WORD);
      var engaged = mapping.find(columns, RegisterColumns.FIRST_ENGAGED, Cell.DATE);
      Map<Aspect, Column<Rational>> marks = new EnumMap<>(Aspect.class);
      for (Aspect aspect : Aspect.values()) {
        marks.put(aspect, mapping.find(columns, column(aspect), Cell.NUMBER));
      }
      Set<String> seen = new HashSet<>();
      return row -> {
        String own = row.get(id);
        List<PartyRating> ratings = new ArrayList<>();
        marks.forEach(
            (aspect, column) ->
                row.find(column)
                    .ifPresent(
                        mark -> ratings.add(new PartyRating(aspect, mark, "", Optional.empty()))));
        Stakeholder party =
            new Stakeholder(
                own,
                row.find(name).orElse(own),
                row.find(kind),
                split(row.find(groups), mapping.separator()),
                row.find(inWork).orElse(false),
                split(row.find(changes), mapping.separator()),
                split(row.find(interests), mapping.separator()),
                ratings,
                List.of(),
                row.find(engaged));
        if (!seen.add(own)) {
          throw new IllegalArgumentException(
              "party \"" + own + "\" stands in an earlier row already; give each party once");
        }
        return new PartyRow(row.line(), party);
      };
    };
  }

  static List<String> split(Optional<String> text, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : text.orElse("").split(java.util.regex.Pattern.quote(separator), -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  static Function<Columns, Function<Row, @Nullable RatingRow>> ratings(RegisterColumns mapping) {
    return columns -> {
      Column<String> party = columns.needed(mapping.of(RegisterColumns.PARTY), Cell.REPEATED_ID);
      Column<Aspect> aspect =
          columns.needed(mapping.of(RegisterColumns.ASPECT), Cell.oneOf(Aspect.class));
      Column<Rational> mark = columns.needed(mapping.of(RegisterColumns.MARK), Cell.NUMBER);
      var rater = mapping.find(columns, RegisterColumns.RATER, Cell.WORD);
      Column<LocalDate> on = mapping.find(columns, RegisterColumns.ON, Cell.DATE);
      return row ->
          new RatingRow(
              row.line(),
              row.get(party),
              new PartyRating(
                  row.get(aspect), row.get(mark), row.find(rater).orElse(""), row.find(on)));
    };
  }

  static Function<Columns, Function<Row, @Nullable EngagementRow>> engagement(
      RegisterColumns mapping) {
    return columns -> {
      Column<String> party = columns.needed(mapping.of(RegisterColumns.PARTY), Cell.REPEATED_ID);
      Column<Engagement> current =
          columns.needed(mapping.of(RegisterColumns.CURRENT), Cell.oneOf(Engagement.class));
      Column<Engagement> desired =
          columns.needed(mapping.of(RegisterColumns.DESIRED), Cell.oneOf(Engagement.class));
      Column<LocalDate> on = mapping.find(columns, RegisterColumns.ON, Cell.DATE);
      return row ->
          new EngagementRow(
              row.line(),
              row.get(party),
              new Engagement.Mark(row.get(current), row.get(desired), row.find(on)));
    };
  }

  static Function<Columns, Function<Row, @Nullable TieRow>> ties(RegisterColumns mapping) {
    return columns -> {
      Column<String> from = columns.needed(mapping.of(RegisterColumns.FROM), Cell.REPEATED_ID);
      Column<String> to = columns.needed(mapping.of(RegisterColumns.TO), Cell.REPEATED_ID);
      var strength = mapping.find(columns, RegisterColumns.STRENGTH, Cell.NUMBER);
      Set<List<String>> seen = new HashSet<>();
      return row -> {
        Tie tie =
            new Tie(
                row.get(from),
                row.get(to),
                row.find(strength).map(Rational::doubleValue).orElse(1.0));
        if (!seen.add(List.of(tie.from(), tie.to()))) {
          throw new IllegalArgumentException(
              "the tie " + tie + " stands in an earlier row already; give each tie once");
        }
        return new TieRow(row.line(), tie);
      };
    };
  }

  static Function<Columns, Function<Row, EngagementPlan.@Nullable Contact>> contacts(
      RegisterColumns mapping, StakeholderMap register) {
    Set<String> known =
        register.stakeholders().stream().map(Stakeholder::id).collect(Collectors.toSet());
    return columns -> {
      Column<String> party = columns.needed(mapping.of(RegisterColumns.PARTY), Cell.REPEATED_ID);
      Column<LocalDate> on = columns.needed(mapping.of(RegisterColumns.ON), Cell.DATE);
      Column<Boolean> heard = columns.needed(mapping.of(RegisterColumns.HEARD), Cell.FLAG);
      var how = mapping.find(columns, RegisterColumns.HOW, Cell.WORD);
      return row -> {
        var contact =
            new EngagementPlan.Contact(
                row.get(party), row.get(on), row.find(how).orElse(""), row.get(heard));
        if (!known.contains(contact.party())) {
          throw new IllegalArgumentException(
              "the register has no party \"" + contact.party() + "\"; add it, or correct the id");
        }
        return contact;
      };
    };
  }
}
