package org.plimsoll.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code as it stands in documentation. */
final class Snippets {
  /** A fenced block of Markdown: its language and its text, and the line of its fence from 1. */
  record Fence(String language, String text, int line) {}

  private Snippets() {}

  /** The {@code <pre>{@code ...}</pre>} blocks of a comment, in order. */
  static List<String> in(DocCommentTree comment) {
    List<String> found = new ArrayList<>();
    boolean pre = false;
    for (DocTree tree : comment.getFullBody()) {
      if (tree instanceof StartElementTree start) {
        pre = start.getName().contentEquals("pre");
      } else if (pre && tree instanceof LiteralTree code && code.getKind() == DocTree.Kind.CODE) {
        found.add(code.getBody().getBody().stripIndent().strip());
      }
    }
    return found;
  }

  /** The fenced blocks of a Markdown text, in order. */
  static List<Fence> fences(String markdown) {
    List<Fence> found = new ArrayList<>();
    Optional<String> language = Optional.empty();
    StringBuilder text = new StringBuilder();
    int start = 0;
    int number = 0;
    for (String line : markdown.lines().toList()) {
      number++;
      if (line.startsWith("```") && language.isEmpty()) {
        language = Optional.of(line.substring(3).strip());
        start = number;
      } else if (line.startsWith("```")) {
        found.add(new Fence(language.get(), text.toString(), start));
        language = Optional.empty();
        text.setLength(0);
      } else if (language.isPresent()) {
        text.append(line).append('\n');
      }
    }
    return found;
  }
}
