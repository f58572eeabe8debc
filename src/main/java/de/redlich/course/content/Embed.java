package de.redlich.course.content;

/** A video, sound or page of another provider that stands on its own in the lesson. */
public record Embed(String key, int step, Outside outside) implements Block {}
