package org.minhchung.analyze.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the models and lists of one part lie: a file of the directory counts in place of the
 * shipped one, also where it is broken.
 *
 * @param owner the class beside which the shipped files lie
 * @param directory with files of its own, or null for the shipped ones alone
 */
public record DataFiles(Class<?> owner, Path directory) {

  /** The shipped files alone. */
  public static DataFiles shipped(Class<?> owner) {
    return new DataFiles(owner, null);
  }

  /** The directory's own file of this name, or null. */
  public Path own(String file) {
    Path own = directory == null ? null : directory.resolve(file);
    return own != null && Files.exists(own) ? own : null;
  }

  /**
   * Opens a word list.
   *
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where it is missing or is no word list
   */
  public Lexicon lexicon(String file) throws IOException {
    Path own = own(file);
    return own == null ? Lexicon.beside(owner, file) : Lexicon.of(own);
  }

  /**
   * Opens a shipped file, whatever the directory has.
   *
   * @throws FileNotFoundException where there is none
   */
  public BufferedReader shipped(String file) throws IOException {
    InputStream in = owner.getResourceAsStream(file);
    if (in == null) {
      throw new FileNotFoundException(file + " is not in the jar");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
