package de.redlich.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of how long a category is kept: so long after the trigger, this happens.
 *
 * @param period null means it never comes due; the paragraph then says why
 * @param fromYearEnd whether the period is counted from 31 December of the trigger's year (§ 147(4) AO, § 199 BGB)
 * @param applies the part of the category that the rule is about; null for all of it
 * @param part key of that part; tables that hold it are labelled {@code @part <key>}, and the rule acts on them only
 * @param notice how long before it the person is told; null when nobody is
 */
public record Retention(
        Trigger trigger,
        @Nullable Period period,
        boolean fromYearEnd,
        Mode mode,
        @Nullable Words paragraph,
        @Nullable Words applies,
        @Nullable String part,
        @Nullable Period notice) {

    /** The event a period counts from. */
    public enum Trigger {
        ACCOUNT_END,
        INACTIVITY,
        UNCONFIRMED,
        WITHDRAWAL,
        REQUEST,
        CREATION,
        COURSE_END,
        RESULT,
        ISSUE,
        DECISION,
        CLOSING,
        CONTRACT_END,
        LEAVING,
        SESSION_END,
        EXPIRY,
        SIXTEEN,
        COMING_OF_AGE,
        FINANCE_ENTRY
    }

    /** What happens when the period is over. */
    public enum Mode {
        ERASE,
        RESTRICT,
        AGGREGATE,
        DETACH,
        EXPIRE,
        SHORTEN,
        DESTROY_KEY
    }

    public Retention {
        if (period == null && paragraph == null) {
            throw new IllegalArgumentException("a retention without a period needs a paragraph that says why");
        }
        if (fromYearEnd && (period == null || period.isZero())) {
            throw new IllegalArgumentException("a retention from the year's end needs a period");
        }
    }

    /** The last day the rule lets it be kept, when the trigger falls on that day; empty when it never comes due. */
    public Optional<LocalDate> keptUntil(LocalDate triggered) {
        LocalDate start = fromYearEnd ? LocalDate.of(triggered.getYear(), 12, 31) : triggered;
        return Optional.ofNullable(period).map(start::plus);
    }

    /** Whether nothing of it is left for its purpose afterwards: then legal holds and open assessments stop it. */
    public boolean destroys() {
        return mode != Mode.RESTRICT;
    }

    public boolean isAtOnce() {
        return period != null && period.isZero();
    }
}
