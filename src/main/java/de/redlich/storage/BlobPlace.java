package de.redlich.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/** Where a blob lies in its store, by names that cannot lead elsewhere. */
record BlobPlace(String folder, UUID key) {
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    BlobPlace {
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("not a blob folder: " + folder);
        }
    }

    static BlobPlace of(String folder, String key) {
        return new BlobPlace(folder, UUID.fromString(key));
    }

    /** A store may hold other things beside blobs: what a crash or a server's failure left. */
    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    static BlobPlace fresh(String folder) {
        return new BlobPlace(folder, UUID.randomUUID());
    }
}
