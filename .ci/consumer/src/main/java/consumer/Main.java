package consumer;

/** Uses the packaged library as another project would, on the module path. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Module library =
        ModuleLayer.boot()
            .findModule("org.plimsoll.core")
            .orElseThrow(() -> new IllegalStateException("org.plimsoll.core was not resolved"));
    if (library.getDescriptor().isAutomatic()) {
      throw new IllegalStateException("org.plimsoll.core lost its module descriptor");
    }
    System.out.println(library.getName());
  }
}
