package org.plimsoll.examples.casework;

import java.util.List;

/**
 * The page for a head of service: its chapters in order.
 *
 * @param title the title of the page
 * @param chapters the chapters
 */
record ServiceReview(String title, List<Chapter> chapters) {
  /** Copies the chapters. */
  ServiceReview {
    chapters = List.copyOf(chapters);
  }
}
