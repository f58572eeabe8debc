package de.redlich.operation;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.course.Courses;
import de.redlich.privacy.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What operators see of the academies: numbers, never people. */
@Service
class Overview {
    /** Fewer people than that are not told as a number, because single ones could be recognised in it. */
    static final int FEWEST = 10;

    /** @param brokenEvidence number of the first entry of the evidence that does not fit, if any */
    record Line(Academy academy, long people, long courses, Optional<Long> brokenEvidence) {}

    private final Academies academies;
    private final People people;
    private final Courses courses;
    private final Evidence evidence;

    Overview(Academies academies, People people, Courses courses, Evidence evidence) {
        this.academies = academies;
        this.people = people;
        this.courses = courses;
        this.evidence = evidence;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var academy : academies.all()) {
            CurrentAcademy.run(
                    academy,
                    () -> lines.add(new Line(academy, people.count(), courses.count(), evidence.firstBroken())));
        }
        return lines;
    }
}
