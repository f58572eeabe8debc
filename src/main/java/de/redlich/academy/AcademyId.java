package de.redlich.academy;

import java.util.UUID;

public record AcademyId(UUID value) {}
