package de.redlich.privacy;

import de.redlich.page.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record of processing activities (Art. 30(1) GDPR): one activity for each purpose that data are used for. */
record RecordOfProcessing(
        String controller,
        String privacyOfficer,
        int version,
        LocalDate date,
        List<Activity> activities,
        List<String> measures) {

    /** Columns of page and CSV, in the order of the components of {@link Activity}. */
    public static final List<String> COLUMNS =
            List.of("purpose", "basis", "people", "categories", "recipients", "countries", "periods");

    private static final List<String> MEASURES =
            List.of("sealing", "rows", "tls", "passwords", "grants", "backups", "evidence", "log");

    /** @param thirdCountries providers outside the EU that get data, with the country */
    record Activity(
            String purpose,
            String why,
            String basis,
            List<String> people,
            List<String> categories,
            List<String> recipients,
            List<String> thirdCountries,
            List<String> periods) {
        Stream<String> cells() {
            return Stream.concat(
                    Stream.of(purpose + " (" + why + ")", basis),
                    Stream.of(people, categories, recipients, thirdCountries, periods)
                            .map(it -> String.join("; ", it)));
        }
    }

    static RecordOfProcessing of(Disclosure disclosure, AcademyWording wording, Page page) {
        Imprint imprint = disclosure.imprint();
        return new RecordOfProcessing(
                Stream.of(imprint.company(), imprint.street(), imprint.city(), imprint.mail(), imprint.phone())
                        .collect(Collectors.joining(", ")),
                imprint.privacyOfficer() + ", " + imprint.privacyMail(),
                wording.version(),
                wording.date(),
                disclosure.purposes().stream()
                        .map(it -> activity(it, disclosure, page))
                        .toList(),
                MEASURES.stream()
                        .map(it -> page.t("privacy.record.measure." + it))
                        .toList());
    }

    /** RFC 4180, one line for each activity. */
    String csv(Page page) {
        Stream<String> head = COLUMNS.stream().map(it -> page.t("privacy.record." + it));
        return Stream.concat(Stream.of(line(head)), activities.stream().map(it -> line(it.cells())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Activity activity(Purpose purpose, Disclosure disclosure, Page page) {
        List<Category> categories = disclosure.categories(purpose);
        return new Activity(
                disclosure.in(purpose.name()),
                disclosure.in(purpose.why()),
                basis(purpose, disclosure),
                categories.stream()
                        .flatMap(it -> it.people().stream())
                        .distinct()
                        .sorted()
                        .map(it -> page.t("privacy.people." + it))
                        .toList(),
                categories.stream().map(it -> disclosure.in(it.name())).toList(),
                recipients(categories, disclosure),
                thirdCountries(categories, disclosure, page),
                categories.stream()
                        .map(it -> disclosure.in(it.name()) + ": "
                                + it.retention().stream().map(disclosure::say).collect(Collectors.joining("; ")))
                        .toList());
    }

    private static String basis(Purpose purpose, Disclosure disclosure) {
        String basis = disclosure.in(disclosure.basis(purpose).name());
        String norm = purpose.norm() == null ? "" : ", " + disclosure.in(purpose.norm());
        String interest = purpose.interest() == null ? "" : ": " + disclosure.in(purpose.interest());
        return basis + norm + interest;
    }

    private static List<String> recipients(List<Category> categories, Disclosure disclosure) {
        return categories.stream()
                .flatMap(it -> disclosure.recipients(it).stream())
                .distinct()
                .map(it -> {
                    String companies =
                            disclosure.processors(it).map(Processor::company).collect(Collectors.joining(", "));
                    return disclosure.in(it.name()) + (companies.isEmpty() ? "" : ": " + companies);
                })
                .toList();
    }

    private static List<String> thirdCountries(List<Category> categories, Disclosure disclosure, Page page) {
        boolean leaves = categories.stream().anyMatch(it -> it.recipients().contains("outside_providers"));
        return leaves
                ? disclosure.providers().stream()
                        .map(it -> it.name() + " (" + disclosure.in(it.country()) + ")")
                        .toList()
                : List.of(page.t("privacy.record.nocountry"));
    }

    private static String line(Stream<String> cells) {
        return cells.map(it -> '"' + it.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }
}
