package org.minhchung.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.minhchung.ingest.extract.date.ListedDate;
import org.minhchung.ingest.feed.FeedContent.About;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final int MAX_DEPTH = 50;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private JsonFeed() {}

  /**
   * Reads a feed.
   *
   * @throws UnreadableFeedException when it is not one
   */
  static FeedContent read(String text, String url, Instant now) throws UnreadableFeedException {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableFeedException(
          "not a feed: JSON that cannot be read: " + e.getOriginalMessage(), e);
    }
    JsonNode entries = root.path("items");
    if (!entries.isArray()) {
      throw new UnreadableFeedException("not a feed: JSON without items");
    }
    String language = text(root, "language");
    FoundItems found = new FoundItems(now);
    for (JsonNode entry : entries) {
      String id = text(entry, "id");
      Instant date = ListedDate.read(text(entry, "date_published"), language, url);
      found.add(
          url,
          Arrays.asList(
              text(entry, "url"),
              id != null && id.startsWith("http") ? id : null,
              text(entry, "external_url")),
          text(entry, "title"),
          date != null ? date : ListedDate.read(text(entry, "date_modified"), language, url));
    }
    About about =
        new About(
            FoundItems.plain(text(root, "title")),
            language,
            hub(root),
            text(root, "feed_url"),
            PollHints.NONE);
    return new FeedContent(ListFormat.JSON_FEED, found.items(), List.of(), found.unusable(), about);
  }

  private static String hub(JsonNode root) {
    for (JsonNode hub : root.path("hubs")) {
      if ("WebSub".equalsIgnoreCase(text(hub, "type"))) {
        return text(hub, "url");
      }
    }
    return null;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }
}
