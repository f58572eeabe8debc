package de.redlich.privacy.retention;

import de.redlich.privacy.PersonId;
import java.time.LocalDate;

/**
 * A column of a person's row is about to be emptied because a rule sums it up; whoever keeps its coarse form updates that now,
 * in the same transaction.
 *
 * @param column {@code schema.table.column}
 */
public record Coarsening(PersonId person, String column, LocalDate today) {}
