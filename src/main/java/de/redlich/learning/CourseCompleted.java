package de.redlich.learning;

import de.redlich.academy.AcademyId;
import de.redlich.course.CourseId;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;

/** A learner has completed a course, once, or once more after beginning it anew as a training. Published in the transaction that records it. */
public record CourseCompleted(
        AcademyId academy, EnrolmentId enrolment, PersonId person, CourseId course, VersionId version) {}
