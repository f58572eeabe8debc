package de.redlich.rights.transfer;

import de.redlich.certificate.CertificateRecords;
import de.redlich.learning.Transcript;
import de.redlich.learning.Transcripts;
import de.redlich.privacy.PersonId;
import de.redlich.rights.copy.PortablePart;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** What a person learnt, here and elsewhere, as other providers understand it. */
@Component
class Learnt implements PortablePart {
    private final Transcripts transcripts;
    private final CertificateRecords certificates;
    private final Brought brought;

    Learnt(Transcripts transcripts, CertificateRecords certificates, Brought brought) {
        this.transcripts = transcripts;
        this.certificates = certificates;
        this.brought = brought;
    }

    @Override
    public void write(PersonId person, JsonGenerator json) {
        json.writeArrayPropertyStart("courses");
        eachCourse(person, json::writePOJO);
        json.writeEndArray();
        json.writePOJOProperty("certificates", certificates(person));
    }

    /** One after the other; what was brought along and goes on here is told once. */
    void eachCourse(PersonId person, Consumer<Transcript> reader) {
        transcripts.courses(person).forEach(course -> reader.accept(transcripts.of(person, course)));
        brought.notApplied(person).forEach(reader);
    }

    List<CertificateRecords.Entry> certificates(PersonId person) {
        return Stream.concat(certificates.of(person).stream(), brought.certificates(person).stream())
                .toList();
    }
}
