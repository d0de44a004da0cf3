package org.minhchung.ingest.extract.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minhchung.events.Article.Genre;

/**
 * The names that outlets give to what is not news, in the languages seen most. Names are compared
 * whole and without hyphens and spaces, so that {@code /live-in-hanoi/} is not a live page.
 */
final class GenreWords {
  private static final int LONGEST_NAME = 30;
  private static final String LABEL_ENDS = ":：|｜–—]】)）";
  private static final String LABEL_BEGINS = "[【(（";

  private static final String SATIRE =
      "satire satira satirico satirique satirisch humor humour theonion chambiem châmbiếm сатира юмор"
          + " 讽刺 풍자 ล้อเลียน";
  private static final String FACT_CHECK =
      "factcheck factchecks factchecking factchecker factchecked faktencheck faktenfinder cekfakta"
          + " kiemchung kiểmchứng verificacion verificación verificamos fatooufake checamos desintox"
          + " lesdecodeurs фактчек проверкафактов 事实核查 事實查核 求真 팩트체크 ファクトチェック"
          + " ตรวจสอบข่าว ข่าวปลอม hoax hoaks";
  private static final String OPINION =
      "opinion opinions oped opeds editorial editorials column columns columnist columnists"
          + " commentary commentaries commentisfree viewpoint viewpoints letter letters blog blogs"
          + " letterstotheeditor kommentar kommentare meinung meinungen leitartikel kolumne kolumnen"
          + " debatte gastbeitrag gastkommentar tribune tribunes debats débats chronique chroniques"
          + " billet billets edito editos édito éditos éditorial éditoriaux opinión opiniones columna"
          + " columnas columnistas tribuna editoriales opiniao opinião opinione opinioni editoriale"
          + " editoriali opini kolom tajuk rai suratpembaca opinie opinia opinie yazarlar quandiem"
          + " quanđiểm gocnhin gócnhìn binhluan bìnhluận xaluan xãluận ykien ýkiến мнение мнения"
          + " колонка колонки колумнисты авторы думка погляди 评论 社论 观点 社評 社评 評論 觀點 言论"
          + " 时评 사설 칼럼 오피니언 社説 コラム オピニオン 論説 ความคิดเห็น ความเห็น ทัศนะ บทบรรณาธิการ"
          + " คอลัมน์ رأي مقالاتالرأي سرمقاله";

  /** Names of sections that, in addresses, may as well be parts of a content system. */
  private static final Set<String> OPINION_SECTIONS = Set.of("comment", "view", "views");

  /**
   * Words that are names of outlets, formats and parts of sites as well; alone they prove nothing.
   */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "blog",
          "blogs",
          "tribune",
          "tribunes",
          "tribuna",
          "rai",
          "column",
          "columns",
          "humor",
          "humour",
          "letter",
          "letters",
          "авторы",
          "billet",
          "billets",
          "debatte",
          "débats",
          "debats",
          "chronique",
          "chroniques",
          "kolom",
          "columna",
          "columnas",
          "hoax",
          "hoaks");

  private static final Set<String> AMBIGUOUS_SECTIONS =
      Set.of("blog", "blogs", "tribune", "tribuna", "rai", "humor", "humour", "авторы");

  private static final String LIVE =
      "live liveblog liveupdate liveupdates liveticker ticker endirect direct envivo directo aovivo"
          + " tructiep trựctiếp 直播 実況 онлайн 생중계";
  private static final String VIDEO = "video videos видео 视频 影片 영상 動画 วิดีโอ คลิป";

  /** Before a title only what is said of texts; "video" is said of parts of news. */
  private static final String OPINION_LABELS =
      "opinion oped editorial commentary comment column letter letters viewpoint kommentar meinung"
          + " leitartikel kolumne gastbeitrag tribune édito éditorial chronique opinión columna"
          + " opinião opinione editoriale opini tajuk kolom opinie ýkiến quanđiểm gócnhìn bìnhluận"
          + " xãluận мнение колонка 社论 社評 社评 评论 評論 观点 觀點 社説 コラム 論説 사설 칼럼 기고"
          + " 오피니언 บทบรรณาธิการ ความเห็น";

  private static final Map<String, Genre> NAMES = new HashMap<>();
  private static final Map<String, Genre> LABELS = new HashMap<>();

  static {
    add(NAMES, Genre.SATIRE, SATIRE);
    add(NAMES, Genre.FACT_CHECK, FACT_CHECK);
    add(NAMES, Genre.OPINION, OPINION);
    add(NAMES, Genre.LIVE, LIVE);
    add(NAMES, Genre.VIDEO, VIDEO);
    add(LABELS, Genre.SATIRE, "satire satira châmbiếm сатира 讽刺 풍자");
    add(LABELS, Genre.FACT_CHECK, FACT_CHECK);
    add(LABELS, Genre.OPINION, OPINION_LABELS);
    add(LABELS, Genre.LIVE, "live liveupdate liveupdates liveticker endirect envivo aovivo 直播");
  }

  private GenreWords() {}

  private static void add(Map<String, Genre> names, Genre genre, String words) {
    for (String word : words.split(" ", -1)) {
      names.put(word, genre);
    }
  }

  /** What sections and directories, folded and each between slashes, say; null for nothing. */
  static Genre ofNames(String sections, String directories) {
    Genre bySection = ofNames(sections, AMBIGUOUS_SECTIONS, true);
    Genre genre = ofNames(directories, AMBIGUOUS, false);
    // two names that are not clear bear each other out
    Genre perhaps = ofNames(directories, Set.of(), false);
    if (perhaps != null && perhaps == ofNames(sections, Set.of(), true)) {
      genre = genre == null || rank(perhaps) < rank(genre) ? perhaps : genre;
    }
    // what is least like news comes first among the genres
    boolean sectionFirst = genre == null || (bySection != null && rank(bySection) < rank(genre));
    return sectionFirst ? bySection : genre;
  }

  private static int rank(Genre genre) {
    return switch (genre) {
      case SATIRE -> 0;
      case FACT_CHECK -> 1;
      case OPINION -> 2;
      case LIVE -> 3;
      default -> 4;
    };
  }

  private static Genre ofNames(String names, Set<String> without, boolean sections) {
    Genre found = null;
    int from = 0;
    while (from < names.length()) {
      int to = names.indexOf('/', from);
      to = to < 0 ? names.length() : to;
      if (to > from && to - from <= LONGEST_NAME) {
        String name = bare(names.substring(from, to));
        Genre genre = without.contains(name) ? null : NAMES.get(name);
        if (genre == null && sections && OPINION_SECTIONS.contains(name)) {
          genre = Genre.OPINION;
        }
        found = found == null || (genre != null && rank(genre) < rank(found)) ? genre : found;
      }
      from = to + 1;
    }
    return found;
  }

  /** What stands before a folded title, as in "Opinion: ..." or "[Opinion] ..."; or null. */
  static Genre ofTitle(String title) {
    int from = !title.isEmpty() && LABEL_BEGINS.indexOf(title.charAt(0)) >= 0 ? 1 : 0;
    int most = Math.min(title.length(), LONGEST_NAME);
    for (int i = from; i < most; i++) {
      char c = title.charAt(i);
      boolean hyphen = c == '-' && i > 0 && title.charAt(i - 1) == ' ';
      if (hyphen || LABEL_ENDS.indexOf(c) >= 0) {
        String label = bare(title.substring(from, i));
        return from == 0 && AMBIGUOUS.contains(label) ? null : LABELS.get(label);
      }
    }
    return null;
  }

  /**
   * What the parts of a page's title after the first say; only opinion is named there.
   *
   * @param site the outlet's name, folded, which says nothing of the text
   */
  static Genre ofParts(String[] parts, String site) {
    String outlet = bare(site);
    for (int i = 1; i < parts.length; i++) {
      String part = bare(parts[i]);
      if (isOpinion(part) && !AMBIGUOUS.contains(part) && !part.equals(outlet)) {
        return Genre.OPINION;
      }
    }
    return null;
  }

  /** Whether a name, in any case, is one of opinion. */
  static boolean isOpinion(String name) {
    return name.length() <= LONGEST_NAME
        && NAMES.get(bare(name.toLowerCase(Locale.ROOT))) == Genre.OPINION;
  }

  private static String bare(String name) {
    StringBuilder bare = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && !Character.isWhitespace(c) && c != '\u00a0') {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
