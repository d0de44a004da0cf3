package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A saved search that tells somebody.
 *
 * @param query in the one query language; empty matches every story
 * @param threshold least score of an article, 0 to 1
 * @param flaggedOnly whether only flagged articles count
 * @param language BCP-47 of the message
 * @param corrections whether to tell what outlets change in stories that were told before; null
 *     where nobody has chosen, see {@link #wantsCorrections()}
 */
public record Subscription(
    String id,
    String name,
    String owner,
    String query,
    double threshold,
    boolean flaggedOnly,
    List<Channel> channels,
    String language,
    boolean enabled,
    Instant createdAt,
    Boolean corrections) {

  /**
   * Where an alert goes.
   *
   * @param target an e-mail address or a URL; empty for a feed
   * @param secret for signing webhooks, {@code whsec_} and base64; null for the others
   */
  public record Channel(Type type, String target, String secret) {

    /** The ways to tell. */
    public enum Type {
      EMAIL,
      WEBHOOK,
      FEED;

      /** The word in JSON. */
      @JsonValue
      public String label() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    public Channel {
      Required.value(type, "type of channel");
      if (type != Type.FEED) {
        Required.text(target, "target of " + type.label() + " channel");
      }
    }

    @Override
    public String toString() {
      return type.label() + " " + target;
    }
  }

  public Subscription {
    Required.text(id, "subscription id");
    Required.unit(threshold, "threshold of subscription " + id);
    query = query == null ? "" : query;
    channels = Required.list(channels);
    language = language == null ? "en" : language;
  }

  /** A subscription whose owner has not chosen about corrections. */
  public Subscription(
      String id,
      String name,
      String owner,
      String query,
      double threshold,
      boolean flaggedOnly,
      List<Channel> channels,
      String language,
      boolean enabled,
      Instant createdAt) {
    this(
        id,
        name,
        owner,
        query,
        threshold,
        flaggedOnly,
        channels,
        language,
        enabled,
        createdAt,
        null);
  }

  /** Whoever was told of a story is told what becomes of it, unless they refused. */
  public boolean wantsCorrections() {
    return corrections == null || corrections;
  }

  /** The same, at work or paused. */
  public Subscription enabled(boolean now) {
    return new Subscription(
        id,
        name,
        owner,
        query,
        threshold,
        flaggedOnly,
        channels,
        language,
        now,
        createdAt,
        corrections);
  }
}
