package de.redlich.account;

import de.redlich.account.proof.Factor;
import de.redlich.page.Problems;
import java.util.List;

/**
 * What the page „Sicherheit“ shows.
 *
 * @param codes how many recovery codes are left
 * @param fresh whether the person has just proved who they are and may change something
 * @param must whether the person needs a second proof for a task
 */
record Security(List<Factor> factors, int codes, boolean fresh, boolean must, Problems problems) {
    public Security {
        factors = List.copyOf(factors);
    }
}
