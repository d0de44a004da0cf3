package org.minhchung.analyze.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's language model (maximum entropy over the presence of n-grams of one to three letters,
 * 103 languages, without Lao and Khmer), laid out for speed. It makes the sums that OpenNLP's own
 * detector makes, which is slower because it makes objects of every n-gram. Its probabilities are
 * flat, so only differences between sums say anything.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  /** ISO 639-3, as the model names them, of what we call by two letters. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vi", "vie"),
          Map.entry("en", "eng"),
          Map.entry("fr", "fra"),
          Map.entry("ru", "rus"),
          Map.entry("es", "spa"),
          Map.entry("de", "deu"),
          Map.entry("id", "ind"),
          Map.entry("ms", "msa"),
          Map.entry("tl", "tgl"),
          Map.entry("pt", "por"),
          Map.entry("it", "ita"),
          Map.entry("ar", "ara"),
          Map.entry("hi", "hin"),
          Map.entry("nl", "nld"),
          Map.entry("pl", "pol"),
          Map.entry("tr", "tur"),
          Map.entry("uk", "ukr"));

  private final NgramTable table;
  private final List<String> ours;
  private final int languages;

  private NgramModel(NgramTable table, List<String> ours, int languages) {
    this.table = table;
    this.ours = ours;
    this.languages = languages;
  }

  /** Reads the model, which takes about a second. */
  static NgramModel load() {
    try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path; add opennlp-models-langdetect");
      }
      return of((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static NgramModel of(AbstractModel model) {
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked") // so it is documented
    Map<String, Context> ngrams = (Map<String, Context>) parts[1];
    List<String> outcomes = List.of((String[]) parts[2]);
    List<String> ours = List.copyOf(NAMES.keySet());
    List<String> columns = ours.stream().map(NAMES::get).toList();
    int[] columnOf = new int[outcomes.size()];
    int next = ours.size();
    for (int i = 0; i < columnOf.length; i++) {
      int known = columns.indexOf(outcomes.get(i));
      columnOf[i] = known >= 0 ? known : next++;
    }
    return new NgramModel(new NgramTable(ngrams, columnOf, ours.size()), ours, next);
  }

  /** What the model says of a text; others than our languages are looked at only when asked for. */
  Sums of(Letters letters, int most) {
    return new Sums(letters, Math.min(most, letters.length()));
  }

  /** Sums of one text, in natural logarithms from an origin that is the same for all languages. */
  final class Sums {
    private final float[] sums = new float[languages];
    private final int[] entries;
    private int found;

    private Sums(Letters letters, int length) {
      Seen seen = new Seen(3 * length);
      entries = new int[3 * length];
      long key = 0;
      for (int i = 0; i < length; i++) {
        key = key << 16 | letters.at(i);
        take(key & 0xffffL, seen);
        if (i >= 1) {
          take(key & 0xffff_ffffL, seen);
        }
        if (i >= 2) {
          take(key & 0xffff_ffff_ffffL, seen);
        }
      }
    }

    private void take(long key, Seen seen) {
      int entry = table.find(key);
      if (entry >= 0 && seen.add(entry)) {
        entries[found++] = entry;
        table.addFirsts(entry, sums);
      }
    }

    /** Of one of our languages; very low where the model does not know it. */
    double of(String language) {
      int column = ours.indexOf(language);
      return column < 0 ? Float.NEGATIVE_INFINITY : sums[column];
    }

    /** The greatest of those languages that we do not read. */
    double greatestOther() {
      for (int i = 0; i < found; i++) {
        table.addOthers(entries[i], sums);
      }
      double greatest = Float.NEGATIVE_INFINITY;
      for (int column = ours.size(); column < languages; column++) {
        greatest = Math.max(greatest, sums[column]);
      }
      return greatest;
    }
  }

  /** Which entries were counted; presence is what the model was made of, not frequency. */
  private static final class Seen {
    private final int[] slots;

    Seen(int most) {
      slots = new int[Integer.highestOneBit(Math.max(8, most)) << 2];
    }

    /** Whether it is new. */
    boolean add(int entry) {
      int slot = entry * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(slots.length - 1);
      while (slots[slot] != 0) {
        if (slots[slot] == entry + 1) {
          return false;
        }
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = entry + 1;
      return true;
    }
  }
}
