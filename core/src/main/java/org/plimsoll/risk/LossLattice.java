package org.plimsoll.risk;

import java.util.Arrays;

/**
 * The annual loss of independent risks on a lattice, by the fast Fourier transform.
 *
 * <p>Tilting every probability by {@code exp(-t j)} before and back after the transform keeps what
 * lies beyond the lattice from being wrapped to its beginning; the frequencies of all Poisson risks
 * add up into one exponential, each yearly risk is a factor.
 */
final class LossLattice implements LossCurve {
  private static final double TILT = 20;

  private final double step;
  private final boolean exact;
  private final double mean;
  private final double zero;
  private final double[] cumulative;

  private LossLattice(double step, boolean exact, double mean, double zero, double[] cumulative) {
    this.step = step;
    this.exact = exact;
    this.mean = mean;
    this.zero = zero;
    this.cumulative = cumulative;
  }

  /**
   * Works the distribution out.
   *
   * @param exact whether all amounts lie on the lattice; else they are continuous, and each cell
   *     stands for the amounts within half a step of it
   */
  static LossLattice of(
      LossModel model, RiskState state, LossMoments moments, int size, double step, boolean exact) {
    var spread = new Spreading(size, step, exact);
    double tilt = TILT / size;
    double[] tilts = new double[size];
    for (int i = 0; i < size; i++) {
      tilts[i] = StrictMath.exp(-tilt * i);
    }
    Fourier fourier = new Fourier(size);
    double[] re = new double[size];
    double[] im = new double[size];
    double rates = 0;
    for (LossModel.Source source : model.sources) {
      if (source.occurrence() instanceof Occurrence.Repeated) {
        double rate = source.perYear() * source.kept(state);
        rates += rate;
        spread.add(source, state, rate, re);
      }
    }
    double[] totalRe = new double[size];
    double[] totalIm = new double[size];
    if (rates > 0) {
      transform(fourier, re, im, tilts);
      for (int i = 0; i < size; i++) {
        double length = StrictMath.exp(re[i] - rates);
        totalRe[i] = length * StrictMath.cos(im[i]);
        totalIm[i] = length * StrictMath.sin(im[i]);
      }
    } else {
      Arrays.fill(totalRe, 1);
    }
    for (LossModel.Source source : model.sources) {
      if (source.occurrence() instanceof Occurrence.Yearly) {
        double chance = source.perYear() * source.kept(state);
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        spread.add(source, state, chance, re);
        transform(fourier, re, im, tilts);
        for (int i = 0; i < size; i++) {
          double a = 1 - chance + re[i];
          double b = im[i];
          double x = totalRe[i] * a - totalIm[i] * b;
          totalIm[i] = totalRe[i] * b + totalIm[i] * a;
          totalRe[i] = x;
        }
      }
    }
    fourier.transform(totalRe, totalIm, true);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.max(0, totalRe[i] / (size * tilts[i]));
      totalRe[i] = sum;
    }
    return new LossLattice(step, exact, moments.mean(), moments.zero(), totalRe);
  }

  private static void transform(Fourier fourier, double[] re, double[] im, double[] tilts) {
    for (int i = 0; i < re.length; i++) {
      re[i] *= tilts[i];
    }
    fourier.transform(re, im, false);
  }

  /** Spreads the impacts of a risk over the cells. */
  private static final class Spreading {
    private final int size;
    private final double step;
    private final boolean exact;
    private final NormalTable normal = new NormalTable();
    private double[] logs = new double[0];

    Spreading(int size, double step, boolean exact) {
      this.size = size;
      this.step = step;
      this.exact = exact;
    }

    void add(LossModel.Source source, RiskState state, double weight, double[] cells) {
      for (LossModel.Factor factor : source.factors(state)) {
        double own = weight * factor.probability();
        Impact impact = source.impact();
        if (factor.value() == 0) {
          cells[0] += own;
        } else if (impact instanceof Impact.Fixed fixed) {
          point(fixed.amount() * factor.value(), own, cells);
        } else if (impact instanceof Impact.Empirical seen) {
          for (double amount : seen.amounts()) {
            point(amount * factor.value(), own / seen.amounts().size(), cells);
          }
        } else if (impact instanceof Impact.Lognormal lognormal) {
          lognormal(lognormal, factor.value(), own, cells);
        } else {
          any(impact, factor.value(), own, cells);
        }
      }
    }

    /** An amount between two cells is shared so that its mean is kept. */
    private void point(double amount, double weight, double[] cells) {
      double at = amount / step;
      if (exact) {
        at = Math.rint(at);
      }
      int cell = (int) Math.min(size, Math.floor(at));
      double beyond = at - cell;
      if (cell < size) {
        cells[cell] += weight * (1 - beyond);
      }
      if (beyond > 0 && cell + 1 < size) {
        cells[cell + 1] += weight * beyond;
      }
    }

    private void lognormal(Impact.Lognormal impact, double factor, double weight, double[] cells) {
      if (logs.length == 0) {
        logs = new double[size];
        for (int i = 0; i < size; i++) {
          logs[i] = StrictMath.log((i + 0.5) * step);
        }
      }
      double mu = impact.mu() + StrictMath.log(factor);
      double scale = 1 / impact.sigma();
      double before = 0;
      for (int i = 0; i < size; i++) {
        double at = normal.probabilityAtMost((logs[i] - mu) * scale);
        cells[i] += weight * (at - before);
        before = at;
        if (at == 1) {
          return;
        }
      }
    }

    private void any(Impact impact, double factor, double weight, double[] cells) {
      double before = 0;
      for (int i = 0; i < size && before < 1; i++) {
        double at = impact.probabilityAtMost((i + 0.5) * step / factor);
        cells[i] += weight * (at - before);
        before = at;
      }
    }
  }

  /** The share of years within the lattice. */
  double reached() {
    return cumulative[cumulative.length - 1];
  }

  double end() {
    return step * cumulative.length;
  }

  /** The first cell that reaches a level. */
  private int cell(double level) {
    int low = 0;
    int high = cumulative.length - 1;
    double wanted = exact ? level - 1e-13 : level;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private double before(int cell) {
    return cell == 0 ? (exact ? 0 : zero) : cumulative[cell - 1];
  }

  @Override
  public double valueAtRisk(double level) {
    int cell = cell(level);
    if (exact) {
      return cell * step;
    }
    if (level <= zero) {
      return 0;
    }
    double share = (level - before(cell)) / (cumulative[cell] - before(cell));
    return cell == 0 ? share * step / 2 : (cell - 0.5 + share) * step;
  }

  @Override
  public double shortfall(double level) {
    int cell = cell(level);
    double below = 0;
    double last = exact ? 0 : Math.min(zero, cumulative[0]);
    for (int i = 0; i < cell; i++) {
      double centre = i == 0 && !exact ? step / 4 : i * step;
      below += (cumulative[i] - last) * centre;
      last = cumulative[i];
    }
    if (exact) {
      below += (level - last) * cell * step;
    } else if (level > zero) {
      double from = cell == 0 ? 0 : (cell - 0.5) * step;
      below += (level - last) * (from + valueAtRisk(level)) / 2;
    }
    return Math.max(valueAtRisk(level), (mean - below) / (1 - level));
  }

  @Override
  public double probabilityAbove(double loss) {
    if (loss < 0) {
      return 1;
    }
    double at = loss / step;
    if (exact) {
      return 1 - cumulative[(int) Math.min(cumulative.length - 1, Math.floor(at + 1e-9))];
    }
    if (at < 0.5) {
      return 1 - zero - (cumulative[0] - zero) * at * 2;
    }
    int cell = (int) Math.floor(at + 0.5);
    if (cell >= cumulative.length) {
      return 1 - reached();
    }
    double share = at + 0.5 - cell;
    return 1 - cumulative[cell - 1] - (cumulative[cell] - cumulative[cell - 1]) * share;
  }
}
