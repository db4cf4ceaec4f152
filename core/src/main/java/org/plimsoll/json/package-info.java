/**
 * Models, values and results as plain JSON documents, written for people to read and read back
 * strictly.
 *
 * <p>Start from {@link org.plimsoll.json.PlimsollJson}. It writes a document with the name and
 * version of its schema, reads it back equal, and says of a bad document where it is wrong, by
 * which rule, with which value and what to do. A host with a Jackson mapper of its own registers
 * {@link org.plimsoll.json.PlimsollModule} with it.
 *
 * <pre>{@code
 * import org.plimsoll.caseload.*;
 * import org.plimsoll.json.*;
 *
 * var json = PlimsollJson.standard();
 * var scheme = json.read("""
 *     { "schema": "plimsoll/points-scheme/1",
 *       "name": "Assessment",
 *       "bands": [ { "name": "simple", "weight": 1 }, { "name": "complex", "weight": 4 } ],
 *       "factors": [ { "name": "court", "rule": "add", "points": 2 },
 *                    { "name": "children", "rule": "each", "points": 0.5, "beyond": 1 } ] }
 *     """, PointsScheme.class);
 * System.out.println(scheme.weigh(Case.of("C-1", "complex").with("court")));   // C-1: complex 4 + court 2 = 6 pts
 * System.out.println(json.read(json.write(scheme), PointsScheme.class).equals(scheme));   // true
 * }</pre>
 *
 * <p>The format is our own. It is JSON as in RFC 8259, without extensions; dates, periods and
 * durations are ISO 8601 texts, currencies ISO 4217 codes.
 */
@NullMarked
package org.plimsoll.json;

import org.jspecify.annotations.NullMarked;
