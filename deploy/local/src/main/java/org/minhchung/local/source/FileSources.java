package org.minhchung.local.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.source.ParsedSources;
import org.minhchung.events.source.SourceYaml;
import org.minhchung.local.process.CannotStartException;

/** The sources of a YAML file. Only the entries that are edited are written anew. */
public final class FileSources implements SourceStore {
  private final Path file;
  private final List<String> notes = new ArrayList<>();
  private String text;

  /**
   * Reads the file; one that is not there has no sources.
   *
   * @throws CannotStartException if it is no list at all
   */
  public FileSources(Path file) {
    this.file = file;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      text = "";
    } catch (IOException e) {
      throw new CannotStartException(file + " cannot be read: " + e.getMessage(), e);
    }
    ParsedSources list = parsed();
    if (list.entries().isEmpty() && !list.refused().isEmpty()) {
      throw new CannotStartException(file + ": " + list.refused().get(0));
    }
    list.refused().forEach(refused -> notes.add(file + ": " + refused));
  }

  private ParsedSources parsed() {
    return text.isBlank()
        ? new ParsedSources(List.of(), List.of(), List.of())
        : SourceYaml.read(text);
  }

  @Override
  public Map<String, Source> all() {
    Map<String, Source> sources = new LinkedHashMap<>();
    parsed().sources().forEach(source -> sources.put(source.id(), source));
    return sources;
  }

  @Override
  public void apply(List<SourceEdit> edits) {
    Map<String, Source> wanted = all();
    SourceText lines = new SourceText(text);
    for (SourceEdit edit : edits) {
      if (edit.after() == null) {
        wanted.remove(edit.sourceId());
        lines.remove(edit.sourceId());
      } else {
        Source settings = edit.after().settings();
        wanted.put(edit.sourceId(), settings);
        lines.put(settings);
      }
    }
    text = lines.toString();
    if (!all().equals(wanted)) {
      throw new CannotStartException(
          file
              + " is not written in a way that can be edited entry by entry, so it is left as it"
              + " is; let each entry begin with a hyphen at the beginning of a line.");
    }
    write();
    lines.comments().forEach(id -> notes.add("Comments within the entry of " + id + " are gone."));
  }

  /** A list that is half written would stop the next start. */
  private void write() {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Path whole = target.resolveSibling(target.getFileName() + ".new");
      if (Files.exists(target)) {
        Files.copy(
            target, whole, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(whole, text, StandardCharsets.UTF_8);
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
