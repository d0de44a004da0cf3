package org.minhchung.alerts.subscribe;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.minhchung.events.Alert;

/**
 * Lets the first alert of a subscription about a story through, and none after it but what outlets
 * change in a story that was told, each change once.
 */
final class OncePerStory extends ContextualProcessor<String, Alert, String, Alert> {
  static final String STORE = "alerted-stories";

  private KeyValueStore<String, String> alerted;

  @Override
  public void init(org.apache.kafka.streams.processor.api.ProcessorContext<String, Alert> context) {
    super.init(context);
    alerted = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, Alert> record) {
    Alert alert = record.value();
    if (alert.correction() != null && !wasTold(alert)) {
      return;
    }
    if (alerted.putIfAbsent(alert.id(), alert.articleId()) == null) {
      context().forward(record);
    }
  }

  private boolean wasTold(Alert correction) {
    return alerted.get(AlertWriter.id(correction.subscriptionId(), correction.storyId())) != null;
  }
}
