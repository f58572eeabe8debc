package de.redlich.mail;

/** The words of a message, the same twice: plain and as HTML. */
record Content(String subject, String text, String html) {}
