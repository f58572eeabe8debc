package de.redlich.page;

/** A reader chose language, type size or colours; what was not chosen is null. Whoever keeps members' preferences listens. */
public record DisplayChosen(Preferences preferences) {}
