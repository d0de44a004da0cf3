package org.minhchung.ingest.extract.body;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the lines after an article: who else worked on it, whose it is, how to follow them. */
final class Credits {
  private static final int LONGEST = 400;
  private static final int FEW_LETTERS = 45;
  private static final double LINKED = 0.15;
  private static final String NAMES_OF_NETWORKS =
      "(?:facebook|twitter|instagram|whatsapp|telegram|tiktok|youtube|zalo|threads)";

  /** One of these is in whatever the two patterns below find, and is looked for much faster. */
  private static final String[] MARKS = {
    "contribut", "reporting", "edit", "reserved", "follow", "reached", "expressed", "mit ",
    "avec afp", "información", "©", "copyright", "letter", "レター", "рассылк", "google",
    "republished", "facebook", "twitter", "instagram", "whatsapp", "telegram", "tiktok", "youtube",
    "zalo", "threads"
  };

  /** Said of nothing but the article itself. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?i)(?:contributed to this (?:report|story|article|piece|dispatch|post)"
              + "|contributed reporting|(?:reporting|editing) by (?-i:\\p{Lu})"
              + "|additional reporting|all rights reserved|follow (?:him|her|them|me) on"
              + "|can be reached (?:at|via)|(?:views|opinions) expressed|mit agenturmaterial"
              + "|mit (?:material|informationen) (?:von|der)|avec afp|con información de|©)");

  /** Whom it is about does nothing in it but work. */
  private static final Pattern PORTRAIT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,4} is an? (?:\\p{L}[\\p{L}-]* ){0,3}"
              + "(?:reporter|writer|journalist|columnist|correspondent|contributor|editor)"
              + "(?: (?:for|at|with|based|covering|who covers|who writes)\\b.*|[^\\p{L}]*)");

  /** May also be what a sentence is about, so the line must speak to the reader or lead on. */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "(?i)(?:\\bcopyright\\b|newsletter|ニュースレター|рассылк|google news|edited by"
              + "|with reporting|is republished|contributed to this|"
              + "\\b"
              + NAMES_OF_NETWORKS
              + "\\b.*\\b"
              + NAMES_OF_NETWORKS
              + "\\b)");

  private static final Pattern APPEAL =
      Pattern.compile(
          "(?i)(?:^(?:follow|find|join|like|connect|get|stay|sign|read|listen|watch)\\b|follow us"
              + "|find us|join us|sign up|subscri|\\bour\\b|\\byour\\b|\\bthis (?:article|story|post)"
              + "|\\buns\\b|unser|abonn|inscri|\\bnos\\b|\\bnous\\b|suscr|síguenos|nuestr|\\bnoss|siga"
              + "|iscri|segui|nostr|подпис|підпис|наш|登録|chúng tôi|\\bons\\b|ikuti|takip)");

  private static final Pattern ADDRESS = Pattern.compile("\\S@\\S+\\.\\p{L}{2}");
  private static final Pattern NETWORK = Pattern.compile("(?i)" + NAMES_OF_NETWORKS);

  private Credits() {}

  /** Whether a line at the end of an article is one. */
  static boolean is(Line line) {
    String text = line.text();
    if (text.length() > LONGEST || line.isHeading()) {
      return false;
    }
    boolean marked = isMarked(text.toLowerCase(Locale.ROOT));
    return (marked && CERTAIN.matcher(text).find())
        || (text.indexOf('@') >= 0 && ADDRESS.matcher(text).find())
        || (text.contains(" is a") && PORTRAIT.matcher(text).matches())
        || (marked && POSSIBLE.matcher(text).find() && leadsOn(line));
  }

  private static boolean isMarked(String lowerCase) {
    for (String mark : MARKS) {
      if (lowerCase.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsOn(Line line) {
    return line.linkDensity() >= LINKED
        || !line.endsSentence()
        || APPEAL.matcher(line.text()).find()
        || NETWORK.matcher(line.text()).replaceAll("").length() <= FEW_LETTERS;
  }
}
