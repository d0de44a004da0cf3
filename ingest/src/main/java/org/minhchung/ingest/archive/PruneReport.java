package org.minhchung.ingest.archive;

import java.util.Map;

/**
 * What pruning did, or would do.
 *
 * @param files how many files there are
 * @param removed how many of them are gone
 * @param kept how many pages of those were moved to files of their class
 * @param dropped how many pages are gone
 * @param bytes by how much the archive has shrunk
 * @param leftAlone files that were due and stay, with the reason
 */
public record PruneReport(
    int files,
    int removed,
    Map<PageClass, Integer> kept,
    int dropped,
    long bytes,
    Map<String, String> leftAlone) {}
