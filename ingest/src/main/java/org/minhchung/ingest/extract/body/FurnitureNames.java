package org.minhchung.ingest.extract.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words by which outlets name what is not the article, and what is, as a set of bits. */
final class FurnitureNames {
  static final int FURNITURE = 1;

  /** The text of an article. */
  static final int BODY = 1 << 1;

  /** The summary below a headline. */
  static final int STANDFIRST = 1 << 2;

  /** A picture, or what is written with it. */
  static final int PICTURE = 1 << 3;

  /**
   * Furniture where it is the whole name or no sentence is in it, for articles are about it too.
   */
  static final int WEAK = 1 << 4;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> PAIRS = new HashMap<>();
  private static final Set<String> FIRST_OF_PAIR = new HashSet<>();

  private static final int LONGEST = 20;

  /**
   * By length and first letter, the last letters of all words above, as bits; most names are ruled
   * out by it.
   */
  private static final int[] LETTERS = new int[LONGEST * 26];

  static {
    words(
        FURNITURE,
        """
        nav navbar navigation menu submenu breadcrumb breadcrumbs footer sidebar aside
        related recommended recommendation recommendations recirc recirculation trending
        popular social share sharing shares sharebar sharebox sharedaddy addtoany
        addthis comment comments commentlist disqus respond cookie cookies gdpr
        newsletter newsletters subscribe subscription signup login ad ads adv advert
        adverts advertisement advertising adsbygoogle sponsor sponsored sponsors promo
        promos banner outbrain taboola popup modal overlay tooltip tags
        taglist tagcloud keywords byline biography bio caption gallery
        slideshow carousel slider pagination pager paging
        toolbar teaser teasers jp relatedposts sr screenreader toc werbung anzeige
        kommentare donate livechat skiplink masthead topbar
        postmeta entrymeta dateline timestamp readmore yarpp linkbox playlist
        impressum disclaimer disclaimers boilerplate affiliate whatsapp webpush toast
        meta authors writer kicker eyebrow dropdown popover textwidget cta
        """);
    words(
        WEAK,
        """
        consent promotion credit credits print rating ratings poll copyright donation feedback
        metadata player
        """);
    pairs(
        FURNITURE,
        """
        read:more also:read you:may,might see:also
        more:stories,news,from,on,articles,posts,like
        most:read,viewed,popular,recent,shared
        author:bio,info,box,card,name,profile,about,meta
        about:author the:author
        article:meta,info,tools,actions,footer,tags,header,author
        post:meta,info,footer,tags,utility,byline,date,navigation,author,nav
        entry:meta,info,footer,tags,utility,byline,date,navigation,author
        story:meta,info,footer,tags,utility,byline,date,navigation,author
        next:post,article prev:post,article previous:post,article up:next
        screen:reader visually:hidden skip:to,link
        sign:up,in log:in to:action,top follow:us latest:news,posts,stories
        top:stories in:brief image:caption photo:credit caption:text paid:content
        tag:list topic:list widget:area sidebar:widget is:hidden
        breaking:news news:ticker site:header page:header hot:news
        line:clamp video:title media:info,title
        """);
    pairs(
        BODY,
        """
        article:body,content,text story:body,content,text
        entry:body,content,text post:body,content,text
        """);
    words(
        STANDFIRST,
        """
        standfirst dek deck subtitle subheadline subhead subheading subhed lede lead intro
        excerpt abstract tagline chapo chapeau bajada entradilla sumario sottotitolo
        occhiello sommario ingress manchet vorspann anlauf einleitung zajawka
        perex sapo spot ozet subheader untertitel undertitel resumo lid subtitulo
        """);
    pairs(
        STANDFIRST, "sub:headline,title,heading,head,hed,tit article:summary,description,synopsis");
    words(
        PICTURE,
        "caption captions image images img photo picture pic video gallery media bild foto");
  }

  private FurnitureNames() {}

  /** Whether a word of this length with these letters, in any case, at its ends says anything. */
  static boolean mayBeKnown(int length, char first, char last) {
    int from = (first | 0x20) - 'a';
    int to = (last | 0x20) - 'a';
    return length < LONGEST
        && from >= 0
        && from < 26
        && to >= 0
        && to < 26
        && (LETTERS[length * 26 + from] & (1 << to)) != 0;
  }

  private static void know(String word) {
    int length = word.length();
    LETTERS[length * 26 + word.charAt(0) - 'a'] |= 1 << (word.charAt(length - 1) - 'a');
  }

  /**
   * What a word says.
   *
   * @param before the word before it in the same name, or the empty string
   */
  static int bits(String before, String word) {
    int bits = WORDS.getOrDefault(word, 0);
    if (!before.isEmpty() && FIRST_OF_PAIR.contains(before)) {
      bits |= PAIRS.getOrDefault(before + ' ' + word, 0);
    }
    return bits;
  }

  private static void words(int bit, String table) {
    for (String word : table.strip().split("\\s+")) {
      WORDS.merge(word, bit, (a, b) -> a | b);
      know(word);
    }
  }

  private static void pairs(int bit, String table) {
    for (String row : table.strip().split("\\s+")) {
      String first = row.substring(0, row.indexOf(':'));
      FIRST_OF_PAIR.add(first);
      know(first);
      for (String second : row.substring(first.length() + 1).split(",")) {
        PAIRS.merge(first + ' ' + second, bit, (a, b) -> a | b);
        know(second);
        if (bit == BODY) {
          words(bit, first + second);
        }
      }
    }
  }
}
