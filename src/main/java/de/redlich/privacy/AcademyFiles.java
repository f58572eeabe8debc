package de.redlich.privacy;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What an academy has written about itself: imprint, processors, statement. */
@Component
public class AcademyFiles {
    private final Catalogues catalogues;

    AcademyFiles(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    public Imprint imprint(String academy) {
        return Yaml.read(path(academy, "imprint.yaml"), Imprint.class);
    }

    /** @throws InvalidRegistry for one outside the EU or for a recipient that the catalogue does not know */
    public List<Processor> processors(String academy) {
        String file = path(academy, "processors.yaml");
        List<Processor> processors = Registries.entries(file, Processor[].class, Processor::company);
        for (Processor processor : processors) {
            try {
                catalogues.shipped().recipient(processor.recipient());
            } catch (IllegalArgumentException unknown) {
                throw new InvalidRegistry(file, String.valueOf(unknown.getMessage()), unknown);
            }
        }
        return processors;
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
