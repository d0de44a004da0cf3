package org.minhchung.analyze.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The word lists and the model by which voices and stances are read. Without its model a voice is
 * read by rules alone, which {@link #problems} tells.
 *
 * @param version of the model and the lists, for the assessments that they took part in
 * @param problems what is switched off or doubtful and why, one sentence each
 */
public record Voices(CueFiles cues, VoiceReader reader, String version, List<String> problems) {
  private static final Logger LOG = LoggerFactory.getLogger(Voices.class);

  /** The shipped lists and the shipped model. */
  public static Voices shipped() {
    return load(null);
  }

  /**
   * The shipped lists and model, or those of a directory where it has them: {@code voice.model} and
   * {@code cues/en.txt} for each language.
   *
   * @param directory may be null
   */
  public static Voices load(Path directory) {
    CueFiles cues = new CueFiles(directory == null ? null : directory.resolve("cues"));
    List<String> problems = new ArrayList<>(cues.problems());
    VoiceModel model = null;
    try {
      model = model(directory);
      if (!model.header().lists().equals(cues.version())) {
        problem(
            problems,
            "voices were learnt with other word lists ("
                + model.header().lists()
                + ", these are "
                + cues.version()
                + "); train them again");
      }
    } catch (IOException | IllegalArgumentException e) {
      problem(problems, "voices are read by rules alone: " + e.getMessage());
    }
    String name = model == null ? "rules" : model.header().name() + " " + model.header().version();
    return new Voices(
        cues, new VoiceReader(model), name + ", lists " + cues.version(), List.copyOf(problems));
  }

  private static VoiceModel model(Path directory) throws IOException {
    Path own = directory == null ? null : directory.resolve(VoiceModel.FILE);
    return own != null && Files.exists(own) ? VoiceModel.read(own) : VoiceModel.shipped();
  }

  private static void problem(List<String> problems, String problem) {
    problems.add(problem);
    LOG.atError().log(problem);
  }
}
