package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;

/**
 * Orders of articles; every one ends with the article's id, so that pages neither gap nor overlap.
 */
final class Sorting {
  private Sorting() {}

  static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }

  static SortOptions byMatch() {
    return SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
  }

  static SortOptions thenById() {
    return by(ArticleDocument.ARTICLE, SortOrder.Asc);
  }
}
