package org.minhchung.local.batch;

import java.time.Instant;
import java.util.List;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;

/** An article as the batch verbs read it. */
final class InputArticle {
  private InputArticle() {}

  /** Reads {@code {"id","title","text","language"?,"url"?,"publishedAt"?,"sourceId"?}}. */
  static Article of(Row row) {
    String id = row.text("id");
    String title = row.textOr("title", "");
    String text = row.text("text");
    String url = row.textOr("url", "");
    Instant published = row.timeOr("publishedAt", null);
    return new Article(
        id,
        1,
        url.isBlank() ? "urn:minhchung:batch:" + id : url,
        row.textOr("sourceId", null),
        title,
        text,
        row.textOr("language", null),
        null,
        Article.Genre.NEWS,
        List.of(),
        published,
        null,
        published == null ? Instant.EPOCH : published,
        ArticleId.sha256(title + "\n" + text),
        "batch",
        List.of(),
        null);
  }
}
