package org.minhchung.alerts.query;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.minhchung.events.Article;

/** An article as the matcher in memory sees it: the counterpart of the index's mapping. */
final class LuceneDocument {
  private LuceneDocument() {}

  /** The document; good for one use, for its words are read as a stream. */
  static Document of(IndexedArticle indexed) {
    Article article = indexed.assessment().article();
    Document document = new Document();
    addWords(document, Field.TITLE, article.title(), indexed.language());
    addWords(document, Field.TEXT, article.text(), indexed.language());
    for (Field field : Field.values()) {
      for (String value : indexed.keywords(field)) {
        document.add(
            new StringField(
                IndexFields.keyword(field), value, org.apache.lucene.document.Field.Store.NO));
      }
    }
    document.add(
        new StringField(
            Field.FLAGGED.label(),
            Boolean.toString(indexed.assessment().flagged()),
            org.apache.lucene.document.Field.Store.NO));
    document.add(new DoublePoint(Field.SCORE.label(), indexed.assessment().score()));
    document.add(
        new DoublePoint(Field.RELEVANCE.label(), indexed.assessment().relevance().score()));
    Instant published = indexed.published();
    if (published != null) {
      document.add(new LongPoint(Field.PUBLISHED.label(), published.toEpochMilli()));
    }
    return document;
  }

  private static void addWords(Document document, Field field, String text, String language) {
    document.add(new TextField(field.label(), new Tokens(Analysis.words(text))));
    document.add(
        new TextField(IndexFields.stems(field), new Tokens(Analysis.stems(text, language))));
  }

  /** Tokens that are known already. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Analysis.Token> tokens;
    private Iterator<Analysis.Token> rest;

    Tokens(List<Analysis.Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public void reset() {
      rest = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      Analysis.Token token = rest.next();
      term.append(token.term());
      offset.setOffset(token.start(), token.end());
      return true;
    }
  }
}
