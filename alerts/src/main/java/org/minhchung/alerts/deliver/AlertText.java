package org.minhchung.alerts.deliver;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.minhchung.events.Alert;
import org.minhchung.events.Correction;
import org.minhchung.events.Subscription;

/**
 * An alert in words, in English or Vietnamese. Modest: it says what was found, not what is true.
 */
final class AlertText {
  private final String publicUrl;

  /**
   * Prepares to write.
   *
   * @param publicUrl the desk's address for links, without a slash at the end
   */
  AlertText(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Where the desk shows it: the story, or what changed in an article of it. */
  String storyUrl(Alert alert) {
    String story = publicUrl + "/story/" + alert.storyId();
    Correction correction = alert.correction();
    if (correction == null) {
      return story;
    }
    String article = story + "?article=" + correction.articleId();
    return correction.fromVersion() == correction.toVersion()
        ? article
        : article + "&version=" + correction.toVersion() + "&against=" + correction.fromVersion();
  }

  String subject(Alert alert, Locale language) {
    if (alert.correction() != null) {
      return CorrectionText.subject(alert.correction(), language);
    }
    return repeats(alert)
        ? say(language, "subject.rated", alert.title(), alert.rating().label())
        : say(language, "subject.plain", alert.title());
  }

  String body(Alert alert, Subscription subscription, Locale language) {
    StringBuilder body = new StringBuilder();
    body.append(alert.title()).append('\n').append(alert.url()).append("\n\n");
    if (alert.correction() != null) {
      body.append(CorrectionText.body(alert.correction(), language));
      body.append('\n').append(say(language, "correction.suggestion"));
      body.append('\n').append(say(language, "correction.desk", storyUrl(alert)));
      body.append("\n\n").append(say(language, "correction.why", subscription.name()));
      return body.append('\n').toString();
    }
    if (alert.quote() != null) {
      body.append(say(language, "quote", alert.quote())).append("\n\n");
    }
    if (alert.claim() != null) {
      body.append(say(language, repeats(alert) ? "claim.repeated" : "claim", alert.claim()))
          .append('\n');
      body.append(say(language, "rating", alert.rating() == null ? "–" : alert.rating().label()))
          .append('\n');
    }
    if (alert.factCheckUrl() != null) {
      body.append(say(language, "factcheck", alert.factCheckUrl())).append('\n');
    }
    body.append(say(language, "score", String.format(language, "%.2f", alert.score())));
    body.append("\n\n").append(say(language, "suggestion"));
    body.append('\n').append(say(language, "desk", storyUrl(alert)));
    body.append("\n\n").append(say(language, "why", subscription.name())).append('\n');
    return body.toString();
  }

  /** A claim's rating says nothing about an article that denies or merely reports the claim. */
  private static boolean repeats(Alert alert) {
    return alert.flagged() && alert.rating() != null;
  }

  static String say(Locale language, String key, Object... values) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.minhchung.alerts.deliver.alert",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(words.getString(key), language).format(values);
  }
}
