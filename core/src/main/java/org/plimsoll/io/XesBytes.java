package org.plimsoll.io;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XES file, uncompressed. They stop where too many come for one piece of markup,
 * which the parser would otherwise hold in memory as a whole, and remember why they stopped.
 */
final class XesBytes extends FilterInputStream {
  private static final int LONGEST = 1 << 24;

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
    return new XesBytes(Unzipped.of(in));
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
        || e instanceof XesEncoding.Misfit;
  }

  /** What is wrong, also where the failure itself does not say. */
  static String why(IOException e) {
    return e.getMessage() == null ? "it ends too early" : e.getMessage();
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
