package org.plimsoll.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plimsoll.explain.TextTable;
import org.plimsoll.graph.Tie;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

/**
 * A register of stakeholders as four tidy tables, and the log of contacts with them as another,
 * with the names of {@link RegisterColumns#standard()}, which read back as the same parties,
 * ratings, marks, ties and contacts. Write them with {@link Csv#write(TextTable,
 * java.nio.file.Path)}.
 */
public final class RegisterTables {
  private static final String SEPARATOR = RegisterColumns.standard().separator();

  private RegisterTables() {}

  /**
   * Returns a row for each party, without its ratings and marks.
   *
   * @param map the register
   * @return the table, in the order of the register
   * @throws IllegalArgumentException if a text would not read back: if it has blanks at its ends,
   *     or is an entry of a list and empty or contains a semicolon
   */
  public static TextTable parties(StakeholderMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      WrittenCells cells = cells(party);
      rows.add(
          List.of(
              cells.plain(party.id()),
              cells.plain(party.name()),
              party.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse(""),
              cells.listed(party.groups()),
              party.interestedInWork() ? "yes" : "no",
              cells.listed(party.changes()),
              cells.listed(party.interests()),
              party.firstEngaged().map(Object::toString).orElse("")));
    }
    return table(
        map,
        List.of(
            RegisterColumns.ID,
            RegisterColumns.NAME,
            RegisterColumns.KIND,
            RegisterColumns.GROUPS,
            RegisterColumns.IN_WORK,
            RegisterColumns.CHANGES,
            RegisterColumns.INTERESTS,
            RegisterColumns.FIRST_ENGAGED),
        rows);
  }

  private static TextTable table(
      StakeholderMap map, List<String> headings, List<List<String>> rows) {
    return new TextTable(map.subject(), headings, rows);
  }

  private static WrittenCells cells(Stakeholder party) {
    return new WrittenCells("stakeholder \"" + party.id() + "\"", SEPARATOR);
  }

  /**
   * Returns a row for each rating.
   *
   * @param map the register
   * @return the table, parties in the order of the register, ratings in the order given; a mark
   *     that is no decimal is written as a fraction, which a reader lists as a problem
   */
  public static TextTable ratings(StakeholderMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      for (PartyRating rating : party.ratings()) {
        rows.add(
            List.of(
                party.id(),
                rating.aspect().words(),
                rating.value().toString(),
                cells(party).plain(rating.rater()),
                rating.on().map(Object::toString).orElse("")));
      }
    }
    return table(
        map,
        List.of(
            RegisterColumns.PARTY,
            RegisterColumns.ASPECT,
            RegisterColumns.MARK,
            RegisterColumns.RATER,
            RegisterColumns.ON),
        rows);
  }

  /**
   * Returns a row for each mark of engagement.
   *
   * @param map the register
   * @return the table, parties in the order of the register, marks in the order given
   */
  public static TextTable engagement(StakeholderMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      for (Engagement.Mark mark : party.engagement()) {
        rows.add(
            List.of(
                party.id(),
                mark.current().words(),
                mark.desired().words(),
                mark.on().map(Object::toString).orElse("")));
      }
    }
    return table(
        map,
        List.of(
            RegisterColumns.PARTY,
            RegisterColumns.CURRENT,
            RegisterColumns.DESIRED,
            RegisterColumns.ON),
        rows);
  }

  /**
   * Returns who influences whom as an edge list.
   *
   * @param map the register
   * @return a row for each tie, in the order given
   */
  public static TextTable ties(StakeholderMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (Tie tie : map.ties()) {
      rows.add(
          List.of(
              tie.from(),
              tie.to(),
              new java.math.BigDecimal(Double.toString(tie.weight())).toPlainString()));
    }
    return table(
        map, List.of(RegisterColumns.FROM, RegisterColumns.TO, RegisterColumns.STRENGTH), rows);
  }

  /**
   * Returns a log of contacts.
   *
   * @param log the contacts
   * @return a row for each contact, in the order given
   * @throws IllegalArgumentException if a text would not read back: if it has blanks at its ends
   */
  public static TextTable contacts(List<EngagementPlan.Contact> log) {
    List<List<String>> rows = new ArrayList<>();
    for (EngagementPlan.Contact each : log) {
      WrittenCells cells =
          new WrittenCells("the contact with \"" + each.party() + "\" on " + each.on(), SEPARATOR);
      rows.add(
          List.of(
              cells.plain(each.party()),
              each.on().toString(),
              cells.plain(each.how()),
              each.heard() ? "yes" : "no"));
    }
    return new TextTable(
        "contacts",
        List.of(
            RegisterColumns.PARTY, RegisterColumns.ON, RegisterColumns.HOW, RegisterColumns.HEARD),
        rows);
  }
}
