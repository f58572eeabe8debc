package de.redlich.privacy.erasure;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures.Recipient;

/** How a receipt gets to whoever was erased; done by a room that can write letters. */
public interface Receipts {
    /** Puts the receipt on its way, in the running transaction. */
    void send(Erasure erasure, PersonId oneTime, Recipient recipient);

    /** Whether it still waits to be delivered. */
    boolean isUnderWay(PersonId oneTime);
}
