package org.minhchung.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.events.Article.Genre;

/**
 * Tells opinion, satire, fact-checks, live pages and videos from news by what the page says of
 * itself: schema.org types, the section's name, the words of its address. Erring towards opinion is
 * the safe side: opinion is never flagged.
 */
final class Genres {
  private static final Map<Genre, Pattern> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(
        Genre.SATIRE,
        words(
            "satire|satira|satirico|satirique|satirisch|humou?r|the-onion|cham-biem|châm biếm"
                + "|сатира|юмор|讽刺|풍자|ล้อเลียน"));
    WORDS.put(
        Genre.FACT_CHECK,
        words(
            "fact-?check(s|ing|er|ed)?|faktencheck|faktenfinder|cek-?fakta|kiem-?chung|kiểm chứng"
                + "|verificacion|verificación|verificamos|fato-ou-fake|checamos|desintox"
                + "|les-decodeurs|фактчек|проверка фактов|事实核查|事實查核|求真|팩트체크"
                + "|ファクトチェック|ตรวจสอบข่าว|ข่าวปลอม|hoax"));
    WORDS.put(
        Genre.OPINION,
        words(
            "opinions?|op-?eds?|oped|editorials?|columns?|columnists?|commentary|commentaries"
                + "|commentisfree|comment|views?|viewpoints?|letters?|blogs?"
                + "|kommentare?|meinung|leitartikel|kolumne|debatte"
                + "|tribunes?|debats|chroniques?|billet|editos?|édito"
                + "|opinión|columnas?|columnistas|tribuna|editoriales|opiniao|opinião|opinioni"
                + "|opini|kolom|tajuk|rai|surat-pembaca"
                + "|quan-diem|quan điểm|goc-nhin|góc nhìn|binh-luan|bình luận|xa-luan|xã luận|y-kien"
                + "|мнени[ея]|колонк[аи]|колумнисты|авторы"
                + "|评论|社论|观点|社評|評論|觀點|言论|时评|사설|칼럼|오피니언|社説|コラム|オピニオン|論説"
                + "|ความคิดเห็น|ทัศนะ|บทบรรณาธิการ|คอลัมน์"));
    WORDS.put(
        Genre.LIVE,
        words(
            "live|live-?blog|live-?updates?|liveticker|ticker|en-direct|direct|en-vivo|directo"
                + "|ao-vivo|truc-tiep|trực tiếp|直播|実況|онлайн|생중계"));
    WORDS.put(Genre.VIDEO, words("videos?|watch|видео|视频|影片|영상|動画|วิดีโอ|คลิป"));
  }

  private static final Map<String, Genre> TYPES =
      Map.of(
          "OpinionNewsArticle", Genre.OPINION,
          "ReviewNewsArticle", Genre.OPINION,
          "SatiricalArticle", Genre.SATIRE,
          "LiveBlogPosting", Genre.LIVE,
          "ClaimReview", Genre.FACT_CHECK,
          "AdvertiserContentArticle", Genre.OTHER);

  private Genres() {}

  static Genre of(PageView page, String section) {
    Set<String> types = page.jsonLd().allTypes();
    for (Map.Entry<String, Genre> known : TYPES.entrySet()) {
      if (types.contains(known.getKey())) {
        return known.getValue();
      }
    }
    StringBuilder said = new StringBuilder("/").append(fold(section)).append('/');
    JsonNode sections = page.jsonLd().article().path("articleSection");
    sections.forEach(s -> said.append(fold(s.asText())).append('/'));
    said.append(directories(page.url()));
    for (Map.Entry<Genre, Pattern> words : WORDS.entrySet()) {
      if (words.getValue().matcher(said).find()) {
        return words.getKey();
      }
    }
    String type = page.meta().first("og:type");
    return type != null && type.startsWith("video") ? Genre.VIDEO : Genre.NEWS;
  }

  /** The directories of an address; the last part is the headline, whose words prove nothing. */
  private static String directories(String url) {
    String path = url.replaceFirst("^\\w+://[^/]*", "").replaceFirst("[?#].*$", "");
    int last = path.replaceFirst("/$", "").lastIndexOf('/');
    String directories = last < 0 ? "" : path.substring(0, last + 1);
    try {
      directories =
          java.net.URLDecoder.decode(
              directories.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fold(directories); // a stray percent sign; the words are readable all the same
    }
    return fold(directories);
  }

  private static String fold(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whole names only, so that {@code /live-in-hanoi/} is not a live page. */
  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<=/)\\s*(?:" + alternatives + ")\\s*(?=/)");
  }
}
