package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What counts as a material change of a statement (promise P10). */
@Promise("P10")
class StatementChangeTest {
    private static final String[] BEFORE = {
        "account purpose provide_account b",
        "account recipient hosting",
        "account retention ACCOUNT_END P30D ERASE",
        "account retention INACTIVITY P24M ERASE",
        "invoices purpose invoice c",
        "invoices retention ISSUE P8Y year-end ERASE",
        "processor hosting Rechenzentrum GmbH"
    };

    @Test
    void aNewPurposeRecipientBasisCategoryOrProcessorIsMaterial() {
        for (var line : List.of(
                "account purpose recommend f",
                "account purpose provide_account f",
                "account recipient authorities",
                "phone purpose reach_by_phone a",
                "processor mail_delivery Post GmbH")) {
            assertThat(change(with(line)).material()).as(line).containsExactly(line);
        }
    }

    @Test
    void aLongerPeriodIsMaterialAndAShorterOneIsNot() {
        assertThat(change(instead(
                                "account retention ACCOUNT_END P30D ERASE", "account retention ACCOUNT_END P90D ERASE"))
                        .isMaterial())
                .isTrue();
        assertThat(change(instead(
                                "account retention ACCOUNT_END P30D ERASE", "account retention ACCOUNT_END P7D ERASE"))
                        .isMaterial())
                .isFalse();
        assertThat(change(instead(
                                "account retention INACTIVITY P24M ERASE",
                                "account retention INACTIVITY forever ERASE"))
                        .isMaterial())
                .isTrue();
        assertThat(change(instead("invoices retention ISSUE P8Y year-end ERASE", "invoices retention ISSUE P8Y ERASE"))
                        .isMaterial())
                .as("no longer counted from the year's end: shorter")
                .isFalse();
        assertThat(change(instead("invoices retention ISSUE P8Y year-end ERASE", "invoices retention ISSUE P10Y ERASE"))
                        .isMaterial())
                .isTrue();
    }

    @Test
    void aPeriodThatFallsAwayIsMaterialAndOneThatIsAddedIsNot() {
        assertThat(change(without("account retention INACTIVITY P24M ERASE")).material())
                .containsExactly("-account retention INACTIVITY P24M ERASE");
        assertThat(change(with("account retention REQUEST P0D ERASE")).isMaterial())
                .isFalse();
    }

    @Test
    void whatIsGivenUpIsNotMaterial() {
        assertThat(change(without("account recipient hosting", "processor hosting Rechenzentrum GmbH"))
                        .isMaterial())
                .isFalse();
        assertThat(change(without("invoices purpose invoice c", "invoices retention ISSUE P8Y year-end ERASE"))
                        .isMaterial())
                .as("a category that is not collected any more")
                .isFalse();
    }

    private static StatementChange change(StatementFacts after) {
        return StatementChange.between(facts(BEFORE), after);
    }

    private static StatementFacts with(String line) {
        var facts = facts(BEFORE);
        facts.lines().add(line);
        return facts;
    }

    private static StatementFacts without(String... lines) {
        var facts = facts(BEFORE);
        facts.lines().removeAll(List.of(lines));
        return facts;
    }

    private static StatementFacts instead(String line, String other) {
        var facts = without(line);
        facts.lines().add(other);
        return facts;
    }

    private static StatementFacts facts(String... lines) {
        return new StatementFacts(new TreeSet<>(Arrays.asList(lines)));
    }
}
