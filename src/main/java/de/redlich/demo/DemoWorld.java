package de.redlich.demo;

import de.redlich.academy.Academy.Asked;
import de.redlich.academy.Academy.Field;
import de.redlich.academy.Academy.Kind;
import de.redlich.account.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who and what the demo consists of. All people are invented; their addresses end in a domain nobody can own. */
final class DemoWorld {
    record Place(
            String slug,
            Kind kind,
            String name,
            String land,
            List<String> claims,
            Map<Field, Asked> fields,
            List<Someone> people,
            List<Taught> courses) {
        String host() {
            return slug + ".localhost";
        }
    }

    /** @param key the part of the address before the at sign */
    record Someone(String key, String name, String password, Set<Role> roles) {
        String email(String slug) {
            return key + "@" + slug + ".example";
        }
    }

    /** @param folder below {@code courses/} */
    record Taught(String folder, String lecturer) {}

    /** Somebody in the middle of a course, so that the first look at the platform shows a life. */
    record Study(String learner, String course, int lessonsRead) {}

    /**
     * A guardian with a child who takes a course.
     *
     * @param guardian part of the address before the at sign
     */
    record Family(String guardian, String name, String child, String username, String password, String course) {
        Someone parent() {
            return new Someone(guardian, name, LEARNS, Set.of());
        }
    }

    static final int CHILDS_AGE = 11;

    /** Folder of the course that is the staff's training where it is taught. */
    static final String TRAINING = "datenschutz-im-alltag";

    private static final String TEACHES = "lehren-mit-freude";
    private static final String LEADS = "miteinander-mit-mut";
    private static final String LEARNS = "lernen-mit-freude";
    private static final String PROTECTS = "datenschutz-mit-herz";

    private static final Someone MARA = new Someone("mara", "Mara Lindqvist", TEACHES, Set.of(Role.LECTURER));
    private static final Someone JONAS = new Someone("jonas", "Jonas Ebeling", TEACHES, Set.of(Role.LECTURER));
    private static final Someone HELENE = new Someone("helene", "Dr. Helene Brandau", TEACHES, Set.of(Role.LECTURER));
    private static final Someone DORA = new Someone("dora", "Dora Hellwig", PROTECTS, Set.of(Role.PRIVACY_OFFICER));
    private static final Someone DAVID = new Someone("david", "David Osterloh", PROTECTS, Set.of(Role.PRIVACY_OFFICER));
    private static final Someone RUBEN = new Someone("ruben", "Ruben Castorp", PROTECTS, Set.of(Role.PRIVACY_OFFICER));
    private static final Someone FRIEDA = new Someone("frieda", "Frieda Aland", LEADS, Set.of(Role.OWNER));
    private static final Someone SAMIRA = new Someone("samira", "Samira Okafor", LEADS, Set.of(Role.SUPPORT));
    private static final Someone VIKTOR = new Someone("viktor", "Viktor Lenz", LEADS, Set.of(Role.SECURITY));
    private static final Someone TAREK = new Someone("tarek", "Tarek Yilmaz", TEACHES, Set.of(Role.LECTURER));

    static final List<Place> PLACES = List.of(
            new Place(
                    "dravoiqent",
                    Kind.SCHOOL,
                    "Dravoiqent",
                    "BE",
                    List.of("Zertifiziert", "Praxisnah", "Modern"),
                    Map.of(Field.PHONE, Asked.OPTIONAL, Field.PICTURE, Asked.OPTIONAL),
                    List.of(
                            new Someone("lena", "Lena Sommer", LEARNS, Set.of()),
                            MARA,
                            JONAS,
                            HELENE,
                            DORA,
                            DAVID,
                            FRIEDA,
                            SAMIRA,
                            VIKTOR),
                    List.of(
                            new Taught(TRAINING, "helene"),
                            new Taught("python-grundlagen", "mara"),
                            new Taught("fortgeschrittenes-python", "mara"),
                            new Taught("javascript-fuer-einsteiger", "jonas"),
                            new Taught("mittelalterliche-geschichte", "helene"),
                            new Taught("wie-der-computer-rechnet", "mara"))),
            new Place(
                    "qexport",
                    Kind.SCHOOL,
                    "Qexport Systems",
                    "HH",
                    List.of(),
                    Map.of(Field.BIRTH_DATE, Asked.OPTIONAL, Field.EDUCATION, Asked.OPTIONAL),
                    List.of(
                            new Someone("emre", "Emre Kaya", LEARNS, Set.of()),
                            MARA,
                            JONAS,
                            HELENE,
                            TAREK,
                            RUBEN,
                            FRIEDA,
                            SAMIRA,
                            VIKTOR),
                    List.of(
                            new Taught(TRAINING, "tarek"),
                            new Taught("python-grundlagen", "mara"),
                            new Taught("javascript-fuer-einsteiger", "jonas"),
                            new Taught("mittelalterliche-geschichte", "helene"))),
            new Place(
                    "betrieb",
                    Kind.OFFICE,
                    "Betrieb",
                    "SN",
                    List.of(),
                    Map.of(),
                    List.of(new Someone("olivia", "Olivia Brandt", "betreiben-mit-ruhe", Set.of(Role.OPERATOR))),
                    List.of()));

    /** By slug of the academy. */
    static final Map<String, Family> FAMILIES = Map.of(
            "dravoiqent",
            new Family("petra", "Petra Sandmann", "Mia", "mia", "rechnen-mit-freude", "wie-der-computer-rechnet"));

    /** By slug of the academy. */
    static final Map<String, List<Study>> STUDIES = Map.of(
            "dravoiqent",
                    List.of(
                            new Study("lena", "mittelalterliche-geschichte", 1),
                            new Study("lena", "javascript-fuer-einsteiger", 4)),
            "qexport",
                    List.of(new Study("emre", "python-grundlagen", 3), new Study("emre", "datenschutz-im-alltag", 2)));

    private DemoWorld() {}
}
