package de.redlich.privacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The shipped catalogue and each academy's own form of it, read and checked once. */
@Component
public class Catalogues {
    /** Used by an academy that has written nothing of its own yet. */
    static final String STANDARD = "standard";

    private final Catalogue shipped = Catalogue.load();
    private final Map<String, Catalogue> academies = new ConcurrentHashMap<>();
    private final Map<String, AcademyWording> wordings = new ConcurrentHashMap<>();

    /** Every category of the platform, in its neutral words; what labels are checked against. */
    public Catalogue shipped() {
        return shipped;
    }

    /** The catalogue in the words of the academy with that slug, without what it does not collect. */
    public Catalogue of(String academy) {
        return academies.computeIfAbsent(folder(academy), it -> shipped.with(wording(it)));
    }

    AcademyWording wording(String academy) {
        return wordings.computeIfAbsent("academies/" + folder(academy) + "/" + Catalogue.FILE, this::read);
    }

    private AcademyWording read(String file) {
        AcademyWording wording = Yaml.read(file, AcademyWording.class);
        try {
            wording.checkAgainst(shipped);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRegistry(file, String.valueOf(unknown.getMessage()), unknown);
        }
        return wording;
    }

    /** The folder below {@code academies/} with the academy's words. */
    static String folder(String academy) {
        boolean own = academy.matches("[a-z0-9-]+") && Yaml.exists("academies/" + academy + "/catalogue.yaml");
        return own ? academy : STANDARD;
    }
}
