package org.minhchung.events.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {
  @ParameterizedTest
  @MethodSource("org.minhchung.events.net.ForbiddenForms#addresses")
  void leavesOutWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicInternet.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "168.63.129.15",
        "169.253.255.255",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "192.88.98.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:200::1",
        "2606:4700::1111",
        "2a00:1450:1:2:0:5efe:808:808",
        "3ffe::1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void holdsTheRest(String address) throws UnknownHostException {
    assertThat(PublicInternet.contains(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void judgesAMappedAddressByWhatItMaps() throws UnknownHostException {
    assertThat(PublicInternet.contains(mapped(127, 0, 0, 1))).isFalse();
    assertThat(PublicInternet.contains(mapped(8, 8, 8, 8))).isTrue();
  }

  @Test
  void leavesOutAnAddressOfOneLink() throws UnknownHostException {
    byte[] bytes = InetAddress.getByName("2606:4700::1111").getAddress();

    assertThat(PublicInternet.contains(Inet6Address.getByAddress(null, bytes, 3))).isFalse();
  }

  /** The JDK makes IPv4 addresses of these unless asked in this way. */
  private static InetAddress mapped(int a, int b, int c, int d) throws UnknownHostException {
    byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) a, (byte) b, (byte) c, (byte) d};
    return Inet6Address.getByAddress(null, bytes, -1);
  }
}
