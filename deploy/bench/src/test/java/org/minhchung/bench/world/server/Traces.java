package org.minhchung.bench.world.server;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.World;

/** What the servers remember of every story: when it was first told of, asked for and sent. */
public final class Traces {

  /** Of one story; all times are the world's, null where it has not happened. */
  public static final class Trace {
    private final AtomicReference<Instant> listed = new AtomicReference<>();
    private final AtomicReference<Instant> asked = new AtomicReference<>();
    private final AtomicReference<Instant> sent = new AtomicReference<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** When the crawler was first sent a listing with it. */
    public Instant listed() {
      return listed.get();
    }

    /** When it was first asked for under any of its addresses. */
    public Instant asked() {
      return asked.get();
    }

    /** When its page was first sent. */
    public Instant sent() {
      return sent.get();
    }

    /** How often it was asked for. */
    public int requests() {
      return requests.get();
    }
  }

  /** What a request was for. */
  public enum Purpose {
    ROBOTS,
    LISTING,
    STORY,
    REDIRECT,
    OTHER
  }

  private final List<Trace[]> traces;
  private final LongAdder[] requests = new LongAdder[Purpose.values().length];

  public Traces(World world) {
    this.traces =
        world.sites().stream()
            .map(
                site -> {
                  Trace[] of = new Trace[site.stories().size()];
                  for (int i = 0; i < of.length; i++) {
                    of[i] = new Trace();
                  }
                  return of;
                })
            .toList();
    for (int i = 0; i < requests.length; i++) {
      requests[i] = new LongAdder();
    }
  }

  public Trace of(Story story) {
    return traces.get(story.site())[story.number()];
  }

  /** How many requests there were for a purpose. */
  public long requests(Purpose purpose) {
    return requests[purpose.ordinal()].sum();
  }

  void count(Purpose purpose) {
    requests[purpose.ordinal()].increment();
  }

  void listed(Site site, List<Story> stories, Instant now) {
    for (Story story : stories) {
      traces.get(site.number())[story.number()].listed.compareAndSet(null, now);
    }
  }

  void asked(Story story, Instant now) {
    Trace trace = of(story);
    trace.requests.incrementAndGet();
    trace.asked.compareAndSet(null, now);
  }

  void sent(Story story, Instant now) {
    of(story).sent.compareAndSet(null, now);
  }
}
