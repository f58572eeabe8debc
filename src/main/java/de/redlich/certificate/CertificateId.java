package de.redlich.certificate;

import java.util.UUID;

public record CertificateId(UUID value) {}
