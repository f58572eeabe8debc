package de.redlich.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A folder of the blob store.
 *
 * @param category key of the {@link Category}, or null when {@code plain} says why it is about nobody
 */
public record BlobFolder(
        String folder,
        Words what,
        @Nullable String category,
        @Nullable String plain) {
    public BlobFolder {
        Labelled.requireOne("blob folder " + folder, category, plain);
    }
}
