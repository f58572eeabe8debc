package de.redlich.privacy;

/** A new edition of the current academy's privacy statement changes something material; people are to be told. */
public record EditionPublished(int number) {}
