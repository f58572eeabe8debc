package de.redlich.privacy;

/** A right of the person, in plain words. */
public record Right(String key, Words article, Words name, Words what) {}
