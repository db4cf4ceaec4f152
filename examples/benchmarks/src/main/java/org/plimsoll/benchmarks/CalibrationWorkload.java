package org.plimsoll.benchmarks;

import static org.plimsoll.base.Units.points;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.clinic.Calibration;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.TimedCase;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.clinic.WeightProposal;
import org.plimsoll.stats.DesignMatrix;
import org.plimsoll.stats.NonNegativeFit;
import org.plimsoll.stats.NonNegativeLeastSquares;
import org.plimsoll.stats.SeededStream;

/** Items of a scheme with 20 bands, 30 factors that add and 10 that count: 60 weights. */
final class CalibrationWorkload {
  private static final int BANDS = 20;
  private static final int ADDING = 30;
  private static final int COUNTING = 10;

  final PointsScheme scheme;
  final TimedWork work;
  final ClinicReport report;
  private final DesignMatrix full;
  private final double[] figures;

  CalibrationWorkload(int items) {
    PointsScheme built = PointsScheme.named("sixty weights");
    for (int band = 0; band < BANDS; band++) {
      built = built.band("B" + band, points(1 + band));
    }
    for (int factor = 0; factor < ADDING; factor++) {
      built = built.factor("A" + factor, Factor.add(points(1)));
    }
    for (int factor = 0; factor < COUNTING; factor++) {
      built = built.factor("E" + factor, Factor.each(points("0.5")));
    }
    scheme = built;
    SeededStream chance = SeededStream.of(8, "calibration");
    List<TimedCase> cases = new ArrayList<>();
    DesignMatrix.Builder rows = DesignMatrix.withColumns(60);
    figures = new double[items];
    int[] all = new int[60];
    for (int i = 0; i < items; i++) {
      Case item =
          Case.of("C-" + i, "B" + chance.nextInt(BANDS))
              .with("A" + chance.nextInt(ADDING))
              .with("E" + chance.nextInt(COUNTING), chance.nextInt(5));
      double hours = scheme.points(item).value().doubleValue() * 2 * chance.nextDouble();
      cases.add(
          TimedCase.of(item)
              .took(Duration.ofSeconds((long) (3600 * hours)))
              .by("W-" + chance.nextInt(500)));
      double[] cells = new double[60];
      for (int j = 0; j < 60; j++) {
        all[j] = j;
        cells[j] = chance.nextDouble();
        figures[i] += cells[j] * (j % 7 - 1);
      }
      figures[i] += chance.nextGaussian();
      rows.row(all, cells);
    }
    work = TimedWork.from(cases);
    full = rows.build();
    report = Clinic.standard().review(scheme, work);
  }

  ClinicReport reviewed() {
    return Clinic.standard().review(scheme, work);
  }

  WeightProposal proposed() {
    return report.recalibrated(scheme);
  }

  WeightProposal chosen() {
    return Calibration.standard().choosingStrength(1).propose(scheme, report);
  }

  /** Rows without a single 0, the worst that a matrix can be. */
  NonNegativeFit fullRows() {
    return NonNegativeLeastSquares.standard().fit(full, figures);
  }
}
