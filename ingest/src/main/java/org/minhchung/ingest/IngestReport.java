package org.minhchung.ingest;

/**
 * What the stage has done since it started.
 *
 * @param feedsRead answers of feeds and sitemaps that could be used
 * @param feedsUnchanged those among them that said that nothing has changed (304)
 * @param feedErrors those that could not
 * @param found new pages put on the fetch topic
 * @param fetched answers to requests for pages, of any kind
 * @param articles first versions published
 * @param versions further versions published
 * @param unchanged pages looked at again, or met under another address, without a change
 * @param retries failed attempts that will be repeated
 * @param deadLetters pages given up
 */
public record IngestReport(
    long feedsRead,
    long feedsUnchanged,
    long feedErrors,
    long found,
    long fetched,
    long articles,
    long versions,
    long unchanged,
    long retries,
    long deadLetters) {}
