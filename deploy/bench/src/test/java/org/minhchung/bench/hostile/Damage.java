package org.minhchung.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What is done to the bytes of a finished page. */
interface Damage {
  /** Tokens that change how what follows is read. */
  String[] TOKENS = {
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "\"",
    "'",
    "<script>",
    "</script>",
    "<style>",
    "<table>",
    "<p>",
    "</p>",
    "</div>",
    "<a>",
    "<title>",
    "<textarea>",
    "&#",
    "&",
    "\0",
    "<![CDATA[",
    "<svg>",
    "</body>",
    "<body>",
    "<select>",
    "<template>",
    "=",
    "/",
    "<plaintext>",
    "{",
    "]",
    "\\u"
  };

  byte[] done(byte[] page, Random random);

  static byte[] flips(byte[] page, Random random) {
    byte[] out = page.clone();
    int flips = 1 + random.nextInt(1 + out.length / 50);
    for (int i = 0; i < flips; i++) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  static byte[] cut(byte[] page, Random random) {
    int from = random.nextInt(4) == 0 ? random.nextInt(page.length) : 0;
    return Arrays.copyOfRange(page, from, from + random.nextInt(page.length - from + 1));
  }

  /** Takes pieces out, doubles them and puts them elsewhere. */
  static byte[] splices(byte[] page, Random random) {
    byte[] out = page;
    int rounds = 1 + random.nextInt(30);
    for (int i = 0; i < rounds && out.length > 2 && out.length < Flood.MAX / 4; i++) {
      int from = random.nextInt(out.length - 1);
      int length = 1 + random.nextInt(Math.min(3_000, out.length - from));
      byte[] piece = Arrays.copyOfRange(out, from, from + length);
      out = put(out, random.nextInt(out.length), piece, random.nextInt(3) == 0 ? length : 0);
    }
    return out;
  }

  static byte[] tokens(byte[] page, Random random) {
    byte[] out = page;
    int rounds = 1 + random.nextInt(60);
    for (int i = 0; i < rounds; i++) {
      byte[] token = Flood.one(random, TOKENS).getBytes(StandardCharsets.UTF_8);
      int over = random.nextBoolean() ? 0 : random.nextInt(8);
      out = put(out, random.nextInt(out.length + 1), token, over);
    }
    return out;
  }

  private static byte[] put(byte[] page, int at, byte[] piece, int over) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + piece.length);
    out.write(page, 0, at);
    out.writeBytes(piece);
    int rest = Math.min(page.length, at + over);
    out.write(page, rest, page.length - rest);
    return out.toByteArray();
  }

  static byte[] nothing(byte[] page, Random random) {
    return page;
  }

  static byte[] onlyNoise(byte[] page, Random random) {
    byte[] out = new byte[Math.min(page.length, 200_000)];
    random.nextBytes(out);
    return out;
  }

  /** Declares one character set and is written in another. */
  static byte[] lies(byte[] page, Random random) {
    String[] sets = {
      "shift_jis",
      "utf-16le",
      "utf-16be",
      "windows-1252",
      "gb18030",
      "iso-2022-jp",
      "euc-kr",
      "big5",
      "utf-32",
      "windows-874",
      "koi8-r",
      "iso-2022-kr",
      "x-user-defined",
      "utf-7",
      "ibm500"
    };
    String text = new String(page, StandardCharsets.UTF_8);
    String declared = text.replace("charset=utf-8", "charset=" + Flood.one(random, sets));
    String actual = Flood.one(random, sets);
    boolean isKnown = Charset.isSupported(actual) && Charset.forName(actual).canEncode();
    return declared.getBytes(isKnown ? Charset.forName(actual) : StandardCharsets.UTF_8);
  }

  /** Halves of UTF-16, sequences that break off, escapes of seven-bit sets, marks that lie. */
  static byte[] brokenSets(byte[] page, Random random) {
    byte[][] marks = {
      {(byte) 0xFE, (byte) 0xFF},
      {(byte) 0xFF, (byte) 0xFE},
      {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      {0, 0, (byte) 0xFE, (byte) 0xFF},
      {(byte) 0xFF, (byte) 0xFE, 0, 0},
      {0x2B, 0x2F, 0x76}
    };
    byte[][] pieces = {
      {(byte) 0xD8, 0},
      {0, (byte) 0xDC},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xF4, (byte) 0x90},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {0x1B, '$', 'B'},
      {0x1B, '$', ')', 'C'},
      {(byte) 0x8E},
      {(byte) 0xE2, (byte) 0x80},
      {0},
      {0x0E},
      {(byte) 0x81},
      {(byte) 0x84, 0x31, (byte) 0xFF}
    };
    byte[] out = random.nextBoolean() ? page : put(page, 0, marks[random.nextInt(6)], 0);
    int rounds = 1 + random.nextInt(80);
    byte[] piece = pieces[random.nextInt(pieces.length)];
    for (int i = 0; i < rounds && out.length < Flood.MAX / 8; i++) {
      out = put(out, random.nextInt(out.length + 1), piece, random.nextInt(2));
      piece = random.nextBoolean() ? piece : pieces[random.nextInt(pieces.length)];
    }
    return out;
  }

  /** Single bytes swapped for NUL. */
  static byte[] nuls(byte[] page, Random random) {
    byte[] out = page.clone();
    int every = 1 + random.nextInt(40);
    for (int i = random.nextInt(every); i < out.length; i += every) {
      out[i] = 0;
    }
    return out;
  }
}
