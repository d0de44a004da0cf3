package org.minhchung.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.minhchung.events.SourceState;

/**
 * Writes the state of a page into few bytes, for millions of them are held in memory. The first two
 * bytes are the day on which the page was seen last, then comes its address, then the rest. Any
 * thread may use it.
 */
final class StateCodec {
  private static final int HASH_BYTES = 32;
  private static final int SECONDS_PER_DAY = 86_400;

  private static final int ETAG = 1;
  private static final int MODIFIED = 2;
  private static final int ATTEMPT = 4;
  private static final int SUCCESS = 8;
  private static final int SAME_SUCCESS = 16;
  private static final int NEXT = 32;
  private static final int HASH = 64;
  private static final int ERROR = 128;
  private static final int CHARACTERS = 256;
  private static final int SOURCE = 512;
  private static final int UNKEPT = 1024;

  private final Map<String, Integer> numberOf = new ConcurrentHashMap<>();
  private final List<String> sources = new CopyOnWriteArrayList<>();

  /** The day of a time; days are counted modulo 2<sup>16</sup>, which will do until 2149. */
  static int day(Instant time) {
    return (int) (time.getEpochSecond() / SECONDS_PER_DAY) & 0xffff;
  }

  /** How many days one day is after another, which may be before it by half a century. */
  static int daysFrom(int earlier, int later) {
    return (short) (later - earlier);
  }

  static int seen(byte[] entry) {
    return (entry[0] & 0xff) << 8 | (entry[1] & 0xff);
  }

  static void setSeen(byte[] entry, int day) {
    entry[0] = (byte) (day >> 8);
    entry[1] = (byte) day;
  }

  /** Whether an entry is that of an address. */
  static boolean isOf(byte[] entry, byte[] url) {
    int length = (entry[2] & 0xff) << 8 | (entry[3] & 0xff);
    return length == url.length && Arrays.equals(entry, 4, 4 + length, url, 0, length);
  }

  /** The address of an entry. */
  static byte[] url(byte[] entry) {
    int length = (entry[2] & 0xff) << 8 | (entry[3] & 0xff);
    return Arrays.copyOfRange(entry, 4, 4 + length);
  }

  /** The bytes of a state, or null where it holds what has no place in them. */
  byte[] encode(SourceState state) {
    byte[] url = state.url().getBytes(StandardCharsets.UTF_8);
    if (url.length > 0xffff || (state.contentHash() != null && hash(state) == null)) {
      return null;
    }
    byte[] error = bytes(state.error());
    byte[] etag = bytes(state.etag());
    byte[] modified = bytes(state.lastModified());
    ByteBuffer out =
        ByteBuffer.allocate(
            url.length + error.length + etag.length + modified.length + HASH_BYTES + 96);
    out.putShort((short) (state.lastAttempt() == null ? 0 : day(state.lastAttempt())));
    out.putShort((short) url.length).put(url);
    boolean isSame = state.lastSuccess() != null && state.lastSuccess().equals(state.lastAttempt());
    out.putShort(
        (short)
            (flag(state.etag(), ETAG)
                | flag(state.lastModified(), MODIFIED)
                | flag(state.lastAttempt(), ATTEMPT)
                | (isSame ? SAME_SUCCESS : flag(state.lastSuccess(), SUCCESS))
                | flag(state.nextAttempt(), NEXT)
                | flag(state.contentHash(), HASH)
                | flag(state.error(), ERROR)
                | flag(state.characters(), CHARACTERS)
                | flag(state.sourceId(), SOURCE)
                | (state.unkept() ? UNKEPT : 0)));
    number(out, state.version());
    number(out, state.failures());
    if (state.sourceId() != null) {
      number(out, source(state.sourceId()));
    }
    text(out, state.etag(), etag);
    text(out, state.lastModified(), modified);
    time(out, state.lastAttempt());
    time(out, isSame ? null : state.lastSuccess());
    time(out, state.nextAttempt());
    if (state.contentHash() != null) {
      out.put(hash(state));
    }
    text(out, state.error(), error);
    if (state.characters() != null) {
      number(out, state.characters());
    }
    byte[] entry = Arrays.copyOf(out.array(), out.position());
    // Whatever is added to the event one day is kept whole rather than lost here.
    return decode(entry).equals(state) ? entry : null;
  }

  /** The state that was written. */
  SourceState decode(byte[] entry) {
    ByteBuffer in = ByteBuffer.wrap(entry, 2, entry.length - 2);
    String url = text(in, in.getShort() & 0xffff);
    int has = in.getShort();
    int version = number(in);
    int failures = number(in);
    String source = (has & SOURCE) == 0 ? null : sources.get(number(in));
    String etag = (has & ETAG) == 0 ? null : text(in, number(in));
    String modified = (has & MODIFIED) == 0 ? null : text(in, number(in));
    Instant attempt = (has & ATTEMPT) == 0 ? null : time(in);
    Instant success = (has & SAME_SUCCESS) != 0 ? attempt : (has & SUCCESS) == 0 ? null : time(in);
    Instant next = (has & NEXT) == 0 ? null : time(in);
    String hash = null;
    if ((has & HASH) != 0) {
      byte[] bytes = new byte[HASH_BYTES];
      in.get(bytes);
      hash = HexFormat.of().formatHex(bytes);
    }
    String error = (has & ERROR) == 0 ? null : text(in, number(in));
    Integer characters = (has & CHARACTERS) == 0 ? null : Integer.valueOf(number(in));
    return new SourceState(
        url,
        source,
        etag,
        modified,
        attempt,
        success,
        failures,
        next,
        hash,
        version,
        error,
        characters,
        null,
        null,
        null,
        (has & UNKEPT) != 0);
  }

  private int source(String id) {
    Integer known = numberOf.get(id);
    if (known != null) {
      return known;
    }
    synchronized (sources) {
      return numberOf.computeIfAbsent(
          id,
          name -> {
            sources.add(name);
            return sources.size() - 1;
          });
    }
  }

  private static byte[] hash(SourceState state) {
    try {
      byte[] hash = HexFormat.of().parseHex(state.contentHash());
      return hash.length == HASH_BYTES ? hash : null;
    } catch (IllegalArgumentException e) {
      return null; // not one of ours; such a state is kept whole
    }
  }

  private static int flag(Object value, int flag) {
    return value == null ? 0 : flag;
  }

  private static byte[] bytes(String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }

  private static void text(ByteBuffer out, String text, byte[] bytes) {
    if (text != null) {
      number(out, bytes.length);
      out.put(bytes);
    }
  }

  private static String text(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void time(ByteBuffer out, Instant time) {
    if (time != null) {
      out.putInt((int) time.getEpochSecond()).putInt(time.getNano());
    }
  }

  private static Instant time(ByteBuffer in) {
    long seconds = in.getInt() & 0xffffffffL;
    return Instant.ofEpochSecond(seconds, in.getInt());
  }

  private static void number(ByteBuffer out, int number) {
    int left = number;
    while ((left & ~0x7f) != 0) {
      out.put((byte) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.put((byte) left);
  }

  private static int number(ByteBuffer in) {
    int number = 0;
    int shift = 0;
    byte part;
    do {
      part = in.get();
      number |= (part & 0x7f) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }
}
