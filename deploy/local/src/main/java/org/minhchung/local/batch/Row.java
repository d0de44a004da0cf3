package org.minhchung.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Fields of an input row, with errors that name the field. */
record Row(JsonNode json) {

  /** A field that must be there; numbers count as text. */
  String text(String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("field '" + field + "' is missing");
    }
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("field '" + field + "' is not a text");
    }
    return value.asText();
  }

  /** A field that may be absent. */
  String textOr(String field, String otherwise) {
    return json.hasNonNull(field) ? text(field) : otherwise;
  }

  /** A time: an instant, a time with an offset, or a day, which counts from midnight UTC. */
  Instant timeOr(String field, Instant otherwise) {
    String text = textOr(field, "");
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("field '" + field + "' is not a time: " + text);
    }
  }
}
