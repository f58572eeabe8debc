package de.redlich.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the statements promise, and what the build's own tests say about each promise. */
@Component
public class Promises {
    static final String FILE = "promises.yaml";

    /**
     * @param from sections of the statements: D Dravoiqent, Q Qexport Systems
     * @param missing what of it is not there yet; null when all of it is
     */
    public record Entry(
            String id,
            String from,
            Words title,
            Words text,
            @Nullable Words missing) {
        public Entry {
            Objects.requireNonNull(title, "promise " + id + " has no title");
            Objects.requireNonNull(text, "promise " + id + " has no text");
            Objects.requireNonNull(from, "promise " + id + " does not say where it comes from");
        }

        String group() {
            return id.substring(0, 1);
        }
    }

    public record Group(String key, Words name) {}

    record Written(List<Group> groups, List<Entry> promises) {}

    private final Written written = load();
    private final PromiseReport report;

    Promises(PromiseReport report) {
        this.report = report;
    }

    public List<Entry> all() {
        return written.promises();
    }

    public List<Group> groups() {
        return written.groups();
    }

    public List<Entry> of(Group group) {
        return all().stream().filter(it -> it.group().equals(group.key())).toList();
    }

    PromiseReport report() {
        return report;
    }

    /** Whether all of it is there, every test that stands for it passed, and there is one. */
    public boolean isKept(String id) {
        return all().stream().anyMatch(it -> it.id().equals(id) && state(it) == PromiseReport.State.KEPT);
    }

    /** What the tests say, and no more than is there: a promise of which a part is missing is kept in part at best. */
    PromiseReport.State state(Entry promise) {
        var proved = report.state(promise.id());
        return proved == PromiseReport.State.KEPT && promise.missing() != null ? PromiseReport.State.PARTLY : proved;
    }

    boolean has(String id) {
        return all().stream().anyMatch(it -> it.id().equals(id));
    }

    long count(PromiseReport.State state) {
        return all().stream().filter(it -> state(it) == state).count();
    }

    static Written load() {
        Written written = Yaml.read(FILE, Written.class);
        Set<String> ids = new HashSet<>();
        for (Entry entry : written.promises()) {
            if (!ids.add(entry.id())) {
                throw new InvalidRegistry(FILE, "the promise " + entry.id() + " is written twice");
            }
            if (written.groups().stream().noneMatch(it -> it.key().equals(entry.group()))) {
                throw new InvalidRegistry(FILE, "the promise " + entry.id() + " has no group");
            }
        }
        return written;
    }
}
