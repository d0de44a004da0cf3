package org.minhchung.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * What went over the wire for one answer, as evidence of what was served and of how it was asked
 * for.
 *
 * @param requestLine such as {@code GET /a HTTP/1.1}
 * @param requestHeaders as sent
 * @param statusLine such as {@code HTTP/1.1 200 OK}
 * @param headers as served, in their order
 * @param body without its transfer coding, in its content coding
 * @param peer the server's address, or null where it is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Exchange(
    String requestLine,
    List<Map.Entry<String, String>> requestHeaders,
    String statusLine,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    InetAddress peer) {}
