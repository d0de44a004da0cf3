package org.minhchung.events.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final List<String> asked = new ArrayList<>();

  private AddressGuard guard(List<String> allowed, String... answers) {
    return new AddressGuard(
        allowed,
        name -> {
          asked.add(name);
          InetAddress[] found = new InetAddress[answers.length];
          for (int i = 0; i < answers.length; i++) {
            found[i] = InetAddress.getByName(answers[i]);
          }
          return found;
        },
        "the.key");
  }

  @ParameterizedTest
  @MethodSource("org.minhchung.events.net.ForbiddenForms#addresses")
  void refusesANameThatLeadsInside(String address) {
    assertThatThrownBy(() -> guard(List.of(), address).resolve("news.example"))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageContaining("news.example")
        .hasMessageContaining("the.key");
  }

  @Test
  void refusesANameOfWhoseAddressesOneLeadsInside() {
    assertThatThrownBy(() -> guard(List.of(), "8.8.8.8", "10.0.0.1").resolve("news.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void keepsTheNameWithTheAddressAndAsksOnce() throws UnknownHostException {
    InetAddress[] found = guard(List.of(), "8.8.8.8").resolve("News.Example.");

    assertThat(found).extracting(InetAddress::getHostName).containsExactly("news.example");
    assertThat(asked).containsExactly("news.example");
  }

  @Test
  void triesOnlyAFewOfManyAddressesButLooksAtAll() throws UnknownHostException {
    String[] many = new String[40];
    Arrays.fill(many, "8.8.8.8");

    assertThat(guard(List.of(), many).resolve("news.example")).hasSize(6);
    many[39] = "127.0.0.1";
    assertThatThrownBy(() -> guard(List.of(), many).resolve("news.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void allowsNamedHostsToBePrivate() throws UnknownHostException {
    AddressGuard guard = guard(List.of("inner.example", "[::1]", "10.0.0.1"), "192.168.0.7");

    assertThat(guard.resolve("inner.example")).hasSize(1);
    assertThat(guard.resolve("wiki.inner.example")).hasSize(1);
    assertThat(guard.resolve("::1")).hasSize(1);
    assertThat(guard.resolve("10.0.0.1")).hasSize(1);
    for (String other : List.of("otherinner.example", "10.0.0.2", "localhost", "127.0.0.1")) {
      assertThatThrownBy(() -> guard.resolve(other)).isInstanceOf(RefusedAddressException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fe80::a9fe:a9fe",
        "fd00:ec2::254",
        "fd20:ce::254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "0.0.0.0",
        "224.0.0.1"
      })
  void letsNotEvenAllowedHostsLeadToMetadata(String address) {
    assertThatThrownBy(() -> guard(List.of("inner.example"), address).resolve("inner.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void looksAgainAtTheSocket() throws IOException {
    AddressGuard guard = guard(List.of("inner.example"));
    byte[] loopback = {127, 0, 0, 1};
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByAddress(loopback));
        Socket outside = guard.socket();
        Socket inside = guard.socket();
        Socket unresolved = guard.socket()) {
      int port = server.getLocalPort();

      assertThatThrownBy(
              () ->
                  outside.connect(
                      new InetSocketAddress(
                          InetAddress.getByAddress("news.example", loopback), port)))
          .isInstanceOf(RefusedAddressException.class);
      assertThatThrownBy(
              () ->
                  unresolved.connect(InetSocketAddress.createUnresolved("inner.example", port), 9))
          .isInstanceOf(RefusedAddressException.class);
      inside.connect(
          new InetSocketAddress(InetAddress.getByAddress("inner.example", loopback), port));
      assertThat(inside.isConnected()).isTrue();
    }
  }

  @Test
  void waitsNoLongerForANameThanItMust() {
    CountDownLatch never = new CountDownLatch(1);
    try (TimedLookup slow =
        new TimedLookup(
            name -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            },
            Duration.ofMillis(50))) {
      AddressGuard guard = new AddressGuard(List.of(), slow, "the.key");

      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> guard.resolve("news.example"))
            .isExactlyInstanceOf(UnknownHostException.class)
            .hasMessageContaining("no answer within 50 ms");
      }
    }
  }
}
