package de.redlich.account;

import de.redlich.page.Language;
import java.time.LocalDate;

/**
 * A child to be added by a guardian: all that is ever asked of it.
 *
 * @param name as it is shown; a first name is enough
 * @param username with which the child signs in
 */
public record NewChild(String name, String username, LocalDate birth, String password, Language language) {}
