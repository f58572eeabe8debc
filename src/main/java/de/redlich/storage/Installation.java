package de.redlich.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What must be there before anything else: the master key and a running PostgreSQL. {@link #begin} starts them while the
 * application is still being put together, which saves a second at every start.
 */
public final class Installation {
    private static volatile @Nullable CompletableFuture<Cluster> early;
    private static volatile boolean guest;

    /** Kept for as long as the program runs. */
    @SuppressWarnings("unused")
    private static volatile @Nullable SoleServer sole;

    private Installation() {}

    /** @param asGuest true for the command line, which leaves alone a server that it did not start */
    public static void begin(Settings settings, boolean asGuest) {
        guest = asGuest;
        if (!asGuest) {
            sole = SoleServer.on(settings.data());
        }
        var key = masterKey(settings);
        early = CompletableFuture.supplyAsync(() -> Cluster.open(settings, key, asGuest), Thread::startVirtualThread);
    }

    static MasterKey masterKey(Settings settings) {
        return MasterKey.in(settings.masterKeyFile(), !StorageConfiguration.dataExist(settings));
    }

    static Cluster cluster(Settings settings, MasterKey key) {
        var begun = early;
        early = null;
        if (begun == null) {
            return Cluster.open(settings, key, guest);
        }
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof WrongSetting wrong ? wrong : e;
        }
    }
}
