package org.minhchung.analyze.match;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.tokenize.WordpieceTokenizer;

/**
 * Sentence vectors of a BERT-like ONNX model with a WordPiece vocabulary: mean of the last layer,
 * scaled to length 1. Shipped is all-MiniLM-L6-v2, quantised, which knows English only. Sentences
 * go through one at a time, because dynamic quantisation makes a vector depend on its batch.
 */
public final class MiniLm implements SentenceEncoder {
  private static final String SHIPPED = "all-minilm-l6-v2-q";
  private static final int WINDOW = 128;
  private static final int MAX_WORD_LENGTH = 100;

  private final String name;
  private final Set<String> languages;
  private final Map<String, Integer> vocabulary;
  private final WordpieceTokenizer pieces;
  private final BertText text;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private MiniLm(
      String name, Set<String> languages, byte[] model, JsonNode tokenizer, String from) {
    this.name = name;
    this.languages = languages;
    JsonNode words = tokenizer.path("model").path("vocab");
    if (!"WordPiece".equals(tokenizer.path("model").path("type").asText()) || words.isEmpty()) {
      throw new IllegalArgumentException(
          from + " has no WordPiece vocabulary; only models with WordPiece tokenizers can be used");
    }
    this.vocabulary = new HashMap<>();
    words.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
    this.pieces = new WordpieceTokenizer(vocabulary.keySet(), MAX_WORD_LENGTH);
    this.text = new BertText(tokenizer.path("normalizer").path("lowercase").asBoolean(true));
    this.environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(model, options);
    } catch (OrtException e) {
      throw new IllegalArgumentException(from + " is no model that onnxruntime can load", e);
    }
  }

  /** The model that comes with Minhchung; English. */
  public static MiniLm shipped() {
    try (InputStream model = resource(SHIPPED + ".onnx");
        InputStream tokenizer = resource(SHIPPED + "-tokenizer.json")) {
      return new MiniLm(
          SHIPPED,
          Set.of("en"),
          model.readAllBytes(),
          new ObjectMapper().readTree(tokenizer),
          SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped model " + SHIPPED + " cannot be read", e);
    }
  }

  /**
   * An operator's own model.
   *
   * @param directory holds {@code model.onnx} and {@code tokenizer.json}
   * @param languages ISO 639-1 codes in which its cosines can be trusted
   * @throws IllegalArgumentException when the files are missing or of another kind, naming them
   */
  public static MiniLm from(Path directory, Set<String> languages) {
    try {
      return new MiniLm(
          directory.getFileName().toString(),
          Set.copyOf(languages),
          Files.readAllBytes(directory.resolve("model.onnx")),
          new ObjectMapper().readTree(Files.readAllBytes(directory.resolve("tokenizer.json"))),
          directory.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "encoder directory " + directory + " must hold model.onnx and tokenizer.json: " + e, e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = MiniLm.class.getClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path");
    }
    return stream;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean covers(String language) {
    return languages.contains(Languages.primary(language));
  }

  @Override
  public float[] encode(String sentence) {
    long[] ids = ids(sentence);
    long[] ones = new long[ids.length];
    java.util.Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return meanOf(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("model " + name + " failed on: " + sentence, e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  /** Word pieces between the model's start and end marks, cut to its window. */
  long[] ids(String sentence) {
    String[] tokens = pieces.tokenize(text.prepare(sentence));
    int length = Math.min(tokens.length, WINDOW);
    long[] ids = new long[length];
    int unknown = vocabulary.get(WordpieceTokenizer.BERT_UNK_TOKEN);
    for (int i = 0; i < length; i++) {
      ids[i] = vocabulary.getOrDefault(tokens[i], unknown);
    }
    ids[length - 1] = vocabulary.get(WordpieceTokenizer.BERT_SEP_TOKEN);
    return ids;
  }

  private static float[] meanOf(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i];
      }
    }
    double square = 0;
    for (float v : mean) {
      square += v * v;
    }
    float norm = (float) Math.sqrt(square);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= norm;
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("model " + name + " cannot be closed", e);
    }
  }
}
