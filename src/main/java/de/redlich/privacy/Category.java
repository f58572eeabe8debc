package de.redlich.privacy;

import java.util.List;

/**
 * A kind of data about people; labels of columns, cookies, blob folders and log fields name its key.
 *
 * @param what plain words with examples
 * @param purposes keys, the main one first
 * @param retention rules that act one by one, each when it comes due; without one for the account's end it outlives the account
 * @param portable whether it belongs to the copy another provider can take over (Art. 20 GDPR)
 * @param sealed whether its content is encrypted under the person's own key
 * @param children whether a child's record may hold it
 * @param people whose data they are
 */
public record Category(
        String key,
        String group,
        Words name,
        Words what,
        Source source,
        List<String> purposes,
        List<Retention> retention,
        List<String> recipients,
        boolean portable,
        boolean sealed,
        boolean children,
        List<People> people) {

    /** Where the data come from (Art. 14, 15 GDPR). */
    public enum Source {
        GIVEN,
        OBSERVED,
        DERIVED,
        THIRD_PARTY
    }

    /** The groups of persons of the record of processing (Art. 30(1)(c) GDPR). */
    public enum People {
        LEARNERS,
        GUARDIANS,
        GUESTS,
        STAFF
    }

    public Category {
        people = people == null ? List.of(People.LEARNERS) : List.copyOf(people);
        purposes = List.copyOf(purposes);
        retention = List.copyOf(retention);
        recipients = List.copyOf(recipients);
        if (purposes.isEmpty() || retention.isEmpty() || recipients.isEmpty()) {
            throw new IllegalArgumentException("category " + key + " needs a purpose, a retention and a recipient");
        }
    }
}
