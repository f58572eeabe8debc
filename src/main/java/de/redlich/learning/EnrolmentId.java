package de.redlich.learning;

import java.util.UUID;

public record EnrolmentId(UUID value) {}
