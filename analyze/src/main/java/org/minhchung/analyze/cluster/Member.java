package org.minhchung.analyze.cluster;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;

/**
 * An article in a cluster, as the store keeps it: {@code cluster millis signature}.
 *
 * @param signature empty where the text was too short, or the article is too old to be compared
 */
@SuppressWarnings("ArrayRecordComponent") // members are never compared
record Member(String cluster, Instant at, int[] signature) {

  static Member parse(String articleId, String stored) {
    String[] parts = stored.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "cluster record of article " + articleId + " is not \"cluster millis signature\"");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
    int[] signature = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(signature);
    return new Member(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])), signature);
  }

  String stored() {
    ByteBuffer bytes = ByteBuffer.allocate(signature.length * Integer.BYTES);
    bytes.asIntBuffer().put(signature);
    return cluster
        + " "
        + at.toEpochMilli()
        + " "
        + Base64.getEncoder().encodeToString(bytes.array());
  }

  Member withoutSignature() {
    return new Member(cluster, at, new int[0]);
  }
}
