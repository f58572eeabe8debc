package de.redlich.security;

import de.redlich.privacy.SecurityEvent.Kind;
import java.time.Instant;

/**
 * An event as the detector sees it: who, where and what are opaque, equal or not; empty when unknown.
 *
 * @param own whether somebody did it to themselves
 */
record Seen(Kind kind, String person, String source, String target, String detail, boolean own, Instant at) {}
