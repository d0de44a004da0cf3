package org.minhchung.alerts.index;

/**
 * What a subscription would have told.
 *
 * @param stories number of alerts, for each story is told once
 * @param articles number of articles behind them
 * @param days how far back it was counted
 */
public record WouldHaveFired(long stories, long articles, int days) {}
