package de.redlich.rights.cases;

import java.util.UUID;

public record RequestId(UUID value) {}
