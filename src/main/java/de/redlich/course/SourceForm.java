package de.redlich.course;

/** One file of a course being written, and the draft's revision it was read from. */
record SourceForm(String path, String text, int revision) {}
