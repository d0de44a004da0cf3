package org.minhchung.ingest.fetch.hostile;

import java.io.IOException;

/** What a server may do instead of a TLS handshake. */
enum TlsPlay {
  SILENCE {
    @Override
    void play(Wire wire) throws IOException {
      wire.stall();
    }
  },
  HANGING_UP {
    @Override
    void play(Wire wire) {
      // the connection ends with the script
    }
  },
  RESET {
    @Override
    void play(Wire wire) throws IOException {
      wire.reset();
    }
  },
  PLAIN_HTTP {
    @Override
    void play(Wire wire) throws IOException {
      send(wire, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nplain");
    }
  },
  RUBBISH {
    @Override
    void play(Wire wire) throws IOException {
      send(wire, "\22\34\56\70".repeat(1000));
      wire.stall();
    }
  },
  DRIPPING_A_RECORD {
    @Override
    void play(Wire wire) throws IOException {
      send(wire, "\26\3\3\77\377");
      while (true) {
        wire.drip(new byte[100], 1, 10);
      }
    }
  },
  ENDLESS_EMPTY_RECORDS {
    @Override
    void play(Wire wire) throws IOException {
      while (true) {
        send(wire, "\26\3\3\0\0".repeat(200));
      }
    }
  },
  ENDLESS_WARNINGS {
    @Override
    void play(Wire wire) throws IOException {
      while (true) {
        send(wire, "\25\3\3\0\2\1\132".repeat(200));
      }
    }
  },
  AN_ENDLESS_HANDSHAKE_MESSAGE {
    @Override
    void play(Wire wire) throws IOException {
      send(wire, "\26\3\3\40\0\2\377\377\377" + "\0".repeat(8188));
      while (true) {
        send(wire, "\26\3\3\40\0" + "\0".repeat(8192));
      }
    }
  },
  AN_ALERT {
    @Override
    void play(Wire wire) throws IOException {
      send(wire, "\25\3\3\0\2\2\50");
      wire.stall();
    }
  };

  abstract void play(Wire wire) throws IOException;

  private static void send(Wire wire, String text) throws IOException {
    byte[] bytes = Reply.bytes(text);
    wire.send(bytes, 0, bytes.length);
  }
}
