package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.minhchung.ingest.extract.text.Scripts;

/**
 * Lines that belong to the page and not to the article, by how they begin, in many languages. A
 * sentence may begin with the same words, and losing it would hide what it claims, so most
 * beginnings count only on a line that is built like a pointer.
 */
final class FurnitureLines {
  private static final int LONGEST = 250;
  private static final int LONGEST_APPEAL = 150;
  private static final int LONGEST_LABEL = 40;
  private static final double LINKED = 0.3;
  private static final Pattern WALL = Pattern.compile("^Il vous reste \\d[\\d.,]* ?%");
  private static final String COLONS = ":：";

  /** How all of them begin, as hashes of two characters; most lines are ruled out by it. */
  private static final BitSet BEGINNINGS = new BitSet();

  /** Begin a line that speaks to the reader about the page, which no sentence of a text does. */
  private static final Map<Character, List<String>> APPEALS =
      table(
          """
          sign up for our|sign up to our|sign up now|sign up here|subscribe to our|subscribe now
          subscribe here|follow us|follow @|follow our|click here|download our|©|(c)
          all rights reserved|story continues below|story continues after|article continues below
          article continues after|this story was originally published|got a story
          do you have a story|for more stories like|get in touch with our|empfohlener redaktioneller
          externer inhalt|melden sie sich|abonnez-vous|inscrivez-vous|suivez-nous|suscríbete
          suscríbase|síguenos|iscriviti|подписывайтесь|подпишитесь|підписуйтесь|>>|copyright ©|copyright (c)|support our newsroom
          """);

  /** Begin a pointer: to another article, to a newsletter, to an app, to who took a picture. */
  private static final Map<Character, List<String>> LEADS =
      table(
          """
          read more|read also|read next|read this next|also read|see also|more from|more on this
          related:|related articles|related stories|related news|related coverage|recommended
          watch:|watch now:|watch more|listen:|don't miss|don’t miss|sign up for|sign up to
          sign up now|sign up here|subscribe to|subscribe for|subscribe now|subscribe here
          follow us|follow @|follow our|join us on|join our|click here|get the latest
          download the|download our|story continues|article continues|continue reading|skip to
          most read|got a story|do you have a story|for more stories like|get in touch with our
          copyright|©|(c)|all rights reserved|photo by|photo credit|image credit|picture:
          photo:|image:|credit:|advertisement|tags:|filed under|topics:|share this|to read more
          support our|your support|this story was originally published|editor's picks
          lesen sie auch|lesen sie mehr|lesen sie hier|lies auch|auch interessant|mehr zum thema
          mehr dazu:|das könnte sie|weiterlesen|zum thema:|lesetipp|foto:|bild:|fotos:
          empfohlener redaktioneller inhalt|externer inhalt|anzeige|melden sie sich
          lire aussi|à lire aussi|lire également|a lire aussi|lire la suite|à découvrir
          à voir aussi|voir aussi|abonnez-vous|inscrivez-vous|suivez-nous|il vous reste
          pour aller plus loin|lee también|lea también|leer más|lee más|te puede interesar
          te recomendamos|también te puede|ver también|mira también|suscríbete|suscríbase
          síguenos|sigue leyendo|para saber más|leia também|leia mais|saiba mais|veja também
          leia ainda|continua depois|assine|leggi anche|leggi tutto|leggi pure|iscriviti
          lees ook|lees meer|lees verder|bekijk ook|les også|les mer|läs också|läs även|läs mer
          læs også|læs mere|artikkelen fortsetter|saken fortsetter|artikeln fortsätter
          lue myös|loe ka|czytaj więcej|czytaj też|czytaj także|czytaj również|zobacz też
          zobacz także|zobacz również|přečtěte si|čtěte také|čtěte též|čítajte aj|prečítajte si
          olvassa el|kapcsolódó|citește și|citeşte şi|citiţi şi|citește mai mult|прочетете още
          читайте также|читайте ещё|читайте еще|читать далее|смотрите также|подписывайтесь
          подпишитесь|по теме:|читайте також|підписуйтесь|ilginizi çekebilir|ayrıca okuyun
          bunlar da ilginizi|baca juga|baca selengkapnya|simak juga|lihat juga|baca:|tonton juga
          xem thêm|đọc thêm|mời độc giả|>>|อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าว|ข่าวที่เกี่ยวข้อง
          相关阅读|延伸阅读|推荐阅读|更多阅读|相關新聞|延伸閱讀|関連記事|あわせて読みたい|【関連
          관련기사|관련 기사|اقرأ أيضا|إقرأ أيضا|اقرأ أيضًا|شاهد أيضا|بیشتر بخوانید|קראו גם
          यह भी पढ़ें|ये भी पढ़ें|आरও পড়ুন|আরও পড়ুন|διαβάστε επίσης|διαβάστε ακόμα|soma pia|soma zaidi
          """);

  /** Are a line of their own, or all of a short one. */
  private static final Map<Character, List<String>> LABELS =
      table(
          """
          advertisement|ad|related|share|tweet|print|email|e-mail|comments|comment|loading
          published|updated|posted|last updated|last modified|copy link|save|saved|watch|listen
          werbung|kommentare|teilen|stand:|veröffentlicht|publiziert|aktualisiert|publicité
          publié|mis à jour|publicidad|publicado|actualizado|publicidade|pubblicità|advertentie
          annons|annonse|reklama|publikacja|publikováno|aktualizováno|reklam|iklan|quảng cáo
          реклама|опубликовано|広告|广告|廣告|광고|โฆษณา|إعلان|विज्ञापन|कॉपी लिंक|placeholder image
          more coverage|ポスト|シェア|シェアする|公開|更新
          """);

  static {
    BEGINNINGS.set(beginning("il vous reste"));
  }

  private FurnitureLines() {}

  private static Map<Character, List<String>> table(String phrases) {
    Map<Character, List<String>> byFirst = new HashMap<>();
    for (String phrase : phrases.strip().split("[|\\n]")) {
      String clean = phrase.strip();
      BEGINNINGS.set(beginning(clean));
      byFirst.computeIfAbsent(clean.charAt(0), c -> new ArrayList<>()).add(clean);
    }
    return byFirst;
  }

  private static int beginning(String text) {
    char first = Character.toLowerCase(text.charAt(0));
    if (first == '©') {
      return first; // whatever follows
    }
    char second = text.length() > 1 ? Character.toLowerCase(text.charAt(1)) : ' ';
    return (first * 31 + second) & 0xffff;
  }

  /** Whether a line is furniture wherever it stands. */
  static boolean is(Line line) {
    String text = line.text();
    if (text.isEmpty() || text.length() > LONGEST || !BEGINNINGS.get(beginning(text))) {
      return false;
    }
    if (isLabel(text)
        || WALL.matcher(text).find()
        || (text.length() <= LONGEST_APPEAL && end(text, APPEALS) > 0)) {
      return true;
    }
    int end = end(text, LEADS);
    return end > 0
        && (line.linkDensity() >= LINKED
            || !line.endsSentence()
            || COLONS.indexOf(text.charAt(text.length() - 1)) >= 0
            || pointsOn(text, end));
  }

  /** Whether it is short and begins with what stands before a date or on a button. */
  static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL && !text.endsWith(".") && end(text, LABELS) > 0;
  }

  /** Whether a colon ends the beginning and what follows begins anew, as titles and names do. */
  private static boolean pointsOn(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean colon = COLONS.indexOf(text.charAt(end - 1)) >= 0;
    if (at < text.length() && COLONS.indexOf(text.charAt(at)) >= 0) {
      colon = true;
      at++;
    }
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at == text.length() || (colon && !Character.isLowerCase(text.charAt(at)));
  }

  /** Where the phrase that a text begins with ends, 0 where it begins with none. */
  private static int end(String text, Map<Character, List<String>> phrases) {
    char first = Character.toLowerCase(text.charAt(0));
    char second = text.length() > 1 ? Character.toLowerCase(text.charAt(1)) : ' ';
    for (String phrase : phrases.getOrDefault(first, List.of())) {
      int end = phrase.length();
      if (end > 1 && phrase.charAt(1) != second) {
        continue;
      }
      boolean whole =
          text.length() == end
              || (text.length() > end
                  && !(Character.isLetter(text.charAt(end))
                      && Character.isLetter(phrase.charAt(end - 1))
                      && !Scripts.isDense(phrase.charAt(end - 1))));
      if (whole && text.regionMatches(true, 0, phrase, 0, end)) {
        return end;
      }
    }
    return 0;
  }
}
