package de.redlich.privacy;

import de.redlich.page.Page;
import java.util.List;

/** What another room shows on „Transparenz“: figures of the running academy that say nothing about anybody. */
public interface TransparencyFacts {
    /** @param value in words, as the page shows it */
    record Fact(String name, String value) {}

    /** Of the current academy. */
    List<Fact> facts(Page page);
}
