package org.plimsoll.examples.casework;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder with the data, which is not in the jar: it is {@code examples/casework/data} of the
 * source tree, found upwards from where the classes are.
 *
 * @param path the folder
 */
record DataFolder(Path path) {
  static final Path RECEIPT = Path.of("wabo-receipt", "receipt.csv");
  static final Path RECEIPT_MAPPING = Path.of("wabo-receipt", "lean-mapping.json");
  static final Path LOANS = Path.of("bpic2012-loans", "bpic2012.xes.gz");
  static final Path LOANS_MAPPING = Path.of("bpic2012-loans", "lean-mapping.json");
  static final Path ASSUMED_HOURS = Path.of("wabo-receipt", "assumed-hours.csv");
  static final Path SCHEME = Path.of("wabo-receipt", "wabo-scheme.json");
  static final Path WORKFORCE =
      Path.of("uk-childrens-social-work", "csww_indicators_2017_to_2025.csv");

  static final Path CHANGE_EVIDENCE = Path.of("points-system-change", "evidence.json");
  static final Path SURVEY_BENCHMARKS =
      Path.of("uk-civil-service-people-survey", "benchmarks_2009_2017.csv");

  /** All files that the review needs. */
  static final List<Path> NEEDED =
      List.of(
          RECEIPT,
          RECEIPT_MAPPING,
          LOANS,
          LOANS_MAPPING,
          ASSUMED_HOURS,
          SCHEME,
          WORKFORCE,
          CHANGE_EVIDENCE,
          SURVEY_BENCHMARKS,
          survey(2013),
          survey(2014),
          survey(2015),
          survey(2016),
          survey(2017));

  /** Checks that it is the right folder. */
  DataFolder {
    for (Path needed : NEEDED) {
      if (!Files.isRegularFile(path.resolve(needed))) {
        throw new IllegalArgumentException(
            "the data folder "
                + path
                + " holds no "
                + needed
                + "; name examples/casework/data of the source tree: --data=FOLDER");
      }
    }
  }

  private static boolean isData(Path folder) {
    return Files.isRegularFile(folder.resolve(RECEIPT));
  }

  /**
   * Looks for the folder.
   *
   * @return {@code data} beside the first folder above the classes or the jar that has one
   * @throws IllegalArgumentException if there is none
   */
  static DataFolder besideTheProgram() {
    Path place;
    try {
      place = Path.of(DataFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the place of the program is not known; name --data", e);
    }
    for (Path folder = place.getParent(); folder != null; folder = folder.getParent()) {
      if (isData(folder.resolve("data"))) {
        return new DataFolder(folder.resolve("data"));
      }
    }
    throw new IllegalArgumentException(
        "no folder \"data\" with "
            + RECEIPT
            + " was found above "
            + place
            + "; name examples/casework/data of the source tree: --data=FOLDER");
  }

  /** The organisations of a year. */
  static Path survey(int year) {
    return Path.of("uk-civil-service-people-survey", "organisations_" + year + ".csv");
  }

  Path file(Path name) {
    return path.resolve(name);
  }
}
