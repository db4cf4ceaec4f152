package org.plimsoll.stats;

/** The few special functions that tails and quantiles need, from {@link StrictMath} only. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as they were published
final class SpecialFunctions {
  private static final double HALF_LN_2PI = 0.918938533204672741780329736406;

  // Lanczos's approximation with g = 607/128 and 15 terms, as P. Godfrey (2001) gives it
  private static final double G = 607.0 / 128;
  private static final double[] LANCZOS = {
    0.99999999999999709182,
    57.156235665862923517,
    -59.597960355475491248,
    14.136097974741747174,
    -0.49191381609762019978,
    .33994649984811888699e-4,
    .46523628927048575665e-4,
    -.98374475304879564677e-4,
    .15808870322491248884e-3,
    -.21026444172410488319e-3,
    .21743961811521264320e-3,
    -.16431810653676389022e-3,
    .84418223983852743293e-4,
    -.26190838401581408670e-4,
    .36899182659531622704e-5
  };

  private SpecialFunctions() {}

  /** The logarithm of the gamma function of {@code x > 0}. */
  static double logGamma(double x) {
    double series = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      series += LANCZOS[i] / (x + i);
    }
    double t = x + G + 0.5;
    return (x + 0.5) * StrictMath.log(t)
        - t
        + HALF_LN_2PI
        + StrictMath.log(series)
        - StrictMath.log(x);
  }

  /**
   * What Stirling's formula leaves over: {@code ln Gamma(x + 1) - (x + 1/2) ln x + x - ln sqrt(2
   * pi)}, without the loss of digits that the difference of large logarithms brings.
   */
  static double stirlingError(double x) {
    if (x < 16) {
      return logGamma(x + 1) - (x + 0.5) * StrictMath.log(x) + x - HALF_LN_2PI;
    }
    double y = 1 / (x * x);
    return (1 / 12.0
            - (1 / 360.0
                    - (1 / 1260.0 - (1 / 1680.0 - (1 / 1188.0 - y * 691 / 360360) * y) * y) * y)
                * y)
        / x;
  }

  /** {@code x ln(x / m) + m - x}, the deviance of a count from its mean. */
  static double deviance(double x, double m) {
    if (Math.abs(x - m) < 0.1 * (x + m)) {
      double v = (x - m) / (x + m);
      double sum = (x - m) * v;
      double term = 2 * x * v;
      for (int j = 1; j < 1000; j++) {
        term *= v * v;
        double next = sum + term / (2 * j + 1);
        if (next == sum) {
          return next;
        }
        sum = next;
      }
    }
    return x * StrictMath.log(x / m) + m - x;
  }

  /**
   * {@code x^a y^b / B(a, b)} with {@code y = 1 - x}, by C. Loader (2000), "Fast and accurate
   * computation of binomial probabilities".
   */
  static double betaPower(double x, double y, double a, double b) {
    double n = a + b;
    double exponent =
        stirlingError(n)
            - stirlingError(a)
            - stirlingError(b)
            - deviance(a, n * x)
            - deviance(b, n * y);
    return a * b / n * StrictMath.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
  }

  /**
   * The probability of {@code x} or less under Beta(a, b), the regularised incomplete beta
   * function, by a continued fraction from the side where it converges fast.
   *
   * @param y {@code 1 - x}, apart so that neither loses digits
   */
  static double betaTail(double x, double y, double a, double b) {
    if (x <= 0 || y <= 0) {
      return x <= 0 ? 0 : 1;
    }
    double power = betaPower(x, y, a, b);
    double tail =
        x < (a + 1) / (a + b + 2)
            ? power * fraction(x, a, b) / a
            : 1 - power * fraction(y, b, a) / b;
    return Math.max(0, Math.min(1, tail));
  }

  // W. J. Lentz (1976), Generating Bessel functions in Mie scattering calculations using continued
  // fractions, Applied Optics 15, 668-671
  private static double fraction(double x, double a, double b) {
    double tiny = 1e-300;
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1), tiny);
    double value = d;
    for (int m = 1; m < 1_000_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / notZero(1 + even * d, tiny);
      c = notZero(1 + even / c, tiny);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / notZero(1 + odd * d, tiny);
      c = notZero(1 + odd / c, tiny);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) < 1e-16) {
        return value;
      }
    }
    return value;
  }

  private static double notZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  /** The standard normal quantile: M. J. Wichura (1988), algorithm AS 241, routine PPND16. */
  static double normalQuantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q
          * ratio(
              r,
              new double[] {
                3.3871328727963666080e0,
                1.3314166789178437745e2,
                1.9715909503065514427e3,
                1.3731693765509461125e4,
                4.5921953931549871457e4,
                6.7265770927008700853e4,
                3.3430575583588128105e4,
                2.5090809287301226727e3
              },
              new double[] {
                1,
                4.2313330701600911252e1,
                6.8718700749205790830e2,
                5.3941960214247511077e3,
                2.1213794301586595867e4,
                3.9307895800092710610e4,
                2.8729085735721942674e4,
                5.2264952788528545610e3
              });
    }
    double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double z =
        r <= 5
            ? ratio(
                r - 1.6,
                new double[] {
                  1.42343711074968357734e0,
                  4.63033784615654529590e0,
                  5.76949722146069140550e0,
                  3.64784832476320460504e0,
                  1.27045825245236838258e0,
                  2.41780725177450611770e-1,
                  2.27238449892691845833e-2,
                  7.74545014278341407640e-4
                },
                new double[] {
                  1,
                  2.05319162663775882187e0,
                  1.67638483018380384940e0,
                  6.89767334985100004550e-1,
                  1.48103976427480074590e-1,
                  1.51986665636164571966e-2,
                  5.47593808499534494600e-4,
                  1.05075007164441684324e-9
                })
            : ratio(
                r - 5,
                new double[] {
                  6.65790464350110377720e0,
                  5.46378491116411436990e0,
                  1.78482653991729133580e0,
                  2.96560571828504891230e-1,
                  2.65321895265761230930e-2,
                  1.24266094738807843860e-3,
                  2.71155556874348757815e-5,
                  2.01033439929228813265e-7
                },
                new double[] {
                  1,
                  5.99832206555887937690e-1,
                  1.36929880922735805310e-1,
                  1.48753612908506148525e-2,
                  7.86869131145613259100e-4,
                  1.84631831751005468180e-5,
                  1.42151175831644588870e-7,
                  2.04426310338993978564e-15
                });
    return q < 0 ? -z : z;
  }

  private static double ratio(double r, double[] top, double[] bottom) {
    double t = 0;
    double b = 0;
    for (int i = top.length - 1; i >= 0; i--) {
      t = t * r + top[i];
      b = b * r + bottom[i];
    }
    return t / b;
  }
}
