package de.redlich.privacy;

/**
 * What the software decides by itself.
 *
 * @param logic the rule, as it is published
 * @param effect what follows for the person
 */
public record AutomatedDecision(String key, Words name, Words logic, Words effect) {}
