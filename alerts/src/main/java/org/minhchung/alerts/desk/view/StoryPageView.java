package org.minhchung.alerts.desk.view;

/** A story, what became of its article, what people have done to it, and the form to do more. */
public record StoryPageView(
    StoryView story, ChangesView changes, ReviewView review, DecisionForm form) {}
