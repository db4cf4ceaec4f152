package org.plimsoll.examples.casework;

import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/** A piece of a chapter, in reading order. */
sealed interface Block {
  /** A heading within the chapter. */
  record Heading(String words) implements Block {}

  /** Some sentences. */
  record Paragraph(String words) implements Block {}

  /** A table. */
  record Table(TextTable table) implements Block {}

  /** Why a figure is what it is. */
  record Why(Explanation explanation) implements Block {}
}
