package org.plimsoll.explain;

import java.util.Objects;

/**
 * Where a rule, threshold or figure comes from.
 *
 * @param author who published it
 * @param year when, as printed; empty where none is known
 * @param title the title of the work
 * @param section the section, page or clause; empty where the whole is meant
 * @param link where to find it; empty where there is none
 */
public record Source(String author, String year, String title, String section, String link) {
  /** A rule of this library's own: no publication is claimed for it. */
  public static final Source OURS = new Source("Plimsoll", "", "our own rule", "", "");

  /** A figure that the caller gave. */
  public static final Source GIVEN = new Source("the caller", "", "given", "", "");

  /**
   * Checks that all parts are there.
   *
   * @param author who published it
   * @param year when, as printed; empty where none is known
   * @param title the title of the work
   * @param section the section, page or clause; empty where the whole is meant
   * @param link where to find it; empty where there is none
   */
  public Source {
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(link, "link");
    if (author.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "a source names its author and title, was author \""
              + author
              + "\" and title \""
              + title
              + "\"");
    }
  }

  /**
   * Returns a published source.
   *
   * @param author who published it, not blank
   * @param year when
   * @param title the title, not blank
   * @return that source, without section and link
   */
  public static Source of(String author, String year, String title) {
    return new Source(author, year, title, "", "");
  }

  /**
   * Returns this source with a section named.
   *
   * @param where section, page or clause
   * @return the narrower source
   */
  public Source section(String where) {
    return new Source(author, year, title, where, link);
  }

  /**
   * Returns this source with a link.
   *
   * @param address where to find it
   * @return the source with that link
   */
  public Source link(String address) {
    return new Source(author, year, title, section, address);
  }

  /**
   * Tells whether the rule is this library's own.
   *
   * @return whether this is {@link #OURS}
   */
  public boolean isOurs() {
    return equals(OURS);
  }

  /**
   * Returns the source in one line.
   *
   * @return for example {@code Hyndman and Fan (1996), Sample Quantiles in Statistical Packages,
   *     definition 7}
   */
  @Override
  public String toString() {
    if (isOurs()) {
      return "our own rule";
    }
    if (equals(GIVEN)) {
      return "given";
    }
    return author
        + (year.isEmpty() ? "" : " (" + year + ")")
        + ", "
        + title
        + (section.isEmpty() ? "" : ", " + section);
  }
}
