package de.redlich.staff;

import de.redlich.privacy.PersonId;

/** Somebody of the staff takes the training once more, because the last one does not count any longer. */
public record TrainingBegunAgain(PersonId person, String course) {}
