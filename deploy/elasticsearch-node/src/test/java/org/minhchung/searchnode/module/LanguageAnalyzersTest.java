package org.minhchung.searchnode.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalyzersTest {
  @ParameterizedTest
  @CsvSource({
    "english, the ministers denied it, minist deni",
    "french, les accusations démenties, acus dement",
    "german, die Häuser, haus",
    "spanish, las noticias falsas, notici fals",
    "portuguese, as notícias falsas, notici fals",
    "italian, le notizie false, notiz false",
    "dutch, de beweringen, bewer",
    "russian, российские новости, российск новост",
    "turkish, haberleri, haber",
    "indonesian, pemerintah membantah, erintah bantah",
    "arabic, الأخبار, اخبار",
    "hindi, समाचारों, समाचार",
    "thai, ข่าวปลอม, ข่าว ปลอม",
    "cjk, 越南政府, 越南 南政 政府",
  })
  void reducesWordsOfItsLanguageToWhatSearchCompares(String language, String text, String terms)
      throws IOException {
    assertThat(terms(language, text)).containsExactly(terms.split(" "));
  }

  @Test
  void everyAnalyzerReadsAnyText() throws IOException {
    for (String language : LanguageAnalyzers.BY_NAME.keySet()) {
      assertThat(terms(language, "Hà Nội 2026 – Ханой 河内 ฮานอย")).as(language).isNotEmpty();
    }
  }

  private static List<String> terms(String language, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (Analyzer analyzer = LanguageAnalyzers.BY_NAME.get(language).get();
        TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }
}
