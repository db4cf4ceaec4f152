/**
 * Workload and change modelling for public services: how much work each person carries, how much
 * they can safely carry, and whether the change meant to help them is landing.
 *
 * <p>Each package answers one kind of question. A package uses the layers below its own and never
 * its siblings, save that {@code explain} uses {@code base} and {@code json} reads the column
 * mappings of {@code io}. A test keeps this table true. Packages that are on the map and not yet
 * listed below are planned.
 *
 * <table>
 * <caption>Package map, arrows go down</caption>
 * <tr><th scope="col">layer</th><th scope="col">packages</th></tr>
 * <tr><th scope="row">6</th><td>report, json, io</td></tr>
 * <tr><th scope="row">5</th><td>programme</td></tr>
 * <tr><th scope="row">4</th><td>adoption</td></tr>
 * <tr><th scope="row">3</th><td>allocation, clinic, flow, supervision, valuestream, jointworking, portfolio</td></tr>
 * <tr><th scope="row">2</th><td>caseload, stakeholder, mactor, risk, kotter, adkar, swot, lean, measure, improvement</td></tr>
 * <tr><th scope="row">1</th><td>stats, graph, calendar, evidence</td></tr>
 * <tr><th scope="row">0</th><td>base, explain</td></tr>
 * </table>
 */
module org.plimsoll.core {
  requires transitive com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires org.slf4j;

  exports org.plimsoll.adkar;
  exports org.plimsoll.adoption;
  exports org.plimsoll.allocation;
  exports org.plimsoll.base;
  exports org.plimsoll.calendar;
  exports org.plimsoll.caseload;
  exports org.plimsoll.clinic;
  exports org.plimsoll.evidence;
  exports org.plimsoll.explain;
  exports org.plimsoll.graph;
  exports org.plimsoll.io;
  exports org.plimsoll.jointworking;
  exports org.plimsoll.json;
  exports org.plimsoll.kotter;
  exports org.plimsoll.lean;
  exports org.plimsoll.mactor;
  exports org.plimsoll.report;
  exports org.plimsoll.portfolio;
  exports org.plimsoll.risk;
  exports org.plimsoll.stakeholder;
  exports org.plimsoll.stats;
  exports org.plimsoll.supervision;
  exports org.plimsoll.swot;
  exports org.plimsoll.valuestream;
}
