package org.plimsoll.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that may be compressed by gzip, whatever its name says. */
final class Unzipped extends InputStream {
  private static final int GZIP = 0x1f8b;
  private static final int BUFFER = 1 << 16;

  private final InputStream compressed;
  private @Nullable InputStream plain;

  private Unzipped(InputStream compressed) {
    this.compressed = compressed;
  }

  /** What is wrong with the head of a compressed file comes to light with the first byte. */
  static InputStream of(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    int mark = buffered.read() << 8 | buffered.read();
    buffered.reset();
    return mark == GZIP ? new Unzipped(buffered) : buffered;
  }

  private InputStream plain() throws IOException {
    if (plain == null) {
      plain = new GZIPInputStream(compressed, BUFFER);
    }
    return plain;
  }

  @Override
  public int read() throws IOException {
    return plain().read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return plain().read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    compressed.close();
  }
}
