package de.redlich.privacy;

import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue's words for triggers, modes, sources and periods, and the sentences made of them. */
final class Sayings {
    record TriggerWords(Retention.Trigger key, Words name, Words at) {}

    record ModeWords(Retention.Mode key, Words name, Words what) {}

    record SourceWords(Category.Source key, Words name) {}

    record UnitWords(Unit key, Words one, Words many) {}

    record Sentences(Words after, Words afterYearEnd, Words atOnce, Words forever) {}

    enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    private final Map<Retention.Trigger, TriggerWords> triggers;
    private final Map<Retention.Mode, ModeWords> modes;
    private final Map<Category.Source, SourceWords> sources;
    private final Map<Unit, UnitWords> units;
    private final Sentences sentences;

    Sayings(
            List<TriggerWords> triggers,
            List<ModeWords> modes,
            List<SourceWords> sources,
            List<UnitWords> units,
            Sentences sentences) {
        this.triggers = complete(Retention.Trigger.class, triggers, TriggerWords::key);
        this.modes = complete(Retention.Mode.class, modes, ModeWords::key);
        this.sources = complete(Category.Source.class, sources, SourceWords::key);
        this.units = complete(Unit.class, units, UnitWords::key);
        this.sentences = sentences;
    }

    String source(Category.Source source, Locale locale) {
        return of(sources, source).name().in(locale);
    }

    Map<Retention.Mode, ModeWords> modes() {
        return modes;
    }

    /** For example "8 Jahre nach der Ausstellung, gerechnet ab dem Ende des Kalenderjahres, gelöscht (§ 147 AO)". */
    String retention(Retention rule, Locale locale) {
        String said = pattern(rule)
                .in(locale)
                .replace("{trigger}", trigger(rule, locale))
                .replace("{mode}", of(modes, rule.mode()).name().in(locale))
                .replace("{period}", rule.period() == null ? "" : period(rule.period(), locale));
        String part = rule.applies() == null ? "" : rule.applies().in(locale) + ": ";
        String norm = rule.paragraph() == null ? "" : " (" + rule.paragraph().in(locale) + ")";
        return part + said + norm;
    }

    String period(Period period, Locale locale) {
        if (period.getYears() > 0) {
            return count(Unit.YEARS, period.getYears(), locale);
        }
        return period.getMonths() > 0
                ? count(Unit.MONTHS, period.getMonths(), locale)
                : count(Unit.DAYS, period.getDays(), locale);
    }

    private Words pattern(Retention rule) {
        if (rule.period() == null) {
            return sentences.forever();
        }
        if (rule.isAtOnce()) {
            return sentences.atOnce();
        }
        return rule.fromYearEnd() ? sentences.afterYearEnd() : sentences.after();
    }

    private String trigger(Retention rule, Locale locale) {
        TriggerWords words = of(triggers, rule.trigger());
        boolean atOnce = rule.period() == null || rule.isAtOnce();
        return (atOnce ? words.at() : words.name()).in(locale);
    }

    private String count(Unit unit, int n, Locale locale) {
        UnitWords words = of(units, unit);
        return (n == 1 ? words.one() : words.many()).in(locale).replace("{n}", Integer.toString(n));
    }

    private static <K extends Enum<K>, V> Map<K, V> complete(Class<K> type, List<V> written, Function<V, K> key) {
        Map<K, V> all = new EnumMap<>(type);
        for (V words : written) {
            if (all.put(key.apply(words), words) != null) {
                throw new IllegalArgumentException("the words for " + key.apply(words) + " are written twice");
            }
        }
        for (K each : type.getEnumConstants()) {
            if (!all.containsKey(each)) {
                throw new IllegalArgumentException("the words for " + each + " are missing");
            }
        }
        return all;
    }

    private static <K, V> V of(Map<K, V> words, K key) {
        @Nullable V found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return found;
    }
}
