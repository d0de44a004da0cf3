package org.minhchung.alerts.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * A query that has been read, ready to be asked about articles. Immutable.
 *
 * <p>The language: bare words, in any of their forms, and {@code "phrases"}, as they are, search
 * title and text; {@code word*} the beginning of a word. {@code field:value} asks one field, see
 * {@link Field}; {@code field:(a OR b)} several values. Ranges are {@code score:>=0.7}, {@code
 * score:[0.5 TO 0.9}} and {@code published:[2026-01-01 TO *]}, in UTC; a year, month or day stands
 * for the whole of it. {@code AND}, {@code OR}, {@code NOT} and {@code -}, in capitals, combine;
 * side by side means {@code AND}; brackets group; {@code \} takes the next character as it is.
 */
public final class CompiledQuery {
  private final String text;
  private final Expression expression;
  private final Query lucene;

  private CompiledQuery(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
    this.lucene = LuceneQuery.of(expression);
  }

  /**
   * Reads a query.
   *
   * @param query in the query language; null or empty matches everything
   * @throws QueryException with the place that cannot be read and what was expected there
   */
  public static CompiledQuery of(String query) {
    String text = query == null ? "" : query;
    Expression expression = QueryParser.parse(text);
    ClauseBudget.check(text, expression);
    return new CompiledQuery(text, expression);
  }

  /** The query as typed. */
  public String text() {
    return text;
  }

  /** The query as a tree. */
  public Expression expression() {
    return expression;
  }

  /** Whether an article matches. For one article and many queries use {@link SavedSearches}. */
  public boolean matches(IndexedArticle article) {
    try {
      return searcher(article).count(lucene) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("matching in memory failed", e);
    }
  }

  /** The words that make an article match, the title's first; none if it does not. */
  public List<Passage> passages(IndexedArticle article) {
    try {
      IndexSearcher searcher = searcher(article);
      Query rewritten = searcher.rewrite(lucene);
      Matches matches =
          searcher
              .createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(searcher.getIndexReader().leaves().get(0), 0);
      if (matches == null) {
        return List.of();
      }
      List<Passage> passages = new ArrayList<>();
      for (Field field : IndexFields.words(null)) {
        passages.addAll(merged(field, matches));
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException("matching in memory failed", e);
    }
  }

  private static List<Passage> merged(Field field, Matches matches) throws IOException {
    List<Passage> found = new ArrayList<>();
    for (String name : List.of(field.label(), IndexFields.stems(field))) {
      MatchesIterator places = matches.getMatches(name);
      while (places != null && places.next()) {
        found.add(new Passage(field, places.startOffset(), places.endOffset()));
      }
    }
    found.sort(Comparator.comparingInt(Passage::start));
    List<Passage> merged = new ArrayList<>();
    for (Passage passage : found) {
      int last = merged.size() - 1;
      if (last >= 0 && passage.start() < merged.get(last).end()) {
        int end = Math.max(passage.end(), merged.get(last).end());
        merged.set(last, new Passage(field, merged.get(last).start(), end));
      } else {
        merged.add(passage);
      }
    }
    return merged;
  }

  private static IndexSearcher searcher(IndexedArticle article) {
    // words arrive as tokens; what remains are keywords
    return MemoryIndex.fromDocument(LuceneDocument.of(article), new KeywordAnalyzer(), true, false)
        .createSearcher();
  }

  Query lucene() {
    return lucene;
  }
}
