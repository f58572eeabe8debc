package de.redlich.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What an academy has written about itself: imprint, processors, statement. */
@Component
public class AcademyFiles {
    /** Stands for all academies together, where {@link #processors} is asked. */
    public static final String ANY = "*";

    private final Catalogues catalogues;
    private final Map<String, Imprint> imprints = new ConcurrentHashMap<>();
    private final Map<String, List<Processor>> processors = new ConcurrentHashMap<>();

    /** @throws InvalidRegistry at the start of the application, not when somebody reads the page */
    AcademyFiles(Catalogues catalogues) {
        this.catalogues = catalogues;
        for (String academy : Yaml.folders("academies")) {
            catalogues.of(academy);
            imprint(academy);
            processors(academy);
        }
    }

    public Imprint imprint(String academy) {
        return imprints.computeIfAbsent(path(academy, "imprint.yaml"), file -> Yaml.read(file, Imprint.class));
    }

    /** @throws InvalidRegistry for one outside the EU or for a recipient that the catalogue does not know */
    public List<Processor> processors(String academy) {
        if (academy.equals(ANY)) {
            return Yaml.folders("academies").stream()
                    .flatMap(it -> processors(it).stream())
                    .toList();
        }
        return processors.computeIfAbsent(path(academy, "processors.yaml"), this::readProcessors);
    }

    private List<Processor> readProcessors(String file) {
        List<Processor> written = Registries.entries(file, Processor[].class, Processor::company);
        for (Processor processor : written) {
            try {
                catalogues.shipped().recipient(processor.recipient());
                processor.categories().forEach(catalogues.shipped()::category);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidRegistry(file, String.valueOf(unknown.getMessage()), unknown);
            }
        }
        return written;
    }

    /** Markdown with places such as {@code {{cookies}}}. */
    String statement(String academy, String language) {
        String file = path(academy, "statement_" + language + ".md");
        return Objects.requireNonNull(Yaml.text(file), file + " is missing");
    }

    private static String path(String academy, String file) {
        return "academies/" + Catalogues.folder(academy) + "/" + file;
    }
}
