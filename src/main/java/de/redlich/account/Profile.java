package de.redlich.account;

import java.time.LocalDate;
import java.util.Optional;

/** What a person has told about themselves. */
record Profile(
        String name,
        String email,
        Optional<String> newEmail,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        Optional<String> ageBand,
        Optional<String> education,
        boolean hasPicture) {}
