package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What this room can show as proof of an academy's data protection, as files; nobody is in them. */
@Component
public class Dossier {
    private final Disclosures disclosures;
    private final Catalogues catalogues;
    private final AcademyFiles files;
    private final ProcessorRegister register;
    private final Promises promises;
    private final Evidence evidence;

    Dossier(
            Disclosures disclosures,
            Catalogues catalogues,
            AcademyFiles files,
            ProcessorRegister register,
            Promises promises,
            Evidence evidence) {
        this.disclosures = disclosures;
        this.catalogues = catalogues;
        this.files = files;
        this.register = register;
        this.promises = promises;
        this.evidence = evidence;
    }

    /** By name; of the current academy, in the reader's language where there is a choice. */
    public Map<String, byte[]> files(Page page) {
        var academy = CurrentAcademy.get().slug();
        var wording = catalogues.wording(academy);
        var all = new LinkedHashMap<String, byte[]>();
        for (var language : Language.values()) {
            all.put(
                    "datenschutzerklaerung-v" + wording.version() + "-" + language.code() + ".md",
                    text(files.statement(academy, language.code())));
            all.put(
                    "tatsachen-" + language.code() + ".txt",
                    text(String.join(
                            "\n",
                            StatementFacts.of(disclosures.of(academy, language)).lines())));
        }
        var record = RecordOfProcessing.of(disclosures.of(academy, page.language()), wording, page);
        all.put("verzeichnis.json", json(record));
        all.put("verzeichnis.csv", text(record.csv(page)));
        all.put("auftragsverarbeiter.json", json(register.all(academy)));
        all.put("zusagen.json", json(promises.report()));
        all.put("beweiskette.json", json(chain()));
        return all;
    }

    private Map<String, Object> chain() {
        var broken = evidence.firstBroken();
        return broken.isEmpty() ? Map.of("whole", true) : Map.of("whole", false, "first_broken", broken.get());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }
}
