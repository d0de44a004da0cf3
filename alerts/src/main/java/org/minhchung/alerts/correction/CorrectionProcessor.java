package org.minhchung.alerts.correction;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.minhchung.events.Assessment;
import org.minhchung.events.Correction;
import org.minhchung.events.Recheck;
import org.minhchung.events.Recheck.Finding;

/** Keeps every article that was ever flagged, and says what each later event about it means. */
final class CorrectionProcessor extends ContextualProcessor<String, Object, String, Correction> {
  static final String STORE = "flagged-articles";

  private final CorrectionRule rule;
  private KeyValueStore<String, FlaggedArticle> articles;

  CorrectionProcessor(CorrectionRule rule) {
    this.rule = rule;
  }

  @Override
  public void init(ProcessorContext<String, Correction> context) {
    super.init(context);
    articles = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, Object> record) {
    FlaggedArticle known = articles.get(record.key());
    if (record.value() instanceof Assessment assessment) {
      assessed(record, known, assessment);
    } else if (record.value() instanceof Recheck recheck && known != null) {
      lookedAt(record, known, recheck);
    }
  }

  private void assessed(Record<String, Object> record, FlaggedArticle known, Assessment newer) {
    if (known == null) {
      if (newer.flagged()) {
        articles.put(record.key(), FlaggedArticle.first(newer));
      }
      return;
    }
    int before = known.current().article().version();
    int version = newer.article().version();
    if (version == before) {
      // the same text, judged by other models
      articles.put(record.key(), known.then(newer));
    } else if (version > before) {
      context().forward(record.withValue(rule.compare(known, newer)));
      if (!CorrectionRule.isCutOff(known.current().article(), newer.article())) {
        articles.put(record.key(), known.then(newer));
      }
    }
  }

  private void lookedAt(Record<String, Object> record, FlaggedArticle known, Recheck recheck) {
    boolean told = recheck.finding() == Finding.GONE && known.gone();
    boolean neverGone = recheck.finding() == Finding.BACK && !known.gone();
    if (!told && !neverGone) {
      context().forward(record.withValue(rule.found(known, recheck)));
    }
    articles.put(record.key(), known.found(recheck.finding()));
  }
}
