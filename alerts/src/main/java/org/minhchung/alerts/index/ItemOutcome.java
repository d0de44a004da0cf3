package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.Objects;

/** What became of one document of a bulk request. */
sealed interface ItemOutcome {

  /** It is there, written now or by an earlier attempt. */
  record Written() implements ItemOutcome {}

  /**
   * It is not there but will be when it is tried again.
   *
   * @param reason a whole sentence, for people
   */
  record Again(String reason) implements ItemOutcome {}

  /** It will never be accepted. */
  record Refused(String reason) implements ItemOutcome {}

  /** The index is not there any more. */
  record IndexGone(String reason) implements ItemOutcome {}

  static ItemOutcome of(BulkResponseItem item) {
    String reason =
        item.error() == null
            ? "status " + item.status()
            : item.error().type()
                + ": "
                + item.error().reason()
                + (item.error().causedBy() == null
                    ? ""
                    : " (" + Objects.toString(item.error().causedBy().reason()) + ")");
    return of(item.status(), reason);
  }

  static ItemOutcome of(int status, String reason) {
    // with external versions a conflict means that this or a newer version is there
    if (status < 300 || status == 409) {
      return new Written();
    }
    if (status == 404) {
      return new IndexGone(reason);
    }
    return status == 429 || status >= 500
        ? new Again("Elasticsearch does not take it now: " + reason)
        : new Refused(reason);
  }
}
