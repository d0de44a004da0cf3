package org.minhchung.alerts.desk.view;

/**
 * A page that only says something.
 *
 * @param detail what exactly went wrong, in English, or null
 */
public record MessageView(String heading, String text, String detail) {}
