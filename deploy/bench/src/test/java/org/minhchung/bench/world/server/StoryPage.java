package org.minhchung.bench.world.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.minhchung.bench.world.model.Prose;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;

/** The page of a story: a short article in as much furniture as outlets have. */
public final class StoryPage {
  private static final int PARAGRAPHS = 6;
  private static final String STYLE =
      ".card{display:flex;margin:0 auto;padding:4px 8px}.teaser:hover{color:#234}\n";
  private static final String TEASER =
      "<li class=\"teaser\"><a href=\"/about\"><img src=\"/i.png\" alt=\"\">"
          + "<span class=\"kicker\">More</span> <span>From the archive</span></a></li>\n";

  private StoryPage() {}

  /** A page as it stands alone, as large as the largest of the world are. */
  public static byte[] sample(Site site, Story story, Instant now) {
    return of(site, story, "", "/", now, 170_000)
        .replace("<link rel=\"canonical\" href=\"/\">", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String of(Site site, Story story, String base, String path, Instant now) {
    return of(site, story, base, path, now, site.pageBytes());
  }

  private static String of(
      Site site, Story story, String base, String path, Instant now, int bytes) {
    long number = story.site() * 31L + story.number();
    String title = Prose.title(number);
    // copies for other screens name the page of which they are copies
    String canonical =
        base.replace(site.mobileHost(), site.host()) + path.replaceFirst("^/amp/", "/");
    StringBuilder html = new StringBuilder(bytes + 8_000);
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title><link rel=\"canonical\" href=\"")
        .append(canonical)
        .append("\"><meta property=\"og:type\" content=\"article\">")
        .append("<meta property=\"article:published_time\" content=\"")
        .append(story.publishedAt())
        .append("\"><style>");
    html.append(STYLE.repeat(bytes / 3 / STYLE.length()));
    html.append("</style></head><body><header><nav><a href=\"/\">Home</a></nav></header>")
        .append("<main><article><h1>")
        .append(title)
        .append("</h1><p>By the desk, ")
        .append(story.reference())
        .append(", edition ")
        .append(story.revision(now))
        .append(". ")
        .append(Prose.paragraph(number, 99))
        .append("</p>\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      int shown = i == 2 ? i + 10 * story.revision(now) : i;
      html.append("<p>").append(Prose.paragraph(number, shown)).append("</p>\n");
    }
    html.append("</article></main><aside><ul>");
    html.append(TEASER.repeat(bytes / 2 / TEASER.length()));
    return html.append("</ul></aside><footer>All rights kept.</footer></body></html>").toString();
  }
}
