package de.redlich.privacy.retention;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.CourseWorld;
import de.redlich.course.Publishing;
import de.redlich.course.content.LessonDraft;
import de.redlich.page.Language;
import de.redlich.privacy.Canaries;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An academy of its own with people of ten years: a row in every labelled table for each, made from the labels, with moments
 * strewn over the years.
 */
final class Decade {
    static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The moments that periods count from, written down by hand: the labels must not be their own witness. */
    static final Map<String, List<String>> MOMENTS = Map.of(
            "account.session", List.of("created_at", "last_used_at", "expires_at"),
            "account.token", List.of("expires_at"),
            "learning.enrolment", List.of("completed_at", "left_at"),
            "quiz.answer", List.of("checked_at"),
            "certificate.certificate", List.of("issued_at"),
            "mail.message", List.of("created_at"),
            "privacy.hold", List.of("lifted_at"));

    private static final Set<String> SOMETIMES_EMPTY = Set.of("completed_at", "left_at", "checked_at", "lifted_at");

    /** A person with the row in each table; and when the account ended, if evidence outlived it. */
    record Someone(
            PersonId id,
            Map<String, UUID> rows,
            Map<String, LocalDate> moments,
            @Nullable LocalDate ended) {}

    private final Cluster cluster;
    private final Labels labels;
    private final Sealing sealing;
    private final Blobs blobs;
    private final Academies academies;
    private final People people;
    private final Publishing publishing;

    Decade(
            Cluster cluster,
            Labels labels,
            Sealing sealing,
            Blobs blobs,
            Academies academies,
            People people,
            Publishing publishing) {
        this.cluster = cluster;
        this.labels = labels;
        this.sealing = sealing;
        this.blobs = blobs;
        this.academies = academies;
        this.people = people;
        this.publishing = publishing;
    }

    Academy open(String slug) {
        var academy =
                academies.open(slug, Academy.Kind.SCHOOL, "Zehn Jahre", slug + ".localhost", "SN", List.of(), Map.of());
        CurrentAcademy.run(academy, () -> {
            var lecturer = people.create(new NewPerson(
                    "Lehrende Person",
                    "lehre@" + slug + ".example",
                    "zwanzig blaue Enten",
                    Language.DE,
                    Set.of(Role.LECTURER)));
            CourseWorld.publish(
                    publishing, lecturer, "Geschichte", List.of(new LessonDraft("a", "", 1, "Anfang", 5, List.of())));
        });
        return academy;
    }

    List<Someone> people(Academy academy, int count) throws SQLException {
        var random = new Random(7);
        var all = new ArrayList<Someone>();
        var ids = new ArrayList<PersonId>();
        CurrentAcademy.run(academy, () -> {
            for (int i = 0; i < count; i++) {
                ids.add(people.create(new NewPerson(
                        "Person " + i,
                        "p" + i + "@" + academy.slug() + ".example",
                        "zwanzig blaue Enten",
                        Language.DE,
                        Set.of())));
            }
        });
        try (var owner = new Owner(cluster)) {
            for (int i = 0; i < count; i++) {
                all.add(person(owner, academy, ids.get(i), random, BEGIN.plusMonths(i * 120L / count)));
            }
            owner.jdbc()
                    .sql("update account.person set seen_at = timestamptz '2100-01-01' where academy_id = ?")
                    .param(academy.id().value())
                    .update();
            owner.keep();
        }
        return all;
    }

    private Someone person(Owner owner, Academy academy, PersonId id, Random random, LocalDate month) {
        var canaries = Canaries.plant(
                owner.jdbc(), labels, sealing, blobs, academy.id().value(), id);
        // made-up slugs are short; the next person's must find theirs free
        owner.jdbc()
                .sql("update course.course set slug = 'c-' || id where lecturer_id = ?")
                .param(id.value())
                .update();
        var rows = new LinkedHashMap<String, UUID>();
        labels.tables().stream()
                .filter(table -> table.aboutPeople() && canaries.row(table.name()) != null)
                .forEach(table -> rows.put(table.name(), java.util.Objects.requireNonNull(canaries.row(table.name()))));
        var moments = new LinkedHashMap<String, LocalDate>();
        MOMENTS.forEach((table, columns) -> columns.forEach(column -> {
            var empty = SOMETIMES_EMPTY.contains(column) && random.nextInt(3) == 0;
            var at = moment(month, random);
            set(owner, table, column, rows.get(table), empty ? null : at);
            if (!empty) {
                moments.put(table + "." + column, at.atZoneSameInstant(BERLIN).toLocalDate());
            }
        }));
        settle(owner, id);
        var ended = random.nextBoolean() ? moment(month, random) : null;
        end(owner, rows, ended);
        return new Someone(
                id,
                rows,
                moments,
                ended == null ? null : ended.atZoneSameInstant(BERLIN).toLocalDate());
    }

    /** Anywhere in two months, also on the hours around midnight and on last days of months. */
    private static OffsetDateTime moment(LocalDate month, Random random) {
        var day = random.nextInt(5) == 0
                ? month.withDayOfMonth(month.lengthOfMonth())
                : month.plusDays(random.nextInt(60));
        var hour = random.nextInt(3) == 0 ? (random.nextBoolean() ? 0 : 23) : random.nextInt(24);
        return day.atTime(hour, 30).atZone(BERLIN).toOffsetDateTime();
    }

    private static void set(Owner owner, String table, String column, @Nullable UUID row, @Nullable OffsetDateTime at) {
        var other = column.equals("lifted_at")
                ? ", lifted_by = " + (at == null ? "null" : "set_by")
                        + ", until = null, kind = 'LEGAL', category = 'no such'"
                : "";
        owner.jdbc()
                .sql("update " + table + " set " + column + " = ?" + other + " where id = ?")
                .param(at)
                .param(row)
                .update();
    }

    /** The account itself lives on, confirmed and in use. */
    private static void settle(Owner owner, PersonId person) {
        owner.jdbc()
                .sql(
                        "update account.person set confirmed_at = created_at, seen_at = timestamptz '2100-01-01', warned_at = null,"
                                + " birth_date = null where id = ?")
                .param(person.value())
                .update();
        owner.jdbc()
                .sql("delete from privacy.restriction where person_id = ?")
                .param(person.value())
                .update();
    }

    private static void end(Owner owner, Map<String, UUID> rows, @Nullable OffsetDateTime ended) {
        var kept = rows.get("privacy.kept");
        if (ended == null) {
            owner.jdbc()
                    .sql("delete from privacy.kept where id = ?")
                    .param(kept)
                    .update();
        } else {
            owner.jdbc()
                    .sql(
                            "update privacy.kept set what = 'privacy.evidence', category = 'evidence', ended_at = ? where id = ?")
                    .param(ended)
                    .param(kept)
                    .update();
        }
    }
}
