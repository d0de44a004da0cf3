package org.minhchung.searchnode.module;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Lucene's analyzers under the names a full Elasticsearch gives them, so that the same index
 * template works here and on a cluster.
 */
final class LanguageAnalyzers {
  static final Map<String, Supplier<Analyzer>> BY_NAME =
      Map.ofEntries(
          entry("arabic", ArabicAnalyzer::new),
          entry("armenian", ArmenianAnalyzer::new),
          entry("basque", BasqueAnalyzer::new),
          entry("bengali", BengaliAnalyzer::new),
          entry("brazilian", BrazilianAnalyzer::new),
          entry("bulgarian", BulgarianAnalyzer::new),
          entry("catalan", CatalanAnalyzer::new),
          entry("cjk", CJKAnalyzer::new),
          entry("czech", CzechAnalyzer::new),
          entry("danish", DanishAnalyzer::new),
          entry("dutch", DutchAnalyzer::new),
          entry("english", EnglishAnalyzer::new),
          entry("estonian", EstonianAnalyzer::new),
          entry("finnish", FinnishAnalyzer::new),
          entry("french", FrenchAnalyzer::new),
          entry("galician", GalicianAnalyzer::new),
          entry("german", GermanAnalyzer::new),
          entry("greek", GreekAnalyzer::new),
          entry("hindi", HindiAnalyzer::new),
          entry("hungarian", HungarianAnalyzer::new),
          entry("indonesian", IndonesianAnalyzer::new),
          entry("irish", IrishAnalyzer::new),
          entry("italian", ItalianAnalyzer::new),
          entry("latvian", LatvianAnalyzer::new),
          entry("lithuanian", LithuanianAnalyzer::new),
          entry("norwegian", NorwegianAnalyzer::new),
          entry("persian", PersianAnalyzer::new),
          entry("portuguese", PortugueseAnalyzer::new),
          entry("romanian", RomanianAnalyzer::new),
          entry("russian", RussianAnalyzer::new),
          entry("serbian", SerbianAnalyzer::new),
          entry("sorani", SoraniAnalyzer::new),
          entry("spanish", SpanishAnalyzer::new),
          entry("swedish", SwedishAnalyzer::new),
          entry("thai", ThaiAnalyzer::new),
          entry("turkish", TurkishAnalyzer::new));

  private LanguageAnalyzers() {}
}
