package de.redlich.guardian;

import de.redlich.page.Language;

/** Exact words somebody was shown and agreed to, and in which language. */
public record Declaration(String words, Language language) {}
