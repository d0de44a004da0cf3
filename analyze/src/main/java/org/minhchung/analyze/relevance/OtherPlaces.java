package org.minhchung.analyze.relevance;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minhchung.analyze.text.PhraseIndex;
import org.minhchung.analyze.text.PhraseIndex.Hit;

/**
 * The names of other countries, and of a city in each time zone, from Unicode's CLDR: where a
 * sentence lists Vietnam among them it says little of it, and where it names one of them alone it
 * has left Vietnam. Immutable.
 */
final class OtherPlaces {
  private static final List<String> LANGUAGES =
      List.of(
          "vi", "en", "fr", "ru", "es", "de", "zh", "zh-Hant", "ja", "ko", "id", "th", "lo", "km",
          "ms", "pt", "pt-PT", "it", "ar", "hi", "nl", "pl", "tr", "uk");

  private static final String VIETNAM = "VN";

  /** Shorter names would be found in ordinary words. */
  private static final int SHORTEST = 4;

  /** From here on a name may be inflected, and make an adjective. */
  private static final int SHORTEST_INFLECTED = 5;

  private final PhraseIndex<Boolean> names;

  OtherPlaces() {
    Set<String> found = new HashSet<>();
    for (String language : LANGUAGES) {
      ULocale locale = ULocale.forLanguageTag(language);
      for (String region : Locale.getISOCountries()) {
        if (!region.equals(VIETNAM)) {
          add(ULocale.getDisplayCountry("und-" + region, locale), region, found);
        }
      }
      TimeZoneNames zones = TimeZoneNames.getInstance(locale);
      for (String zone :
          TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
        if (!VIETNAM.equals(TimeZone.getRegion(zone))) {
          add(zones.getExemplarLocationName(zone), zone, found);
        }
      }
    }
    var builder = new PhraseIndex.Builder<Boolean>(PhraseIndex.Marks.STRIPPED);
    found.forEach(name -> builder.add(name, true));
    names = builder.build();
  }

  private static void add(String name, String code, Set<String> found) {
    if (name == null || name.equals(code)) {
      return;
    }
    int script = name.codePointAt(0);
    boolean spaced = Character.isUpperCase(script) || Character.isLowerCase(script);
    if (!spaced) {
      if (name.length() > 1) {
        found.add(name);
      }
      return;
    }
    String stem =
        Character.UnicodeScript.of(script) == Character.UnicodeScript.CYRILLIC
            ? name.replaceAll("[аяыиеоьйі]+$", "")
            : name;
    if (stem.length() >= SHORTEST_INFLECTED) {
      found.add(stem + "~");
    } else if (name.length() >= SHORTEST) {
      found.add(name);
    }
  }

  List<Hit<Boolean>> in(String text) {
    return names.find(text);
  }
}
