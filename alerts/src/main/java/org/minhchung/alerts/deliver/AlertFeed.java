package org.minhchung.alerts.deliver;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdom2.Verifier;
import org.minhchung.alerts.desk.AlertFeeds;
import org.minhchung.events.Alert;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Subscription;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/** The latest alerts of each subscription as an Atom feed, read from the alerts' topic. */
public final class AlertFeed implements AlertFeeds, AutoCloseable {
  private static final int LATEST = 100;

  private final Map<String, Deque<Alert>> latest = new ConcurrentHashMap<>();
  private final Function<String, Optional<Subscription>> subscriptions;
  private final AlertText text;
  private final String publicUrl;
  private final TopicFollower follower;

  /**
   * Prepares to follow the alerts.
   *
   * @param publicUrl the desk's address for links, without a slash at the end
   */
  public AlertFeed(
      Map<String, Object> kafkaProperties,
      Function<String, Optional<Subscription>> subscriptions,
      String publicUrl) {
    this.subscriptions = subscriptions;
    this.text = new AlertText(publicUrl);
    this.publicUrl = publicUrl;
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.ALERT), this::take);
  }

  public void start() {
    follower.start();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    take(new JsonSerde<>(Alert.class).deserializer().deserialize(record.topic(), record.value()));
  }

  /** Takes an alert; the follower may bring it again, then it moves to its place in the topic. */
  void take(Alert alert) {
    Deque<Alert> alerts = latest.computeIfAbsent(alert.subscriptionId(), id -> new ArrayDeque<>());
    synchronized (alerts) {
      alerts.removeIf(known -> known.id().equals(alert.id()));
      alerts.addFirst(alert);
      if (alerts.size() > LATEST) {
        alerts.removeLast();
      }
    }
  }

  @Override
  public Optional<String> atom(String subscriptionId) {
    return subscriptions.apply(subscriptionId).map(s -> atom(s, alerts(subscriptionId)));
  }

  private List<Alert> alerts(String subscriptionId) {
    Deque<Alert> alerts = latest.get(subscriptionId);
    if (alerts == null) {
      return Collections.emptyList();
    }
    synchronized (alerts) {
      return new ArrayList<>(alerts);
    }
  }

  private String atom(Subscription subscription, List<Alert> alerts) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setTitle(xml("Minhchung: " + subscription.name()));
    feed.setUri(xml("urn:minhchung:subscription:" + subscription.id()));
    feed.setLink(xml(publicUrl + "/subscriptions/" + subscription.id() + "/feed.atom"));
    feed.setPublishedDate(alerts.isEmpty() ? null : date(alerts.get(0)));
    Locale language = Locale.forLanguageTag(subscription.language());
    feed.setEntries(alerts.stream().map(a -> entry(a, subscription, language)).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("no feed for subscription " + subscription.id(), e);
    }
  }

  private SyndEntry entry(Alert alert, Subscription subscription, Locale language) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(xml("urn:minhchung:alert:" + alert.id()));
    entry.setLink(xml(text.storyUrl(alert)));
    entry.setTitle(xml(text.subject(alert, language)));
    entry.setPublishedDate(date(alert));
    entry.setUpdatedDate(date(alert));
    SyndContentImpl body = new SyndContentImpl();
    body.setType("text");
    body.setValue(xml(text.body(alert, subscription, language)));
    entry.setContents(List.of(body));
    return entry;
  }

  private static Date date(Alert alert) {
    return alert.createdAt() == null ? null : Date.from(alert.createdAt());
  }

  /** The text without the characters that XML does not allow, which pages do contain. */
  private static String xml(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(Verifier::isXMLCharacter).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  @Override
  public void close() {
    follower.close();
  }
}
