package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * When a feed publishes, as far as has been seen: kept with its state, so that a restart need not
 * learn it again. What lies back counts less and less.
 *
 * @param since when the time looked at began
 * @param asOf until when it goes, and to which moment the counts have faded
 * @param lastUpdate when something new appeared last, or null
 * @param observedHours faded time looked at, in hours
 * @param updates faded number of moments at which something new appeared
 * @param hourOfDay the same by hour of the day (UTC): 24 numbers, or none while there are no
 *     updates
 * @param dayOfWeek the same by weekday (UTC), Monday first: 7 numbers or none
 * @param minuteOfHour the same by minute of the hour: 60 numbers or none
 */
public record FeedRhythm(
    Instant since,
    Instant asOf,
    Instant lastUpdate,
    double observedHours,
    double updates,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> hourOfDay,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> dayOfWeek,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> minuteOfHour) {

  public FeedRhythm {
    Required.value(since, "since of feed rhythm");
    Required.value(asOf, "asOf of feed rhythm");
    hourOfDay = counts(hourOfDay, 24, "hourOfDay");
    dayOfWeek = counts(dayOfWeek, 7, "dayOfWeek");
    minuteOfHour = counts(minuteOfHour, 60, "minuteOfHour");
  }

  private static List<Double> counts(List<Double> counts, int size, String name) {
    List<Double> list = Required.list(counts);
    if (!list.isEmpty() && list.size() != size) {
      throw new IllegalArgumentException(
          name + " of feed rhythm has " + list.size() + " numbers, not " + size);
    }
    return list;
  }
}
