package de.redlich.privacy;

/** The statement changed materially, and this person has no address of their own; whoever answers for them must hear of it. */
public record EditionUntold(PersonId person, int number) {}
