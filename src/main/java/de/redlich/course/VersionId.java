package de.redlich.course;

import java.util.UUID;

/** One published (or still being written) state of a course; learners stay on theirs until they move. */
public record VersionId(UUID value) {}
