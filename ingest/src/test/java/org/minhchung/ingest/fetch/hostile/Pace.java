package org.minhchung.ingest.fetch.hostile;

import java.io.IOException;

/** How a reply is sent. */
enum Pace {
  AT_ONCE(Sent.ALL) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, reply.bytes().length);
      forever(reply, wire);
    }
  },
  AND_NEVER_END(Sent.ALL) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      AT_ONCE.send(reply, wire);
      wire.stall();
    }
  },
  IN_PIECES(Sent.ALL) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.drip(reply.bytes(), 1 + reply.bytes().length / 7, 5);
      forever(reply, wire);
    }
  },
  DRIPPING(Sent.ALL) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.drip(reply.bytes(), 1, 10);
      while (reply.forever().length > 0) {
        wire.drip(reply.forever(), 1, 10);
      }
    }
  },
  STALLING_IN_THE_HEAD(Sent.HEAD) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, Math.min(12, reply.bytes().length));
      wire.stall();
    }
  },
  STALLING_NEAR_THE_END(Sent.CUT) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, nearTheEnd(reply));
      wire.stall();
    }
  },
  CUT_IN_THE_HEAD(Sent.HEAD) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, Math.min(19, reply.bytes().length));
    }
  },
  CUT_NEAR_THE_END(Sent.CUT) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, nearTheEnd(reply));
    }
  },
  RESET_IN_THE_HEAD(Sent.HEAD) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, Math.min(19, reply.bytes().length));
      wire.reset();
    }
  },
  RESET_NEAR_THE_END(Sent.CUT) {
    @Override
    void send(Reply reply, Wire wire) throws IOException {
      wire.send(reply.bytes(), 0, nearTheEnd(reply));
      wire.reset();
    }
  };

  private enum Sent {
    HEAD,
    CUT,
    ALL
  }

  private final Sent sent;

  Pace(Sent sent) {
    this.sent = sent;
  }

  /** Whether a client may make a page of what it gets of a reply. */
  boolean mayBePage(Reply.Worth worth) {
    return switch (worth) {
      case NOTHING -> false;
      case PAGE -> sent == Sent.ALL;
      case PAGE_THOUGH_CUT -> sent != Sent.HEAD;
    };
  }

  abstract void send(Reply reply, Wire wire) throws IOException;

  private static void forever(Reply reply, Wire wire) throws IOException {
    while (reply.forever().length > 0) {
      wire.send(reply.forever(), 0, reply.forever().length);
    }
  }

  private static int nearTheEnd(Reply reply) {
    return Math.max(0, reply.bytes().length - 5);
  }
}
