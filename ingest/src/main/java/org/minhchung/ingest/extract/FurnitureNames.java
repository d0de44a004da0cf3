package org.minhchung.ingest.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which outlets name, in class and id, what is not the article. */
final class FurnitureNames {
  private static final int MAX_LENGTH = 1_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WORD_BREAK =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** Words that name furniture alone. */
  private static final Set<String> WORDS =
      Set.of(
          SPACE.split(
              """
          nav navbar navigation menu submenu breadcrumb breadcrumbs footer sidebar aside
          related recommended recommendation recommendations recirc recirculation trending
          popular social share sharing shares sharebar sharebox sharedaddy addtoany
          addthis comment comments commentlist disqus respond cookie cookies consent gdpr
          newsletter newsletters subscribe subscription signup login ad ads adv advert
          adverts advertisement advertising adsbygoogle sponsor sponsored sponsors promo
          promos promotion banner outbrain taboola popup modal overlay tooltip tags
          taglist tagcloud keywords byline biography bio caption credit credits gallery
          slideshow carousel slider pagination pager paging print rating ratings poll
          toolbar teaser teasers jp relatedposts sr screenreader toc werbung anzeige
          kommentare copyright donate donation feedback livechat skiplink masthead topbar
          metadata postmeta entrymeta dateline timestamp readmore yarpp linkbox playlist
          player impressum
              """
                  .strip()));

  /** Words that name furniture together. */
  private static final Pattern PHRASES =
      Pattern.compile(
          "(?:^|-)(?:"
              + String.join(
                  "|",
                  SPACE.split(
                      """
                      read-more more-(?:stories|news|from|on|articles|posts|like) also-read
                      most-(?:read|viewed|popular|recent) you-(?:may|might) see-also
                      author-(?:bio|info|box|card|name|profile|about|meta)
                      about-(?:the-)?author
                      article-(?:meta|info|tools|actions|footer|tags|header|author)
                      (?:post|entry|article|story)-(?:meta|info|footer|tags|utility|byline|date|navigation|author)
                      post-nav(?:igation)? next-(?:post|article)
                      prev(?:ious)?-(?:post|article) up-next screen-reader visually-hidden
                      skip-(?:to|link) back-to-top sign-up sign-in log-in call-to-action
                      follow-us latest-(?:news|posts|stories) top-stories in-brief
                      image-caption photo-credit wp-caption-text paid-content tag-list
                      topic-list widget-area sidebar-widget textwidget is-hidden
                      breaking-news news-ticker site-header page-header hot-news cta
                      """
                          .strip()))
              + ")(?:-|$)");

  private FurnitureNames() {}

  /** Whether one of the names in an attribute says furniture. */
  static boolean any(String attribute) {
    if (attribute.isBlank() || attribute.length() > MAX_LENGTH) {
      return false;
    }
    for (String name : SPACE.split(attribute.strip(), -1)) {
      String[] words = WORD_BREAK.split(name, -1);
      for (String word : words) {
        if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      if (PHRASES.matcher(String.join("-", words).toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }
}
