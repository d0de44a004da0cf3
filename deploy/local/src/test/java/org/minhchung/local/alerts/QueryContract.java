package org.minhchung.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.query.QueryException;
import org.minhchung.alerts.review.StoryState;

/** Queries, their pages and their hits: Elasticsearch answers as the matcher in memory does. */
abstract class QueryContract extends OnServers {
  @Test
  void elasticsearchAgreesWithTheMatcherInMemoryOnEveryQueryOfTheTable() {
    assertThat(table.matches()).isNotEmpty();
    assertThat(table.errors()).isNotEmpty();
    for (AgreementTable.Match match : table.matches()) {
      String query = match.query();
      SearchPage page = indexed.stories.search(new SearchRequest(query, null, null, 100));
      assertThat(new TreeSet<>(ids(page))).as(query).isEqualTo(match.articles());
      assertThat(page.total()).as(query).isEqualTo(match.articles().size());
    }
    for (String query : table.errors()) {
      assertThatThrownBy(() -> indexed.stories.search(new SearchRequest(query, null, null, 10)))
          .as(query)
          .isInstanceOf(QueryException.class);
    }
  }

  @Test
  void pagesNeitherGapNorOverlapInAnyOrder() {
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      List<String> all = new ArrayList<>();
      String after = null;
      do {
        SearchPage page = indexed.stories.search(new SearchRequest("", sort, after, 3));
        all.addAll(ids(page));
        after = page.next();
      } while (after != null);
      assertThat(indexed.stories.search(new SearchRequest("", sort, null, 10)).next()).isNull();
      assertThat(all).as(sort.name()).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  void hitsCarryTheWordsThatMatchedAndTheOutletsName() {
    SearchPage.Hit hit =
        indexed.stories.search(new SearchRequest("menangguhkan", null, null, 1)).hits().get(0);
    assertThat(hit.article().outlet()).isEqualTo("Harian Contoh");
    assertThat(hit.passages()).hasSize(2);
    assertThat(hit.review().state()).isEqualTo(StoryState.NEW);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.article().assessment().article().id()).toList();
  }
}
