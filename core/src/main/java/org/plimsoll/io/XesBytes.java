package org.plimsoll.io;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XES file, uncompressed. They stop where too many come for one piece of markup,
 * which the parser would otherwise hold in memory as a whole, and remember why they stopped.
 */
final class XesBytes extends FilterInputStream {
  private static final int LONGEST = 1 << 24;
  private static final int GZIP = 0x1f8b;

  private long sincePiece;
  private @Nullable IOException failure;

  /** Says that one piece of markup is too long. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("one value or comment is longer than " + LONGEST + " bytes");
    }
  }

  private XesBytes(InputStream in) {
    super(in);
  }

  static XesBytes of(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    int mark = buffered.read() << 8 | buffered.read();
    buffered.reset();
    // what is wrong with the head of a compressed file comes to light with the first byte
    return new XesBytes(mark == GZIP ? new Unzipped(buffered) : buffered);
  }

  /** Opens the compressed stream only when it is read. */
  private static final class Unzipped extends InputStream {
    private final InputStream compressed;
    private @Nullable InputStream plain;

    Unzipped(InputStream compressed) {
      this.compressed = compressed;
    }

    private InputStream plain() throws IOException {
      if (plain == null) {
        plain = new GZIPInputStream(compressed, 1 << 16);
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
  }

  /** Says that the parser has done with a piece of markup. */
  void piece() {
    sincePiece = 0;
  }

  /** Why the bytes stopped before their end, null if they did not. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Whether a failure is one of the content rather than of the device. */
  static boolean isOfContent(IOException e) {
    return e instanceof EOFException
        || e instanceof ZipException
        || e instanceof TooLong
        || e instanceof CharConversionException;
  }

  static boolean isOfCompression(IOException e) {
    return e instanceof EOFException || e instanceof ZipException;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      int count = in.read(into, offset, length);
      sincePiece += Math.max(count, 0);
      if (sincePiece > LONGEST) {
        throw new TooLong();
      }
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
