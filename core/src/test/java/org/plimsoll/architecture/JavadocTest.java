package org.plimsoll.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Keeps the documentation there: a sentence for every type a user sees, a guide for every package.
 */
class JavadocTest {
  private static SourceTree sources;

  @BeforeAll
  static void parse() throws IOException {
    sources = SourceTree.parse();
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    List<String> complaints = new ArrayList<>();
    for (CompilationUnitTree unit : sources.units()) {
      for (Tree declaration : unit.getTypeDecls()) {
        if (declaration instanceof ClassTree type
            && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
          check(unit, type, type.getSimpleName().toString(), complaints);
        }
      }
    }
    assertTrue(complaints.isEmpty(), () -> "\n" + String.join("\n", complaints));
  }

  private static void check(
      CompilationUnitTree unit, ClassTree type, String name, List<String> complaints) {
    emptiness(type.getSimpleName().toString(), firstSentence(sources.comment(unit, type)))
        .ifPresent(
            why ->
                complaints.add(
                    unit.getPackageName() + "." + name + " " + why + "; say what it is"));
    boolean open = type.getKind() == Tree.Kind.INTERFACE; // its members are public unasked
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        Set<Modifier> flags = nested.getModifiers().getFlags();
        if (open || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)) {
          check(unit, nested, name + "." + nested.getSimpleName(), complaints);
        }
      }
    }
  }

  private static String firstSentence(Optional<DocCommentTree> comment) {
    return comment
        .map(
            tree ->
                tree.getFirstSentence().stream()
                    .map(DocTree::toString)
                    .collect(Collectors.joining()))
        .orElse("")
        .strip();
  }

  private static Optional<String> emptiness(String name, String sentence) {
    if (sentence.isEmpty()) {
      return Optional.of("has no Javadoc");
    }
    String said =
        sentence
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
            .replaceAll("^(an?|the) ", "")
            .replaceAll("[^a-z0-9]", "");
    return said.equals(name.toLowerCase(Locale.ROOT))
        ? Optional.of("only repeats its name, \"" + sentence + "\"")
        : Optional.empty();
  }

  @Test
  void aSentenceThatSaysNothingIsRefused() {
    assertEquals(Optional.of("has no Javadoc"), emptiness("PointsScheme", ""));
    assertEquals(
        Optional.of("only repeats its name, \"A points scheme.\""),
        emptiness("PointsScheme", "A points scheme."));
    assertEquals(Optional.empty(), emptiness("PointsScheme", "What each case weighs."));
  }

  @Test
  void everyPackageHasItsPage() {
    Set<Path> without = new TreeSet<>();
    for (CompilationUnitTree unit : sources.units()) {
      if (unit.getPackageName() != null) {
        without.add(Path.of(unit.getSourceFile().toUri()).getParent());
      }
    }
    sources
        .packageInfos()
        .forEach(unit -> without.remove(Path.of(unit.getSourceFile().toUri()).getParent()));
    assertEquals(Set.of(), without, "folders without package-info.java");
  }

  @Test
  void everyPackagePageIsNullMarkedAndShowsASnippet() {
    List<String> complaints = new ArrayList<>();
    for (CompilationUnitTree unit : sources.packageInfos()) {
      String name = unit.getPackageName().toString();
      boolean marked =
          unit.getPackageAnnotations().stream()
              .anyMatch(found -> found.getAnnotationType().toString().endsWith("NullMarked"));
      if (!marked) {
        complaints.add(name + " is not @NullMarked");
      }
      Optional<DocCommentTree> comment = sources.comment(unit, unit.getPackage());
      if (firstSentence(comment).isEmpty()) {
        complaints.add(name + " does not say which question it answers");
      }
      if (comment.isEmpty() || Snippets.in(comment.get()).isEmpty()) {
        complaints.add(name + " has no snippet: <pre>{@code ... }</pre> in package-info.java");
      }
    }
    assertTrue(complaints.isEmpty(), () -> "\n" + String.join("\n", complaints));
  }
}
