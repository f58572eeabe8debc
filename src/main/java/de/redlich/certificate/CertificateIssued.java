package de.redlich.certificate;

import de.redlich.academy.AcademyId;
import de.redlich.course.CourseId;
import de.redlich.privacy.PersonId;

/** A person has a new certificate; published in the issuing transaction. */
public record CertificateIssued(AcademyId academy, CertificateId certificate, PersonId holder, CourseId course) {}
