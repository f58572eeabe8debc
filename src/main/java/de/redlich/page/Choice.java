package de.redlich.page;

/** One entry of a select or radio group. */
public record Choice(String value, String label) {}
