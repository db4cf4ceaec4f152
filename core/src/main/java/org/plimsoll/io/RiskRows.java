package org.plimsoll.io;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.risk.RiskRegister;

/**
 * What was read of the tables of a register of risks, to be joined into a {@link RiskRegister}.
 *
 * @param risks what was read of the risks, table by table
 * @param mitigations what was read of the mitigations
 * @param exclusions what was read of which mitigations exclude each other
 * @param correlations what was read of which risks hang together
 * @param earlyWarnings what was read of early warnings
 */
public record RiskRows(
    List<ReadResult<List<RiskRow>>> risks,
    List<ReadResult<List<MitigationRow>>> mitigations,
    List<ReadResult<List<ExclusionRow>>> exclusions,
    List<ReadResult<List<CorrelationRow>>> correlations,
    List<ReadResult<List<EarlyWarningRow>>> earlyWarnings) {
  /**
   * Copies the lists.
   *
   * @param risks what was read of the risks, table by table
   * @param mitigations what was read of the mitigations
   * @param exclusions what was read of which mitigations exclude each other
   * @param correlations what was read of which risks hang together
   * @param earlyWarnings what was read of early warnings
   */
  public RiskRows {
    risks = List.copyOf(risks);
    mitigations = List.copyOf(mitigations);
    exclusions = List.copyOf(exclusions);
    correlations = List.copyOf(correlations);
    earlyWarnings = List.copyOf(earlyWarnings);
  }

  /**
   * Starts without tables.
   *
   * @return no rows yet
   */
  public static RiskRows none() {
    return new RiskRows(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /**
   * Adds a table of risks.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RiskRows risks(ReadResult<List<RiskRow>> read) {
    return new RiskRows(plus(risks, read), mitigations, exclusions, correlations, earlyWarnings);
  }

  /**
   * Adds a table of mitigations.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RiskRows mitigations(ReadResult<List<MitigationRow>> read) {
    return new RiskRows(risks, plus(mitigations, read), exclusions, correlations, earlyWarnings);
  }

  /**
   * Adds a table of which mitigations exclude each other.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RiskRows exclusions(ReadResult<List<ExclusionRow>> read) {
    return new RiskRows(risks, mitigations, plus(exclusions, read), correlations, earlyWarnings);
  }

  /**
   * Adds a table of which risks hang together.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RiskRows correlations(ReadResult<List<CorrelationRow>> read) {
    return new RiskRows(risks, mitigations, exclusions, plus(correlations, read), earlyWarnings);
  }

  /**
   * Adds a table of early warnings.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RiskRows earlyWarnings(ReadResult<List<EarlyWarningRow>> read) {
    return new RiskRows(risks, mitigations, exclusions, correlations, plus(earlyWarnings, read));
  }

  /**
   * Adds what the tables say to a register, which brings its subject and what it has already. What
   * does not fit is left out and is a problem: a risk or a driver that contradicts one that is
   * there, a link to an unknown risk, a mitigation on an unknown risk or on an opportunity, one
   * that two rows describe in two ways, requirements of unknown mitigations or in a circle, groups
   * of one. What hangs on a row that is left out is left out with it, each with a problem of its
   * own.
   *
   * @param register the register, often without risks
   * @return the register with the rest; risks, mitigations of a risk, groups and so on in the order
   *     of the tables, after those of the register; linear in rows but for rows that are left out
   */
  public ReadResult<RiskRegister> join(RiskRegister register) {
    return new RiskJoin(this, register).join();
  }

  @Override
  public String toString() {
    return "tables of a register of risks: "
        + risks.size()
        + " of risks, "
        + mitigations.size()
        + " of mitigations, "
        + exclusions.size()
        + " of exclusions, "
        + correlations.size()
        + " of correlations, "
        + earlyWarnings.size()
        + " of early warnings";
  }
}
