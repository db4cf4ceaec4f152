package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data and the review made of them, once for all tests. */
final class TestData {
  static final DataFolder DATA = DataFolder.besideTheProgram();
  static final ServiceReview REVIEW = ServiceReviewExample.review(DATA);

  private TestData() {}

  static Chapter chapter(String title) {
    return REVIEW.chapters().stream()
        .filter(chapter -> chapter.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The lines below the heading. */
  static List<String> lines(Path name) {
    try {
      List<String> lines = Files.readAllLines(DATA.file(name));
      assertTrue(lines.size() > 1000, name.toString());
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
