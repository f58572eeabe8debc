package de.redlich.privacy;

import java.util.Set;

/** Answered by the labels of the live schema: the categories that some column really holds. */
@FunctionalInterface
public interface CategoriesInUse {
    Set<String> categoriesInUse();
}
