package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.util.UUID;

/**
 * Somebody gave a person's right password on a wholly new device or place and was asked for a further proof.
 *
 * @param inquiry for which {@link Inquiries#code} makes the code
 * @param device kind of browser and system; may be empty
 * @param whence town or network
 */
public record SignInAsked(PersonId person, UUID inquiry, String device, String whence) {}
