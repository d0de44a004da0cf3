package org.minhchung.analyze.worth;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.Lexicon;

/**
 * Where the model and the lists of this part lie.
 *
 * @param files with any of {@code worth.model}, {@code sections.txt} and {@code cues/en.txt}
 */
record WorthFiles(DataFiles files) {
  static final WorthFiles SHIPPED = new WorthFiles((Path) null);

  /** The files of a directory, or the shipped ones alone where it is null. */
  WorthFiles(Path directory) {
    this(new DataFiles(WorthFiles.class, directory));
  }

  /** Opens a word list. */
  Lexicon lexicon(String file) throws IOException {
    return files.lexicon(file);
  }

  /**
   * Opens the model.
   *
   * @throws FileNotFoundException where there is none
   */
  WorthModel model() throws IOException {
    Path own = files.own(WorthModel.FILE);
    if (own != null) {
      return WorthModel.read(own);
    }
    try (BufferedReader reader = files.shipped("model/" + WorthModel.FILE)) {
      return WorthModel.read("the shipped " + WorthModel.FILE, reader);
    }
  }
}
