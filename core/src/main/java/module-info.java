/**
 * Workload and change modelling for public services: how much work each person carries, how much
 * they can safely carry, and whether the change meant to help them is landing.
 */
module org.plimsoll.core {
  requires transitive com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.slf4j;

  exports org.plimsoll.base;
  exports org.plimsoll.calendar;
  exports org.plimsoll.caseload;
  exports org.plimsoll.explain;
  exports org.plimsoll.io;
  exports org.plimsoll.json;
  exports org.plimsoll.stats;
}
