package org.minhchung.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Seals review events, so that a changed or missing one shows. */
public final class ReviewHash {
  private static final JsonMapper CANONICAL =
      Json.mapper().rebuild().configure(SerializationFeature.INDENT_OUTPUT, false).build();

  private ReviewHash() {}

  /** The event with the SHA-256 of its JSON without {@code hash}. */
  public static ReviewEvent seal(ReviewEvent event) {
    return event.withHash(of(event));
  }

  /** Whether the event's hash is that of its content. */
  public static boolean holds(ReviewEvent event) {
    return of(event).equals(event.hash());
  }

  private static String of(ReviewEvent event) {
    try {
      return ArticleId.sha256(CANONICAL.writeValueAsBytes(event.withHash(null)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("review event " + event.id() + " has no JSON form", e);
    }
  }
}
