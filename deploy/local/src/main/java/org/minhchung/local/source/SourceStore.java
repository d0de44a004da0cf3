package org.minhchung.local.source;

import java.util.List;
import java.util.Map;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;

/** Where sources are kept. */
public interface SourceStore {

  /** All sources by id. */
  Map<String, Source> all();

  /** Makes edits; when this returns they are kept. */
  void apply(List<SourceEdit> edits);

  /** What else is to be said of the sources or of the edits, one sentence each. */
  List<String> notes();
}
