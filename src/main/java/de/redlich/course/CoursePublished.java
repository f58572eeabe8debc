package de.redlich.course;

/** A version became the one that new learners get. */
public record CoursePublished(CourseId course, VersionId version) {}
