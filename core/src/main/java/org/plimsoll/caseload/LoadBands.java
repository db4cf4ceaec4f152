package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Source;

/**
 * Named bands of load, such as red, amber and green.
 *
 * @param bands the bands from the highest down; the last catches the rest
 * @param source where the edges come from
 */
public record LoadBands(List<Band> bands, Source source) {
  /**
   * The bands of the 2010 probation workload tool: red from 110 %, amber from 100 %, green from 95
   * %, blue below.
   */
  public static final LoadBands PROBATION_2010 =
      LoadBands.from(
              Source.of("Community Care", "2010", "How do other professions deal with caseloads?")
                  .section("1 October 2010")
                  .link(
                      "https://www.communitycare.co.uk/2010/10/01/how-do-other-professions-deal-with-caseloads"))
          .atLeast("red", Percent.of(110))
          .atLeast("amber", Percent.of(100))
          .atLeast("green", Percent.of(95))
          .rest("blue");

  /**
   * The one line drawn by the capacity view of the Workload Measurement Tool: red strictly above
   * 110 %.
   */
  public static final LoadBands RED_ABOVE_110 =
      LoadBands.from(
              Source.of("Ministry of Justice", "", "Workload Measurement Tool")
                  .section("wmt-web, capacity view")
                  .link("https://github.com/ministryofjustice/wmt-web"))
          .above("red", Percent.of(110))
          .rest("ordinary");

  /**
   * One band of load.
   *
   * @param name the band's name
   * @param from the lower edge; empty for the band that catches the rest
   * @param inclusive whether the edge itself belongs to the band
   */
  public record Band(String name, Optional<Percent> from, boolean inclusive) {
    /**
     * Checks the name.
     *
     * @param name the band's name
     * @param from the lower edge; empty for the band that catches the rest
     * @param inclusive whether the edge itself belongs to the band
     */
    public Band {
      Names.check("a band of load", name);
      Objects.requireNonNull(from, "from");
    }

    boolean catches(Percent percent) {
      if (from.isEmpty()) {
        return true;
      }
      int over = percent.compareTo(from.get());
      return over > 0 || (inclusive && over == 0);
    }

    @Override
    public String toString() {
      return name
          + from.map(edge -> (inclusive ? " from " : " above ") + edge).orElse(" otherwise");
    }
  }

  /**
   * Checks the order of the edges, and copies.
   *
   * @param bands the bands from the highest down; the last catches the rest
   * @param source where the edges come from
   */
  public LoadBands {
    bands = List.copyOf(bands);
    Objects.requireNonNull(source, "source");
    for (int i = 1; i < bands.size(); i++) {
      Optional<Percent> above = bands.get(i - 1).from();
      Optional<Percent> edge = bands.get(i).from();
      boolean falls =
          above.isPresent()
              && (edge.isEmpty()
                  || edge.get().compareTo(above.get()) < 0
                  || (edge.equals(above)
                      && !bands.get(i - 1).inclusive()
                      && bands.get(i).inclusive()));
      if (!falls) {
        throw new IllegalArgumentException(
            "bands of load are declared from the highest edge down, but \""
                + bands.get(i).name()
                + "\" stands below \""
                + bands.get(i - 1).name()
                + "\": "
                + words(bands));
      }
    }
  }

  /**
   * Starts own bands.
   *
   * @param source where the edges come from; {@link Source#OURS} or {@link Source#GIVEN} where
   *     nobody published them
   * @return no bands yet: add from the highest down
   */
  public static LoadBands from(Source source) {
    return new LoadBands(List.of(), source);
  }

  /**
   * Adds a band below those already there; its edge belongs to it.
   *
   * @param name the band's name
   * @param edge the lower edge
   * @return the bands with that one
   */
  public LoadBands atLeast(String name, Percent edge) {
    return with(new Band(name, Optional.of(edge), true));
  }

  /**
   * Adds a band below those already there; its edge does not belong to it.
   *
   * @param name the band's name
   * @param edge the lower edge
   * @return the bands with that one
   */
  public LoadBands above(String name, Percent edge) {
    return with(new Band(name, Optional.of(edge), false));
  }

  /**
   * Adds the band that catches the rest.
   *
   * @param name the band's name
   * @return the complete bands
   */
  public LoadBands rest(String name) {
    return with(new Band(name, Optional.empty(), false));
  }

  private LoadBands with(Band band) {
    var longer = new ArrayList<>(bands);
    longer.add(band);
    return new LoadBands(longer, source);
  }

  /**
   * Tells whether every load has a band.
   *
   * @return whether the last band catches 0 %
   */
  public boolean isComplete() {
    return !bands.isEmpty() && bands.get(bands.size() - 1).catches(Percent.ZERO);
  }

  /**
   * Finds the band of a load.
   *
   * @param percent the load
   * @return the first band, from the highest down, whose edge is passed
   * @throws IllegalStateException if no band catches it: then add one with {@link #rest}
   */
  public String bandOf(Percent percent) {
    for (Band band : bands) {
      if (band.catches(percent)) {
        return band.name();
      }
    }
    throw new IllegalStateException(
        "no band of load catches " + percent + "; name the band of the rest with rest(..)");
  }

  private static String words(List<Band> bands) {
    return bands.stream().map(Band::toString).collect(java.util.stream.Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return words(bands);
  }
}
