package de.redlich.rights.copy;

import de.redlich.privacy.AccessNotice;
import tools.jackson.core.JsonGenerator;

/** What Art. 15(1) GDPR asks for beside the data, as JSON. */
final class Notice {
    private Notice() {}

    static void write(AccessNotice notice, JsonGenerator json) {
        json.writeObjectPropertyStart("notice");
        json.writeStringProperty("controller", notice.controller());
        json.writeStringProperty("privacyOfficer", notice.privacyOfficer());
        json.writePOJOProperty("authority", notice.authority());
        json.writePOJOProperty("rights", notice.rights());
        json.writePOJOProperty("automatedDecisions", notice.decisions());
        json.writePOJOProperty("outsideProviders", notice.abroad());
        json.writeEndObject();
    }
}
