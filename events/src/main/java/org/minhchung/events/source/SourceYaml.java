package org.minhchung.events.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minhchung.events.Source;
import org.minhchung.events.source.ParsedSources.Entry;
import org.minhchung.events.source.ParsedSources.Refused;

/** Reads a YAML list whose entries have the fields of {@link Source}. */
public final class SourceYaml {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Pattern ENTRY = Pattern.compile("(?m)^-(?=\\s)");

  /** What only the system writes. */
  private static final List<String> NOT_FOR_LISTS = List.of("editedBy", "editedAt", "listHash");

  private SourceYaml() {}

  /** Reads a list; where it is not YAML as a whole, entry by entry. */
  public static ParsedSources read(String yaml) {
    List<Entry> entries = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try {
      JsonNode root = YAML.readTree(yaml);
      if (root == null || !root.isArray()) {
        return ParsedSources.unreadable("the list", "it is not a list of sources ('- id: ...')");
      }
      int number = 0;
      for (JsonNode entry : root) {
        number++;
        take(entry, "source " + number + name(entry), ids, entries, refused);
      }
    } catch (JsonProcessingException e) {
      byEntry(yaml, e, ids, entries, refused);
    }
    return new ParsedSources(entries, refused, List.of());
  }

  /** Entries begin with a hyphen at the beginning of a line. */
  private static void byEntry(
      String yaml,
      JsonProcessingException whole,
      Set<String> ids,
      List<Entry> entries,
      List<Refused> refused) {
    List<Integer> starts =
        new ArrayList<>(ENTRY.matcher(yaml).results().map(m -> m.start()).toList());
    if (starts.isEmpty()) {
      refused.add(notYaml(whole, 0));
      return;
    }
    starts.add(yaml.length());
    for (int i = 0; i + 1 < starts.size(); i++) {
      String chunk = yaml.substring(starts.get(i), starts.get(i + 1));
      int linesBefore = (int) yaml.substring(0, starts.get(i)).lines().count();
      try {
        for (JsonNode entry : YAML.readTree(chunk)) {
          take(entry, "line " + (linesBefore + 1) + name(entry), ids, entries, refused);
        }
      } catch (JsonProcessingException e) {
        refused.add(notYaml(e, linesBefore));
      }
    }
    if (refused.isEmpty()) {
      refused.add(notYaml(whole, 0));
    }
  }

  private static Refused notYaml(JsonProcessingException e, int linesBefore) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    return new Refused(
        "line " + (linesBefore + line), "it is not YAML: " + firstLine(e.getOriginalMessage()));
  }

  private static void take(
      JsonNode entry, String where, Set<String> ids, List<Entry> entries, List<Refused> refused) {
    try {
      Source source = source(entry);
      List<SourceProblem> problems = SourceCheck.of(source);
      if (!problems.isEmpty()) {
        refused.add(new Refused(where + ", field " + problems.get(0).field(), sentences(problems)));
      } else if (!ids.add(source.id())) {
        refused.add(new Refused(where, "id " + source.id() + " is used twice"));
      } else {
        entries.add(new Entry(where, source, true));
      }
    } catch (ValueInstantiationException e) {
      String why = e.getCause() == null ? null : e.getCause().getMessage();
      refused.add(new Refused(where, why == null ? "a value is empty" : why));
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
              .collect(Collectors.joining("."));
      refused.add(
          new Refused(
              field.isEmpty() ? where : where + ", field " + field,
              firstLine(e.getOriginalMessage())));
    } catch (JsonProcessingException e) {
      refused.add(new Refused(where, firstLine(e.getOriginalMessage())));
    }
  }

  private static String sentences(List<SourceProblem> problems) {
    return problems.get(0).sentence()
        + problems.stream().skip(1).map(p -> "; " + p).collect(Collectors.joining());
  }

  private static Source source(JsonNode entry) throws JsonProcessingException {
    if (entry instanceof ObjectNode fields) {
      for (String field : NOT_FOR_LISTS) {
        if (fields.hasNonNull(field)) {
          throw new JsonMappingException(
              null, "field " + field + " is kept by Minhchung itself; leave it out");
        }
      }
      if (!fields.has("enabled")) {
        fields.put("enabled", true);
      }
    }
    return YAML.treeToValue(entry, Source.class);
  }

  private static String name(JsonNode entry) {
    return entry.path("id").isTextual() ? " (" + entry.path("id").textValue() + ")" : "";
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse(message);
  }
}
