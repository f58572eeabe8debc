package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.page.Texts;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Processor;
import de.redlich.privacy.Recipient;
import de.redlich.privacy.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads what a privacy officer typed about a processor, and says what is missing (Art. 28(3) GDPR). */
@Component
class ProcessorForm {
    /** What is told in both languages, because it stands in the statement. */
    static final List<String> TOLD = List.of("task", "measures", "transfer", "end_deletion");

    private static final int LONGEST = 4_000;

    private final Catalogues catalogues;
    private final Texts texts;

    ProcessorForm(Catalogues catalogues, Texts texts) {
        this.catalogues = catalogues;
        this.texts = texts;
    }

    /** The fields while they are filled in, with what went wrong. */
    private record Typed(MultiValueMap<String, String> fields, Page page, Problems problems) {
        String optional(String field) {
            return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
        }

        String needed(String field) {
            return matching(field, "(?s).+", "security.problem.empty");
        }

        String matching(String field, String pattern, String problem) {
            var written = optional(field);
            if (!written.matches(pattern) || written.length() > LONGEST) {
                problems.add(field, page.t(problem));
            }
            return written;
        }

        List<String> lines(String field, String pattern, String problem) {
            var lines = optional(field)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
            if (!lines.stream().allMatch(it -> it.matches(pattern))) {
                problems.add(field, page.t(problem));
            }
            return lines;
        }

        @Nullable
        LocalDate day(String field) {
            try {
                return LocalDate.parse(optional(field));
            } catch (DateTimeParseException unreadable) {
                problems.add(field, page.t("security.problem.day"));
                return null;
            }
        }

        @Nullable
        Words words(String field) {
            var de = needed(field + "_de");
            var en = needed(field + "_en");
            return de.isEmpty() || en.isEmpty() ? null : new Words(de, en);
        }
    }

    /** What most contracts say, to be changed where one says something else. */
    MultiValueMap<String, String> draft() {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : List.of("transfer", "end_deletion")) {
            for (var language : Language.values()) {
                fields.set(field + "_" + language.code(), texts.text(language, "security.processors.draft." + field));
            }
        }
        return fields;
    }

    /** The fields as an entry fills them. */
    static MultiValueMap<String, String> of(Processor it) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.set("recipient", it.recipient());
        fields.set("company", it.company());
        fields.set("address", it.address());
        fields.set("contract", it.contract().toString());
        fields.set("ends", it.ends() == null ? "" : it.ends().toString());
        fields.put("categories", it.categories());
        fields.set("sub_processors", String.join("\n", it.subProcessors()));
        fields.set("contact", it.contact());
        fields.set("hosts", String.join("\n", it.hosts()));
        fields.set("certificate", it.certificate());
        fields.set("certificate_until", it.certificateUntil().toString());
        fields.set("privacy", it.privacy());
        tell(fields, "task", it.task());
        tell(fields, "measures", it.measures());
        tell(fields, "transfer", it.transfer());
        tell(fields, "end_deletion", it.endDeletion());
        return fields;
    }

    /** Empty when there are problems. */
    Optional<Processor> read(MultiValueMap<String, String> typed, Page page, Problems problems) {
        var fields = new Typed(typed, page, problems);
        var recipient = recipient(fields);
        var categories = categories(fields);
        var company = fields.needed("company");
        var address = fields.needed("address");
        var task = fields.words("task");
        var contract = fields.day("contract");
        var ends = fields.optional("ends").isEmpty() ? null : fields.day("ends");
        var measures = fields.words("measures");
        var subs = fields.lines("sub_processors", ".{1,300}", "security.problem.long");
        var transfer = fields.words("transfer");
        var endDeletion = fields.words("end_deletion");
        var contact = fields.matching("contact", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "security.problem.mail");
        var hosts = fields.lines("hosts", "[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?", "security.problem.host");
        var certificate = fields.needed("certificate");
        var until = fields.day("certificate_until");
        var privacy = fields.matching("privacy", "https://\\S{3,}", "security.problem.web");
        if (contract != null && ends != null && ends.isBefore(contract)) {
            problems.add("ends", page.t("security.problem.ends"));
        }
        if (!problems.isEmpty()
                || task == null
                || contract == null
                || measures == null
                || transfer == null
                || endDeletion == null
                || until == null) {
            return Optional.empty();
        }
        return Optional.of(new Processor(
                recipient,
                company,
                address,
                task,
                contract,
                ends,
                categories,
                measures,
                subs,
                transfer,
                endDeletion,
                contact,
                hosts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList(),
                Processor.REGION,
                certificate,
                until,
                privacy));
    }

    private String recipient(Typed fields) {
        var known = catalogues.shipped().recipients().stream()
                .filter(it -> it.isOutside())
                .map(Recipient::key)
                .collect(Collectors.toSet());
        var chosen = fields.optional("recipient");
        if (!known.contains(chosen)) {
            fields.problems().add("recipient", fields.page().t("security.problem.recipient"));
        }
        return chosen;
    }

    private List<String> categories(Typed fields) {
        var known = catalogues.of(CurrentAcademy.get().slug()).categories().stream()
                .map(Category::key)
                .collect(Collectors.toSet());
        var chosen = fields.fields().getOrDefault("categories", List.of()).stream()
                .filter(known::contains)
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            fields.problems().add("categories", fields.page().t("security.problem.categories"));
        }
        return chosen;
    }

    private static void tell(MultiValueMap<String, String> fields, String field, Words words) {
        fields.set(field + "_de", words.de());
        fields.set(field + "_en", words.en());
    }
}
