package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubListenerTest {
  private final List<String> calls = new ArrayList<>();
  private final HubListener listener =
      new HubListener(
          0,
          1_000,
          Duration.ofMillis(500),
          new HubListener.Receiver() {
            @Override
            public Call whose(String token) {
              return Call.valueOf(token.toUpperCase(java.util.Locale.ROOT));
            }

            @Override
            public String verify(String token, Map<String, String> query) {
              return query.get("hub.challenge");
            }

            @Override
            public synchronized void push(
                String token, byte[] body, String contentType, String signature) {
              calls.add(new String(body, StandardCharsets.UTF_8));
            }

            @Override
            public void pushTooLarge(String token) {
              throw new AssertionError("nothing large is sent");
            }
          });

  @BeforeEach
  void begin() {
    listener.start();
  }

  @AfterEach
  void end() {
    listener.close();
  }

  /** A call that promises a body of which nothing comes. */
  private Socket call(String token) throws IOException {
    Socket socket = new Socket("127.0.0.1", listener.port());
    socket.setSoTimeout(20_000);
    String head = "POST /%s HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n".formatted(token);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void isNotHeldUpByCallsWhoseBodiesNeverCome() throws IOException, InterruptedException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        slow.add(call(List.of("nobodys", "anothers", "ours").get(i % 3)));
      }
      HttpRequest push =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + "/ours"))
              .POST(BodyPublishers.ofString("news"))
              .timeout(Duration.ofSeconds(20))
              .build();

      assertThat(HttpClient.newHttpClient().send(push, BodyHandlers.discarding()).statusCode())
          .isEqualTo(202);
      assertThat(calls).containsExactly("news");
      for (Socket each : slow) {
        InputStream in = each.getInputStream();
        assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
            .as("answered or cut off, and closed")
            .doesNotContain(" 202 ");
      }
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }
}
