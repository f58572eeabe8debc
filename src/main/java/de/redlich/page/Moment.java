package de.redlich.page;

/** One line of a timeline: when, what, and whether it is the present one. */
public record Moment(String when, String what, boolean now) {}
