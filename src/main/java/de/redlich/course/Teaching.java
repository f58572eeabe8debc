package de.redlich.course;

import de.redlich.account.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds a course for its lecturer; everybody else's is not found. */
@Component
class Teaching {
    private final Drafts drafts;

    Teaching(Drafts drafts) {
        this.drafts = drafts;
    }

    TaughtCourse course(SignedIn me, String id) {
        return drafts.of(me.id(), id(id)).orElseThrow(Teaching::unknown);
    }

    /** The draft, which edit pages need. */
    CourseVersion draft(TaughtCourse course) {
        if (course.draft() == null) {
            throw unknown();
        }
        return course.draft();
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static CourseId id(String id) {
        try {
            return new CourseId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }
}
