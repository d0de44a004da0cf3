package org.minhchung.analyze.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds claims by words: a Lucene index in memory with a document for every wording and a field for
 * every language. The words come in already analysed.
 */
final class WordingIndex implements AutoCloseable {
  private static final String ID = "id";

  /** Words of a sentence that are looked up; a longer one is a list or broken markup. */
  private static final int MAX_WORDS = 512;

  private final AtomicBoolean changed = new AtomicBoolean();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  WordingIndex() {
    try {
      this.writer =
          new IndexWriter(
              new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer()));
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be opened", e);
    }
  }

  void add(String id, ClaimText wording) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(
        new TextField(
            field(wording.language()), String.join(" ", wording.words()), Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException("claim " + id + " cannot be indexed", e);
    }
    changed.set(true);
  }

  void remove(String id) {
    try {
      writer.deleteDocuments(new Term(ID, id));
    } catch (IOException e) {
      throw new UncheckedIOException("claim " + id + " cannot be removed", e);
    }
    changed.set(true);
  }

  /** Ids of the claims with the best wordings by BM25, the best first. */
  Set<String> search(ClaimText sentence, int wordings) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    sentence.words().stream()
        .limit(MAX_WORDS)
        .map(w -> new TermQuery(new Term(field(sentence.language()), w)))
        .forEach(q -> query.add(q, Occur.SHOULD));
    try {
      if (changed.compareAndSet(true, false)) {
        searchers.maybeRefreshBlocking();
      }
      IndexSearcher searcher = searchers.acquire();
      try {
        Set<String> ids = new LinkedHashSet<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), wordings).scoreDocs) {
          ids.add(stored.document(hit.doc).get(ID));
        }
        return ids;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the claim index cannot be searched", e);
    }
  }

  private static String field(String language) {
    return "words." + Languages.family(language);
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the claim index cannot be closed", e);
    }
  }
}
