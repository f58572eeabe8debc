package de.redlich.course;

import java.util.UUID;

public record CourseId(UUID value) {}
