package de.redlich.account;

import de.redlich.page.FontSize;
import de.redlich.page.Language;
import de.redlich.page.Theme;
import de.redlich.privacy.Corrections;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.choices.Consents;
import de.redlich.privacy.retention.Coarsening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people told about themselves, and how they want pages shown. */
@Repository
class Profiles {
    private static final String TABLE = "account.person.";

    private static final String REACH_BY_PHONE = "reach_by_phone";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Corrections corrections;
    private final Consents consents;
    private final List<AgeWatch> watches;

    Profiles(JdbcClient jdbc, Sealing sealing, Corrections corrections, Consents consents, List<AgeWatch> watches) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.corrections = corrections;
        this.consents = consents;
        this.watches = watches;
    }

    Profile of(PersonId person) {
        return jdbc.sql("""
                        select name, email, new_email, phone, birth_date, age_band, education, picture
                          from account.person where id = ?""")
                .param(person.value())
                .query((row, n) -> new Profile(
                        open(person, "name", row).orElse(""),
                        open(person, "email", row).orElse(""),
                        open(person, "new_email", row),
                        open(person, "phone", row),
                        open(person, "birth_date", row).map(LocalDate::parse),
                        open(person, "age_band", row),
                        open(person, "education", row),
                        row.getString("picture") != null))
                .single();
    }

    @Transactional
    void rename(PersonId person, Name name) {
        correct(person, "name", name.value());
    }

    /** What was not chosen stays. */
    void show(PersonId person, @Nullable Language language, @Nullable FontSize size, @Nullable Theme theme) {
        jdbc.sql("""
                update account.person
                   set language = coalesce(?, language), font_size = coalesce(?, font_size), theme = coalesce(?, theme)
                 where id = ?""")
                .param(language == null ? null : language.code())
                .param(size == null ? null : size.code())
                .param(theme == null ? null : theme.code())
                .param(person.value())
                .update();
    }

    /**
     * Keeps the details; what is empty is removed. Of a birth date only the age band stays from the age of 16 on, so an empty
     * one changes nothing unless it is to be removed.
     */
    @Transactional
    void keep(PersonId person, Details details, boolean removeBirth) {
        keepPhone(person, details.phone());
        correct(person, "education", details.education().map(Education::code).orElse(null));
        if (removeBirth || details.birthDate().isPresent()) {
            keepBirth(person, removeBirth ? Optional.empty() : details.birthDate());
        }
    }

    /** Giving the number is agreeing to be called, and removing it is withdrawing: there is no other use of it. */
    private void keepPhone(PersonId person, Optional<Phone> phone) {
        if (phone.isPresent()) {
            correct(person, "phone", phone.get().value());
            consents.agree(person, REACH_BY_PHONE, language(person));
        } else if (has(person, "phone")) {
            consents.withdraw(person, REACH_BY_PHONE, language(person));
        }
    }

    private boolean has(PersonId person, String column) {
        return jdbc.sql("select " + column + " is not null from account.person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private Language language(PersonId person) {
        return jdbc.sql("select language from account.person where id = ?")
                .param(person.value())
                .query((row, n) -> Language.of(row.getString("language")).orElse(Language.DE))
                .single();
    }

    /** Puts a wrong date of birth right; of the old band the history stays. */
    @Transactional
    void correctBirth(PersonId person, LocalDate date) {
        keepBirth(person, Optional.of(date));
    }

    private void keepBirth(PersonId person, Optional<LocalDate> date) {
        date.ifPresent(it -> watches.forEach(watch -> watch.born(person, it)));
        var band = date.map(it -> AgeBand.of(it, Details.today()));
        correct(person, "age_band", band.map(AgeBand::code).orElse(null));
        set(
                person,
                "birth_date",
                date.filter(it -> band.get() == AgeBand.UNDER_16)
                        .map(LocalDate::toString)
                        .orElse(null));
    }

    /** From the sixteenth birthday on only the band stays, the right one for that day. */
    @EventListener
    void on(Coarsening event) {
        if (event.column().equals(TABLE + "birth_date")) {
            of(event.person())
                    .birthDate()
                    .ifPresent(date -> set(
                            event.person(),
                            "age_band",
                            AgeBand.of(date, event.today()).code()));
        }
    }

    /** Puts a value right that the person gave; what stood there is remembered (Art. 16 GDPR). */
    void correct(PersonId person, String column, @Nullable String plain) {
        var before = jdbc.sql("select " + column + " from account.person where id = ?")
                .param(person.value())
                .query((row, n) -> open(person, column, row))
                .single();
        set(person, column, plain);
        corrections.remember(person, TABLE + column, before.orElse(null), plain, Corrections.By.PERSON);
    }

    void set(PersonId person, String column, @Nullable String plain) {
        // the column's name comes from this room's code only
        jdbc.sql("update account.person set " + column + " = ? where id = ?")
                .param(plain == null ? null : sealing.seal(person, TABLE + column, person.value(), plain))
                .param(person.value())
                .update();
    }

    private Optional<String> open(PersonId person, String column, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes(column))
                .map(stored -> sealing.open(person, TABLE + column, person.value(), stored));
    }
}
