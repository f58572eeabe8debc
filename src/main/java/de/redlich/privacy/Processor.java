package de.redlich.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A company that gets data of an academy under a contract (Art. 28 GDPR) or in its own right.
 *
 * @param recipient key of the {@link Recipient} it fills
 * @param contract day the contract was made
 * @param ends day the contract ends; null while it runs on
 * @param region where the data stay; only EU is accepted
 * @param transfer on what a transfer to a third country rests; „keine“ inside the EU
 * @param measures technical and organisational measures agreed on (Art. 28(3)(c), Art. 32 GDPR)
 * @param endDeletion what happens to the data when the contract ends (Art. 28(3)(g) GDPR)
 * @param contact where it is told what it has to do
 * @param hosts host names at which our servers reach it; nothing is sent to others
 */
public record Processor(
        String recipient,
        String company,
        String address,
        Words task,
        LocalDate contract,
        @Nullable LocalDate ends,
        List<String> categories,
        Words measures,
        List<String> subProcessors,
        Words transfer,
        Words endDeletion,
        String contact,
        List<String> hosts,
        String region,
        String certificate,
        LocalDate certificateUntil,
        String privacy) {
    /** Where data may stay; there is no other place. */
    public static final String REGION = "EU";

    public Processor {
        if (!REGION.equals(region)) {
            throw new IllegalArgumentException(company + " keeps data outside the European Union: " + region);
        }
        Objects.requireNonNull(task, company + " has no task");
        Objects.requireNonNull(contract, company + " has no contract");
        Objects.requireNonNull(certificateUntil, company + " has no end of its certificate");
        Objects.requireNonNull(measures, company + " has no measures");
        Objects.requireNonNull(transfer, company + " has no transfer");
        Objects.requireNonNull(endDeletion, company + " says nothing about the end of the contract");
        Objects.requireNonNull(contact, company + " has no contact");
        categories = List.copyOf(Objects.requireNonNull(categories, company + " has no categories"));
        subProcessors = subProcessors == null ? List.of() : List.copyOf(subProcessors);
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    /** Whether its contract and its certificate both hold on that day; without either nothing may be sent to it. */
    public boolean isActive(LocalDate day) {
        return !contract.isAfter(day) && !certificateUntil.isBefore(day) && (ends == null || !ends.isBefore(day));
    }

    /** Whether the contract is over; then only its history is of interest. */
    public boolean hasEnded(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    /** The last day on which contract and certificate both hold. */
    public LocalDate lastDay() {
        return ends != null && ends.isBefore(certificateUntil) ? ends : certificateUntil;
    }

    /** The same with a contract that ends then. */
    public Processor endingOn(LocalDate day) {
        return new Processor(
                recipient,
                company,
                address,
                task,
                contract,
                day,
                categories,
                measures,
                subProcessors,
                transfer,
                endDeletion,
                contact,
                hosts,
                region,
                certificate,
                certificateUntil,
                privacy);
    }

    /** Whether it runs the machine of that name. */
    public boolean runs(String host) {
        return hosts.stream().anyMatch(it -> it.equalsIgnoreCase(host));
    }
}
