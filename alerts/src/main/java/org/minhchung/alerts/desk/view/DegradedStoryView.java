package org.minhchung.alerts.desk.view;

/**
 * What is left of a story's page while the index cannot be asked: what people have done.
 *
 * @param problem why the last decision was not kept, or null if none was tried
 * @param detail the same as the review log said it, in English, or null
 * @param typed what the person wrote with it, so that it is not lost; empty for nothing
 */
public record DegradedStoryView(
    String id, ReviewView review, String problem, String detail, String typed) {}
