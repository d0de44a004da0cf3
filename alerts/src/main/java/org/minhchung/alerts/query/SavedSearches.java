package org.minhchung.alerts.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks many saved searches about one article at once. Only those are run whose words the article
 * has. Safe for use by several threads.
 */
public final class SavedSearches implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SavedSearches.class);

  private final Monitor monitor;

  public SavedSearches() {
    try {
      monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher());
    } catch (IOException e) {
      throw new UncheckedIOException("saved searches could not be set up in memory", e);
    }
  }

  /** Adds a search or replaces the one of the same id. */
  public void put(String id, CompiledQuery query) {
    put(id, query.lucene());
  }

  void put(String id, Query query) {
    try {
      monitor.register(new MonitorQuery(id, query));
    } catch (IOException e) {
      throw new UncheckedIOException("saved search " + id + " could not be kept", e);
    }
  }

  /** Removes a search; nothing happens if there is none of that id. */
  public void remove(String id) {
    try {
      monitor.deleteById(id);
    } catch (IOException e) {
      throw new UncheckedIOException("saved search " + id + " could not be removed", e);
    }
  }

  /** Ids of the searches that an article matches; one that fails is logged and left out. */
  public Set<String> match(IndexedArticle article) {
    try {
      var matches = monitor.match(LuceneDocument.of(article), QueryMatch.SIMPLE_MATCHER);
      matches
          .getErrors()
          .forEach(
              (id, error) ->
                  LOG.atError()
                      .addKeyValue("search", id)
                      .addKeyValue("article", article.assessment().article().id())
                      .setCause(error)
                      .log("saved search could not be run on this article; the others were"));
      return matches.getMatches().stream()
          .map(QueryMatch::getQueryId)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("matching in memory failed", e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("saved searches could not be closed", e);
    }
  }
}
