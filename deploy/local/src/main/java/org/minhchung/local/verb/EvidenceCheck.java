package org.minhchung.local.verb;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.minhchung.events.Article;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;

/** Counts in what state the pages of articles are, and names those that should not be so. */
final class EvidenceCheck {
  private final PageArchive archive;
  private final PrintStream out;
  private final Map<KeptPage.Reason, Integer> absent = new EnumMap<>(KeptPage.Reason.class);
  private int versions;
  private int intact;
  private int changed;

  EvidenceCheck(PageArchive archive, PrintStream out) {
    this.archive = archive;
    this.out = out;
  }

  /** Checks one version of an article. */
  void take(Article article) {
    versions++;
    KeptPage page = archive.find(article.snapshot());
    boolean wrong = false;
    if (page instanceof KeptPage.Found found) {
      wrong = !found.intact();
      intact += wrong ? 0 : 1;
      changed += wrong ? 1 : 0;
    } else if (page instanceof KeptPage.Absent gone) {
      absent.merge(gone.reason(), 1, Integer::sum);
      wrong = isFailure(gone.reason());
    }
    if (wrong) {
      out.println(described(article, page));
    }
  }

  /** What was meant to be gone, or never there, is none. */
  private static boolean isFailure(KeptPage.Reason reason) {
    return switch (reason) {
      case NEVER_KEPT, EXPIRED -> false;
      case NO_DIRECTORY, NO_FILE_NAME, FILE_MISSING, DAMAGED -> true;
    };
  }

  int failures() {
    return changed
        + absent.entrySet().stream()
            .filter(e -> isFailure(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
  }

  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(versions).append(" versions of articles: ").append(intact).append(" intact");
    text.append(", ").append(changed).append(" changed");
    absent.forEach((reason, n) -> text.append(", ").append(n).append(' ').append(label(reason)));
    return text.append("; ").append(failures()).append(" failures").toString();
  }

  /** One line about a page. */
  static String described(Article article, KeptPage page) {
    String what = article.id() + " version " + article.version() + " " + article.url() + "\n  ";
    if (page instanceof KeptPage.Found found) {
      return what
          + "%s at %d, SHA-256 %s: %s"
              .formatted(
                  found.file(),
                  found.record().offset(),
                  article.snapshot().sha256(),
                  found.intact() ? "intact" : "CHANGED, its payload has another hash");
    }
    KeptPage.Absent absent = (KeptPage.Absent) page;
    Article.Snapshot snapshot = article.snapshot();
    return what
        + (snapshot == null ? "" : snapshot.file() + " at " + snapshot.offset() + ": ")
        + label(absent.reason())
        + (absent.detail().isEmpty() ? "" : " (" + absent.detail() + ")");
  }

  private static String label(KeptPage.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
