package org.minhchung.alerts.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.minhchung.alerts.index.DayCounts;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.index.Stories;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.index.WouldHaveFired;

/** What the desk asks {@link Stories}, so that its pages can be tried without a search node. */
interface ArticleIndex {
  QueuePage queue(QueueRequest request);

  Optional<Story> story(String id);

  SearchPage search(SearchRequest request);

  WouldHaveFired wouldHaveFired(String query, double threshold, boolean flaggedOnly);

  List<DayCounts> perDay(int days, ZoneId zone);

  static ArticleIndex of(Stories stories) {
    return new ArticleIndex() {
      @Override
      public QueuePage queue(QueueRequest request) {
        return stories.queue(request);
      }

      @Override
      public Optional<Story> story(String id) {
        return stories.story(id);
      }

      @Override
      public SearchPage search(SearchRequest request) {
        return stories.search(request);
      }

      @Override
      public WouldHaveFired wouldHaveFired(String query, double threshold, boolean flaggedOnly) {
        return stories.wouldHaveFired(query, threshold, flaggedOnly);
      }

      @Override
      public List<DayCounts> perDay(int days, ZoneId zone) {
        return stories.perDay(days, zone);
      }
    };
  }
}
