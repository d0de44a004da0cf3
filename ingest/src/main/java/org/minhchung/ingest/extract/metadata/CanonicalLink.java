package org.minhchung.ingest.extract.metadata;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * The address under which an article is known. What a page says of it is believed only within the
 * page's own domain, and not when it points at a front page or the section above: all are common
 * mistakes, and a page could otherwise take another outlet's place.
 */
final class CanonicalLink {
  /** What stands behind the address of a page where it is shown otherwise, or in parts. */
  private static final Pattern FORM_OF_A_PAGE =
      Pattern.compile(
          "(?i)(amp|amphtml|print|mobile|m|all|full|page/\\d{1,3}|p?\\d{1,2}|index)(\\.[a-z]+)?/?");

  private CanonicalLink() {}

  static String of(PageView page) {
    String own;
    try {
      own = CanonicalUrl.of(page.url());
    } catch (IllegalArgumentException e) {
      own = null; // a saved page without an address
    }
    String base = own == null ? "" : own;
    if (page.url().equals(page.link("canonical")) && own != null) {
      return own; // as nearly always
    }
    for (String href : new String[] {page.link("canonical"), page.meta().first("og:url")}) {
      String url = href == null ? null : absolute(base, href);
      if (url != null && (own == null || url.equals(own) || isCredible(url, own))) {
        return url;
      }
    }
    return own == null ? page.url() : own;
  }

  private static String absolute(String base, String href) {
    try {
      return base.isEmpty() ? CanonicalUrl.of(href) : CanonicalUrl.of(base, href);
    } catch (IllegalArgumentException e) {
      return null; // not an address; the fetched one stands
    }
  }

  private static boolean isCredible(String stated, String fetched) {
    URI a = URI.create(stated);
    URI b = URI.create(fetched);
    boolean isFrontPage = a.getRawPath().length() <= 1 && a.getRawQuery() == null;
    boolean wasFrontPage = b.getRawPath().length() <= 1 && b.getRawQuery() == null;
    return (!isFrontPage || wasFrontPage)
        && !isSectionOf(a, b)
        && isSameDomain(a.getHost(), b.getHost());
  }

  /**
   * Whether an address is that of a folder above a page, but not of the page that it is a form of.
   */
  private static boolean isSectionOf(URI stated, URI fetched) {
    String folder = stated.getRawPath().replaceFirst("/+$", "") + "/";
    String path = fetched.getRawPath();
    return stated.getRawQuery() == null
        && path.startsWith(folder)
        && path.length() > folder.length()
        && !FORM_OF_A_PAGE.matcher(path.substring(folder.length())).matches();
  }

  private static boolean isSameDomain(String a, String b) {
    return Objects.equals(a, b) || domain(a).equals(domain(b));
  }

  private static String domain(String host) {
    if (host == null) {
      return "";
    }
    String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (registered != null) {
      return registered;
    }
    // not a public name: two labels, unless it is an address
    boolean isAddress =
        host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    return isAddress ? host : host.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
  }
}
