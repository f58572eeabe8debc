package de.redlich.privacy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A company that gets data of an academy under a contract (Art. 28 GDPR) or in its own right.
 *
 * @param recipient key of the {@link Recipient} it fills
 * @param contract day the contract was made
 * @param region where the data stay; only EU is accepted
 */
public record Processor(
        String recipient,
        String company,
        String address,
        Words task,
        LocalDate contract,
        String region,
        String certificate,
        LocalDate certificateUntil,
        String privacy) {

    public Processor {
        Objects.requireNonNull(task, company + " has no task");
        Objects.requireNonNull(contract, company + " has no contract");
        Objects.requireNonNull(certificateUntil, company + " has no end of its certificate");
        if (!"EU".equals(region)) {
            throw new IllegalArgumentException(company + " keeps data outside the European Union: " + region);
        }
    }
}
