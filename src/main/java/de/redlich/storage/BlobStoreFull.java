package de.redlich.storage;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The blob store cannot take a file: its disk is full or cannot be written. */
@ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
public class BlobStoreFull extends RuntimeException {
    BlobStoreFull(IOException cause) {
        super("the blob store takes no more files", cause);
    }
}
