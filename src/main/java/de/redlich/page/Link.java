package de.redlich.page;

/** Where to go and what it is called: breadcrumbs, tabs. */
public record Link(String href, String label) {}
