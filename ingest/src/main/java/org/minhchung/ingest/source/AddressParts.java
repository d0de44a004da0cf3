package org.minhchung.ingest.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of an address that say nothing of the page: how the reader came, who the reader is, and
 * how the page is to be drawn. The names are those that analytics tools, mail senders, advertisers
 * and social networks document for their own parameters.
 */
final class AddressParts {
  private static final String NAMES =
      """
      fbclid gclid dclid gclsrc gbraid wbraid gad_source gad_campaignid srsltid msclkid yclid ysclid
      twclid ttclid li_fat_id epik rdt_cid scclid ndclid igshid igsh mibextid mc_cid mc_eid mkt_tok
      _hsenc _hsmi hsctatracking hss_channel oly_anon_id oly_enc_id vero_id wickedid rb_clickid
      s_cid s_kwcid ef_id ocid ncid cmpid icid ito xtor spm scm zanpid irclickid irgwc dm_i
      elqtrackid elqtrack bxid __s _ke trk_contact trk_msg trk_module trk_sid _ga _gl _openstat
      fb_action_ids fb_action_types fb_ref fb_source fb_comment_id action_object_map
      action_type_map action_ref_map ref_src ref_url __twitter_impression guccounter guce_referrer
      guce_referrer_sig soc_src soc_trk smid smtyp sr_share _branch_match_id _branch_referrer
      wt_mc wt_zmc mbid at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4
      at_ptr_name at_format at_link_id at_link_origin at_link_type at_bbc_team
      jsessionid phpsessid sessionid session_id sessid cfid cftoken zenid oscsid
      amp_js_v amp_gsa amp_lite usqp __amp_source_origin
      """;
  private static final Set<String> DROPPED = new HashSet<>(Arrays.asList(NAMES.split("\\s+")));
  private static final Pattern DROPPED_PREFIX =
      Pattern.compile("(utm|pk|mtm|matomo|piwik|ns|hsa|stm)_.*|aspsessionid.*");

  /** Also names of other things, such as a story's number; it depends on the value. */
  private static final Set<String> MAYBE_SESSION = Set.of("sid", "s", "session", "ssid", "osid");

  private static final Pattern SESSION_VALUE =
      Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])([0-9a-fA-F]{16,}|[0-9A-Za-z,-]{24,})");
  private static final Pattern AMP_VALUE = Pattern.compile("(?i)1|true|yes|amp|");
  private static final Set<String> AMP = Set.of("amp", "outputtype", "isamp");

  private static final Pattern PATH_SESSION =
      Pattern.compile(
          "(?i);(jsessionid|phpsessid|sid)=[^/;?]*|/\\((?:[A-Z]\\([0-9a-z-]{20,}\\))+\\)(?=/)");

  private AddressParts() {}

  /** A path without session ids. */
  static String path(String path) {
    return path.indexOf(';') < 0 && path.indexOf('(') < 0
        ? path
        : PATH_SESSION.matcher(path).replaceAll("");
  }

  /** A query without what says nothing of the page; the order stays. */
  static String query(String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(part -> !part.isEmpty() && !isIdle(part))
        .collect(Collectors.joining("&"));
  }

  private static boolean isIdle(String part) {
    String[] pair = part.split("=", 2);
    String name = pair[0].toLowerCase(Locale.ROOT);
    String value = pair.length == 1 ? "" : pair[1];
    return DROPPED.contains(name)
        || DROPPED_PREFIX.matcher(name).matches()
        || (MAYBE_SESSION.contains(name) && SESSION_VALUE.matcher(value).matches())
        || (AMP.contains(name) && AMP_VALUE.matcher(value).matches());
  }
}
