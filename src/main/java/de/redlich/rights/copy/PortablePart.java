package de.redlich.rights.copy;

import de.redlich.privacy.PersonId;
import tools.jackson.core.JsonGenerator;

/** Something that other providers understand without knowing our tables, for example what was learnt. */
public interface PortablePart {
    /** Writes properties into the document's object. */
    void write(PersonId person, JsonGenerator json);
}
