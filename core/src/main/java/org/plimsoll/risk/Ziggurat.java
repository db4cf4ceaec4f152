package org.plimsoll.risk;

import org.plimsoll.stats.StandardNormal;

/**
 * Normal values by the ziggurat of 256 layers: nearly always one draw, one product and one
 * comparison.
 *
 * <p>The layer and the place within it come from different bits of a draw, and whatever falls
 * outside the sure part of its layer is decided by the density itself, so there is no bias.
 *
 * @see <a href="https://doi.org/10.18637/jss.v005.i08">G. Marsaglia and W. W. Tsang (2000), The
 *     Ziggurat Method for Generating Random Variables, Journal of Statistical Software 5(8)</a>
 */
final class Ziggurat {
  static final int LAYERS = 256;

  /** How many bits say where in a layer a value lies, its sign included. */
  static final int PLACE_BITS = 45;

  /** No value lies farther from 0: the tail takes logarithms of 2^-53 at the least. */
  static final double GREATEST = 14;

  private static final double UNIT = 0x1p-44;

  // The right end of the lowest layer before its tail, for 256 layers of one area.
  private static final double START = 3.6541528853610088;

  /** The width of each layer per unit of place. */
  static final double[] WIDTH = new double[LAYERS];

  /** Places below this in size lie under the density for sure. */
  static final long[] SURE = new long[LAYERS];

  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double root = StrictMath.sqrt(2 * Math.PI);
    double area =
        START * StrictMath.exp(-START * START / 2)
            + root * StandardNormal.probabilityAtMost(-START);
    double[] x = new double[LAYERS + 1];
    x[0] = area / StrictMath.exp(-START * START / 2);
    x[1] = START;
    for (int i = 2; i < LAYERS; i++) {
      x[i] =
          StrictMath.sqrt(
              -2 * StrictMath.log(area / x[i - 1] + StrictMath.exp(-x[i - 1] * x[i - 1] / 2)));
    }
    x[LAYERS] = 0;
    for (int i = 0; i < LAYERS; i++) {
      WIDTH[i] = x[i] * UNIT;
      SURE[i] = (long) (x[i + 1] / x[i] * 0x1p44);
      HEIGHT[i] = StrictMath.exp(-x[i] * x[i] / 2);
    }
    HEIGHT[LAYERS] = 1;
  }

  private Ziggurat() {}

  /** A normal value from 53 bits: 8 of the layer, below 45 of the place, as a signed number. */
  static double normal(long bits53, Draws more) {
    int layer = (int) bits53 & (LAYERS - 1);
    long place = bits53 >> 8;
    return Math.abs(place) < SURE[layer] ? place * WIDTH[layer] : decided(layer, place, more);
  }

  /** What lies outside the sure part: in the tail, between density and layer, or drawn anew. */
  static double decided(int layer, long place, Draws more) {
    double z = place * WIDTH[layer];
    if (layer == 0) {
      return tail(z < 0, more);
    }
    double height = HEIGHT[layer] + more.nextDouble() * (HEIGHT[layer + 1] - HEIGHT[layer]);
    return height < StrictMath.exp(-z * z / 2) ? z : normal(more.nextLong() >> 11, more);
  }

  private static double tail(boolean negative, Draws more) {
    while (true) {
      double x = -StrictMath.log(1 - more.nextDouble()) / START;
      double y = -StrictMath.log(1 - more.nextDouble());
      if (y + y >= x * x) {
        return negative ? -START - x : START + x;
      }
    }
  }
}
