package org.minhchung.alerts.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingTest {
  private static final AgreementTable TABLE = AgreementTable.read();
  private static final List<IndexedArticle> ARTICLES = TABLE.articles();

  static Stream<AgreementTable.Match> matches() {
    return TABLE.matches().stream();
  }

  static Stream<AgreementTable.Fault> faults() {
    return TABLE.errors().stream();
  }

  @ParameterizedTest
  @MethodSource("matches")
  void aQueryFindsTheArticlesOfTheTable(AgreementTable.Match match) {
    CompiledQuery query = CompiledQuery.of(match.query());
    Set<String> found =
        ARTICLES.stream()
            .filter(query::matches)
            .map(MatchingTest::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(match.articles()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anUnreadableQueryPointsToThePlaceAndSaysWhatWasExpected(AgreementTable.Fault fault) {
    assertThatThrownBy(() -> CompiledQuery.of(fault.query()))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.problem()).contains(fault.problem());
              assertThat(e.position()).isEqualTo(fault.position());
              assertThat(e).hasMessageContaining("character " + (fault.position() + 1));
            });
  }

  @Test
  void savedSearchesAgreeWithEachQueryAskedByItself() {
    try (SavedSearches searches = new SavedSearches()) {
      TABLE.matches().forEach(m -> searches.put(m.query(), CompiledQuery.of(m.query())));
      for (IndexedArticle article : ARTICLES) {
        Set<String> expected =
            TABLE.matches().stream()
                .filter(m -> m.articles().contains(id(article)))
                .map(AgreementTable.Match::query)
                .collect(Collectors.toSet());
        assertThat(searches.match(article)).as(id(article)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aSavedSearchCanBeReplacedAndRemoved() {
    IndexedArticle article = ARTICLES.get(0);
    try (SavedSearches searches = new SavedSearches()) {
      searches.put("one", CompiledQuery.of("vietnam"));
      assertThat(searches.match(article)).containsExactly("one");
      searches.put("one", CompiledQuery.of("laos"));
      assertThat(searches.match(article)).isEmpty();
      searches.put("one", CompiledQuery.of(""));
      assertThat(searches.match(article)).containsExactly("one");
      searches.remove("one");
      searches.remove("never there");
      assertThat(searches.match(article)).isEmpty();
    }
  }

  @Test
  void aSavedSearchThatFailsDoesNotSilenceTheOthers() {
    try (SavedSearches searches = new SavedSearches()) {
      searches.put("broken", new BrokenQuery());
      searches.put("one", CompiledQuery.of("vietnam"));
      assertThat(searches.match(ARTICLES.get(0))).containsExactly("one");
    }
  }

  @Test
  void passagesAreTheWordsThatMatchedWithTheirPlaces() {
    assertThat(marked("denying suspending \"fifteen years\"", "a-en"))
        .containsExactly("title:denies", "text:suspended", "text:fifteen years");
    assertThat(marked("베트남", "a-ko")).containsExactly("title:베트남");
    assertThat(marked("viet nam", "a-vi")).containsExactly("title:Việt", "title:Nam");
    assertThat(marked("laos OR vietnam", "a-en")).containsExactly("title:Vietnam", "text:Vietnam");
    assertThat(marked("NOT laos", "a-en")).isEmpty();
    assertThat(marked("laos", "a-en")).isEmpty();
  }

  @Test
  void aQueryTooLongForEitherBackEndIsRefusedWithASentence() {
    String words = "kata ".repeat(60);
    assertThatThrownBy(() -> CompiledQuery.of(words))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("too long");
    assertThat(CompiledQuery.of("kata ".repeat(33)).matches(ARTICLES.get(0))).isFalse();
    assertThatThrownBy(() -> CompiledQuery.of("x".repeat(5_000)))
        .hasMessageContaining("5000 characters");
    assertThatThrownBy(() -> CompiledQuery.of("(".repeat(100) + "x"))
        .hasMessageContaining("nested more than");
  }

  private static List<String> marked(String query, String articleId) {
    IndexedArticle article =
        ARTICLES.stream().filter(a -> id(a).equals(articleId)).findFirst().orElseThrow();
    return CompiledQuery.of(query).passages(article).stream()
        .map(
            p -> {
              String text =
                  p.field() == Field.TITLE
                      ? article.assessment().article().title()
                      : article.assessment().article().text();
              return p.field().label() + ":" + text.substring(p.start(), p.end());
            })
        .toList();
  }

  private static String id(IndexedArticle article) {
    return article.assessment().article().id();
  }
}
