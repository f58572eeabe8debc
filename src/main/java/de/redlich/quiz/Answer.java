package de.redlich.quiz;

import java.time.Instant;

/**
 * A learner's answer to a question.
 *
 * @param key the question's block key
 * @param tries how often it was checked
 * @param hints how many hints were taken
 */
public record Answer(String key, Given given, AnswerState state, int tries, int hints, int points, Instant savedAt) {}
