package de.redlich.demo;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewChild;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Protection;
import de.redlich.course.CourseImport;
import de.redlich.course.Courses;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.demo.DemoWorld.Family;
import de.redlich.demo.DemoWorld.Place;
import de.redlich.demo.DemoWorld.Someone;
import de.redlich.demo.DemoWorld.Study;
import de.redlich.demo.DemoWorld.Taught;
import de.redlich.guardian.Agreements;
import de.redlich.guardian.Custody;
import de.redlich.guardian.Declaration;
import de.redlich.guardian.Families;
import de.redlich.learning.Participation;
import de.redlich.page.Language;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Fills piece by piece and leaves alone what is there, so that a start cut short is completed by the next one. */
@Component
@Order(1)
class Filling implements ApplicationRunner {
    private final Settings settings;
    private final Academies academies;
    private final People people;
    private final DemoCodes codes;
    private final Protection protection;
    private final Courses courses;
    private final CourseImport imports;
    private final Families families;
    private final Agreements agreements;
    private final Participation participation;
    private final DemoStaff staff;

    Filling(
            Settings settings,
            Academies academies,
            People people,
            DemoCodes codes,
            Protection protection,
            Courses courses,
            CourseImport imports,
            Families families,
            Agreements agreements,
            Participation participation,
            DemoStaff staff) {
        this.settings = settings;
        this.academies = academies;
        this.people = people;
        this.codes = codes;
        this.protection = protection;
        this.courses = courses;
        this.imports = imports;
        this.families = families;
        this.agreements = agreements;
        this.participation = participation;
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.demo()) {
            return;
        }
        for (var place : DemoWorld.PLACES) {
            var academy = academies.named(place.slug()).orElseGet(() -> open(place));
            CurrentAcademy.run(academy, () -> furnish(place));
        }
    }

    private Academy open(Place place) {
        return academies.open(
                place.slug(), place.kind(), place.name(), place.host(), place.land(), place.claims(), place.fields());
    }

    private void furnish(Place place) {
        var isNew = !academyHasPeople(place);
        place.people().forEach(someone -> add(place, someone));
        place.courses().forEach(course -> teach(place, course));
        if (isNew) {
            DemoWorld.STUDIES.getOrDefault(place.slug(), List.of()).forEach(study -> learn(place, study));
        }
        staff.prepare(place);
        Optional.ofNullable(DemoWorld.FAMILIES.get(place.slug())).ifPresent(family -> settle(place, family));
    }

    /** The guardian has declared, confirmed and agreed to one course, as if by the pages; where the user name is taken, all is done. */
    private void settle(Place place, Family family) {
        add(place, family.parent());
        var guardian = people.withEmail(family.parent().email(place.slug())).orElseThrow();
        var declaration = new Declaration("demo", Language.DE);
        var birth = LocalDate.now(ZoneOffset.UTC).minusYears(DemoWorld.CHILDS_AGE);
        var child = new NewChild(family.child(), family.username(), birth, family.password(), Language.DE);
        var course = courses.published(family.course()).orElseThrow();
        imports.openToChildren(course.lecturer(), course.slug());
        families.settle(guardian, child, Custody.SOLE, declaration)
                .ifPresent(it -> agreements.agree(
                        guardian, it, courses.published(family.course()).orElseThrow(), declaration));
    }

    /** What people did since is theirs: nobody is enrolled again at the next start. */
    private boolean academyHasPeople(Place place) {
        return place.people().stream()
                .anyMatch(
                        someone -> people.withEmail(someone.email(place.slug())).isPresent());
    }

    private void learn(Place place, Study study) {
        var learner = people.withEmail(study.learner() + "@" + place.slug() + ".example")
                .orElseThrow();
        var course = courses.published(study.course()).orElseThrow();
        participation.enrol(learner, course);
        participation.read(learner, course, study.lessonsRead());
    }

    private void add(Place place, Someone someone) {
        var email = someone.email(place.slug());
        if (people.withEmail(email).isEmpty()) {
            people.create(new NewPerson(someone.name(), email, someone.password(), Language.DE, someone.roles()));
        }
        if (codes.areShown() && !someone.roles().isEmpty()) {
            protection.plantApp(people.withEmail(email).orElseThrow(), "Demo", codes.secretOf(place, someone));
        }
    }

    private void teach(Place place, Taught course) {
        if (courses.published(course.folder()).isPresent()) {
            return;
        }
        var lecturer = people.withEmail(course.lecturer() + "@" + place.slug() + ".example")
                .orElseThrow();
        imports.importCourse(CourseFolder.of(files(course.folder())), null, lecturer, true);
    }

    private static Map<String, byte[]> files(String folder) {
        try {
            var found = new HashMap<String, byte[]>();
            var marker = "/demo/courses/" + folder + "/";
            var pattern = "classpath*:de/redlich" + marker + "**/*.*";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var path = file.getURL().getPath();
                found.put(path.substring(path.lastIndexOf(marker) + marker.length()), file.getContentAsByteArray());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
