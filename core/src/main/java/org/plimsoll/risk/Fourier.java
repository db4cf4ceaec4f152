package org.plimsoll.risk;

/** The fast Fourier transform of a fixed length, a power of two. */
final class Fourier {
  private final int size;
  private final double[] cos;
  private final double[] sin;

  Fourier(int size) {
    this.size = size;
    cos = new double[size / 2];
    sin = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      double angle = 2 * Math.PI * i / size;
      cos[i] = StrictMath.cos(angle);
      sin[i] = StrictMath.sin(angle);
    }
  }

  /** Transforms in place; backwards without the division by the length. */
  void transform(double[] re, double[] im, boolean backwards) {
    for (int i = 1, j = 0; i < size; i++) {
      int bit = size >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        double moved = re[i];
        re[i] = re[j];
        re[j] = moved;
        moved = im[i];
        im[i] = im[j];
        im[j] = moved;
      }
    }
    double sign = backwards ? 1 : -1;
    for (int half = 1; half < size; half <<= 1) {
      int stride = size / (2 * half);
      for (int start = 0; start < size; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          double c = cos[k * stride];
          double s = sign * sin[k * stride];
          int a = start + k;
          int b = a + half;
          double x = re[b] * c - im[b] * s;
          double y = re[b] * s + im[b] * c;
          re[b] = re[a] - x;
          im[b] = im[a] - y;
          re[a] += x;
          im[a] += y;
        }
      }
    }
  }
}
