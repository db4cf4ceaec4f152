package org.plimsoll.json;

import org.plimsoll.graph.InfluenceMatrix;

/** What the JSON of networks looks like where it does not follow from the record alone. */
final class GraphModels {
  private GraphModels() {}

  static void register(Codecs codecs) {
    codecs.plain(
        InfluenceMatrix.class,
        new AsObject<>(
            new RecordCodec<>(InfluenceMatrix.Lists.class, Shape.named("influence-matrix"), codecs),
            InfluenceMatrix::toLists,
            (read, values) -> InfluenceMatrix.fromLists(read),
            null));
  }
}
