package org.minhchung.alerts.desk.view;

/** A story, what people have done to it, and the form to do more. */
public record StoryPageView(StoryView story, ReviewView review, DecisionForm form) {}
