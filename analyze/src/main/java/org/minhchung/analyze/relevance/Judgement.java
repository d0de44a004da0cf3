package org.minhchung.analyze.relevance;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.Assessment;

/**
 * How far an article is about Vietnam, and which of its sentences are.
 *
 * @param sentences of its text, empty where nothing in it names Vietnam
 * @param about the numbers of those that are about Vietnam: they name it, or go on with it
 * @param languages BCP 47 of the paragraph at an offset
 */
public record Judgement(
    Assessment.Relevance relevance,
    List<Span> sentences,
    BitSet about,
    IntFunction<String> languages) {}
