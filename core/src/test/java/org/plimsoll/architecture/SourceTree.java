package org.plimsoll.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.plimsoll.base.Units;

/**
 * The library's own sources, found from where its classes lie and read by the compiler's parser.
 */
final class SourceTree {
  private final DocTrees docs;
  private final List<CompilationUnitTree> units;

  private SourceTree(DocTrees docs, List<CompilationUnitTree> units) {
    this.docs = docs;
    this.units = units;
  }

  static Path classes() {
    try {
      return Path.of(Units.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path module() {
    return classes().getParent().getParent();
  }

  static Path repository() {
    return module().getParent();
  }

  static Path sources() {
    return module().resolve("src/main/java");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceTree parse() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(sources())) {
      paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    var task =
        (JavacTask)
            compiler.getTask(
                null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    return new SourceTree(DocTrees.instance(task), units);
  }

  List<CompilationUnitTree> units() {
    return units;
  }

  List<CompilationUnitTree> packageInfos() {
    return units.stream().filter(unit -> isNamed(unit, "package-info.java")).toList();
  }

  static boolean isNamed(CompilationUnitTree unit, String file) {
    return Path.of(unit.getSourceFile().toUri()).endsWith(file);
  }

  Optional<DocCommentTree> comment(CompilationUnitTree unit, Tree declaration) {
    return Optional.ofNullable(docs.getDocCommentTree(TreePath.getPath(unit, declaration)));
  }
}
