package de.redlich.privacy;

import java.util.List;

/** Who works for an academy: from its register, or without a database from what came with the software. */
interface Processors {
    /** @param academy slug */
    List<Processor> running(String academy);
}
