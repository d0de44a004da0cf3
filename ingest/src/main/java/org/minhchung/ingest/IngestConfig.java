package org.minhchung.ingest;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.minhchung.ingest.archive.ArchiveConfig;
import org.minhchung.ingest.extract.ExtractionConfig;
import org.minhchung.ingest.feed.FeedConfig;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.frontier.FrontierConfig;
import org.minhchung.ingest.health.CanaryConfig;

/**
 * How the stage works.
 *
 * @param userAgent the {@code User-Agent} header; the letters before the slash are the name that
 *     robots.txt rules address; {@code Minhchung/0.1}
 * @param contact where those who run the outlets can complain, a URL or a mail address, which is
 *     added to the {@code User-Agent}; null adds none, which is impolite
 * @param sources a YAML list of sources that is published at every start; what people have edited
 *     or added on the desk or the command line stays, and sources that the list no longer names are
 *     removed; null leaves the sources as they are
 * @param feeds how feeds and sitemaps are read
 * @param fetch limits of one request
 * @param frontier politeness, retries and re-checks
 * @param extraction how pages are read
 * @param archive where pages are kept
 * @param canaries pages whose content is known, to see whether they are read rightly
 */
public record IngestConfig(
    String userAgent,
    String contact,
    Path sources,
    FeedConfig feeds,
    FetchConfig fetch,
    FrontierConfig frontier,
    ExtractionConfig extraction,
    ArchiveConfig archive,
    CanaryConfig canaries) {
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+(?=[/ ]|$)");
  private static final Pattern CONTACT =
      Pattern.compile("https?://[!-'*-~]+|(mailto:)?[!-'*-?A-~]+@[!-'*-?A-~]+");

  public IngestConfig {
    userAgent = userAgent == null ? "Minhchung/0.1" : userAgent;
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("userAgent must be printable ASCII and not empty");
    }
    if (!PRODUCT.matcher(userAgent).lookingAt()) {
      throw new IllegalArgumentException(
          "userAgent '" + userAgent + "' must begin with letters that robots.txt can name");
    }
    if (contact != null && !CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "contact '" + contact + "' is neither an http or https URL nor a mail address");
    }
    feeds = feeds == null ? FeedConfig.defaults() : feeds;
    fetch = fetch == null ? FetchConfig.defaults() : fetch;
    frontier = frontier == null ? FrontierConfig.defaults() : frontier;
    extraction = extraction == null ? ExtractionConfig.defaults() : extraction;
    archive = archive == null ? ArchiveConfig.defaults() : archive;
    canaries = canaries == null ? CanaryConfig.defaults() : canaries;
  }

  /** What the crawler says it is: the {@code User-Agent} with the contact. */
  public String signature() {
    return contact == null ? userAgent : userAgent + " (+" + contact + ")";
  }

  /** Every default. */
  public static IngestConfig defaults() {
    return new IngestConfig(null, null, null, null, null, null, null, null, null);
  }
}
