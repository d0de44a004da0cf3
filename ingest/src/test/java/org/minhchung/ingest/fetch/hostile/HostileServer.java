package org.minhchung.ingest.fetch.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any number of hosts on loopback, {@code h0.localhost} and so on, each of which answers every
 * request in one bad way. The same seed gives the same ways in the same order.
 */
public final class HostileServer implements AutoCloseable {
  private static final Pattern HOST = Pattern.compile("h(\\d+)\\.localhost");

  /** One way of behaving; what it is called is for messages. */
  public interface Behaviour {
    /** Whether what is sent in the end may be taken for a page. */
    boolean mayBePage();

    /** Whether it is to be asked by https. */
    boolean isTls();

    /** Answers one request. */
    void play(Wire wire) throws IOException;
  }

  private record Plain(Reply reply, Pace pace) implements Behaviour {
    @Override
    public boolean mayBePage() {
      return pace.mayBePage(reply.worth());
    }

    @Override
    public boolean isTls() {
      return false;
    }

    @Override
    public void play(Wire wire) throws IOException {
      pace.send(reply, wire);
    }

    @Override
    public String toString() {
      return reply.name() + " / " + pace;
    }
  }

  private record Tls(TlsPlay what) implements Behaviour {
    @Override
    public boolean mayBePage() {
      return false;
    }

    @Override
    public boolean isTls() {
      return true;
    }

    @Override
    public void play(Wire wire) throws IOException {
      what.play(wire);
    }

    @Override
    public String toString() {
      return "TLS / " + what;
    }
  }

  private final List<Behaviour> behaviours;
  private final RawServer server;

  /**
   * Begins to listen.
   *
   * @param seed which behaviours, and in which order
   * @param count of hosts; from some 1,900 on behaviours come again
   */
  public HostileServer(long seed, int count) throws IOException {
    List<Behaviour> all = all();
    Collections.shuffle(all, new Random(seed));
    List<Behaviour> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(all.get(i % all.size()));
    }
    behaviours = List.copyOf(chosen);
    server = new RawServer(this::play);
  }

  /** Every behaviour there is, in order. */
  private static List<Behaviour> all() {
    List<Behaviour> all = new ArrayList<>();
    List<Reply> replies = new ArrayList<>(HeadReplies.all());
    replies.addAll(BodyReplies.all());
    for (Reply reply : replies) {
      for (Pace pace : Pace.values()) {
        all.add(new Plain(reply, pace));
      }
    }
    for (TlsPlay play : TlsPlay.values()) {
      all.add(new Tls(play));
    }
    return all;
  }

  private boolean play(String request, Wire wire) throws IOException {
    Matcher host = HOST.matcher(request);
    if (host.find()) {
      behaviours.get(Integer.parseInt(host.group(1)) % behaviours.size()).play(wire);
    }
    return false;
  }

  /** What the n-th host does. */
  public Behaviour behaviour(int n) {
    return behaviours.get(n);
  }

  /** How many hosts there are. */
  public int count() {
    return behaviours.size();
  }

  /** The address of the n-th host. */
  public String url(int n) {
    String scheme = behaviours.get(n).isTls() ? "https" : "http";
    return scheme + "://h" + n + ".localhost:" + server.port() + "/";
  }

  /** Connections that neither side has ended. */
  public int open() {
    return server.open();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
