package org.minhchung.events.net;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every way known to us of writing an address that nothing may be sent to, as it would stand
 * between {@code http://} and the port. Made systematically: each forbidden address in each form.
 */
public final class ForbiddenForms {
  private static final List<String> IPV4 =
      List.of(
          "127.0.0.1",
          "127.255.255.254",
          "0.0.0.0",
          "10.0.0.1",
          "100.64.0.1",
          "100.100.100.200",
          "168.63.129.16",
          "169.254.169.254",
          "169.254.170.2",
          "172.16.0.1",
          "172.31.255.254",
          "192.0.0.192",
          "192.0.2.1",
          "192.88.99.1",
          "192.168.1.1",
          "198.18.0.1",
          "198.51.100.1",
          "203.0.113.1",
          "224.0.0.1",
          "240.0.0.1",
          "255.255.255.255");
  private static final List<String> IPV6 =
      List.of(
          "::",
          "::1",
          "100::1",
          "2001::1",
          "2001:2::1",
          "2001:10::1",
          "2001:20::1",
          "2001:db8::1",
          "2002:808:808::1",
          "3fff::1",
          "4000::1",
          "5f00::1",
          "64:ff9b:1::808:808",
          "fc00::1",
          "fd00:ec2::254",
          "fd20:ce::254",
          "fe80::1",
          "fe80::a9fe:a9fe",
          "fec0::1",
          "ff02::1");
  private static final List<String> NAMES =
      List.of(
          "localhost",
          "LocalHost",
          "localhost.",
          "news.localhost",
          "a.b.localhost.",
          "ｌｏｃａｌｈｏｓｔ",
          "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
          "news。localhost",
          "loc%61lhost",
          "user@localhost",
          "[localhost]");

  private ForbiddenForms() {}

  /** All forms, each once. */
  public static List<String> all() {
    Set<String> all = new LinkedHashSet<>(NAMES);
    IPV4.forEach(a -> all.addAll(of4(parts(a))));
    IPV6.forEach(a -> all.addAll(of6(a)));
    return List.copyOf(all);
  }

  /** The addresses themselves, for a name server to answer with. */
  public static List<String> addresses() {
    List<String> all = new ArrayList<>(IPV4);
    all.addAll(IPV6);
    IPV4.forEach(a -> all.addAll(carriers(parts(a))));
    return all;
  }

  private static List<String> of4(int[] p) {
    long whole = (long) p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
    String plain = join(p, "%d", ".");
    List<String> forms = new ArrayList<>();
    forms.add(plain);
    forms.add(plain + ".");
    forms.add(plain + "..");
    forms.add(Long.toString(whole));
    forms.add(Long.toString(whole) + ".");
    forms.add("0" + Long.toOctalString(whole));
    forms.add("0x" + Long.toHexString(whole));
    forms.add("0X" + Long.toHexString(whole).toUpperCase(Locale.ROOT));
    forms.add("0x00000000" + Long.toHexString(whole));
    forms.add(join(p, "0%o", "."));
    forms.add(join(p, "0000%o", "."));
    forms.add(join(p, "0x%x", "."));
    forms.add(join(p, "%03d", "."));
    forms.add("0x%x.%d.0%o.%d".formatted(p[0], p[1], p[2], p[3]));
    forms.add("%d.%d".formatted(p[0], whole & 0xffffff));
    forms.add("%d.%d.%d".formatted(p[0], p[1], whole & 0xffff));
    forms.add("0x%x.0%o".formatted(p[0], whole & 0xffffff));
    forms.add("%d.%d.%d.%d".formatted(p[0] + 256, p[1], p[2], p[3]));
    forms.add(Long.toString(whole + (1L << 32)));
    forms.add(shifted(plain, '０'));
    forms.add(plain.replace('.', '。'));
    forms.add(plain.replace('.', '．'));
    forms.add(plain.replace('.', '｡'));
    forms.add(circled(plain));
    forms.add(plain.replace(".", "%2E"));
    forms.add(plain.chars().mapToObj("%%%02x"::formatted).collect(Collectors.joining()));
    forms.add("user@" + plain);
    forms.add("user:secret@" + plain);
    forms.add("news.example@" + plain);
    forms.add("news.example%40" + plain);
    forms.add("news.example:80@" + plain);
    forms.add("news.example\\@" + plain);
    carriers(p).forEach(c -> forms.add("[" + c + "]"));
    forms.add("[::ffff:" + plain + "%25lo]");
    return forms;
  }

  /** IPv6 addresses that carry an IPv4 address. */
  private static List<String> carriers(int[] p) {
    String plain = join(p, "%d", ".");
    String hex = "%x:%x".formatted(p[0] << 8 | p[1], p[2] << 8 | p[3]);
    String inverted = "%x:%x".formatted(~(p[0] << 8 | p[1]) & 0xffff, ~(p[2] << 8 | p[3]) & 0xffff);
    return List.of(
        "::ffff:" + plain,
        "::ffff:" + hex,
        "0:0:0:0:0:ffff:" + hex,
        "::FFFF:" + hex.toUpperCase(Locale.ROOT),
        "::" + hex,
        "::ffff:0:" + hex,
        "64:ff9b::" + hex,
        "64:ff9b::" + plain,
        "64:ff9b:1::" + hex,
        "2002:" + hex + "::",
        "2002:" + hex + "::1",
        "2001:0:4136:e378:8000:63bf:" + inverted,
        "2a00:1450:1:2:0:5efe:" + hex,
        "2a00:1450:1:2:200:5efe:" + hex,
        "fe80::5efe:" + hex);
  }

  private static List<String> of6(String address) {
    String full =
        address.equals("::")
            ? "0000:0000:0000:0000:0000:0000:0000:0000"
            : address.replace("::", ":" + "0000:".repeat(8 - groups(address))).replaceAll("^:", "");
    return List.of(
        "[" + address + "]",
        "[" + address.toUpperCase(Locale.ROOT) + "]",
        "[" + full + "]",
        "[" + address + "%25lo]",
        "[" + address + "%lo]",
        "[" + address + "%1]",
        "user@[" + address + "]",
        "[" + address + "].",
        address);
  }

  private static int groups(String address) {
    return (int) java.util.Arrays.stream(address.split(":")).filter(g -> !g.isEmpty()).count();
  }

  private static int[] parts(String address) {
    return java.util.Arrays.stream(address.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  private static String join(int[] parts, String format, String between) {
    return java.util.Arrays.stream(parts)
        .mapToObj(format::formatted)
        .collect(Collectors.joining(between));
  }

  private static String shifted(String digits, char zero) {
    return digits
        .chars()
        .mapToObj(c -> c == '.' ? "." : String.valueOf((char) (zero + c - '0')))
        .collect(Collectors.joining());
  }

  private static String circled(String digits) {
    return digits
        .chars()
        .mapToObj(c -> c == '.' ? "." : c == '0' ? "⓪" : String.valueOf((char) ('①' + c - '1')))
        .collect(Collectors.joining());
  }
}
