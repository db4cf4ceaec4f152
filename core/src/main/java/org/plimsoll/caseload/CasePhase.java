package org.plimsoll.caseload;

/** Where a case is in its life; new and closing cases often take more time than steady ones. */
public enum CasePhase {
  /** Just taken: reading in, first visits. */
  NEW,
  /** In its ordinary course. */
  STEADY,
  /** Being brought to an end: reports, handing over. */
  CLOSING
}
