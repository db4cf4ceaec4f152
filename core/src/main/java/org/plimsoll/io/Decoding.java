package org.plimsoll.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into characters and remembers what did not fit. Without a stated charset a byte that
 * is not valid UTF-8 is read as Windows-1252, the byte alone, so that a file of either kind, or one
 * pasted together from both, comes out right in one pass.
 */
final class Decoding extends Reader {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String WESTERN = western();

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final Optional<Charset> stated;
  private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private boolean begun;
  private boolean ended;
  private boolean falling;
  private long chars;
  private long misfits;
  private long firstMisfit = -1;

  Decoding(InputStream in, Optional<Charset> stated) {
    this.in = in;
    this.stated = stated;
  }

  private static String western() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, WINDOWS_1252);
  }

  /** How many bytes, or groups of bytes, were not valid in the charset. */
  long misfits() {
    return misfits;
  }

  /** The offset in characters of the first of them, -1 if there was none. */
  long firstMisfit() {
    return firstMisfit;
  }

  /** Whether misfits were read as Windows-1252 rather than replaced. */
  boolean fellBack() {
    return falling;
  }

  String charset() {
    return decoder.charset().name();
  }

  private void begin() throws IOException {
    begun = true;
    while (bytes.remaining() < 2 && !ended) {
      fill();
    }
    Charset charset = stated.orElse(StandardCharsets.UTF_8);
    falling = stated.isEmpty();
    if (falling && bytes.remaining() >= 2) {
      int mark = (bytes.get(0) & 0xff) << 8 | (bytes.get(1) & 0xff);
      if (mark == 0xfeff || mark == 0xfffe) {
        charset = mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        falling = false;
      }
    }
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (!begun) {
      begin();
    }
    CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError()) {
        if (!out.hasRemaining()) {
          break;
        }
        misfit(out, result.length());
      } else if (result.isOverflow() || out.position() > 0) {
        break;
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    chars += out.position();
    return out.position();
  }

  private void misfit(CharBuffer out, int length) {
    if (firstMisfit < 0) {
      firstMisfit = chars + out.position();
    }
    misfits++;
    if (falling) {
      out.put(WESTERN.charAt(bytes.get() & 0xff));
    } else {
      bytes.position(bytes.position() + length);
      out.put('\ufffd');
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
