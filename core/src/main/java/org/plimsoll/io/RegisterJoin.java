package org.plimsoll.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;
import org.plimsoll.graph.Tie;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.RatingScale;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

/** One joining of the tables of a register. */
final class RegisterJoin {
  private static final String TAKE_OUT = "take one row out";

  private final RegisterRows rows;
  private final StakeholderMap register;
  private final List<ReadResult<?>> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Stakeholder> parties = new LinkedHashMap<>();
  private final Map<String, List<PartyRating>> ratings = new HashMap<>();
  private final Map<String, List<Engagement.Mark>> marks = new HashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final List<Tie> ties;
  private long leftOut;

  RegisterJoin(RegisterRows rows, StakeholderMap register) {
    this.rows = rows;
    this.register = register;
    tables.addAll(rows.parties());
    tables.addAll(rows.ratings());
    tables.addAll(rows.engagement());
    tables.addAll(rows.ties());
    ties = new ArrayList<>(register.ties());
    register.stakeholders().forEach(this::add);
    register.ties().forEach(tie -> seen.add(List.of("tie", tie.from(), tie.to())));
  }

  private void add(Stakeholder party) {
    parties.put(party.id(), party);
    party.ratings().forEach(rating -> seen.add(key(party.id(), rating)));
    party.engagement().forEach(mark -> seen.add(List.of("mark", party.id(), mark.on())));
  }

  private static List<Object> key(String party, PartyRating rating) {
    return List.of("rating", party, rating.aspect(), rating.rater(), rating.on());
  }

  ReadResult<StakeholderMap> join() {
    tables.forEach(table -> problems.addAll(table.problems()));
    int alreadyLogged = problems.size();
    rows.parties().forEach(table -> table.value().forEach(row -> party(table.source(), row)));
    rows.ratings().forEach(table -> table.value().forEach(row -> rating(table.source(), row)));
    rows.engagement().forEach(table -> table.value().forEach(row -> mark(table.source(), row)));
    rows.ties().forEach(table -> table.value().forEach(row -> tie(table.source(), row)));
    List<Stakeholder> all = parties.values().stream().map(this::complete).toList();
    StakeholderMap joined =
        new StakeholderMap(
            register.subject(),
            all,
            register.scales(),
            register.requiredGroups(),
            register.designFixed(),
            ties);
    List<String> unused = new ArrayList<>();
    tables.forEach(
        table -> table.unusedColumns().forEach(name -> unused.add(table.source() + ": " + name)));
    if (problems.size() > alreadyLogged) {
      RowReading.log(register.subject(), leftOut, problems.subList(alreadyLogged, problems.size()));
    }
    return new ReadResult<>(
        joined,
        register.subject(),
        tables.stream().mapToLong(ReadResult::rows).sum(),
        tables.stream().mapToLong(ReadResult::understood).sum() - leftOut,
        tables.stream().mapToLong(ReadResult::blank).sum(),
        unused,
        problems);
  }

  private Stakeholder complete(Stakeholder party) {
    List<PartyRating> more = ratings.getOrDefault(party.id(), List.of());
    Stakeholder whole = party.rated(more.toArray(PartyRating[]::new));
    for (Engagement.Mark mark : marks.getOrDefault(party.id(), List.of())) {
      whole =
          mark.on().isPresent()
              ? whole.engagement(mark.current(), mark.desired(), mark.on().get())
              : whole.engagement(mark.current(), mark.desired());
    }
    return whole;
  }

  private void refuse(
      String file, long line, String column, String value, String rule, String wayOut) {
    problems.add(new Problem(file, line, column, value, rule, wayOut));
    leftOut++;
  }

  private void party(String file, PartyRow row) {
    Stakeholder party = row.party();
    if (parties.containsKey(party.id())) {
      refuse(
          file,
          row.line(),
          RegisterColumns.ID,
          party.id(),
          "a party stands once in a register, and this one is there already",
          TAKE_OUT);
      return;
    }
    for (PartyRating rating : party.ratings()) {
      if (offScale(file, row.line(), StakeholderReaders.column(rating.aspect()), rating)) {
        return;
      }
    }
    add(party);
  }

  private boolean offScale(String file, long line, String column, PartyRating rating) {
    RatingScale scale = register.scale(rating.aspect());
    if (scale.holds(rating.value())) {
      return false;
    }
    refuse(
        file,
        line,
        column,
        rating.value().toString(),
        rating.aspect().words() + " is rated from " + scale,
        "correct the mark, or declare another scale: StakeholderMap.onScale(..)");
    return true;
  }

  private boolean unknown(String file, long line, String column, String party) {
    @Nullable Stakeholder known = parties.get(party);
    if (known != null) {
      return false;
    }
    refuse(
        file,
        line,
        column,
        party,
        "the id of a party of the register is needed, and there is none with this one",
        "add the party, or correct the id");
    return true;
  }

  private void rating(String file, RatingRow row) {
    if (unknown(file, row.line(), RegisterColumns.PARTY, row.party())
        || offScale(file, row.line(), RegisterColumns.MARK, row.rating())) {
      return;
    }
    if (!seen.add(key(row.party(), row.rating()))) {
      refuse(
          file,
          row.line(),
          RegisterColumns.ASPECT,
          row.rating().aspect().words(),
          "a rater rates an aspect of a party once a day, and has done so already",
          TAKE_OUT + ", or name raters and days");
      return;
    }
    ratings.computeIfAbsent(row.party(), id -> new ArrayList<>()).add(row.rating());
  }

  private void mark(String file, EngagementRow row) {
    if (unknown(file, row.line(), RegisterColumns.PARTY, row.party())) {
      return;
    }
    if (!seen.add(List.of("mark", row.party(), row.mark().on()))) {
      refuse(
          file,
          row.line(),
          RegisterColumns.ON,
          row.mark().on().map(Object::toString).orElse(""),
          "a party has one mark of engagement a day, and has one already",
          TAKE_OUT);
      return;
    }
    marks.computeIfAbsent(row.party(), id -> new ArrayList<>()).add(row.mark());
  }

  private void tie(String file, TieRow row) {
    Tie tie = row.tie();
    if (unknown(file, row.line(), RegisterColumns.FROM, tie.from())
        || unknown(file, row.line(), RegisterColumns.TO, tie.to())) {
      return;
    }
    if (!seen.add(List.of("tie", tie.from(), tie.to()))) {
      refuse(
          file,
          row.line(),
          RegisterColumns.TO,
          tie.to(),
          "a tie stands once, and this one is there already",
          TAKE_OUT);
      return;
    }
    ties.add(tie);
  }
}
