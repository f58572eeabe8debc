package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();
    private final String written = Objects.requireNonNull(Yaml.text(Catalogue.FILE));

    @Test
    void everyCategorySaysWhatWhyHowLongAndToWhom() {
        assertThat(catalogue.categories()).hasSizeGreaterThan(45).allSatisfy(category -> {
            assertThat(catalogue.purposesOf(category)).isNotEmpty();
            assertThat(catalogue.basesOf(category)).isNotEmpty();
            assertThat(category.retention()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "contact",
                "profile",
                "picture",
                "birth",
                "education",
                "credentials",
                "preferences",
                "session",
                "signin",
                "enrolment",
                "progress",
                "learning_time",
                "quiz_answers",
                "submissions",
                "certificate",
                "downloads",
                "search_terms",
                "page_views",
                "forum",
                "messages",
                "ratings",
                "support",
                "mail",
                "newsletter",
                "mail_tracking",
                "live",
                "recordings",
                "orders",
                "invoices",
                "payment_token",
                "consent",
                "outside_consent",
                "evidence",
                "rights_cases",
                "authority_cases",
                "audit",
                "security_events",
                "backup",
                "staff",
                "guardians",
                "suppression",
                "imports"
            })
    void theRoomsFindTheCategoriesTheyNeed(String key) {
        assertThat(catalogue.has(key)).isTrue();
    }

    /** The table of the law brief, section 10: category, letters of Art. 6(1), trigger, period, from the year's end, mode. */
    @ParameterizedTest
    @CsvSource({
        "account,b,ACCOUNT_END,P30D,false,ERASE",
        "account,b,INACTIVITY,P24M,false,ERASE",
        "preferences,b,ACCOUNT_END,P30D,false,ERASE",
        "preferences,b,INACTIVITY,P24M,false,ERASE",
        "account,b,UNCONFIRMED,P7D,false,ERASE",
        "contact,b,UNCONFIRMED,P7D,false,ERASE",
        "birth,bc,SIXTEEN,P0D,false,AGGREGATE",
        "profile,a,WITHDRAWAL,P0D,false,ERASE",
        "phone,a,WITHDRAWAL,P0D,false,ERASE",
        "picture,a,WITHDRAWAL,P0D,false,ERASE",
        "progress,b,COURSE_END,P12M,false,AGGREGATE",
        "learning_time,b,COURSE_END,P12M,false,AGGREGATE",
        "submissions,b,RESULT,P12M,false,ERASE",
        "quiz_answers,b,RESULT,P12M,false,ERASE",
        "certificate,b,ISSUE,P10Y,false,ERASE",
        "identity_check,b,DECISION,P3Y,true,ERASE",
        "invoices,c,ISSUE,P8Y,true,ERASE",
        "invoices,c,ACCOUNT_END,P0D,false,RESTRICT",
        "books,c,FINANCE_ENTRY,P10Y,true,ERASE",
        "books,c,ACCOUNT_END,P0D,false,RESTRICT",
        "contract_letters,c,CREATION,P6Y,true,ERASE",
        "contract_letters,c,ACCOUNT_END,P0D,false,RESTRICT",
        "payment_token,b,CONTRACT_END,P13M,false,ERASE",
        "support,bf,CLOSING,P24M,false,ERASE",
        "forum,b,ACCOUNT_END,P0D,false,DETACH",
        "moderation,c,DECISION,P24M,false,DETACH",
        "ratings,f,CREATION,P24M,false,DETACH",
        "live,b,CREATION,P90D,false,ERASE",
        "recordings,a,CREATION,P90D,false,DESTROY_KEY",
        "recordings,a,WITHDRAWAL,P0D,false,DESTROY_KEY",
        "server_log,f,CREATION,P7D,false,SHORTEN",
        "server_log,f,CREATION,P90D,false,EXPIRE",
        "signin,f,CREATION,P90D,false,ERASE",
        "search_terms,a,CREATION,P14D,false,AGGREGATE",
        "page_views,a,CREATION,P14D,false,AGGREGATE",
        "mail_tracking,a,CREATION,P90D,false,ERASE",
        "consent,c,ACCOUNT_END,P3Y,true,ERASE",
        "consent,c,ACCOUNT_END,P0D,false,RESTRICT",
        "suppression,c,WITHDRAWAL,,false,RESTRICT",
        "rights_cases,c,CLOSING,P3Y,true,ERASE",
        "authority_cases,c,CLOSING,P3Y,true,ERASE",
        "breaches,c,CLOSING,P5Y,false,ERASE",
        "breaches,c,CLOSING,P0D,false,RESTRICT",
        "audit,f,CREATION,P12M,false,EXPIRE",
        "audit,f,FINANCE_ENTRY,P10Y,true,EXPIRE",
        "guardians,c,COMING_OF_AGE,P3Y,true,ERASE",
        "guardians,c,COMING_OF_AGE,P0D,false,RESTRICT",
        "backup,f,CREATION,P35D,false,EXPIRE"
    })
    void theLawsPeriodsAreKept(
            String key,
            String letters,
            Retention.Trigger trigger,
            @Nullable Period period,
            boolean fromYearEnd,
            Retention.Mode mode) {
        Category category = catalogue.category(key);
        assertThat(category.retention()).anySatisfy(rule -> {
            assertThat(rule.trigger()).isEqualTo(trigger);
            assertThat(rule.period()).isEqualTo(period);
            assertThat(rule.fromYearEnd()).isEqualTo(fromYearEnd);
            assertThat(rule.mode()).isEqualTo(mode);
        });
        for (String letter : letters.split("")) {
            assertThat(catalogue.basesOf(category))
                    .extracting(LegalBasis::article)
                    .contains(letter);
        }
    }

    @Test
    void aChildsRecordHoldsOnlyTheBareMinimum() {
        assertThat(catalogue.categories().stream().filter(Category::children).map(Category::key))
                .contains("account", "birth", "enrolment", "progress")
                .doesNotContain(
                        "phone",
                        "picture",
                        "contact",
                        "profile",
                        "messages",
                        "newsletter",
                        "page_views",
                        "mail_tracking");
    }

    @Test
    void aRuleIsSaidAsASentence() {
        Category invoices = catalogue.category("invoices");

        assertThat(catalogue.say(invoices.retention().get(1), Locale.GERMANY))
                .isEqualTo("8 Jahre nach der Ausstellung, gerechnet ab dem Ende des Kalenderjahres, gelöscht"
                        + " (§ 147 AO, § 257 HGB, § 14b UStG)");
        assertThat(catalogue.say(invoices.retention().get(0), Locale.UK)).isEqualTo("locked when your account ends");
    }

    @Test
    void aPeriodFromTheYearsEndRunsFromThe31stOfDecember() {
        Retention invoice = catalogue.category("invoices").retention().get(1);

        assertThat(invoice.keptUntil(LocalDate.of(2026, 3, 1))).contains(LocalDate.of(2034, 12, 31));
    }

    @Test
    void eachAcademyHasItsOwnFieldsAndWords() {
        Catalogues catalogues = new Catalogues();
        Catalogue dravoiqent = catalogues.of("dravoiqent");
        Catalogue qexport = catalogues.of("qexport");

        assertThat(dravoiqent.has("picture")).isTrue();
        assertThat(dravoiqent.has("education")).isFalse();
        assertThat(qexport.has("picture")).isFalse();
        assertThat(dravoiqent.has("phone")).isTrue();
        assertThat(qexport.has("phone")).isFalse();
        assertThat(qexport.has("education")).isTrue();
        assertThat(dravoiqent.category("account").name().de())
                .isNotEqualTo(qexport.category("account").name().de());
    }

    @Test
    void anAcademyWithoutWordsOfItsOwnGetsTheStandardOnes() {
        assertThat(new Catalogues().of("neu").has("account")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purposes: [provide_account, certify, administrative_mail, count_accounts] | purposes: [world_domination] | no purpose \"world_domination\"",
                "recipients: [accounting, tax_office, hosting] | recipients: [spies] | no recipient \"spies\"",
                "group: team | group: nowhere | no group \"nowhere\"",
                "key: picture | key: profile | \"profile\" is used twice",
                "choice: weighed | choice: perhaps | Choice",
                "period: P35D | period: soon | Period",
                "name: {de: \"Konto\", en: \"Account\"} | name: {de: \"Konto\"} | language \"en\" is missing",
                "name: {de: \"Konto\", en: \"Account\"} | nam: {de: \"Konto\", en: \"Account\"} | nam",
                "portable: true | portable: true\\n    portable: false | Duplicate"
            })
    void aFaultIsNamedInOneClearSentence(String right, String wrong, String message) {
        assertThat(written).contains(right);
        String spoilt = written.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> Catalogue.of(Yaml.parse(Catalogue.FILE, spoilt, Catalogue.Written.class)))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageStartingWith("catalogue.yaml: ")
                .hasMessageContaining(message);
    }
}
