package org.minhchung.searchnode.module;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/**
 * One language's analyzer with Lucene's own stop words and stemming. Custom {@code stopwords} and
 * {@code stem_exclusion} are not supported: Minhchung's indices set neither.
 */
final class LanguageAnalyzerProvider extends AbstractIndexAnalyzerProvider<Analyzer> {
  private final Analyzer analyzer;

  LanguageAnalyzerProvider(String name, Settings settings, Supplier<Analyzer> analyzer) {
    super(name, settings);
    this.analyzer = analyzer.get();
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
