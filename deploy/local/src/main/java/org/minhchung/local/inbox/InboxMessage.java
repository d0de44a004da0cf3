package org.minhchung.local.inbox;

import java.time.Instant;

/**
 * Something that arrived.
 *
 * @param id of the message, the same for a repetition
 * @param verified for a webhook, whether its signature holds; true for mail
 */
public record InboxMessage(
    Kind kind, String id, Instant at, String to, String subject, String body, boolean verified) {

  /** How it came. */
  public enum Kind {
    EMAIL,
    WEBHOOK
  }
}
