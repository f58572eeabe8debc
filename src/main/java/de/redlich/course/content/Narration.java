package de.redlich.course.content;

/** What the speaker says to a step, as clean HTML: LiaScript's spoken comments, kept as a transcript. */
public record Narration(String key, int step, String html) implements Block {}
