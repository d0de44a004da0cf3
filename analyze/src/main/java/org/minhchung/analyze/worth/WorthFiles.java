package org.minhchung.analyze.worth;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minhchung.analyze.text.Lexicon;

/**
 * Where the model and the lists of this part lie: a file of the directory counts in place of the
 * shipped one, also where it is broken.
 *
 * @param directory with any of {@code worth.model}, {@code sections.txt} and {@code cues/en.txt},
 *     or null for the shipped files alone
 */
record WorthFiles(Path directory) {
  static final WorthFiles SHIPPED = new WorthFiles(null);

  private Path own(String file) {
    Path own = directory == null ? null : directory.resolve(file);
    return own != null && Files.exists(own) ? own : null;
  }

  /** Opens a word list. */
  Lexicon lexicon(String file) throws IOException {
    Path own = own(file);
    return own == null ? Lexicon.beside(WorthFiles.class, file) : Lexicon.of(own);
  }

  /**
   * Opens the model.
   *
   * @throws FileNotFoundException where there is none
   */
  WorthModel model() throws IOException {
    Path own = own(WorthModel.FILE);
    if (own != null) {
      return WorthModel.read(own);
    }
    String shipped = "model/" + WorthModel.FILE;
    InputStream in = WorthFiles.class.getResourceAsStream(shipped);
    if (in == null) {
      throw new FileNotFoundException(shipped + " is not in the jar");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return WorthModel.read("the shipped " + WorthModel.FILE, reader);
    }
  }
}
