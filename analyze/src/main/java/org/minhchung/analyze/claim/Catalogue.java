package org.minhchung.analyze.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minhchung.events.Claim;

/**
 * The claims that Minhchung ships: YAML files, one per topic, each a list of claims that somebody
 * independent has checked. A file is refused as a whole when a claim lacks a field or repeats an
 * id, because a catalogue that is silently smaller would miss what it was meant to find.
 */
public final class Catalogue {
  private static final String DIRECTORY = "catalogue";
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, String> fileOf = new LinkedHashMap<>();

  private Catalogue() {}

  /**
   * The shipped claims, file by file in the order of the files' names.
   *
   * @throws ClaimFileException naming file, claim and field
   */
  public static List<Claim> shipped() {
    URL directory = Catalogue.class.getResource(DIRECTORY);
    if (directory == null) {
      throw new IllegalStateException("the catalogue is missing from the program's resources");
    }
    try {
      if (!(directory.openConnection() instanceof JarURLConnection inJar)) {
        return read(Path.of(directory.toURI()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
        return read(jar.getPath(inJar.getEntryName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped catalogue cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("place of the catalogue: " + directory, e);
    }
  }

  /**
   * The claims of a directory's {@code *.yaml} files.
   *
   * @throws ClaimFileException naming file, claim and field
   */
  public static List<Claim> read(Path directory) throws IOException {
    Catalogue catalogue = new Catalogue();
    List<Path> files;
    try (Stream<Path> found = Files.list(directory)) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream yaml = Files.newInputStream(file)) {
        catalogue.add(file.getFileName().toString(), yaml);
      }
    }
    return new ArrayList<>(catalogue.claims.values());
  }

  private void add(String file, InputStream yaml) throws IOException {
    JsonNode list;
    try {
      list = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new ClaimFileException(file + " is not YAML: " + e.getMessage(), e);
    }
    if (!list.isArray()) {
      throw new ClaimFileException(file + " is not a list of claims");
    }
    int number = 0;
    for (JsonNode entry : list) {
      number++;
      Claim claim = new CatalogueEntry(file, number, entry).claim();
      String other = fileOf.putIfAbsent(claim.id(), file);
      if (other != null) {
        throw new ClaimFileException(
            file + ": claim " + claim.id() + " is there twice; the first is in " + other);
      }
      claims.put(claim.id(), claim);
    }
  }
}
