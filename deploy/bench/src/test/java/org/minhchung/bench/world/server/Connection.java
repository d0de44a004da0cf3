package org.minhchung.bench.world.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.minhchung.bench.world.model.AcceleratedClock;

/** Answers the requests of one connection, one after the other, well or badly as it is told. */
final class Connection {
  private static final int IDLE_MS = 130_000;
  private static final int LONGEST_HEAD = 32 * 1024;
  private static final int LAST = 1024;
  private static final Duration LONGEST_TORMENT = Duration.ofMinutes(5);

  private final Socket socket;
  private final Function<Request, Answer> site;
  private final Watch watch;
  private final AcceleratedClock clock;
  private final Lock listening = new ReentrantLock();

  Connection(Socket socket, Function<Request, Answer> site, Watch watch, AcceleratedClock clock) {
    this.socket = socket;
    this.site = site;
    this.watch = watch;
    this.clock = clock;
  }

  void serve() {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
      OutputStream out = socket.getOutputStream();
      boolean again = true;
      while (again) {
        socket.setSoTimeout(IDLE_MS);
        Request request = read(in);
        again = request != null && answer(request, in, out);
      }
    } catch (IOException e) {
      // the client has hung up, which is its right; what it had asked for has been counted
    }
  }

  /** The next request, or null where the client has nothing more to ask. */
  private Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null || first.isEmpty()) {
      return null;
    }
    String[] words = first.split(" ");
    if (words.length != 3) {
      throw new IOException("not a request: " + first);
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
    return new Request(
        words[0], host.toLowerCase(Locale.ROOT), words[1], headers, () -> isLeft(in));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.append((char) c);
      }
      if (line.length() > LONGEST_HEAD) {
        throw new IOException("a header without end");
      }
    }
    return line.toString();
  }

  /** Answers; false where the connection must not go on. */
  private boolean answer(Request request, InputStream in, OutputStream out) throws IOException {
    watch.begins(request, clock.instant());
    Answer answer = site.apply(request);
    boolean told = false;
    try {
      if (!waitFor(answer.pause(), in)) {
        return false;
      }
      switch (answer.manner()) {
        case SILENT -> waitFor(LONGEST_TORMENT, in);
        case RESET -> socket.setSoLinger(true, 0);
        case DRIP -> {
          out.write(head(answer, -1));
          for (int i = 0; i < 600 && waitFor(Duration.ofMillis(500), in); i++) {
            out.write('a');
          }
        }
        case ENDLESS -> {
          out.write(head(answer, -1));
          byte[] block = "<p>and so on</p>\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 20_000; i++) {
            out.write(block);
          }
        }
        case PLAIN -> {
          byte[] body = answer.status() == 304 ? new byte[0] : answer.body();
          byte[] head = head(answer, body.length);
          int early = Math.max(0, body.length - LAST);
          out.write(head);
          out.write(body, 0, early);
          // Told before the last bytes go: the client's next pause begins when it has them, and
          // this thread may be kept waiting after it has sent them.
          watch.ends(request, answer, clock.instant());
          told = true;
          out.write(body, early, body.length - early);
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      if (answer.manner() == Answer.Manner.PLAIN) {
        watch.wasLeft(request);
      }
      throw e;
    } finally {
      if (!told) {
        watch.ends(request, answer, clock.instant());
      }
    }
  }

  private static byte[] head(Answer answer, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
    answer.headers().forEach((k, v) -> head.append(k).append(": ").append(v).append("\r\n"));
    if (length < 0) {
      head.append("Connection: close\r\n");
    } else if (answer.status() != 304) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Looks from outside, unless this connection's own thread is listening and will see it. */
  private boolean isLeft(InputStream in) {
    if (!listening.tryLock()) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } finally {
      listening.unlock();
    }
  }

  /** Waits a time of the world; false where the client has hung up meanwhile. */
  private boolean waitFor(Duration inWorld, InputStream in) throws IOException {
    long millis = clock.real(inWorld).toMillis();
    if (millis <= 0) {
      return true;
    }
    listening.lock();
    try {
      socket.setSoTimeout((int) millis);
      in.mark(1);
      int next = in.read();
      in.reset();
      return next >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (SocketException e) {
      return false;
    } finally {
      listening.unlock();
    }
  }
}
