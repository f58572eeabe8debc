package de.redlich.privacy;

/**
 * A ground of Art. 6(1) GDPR.
 *
 * @param article its letter: a consent, b contract, c legal duty, f legitimate interest
 */
public record LegalBasis(String key, String article, Words name) {
    public LegalBasis {
        if (!article.matches("[abcdef]")) {
            throw new IllegalArgumentException("Art. 6(1) GDPR has no letter \"" + article + "\"");
        }
    }

    boolean isConsent() {
        return article.equals("a");
    }

    boolean isInterest() {
        return article.equals("f");
    }
}
