package de.redlich.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the statements promise, and what the build's own tests say about each promise. */
@Component
public class Promises {
    static final String FILE = "promises.yaml";

    /** @param from sections of the statements: D Dravoiqent, Q Qexport Systems */
    public record Entry(String id, String from, Words title, Words text) {
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

    /** Whether every test that stands for it passed, and there is one. */
    public boolean isKept(String id) {
        return report.state(id) == PromiseReport.State.KEPT;
    }

    boolean has(String id) {
        return all().stream().anyMatch(it -> it.id().equals(id));
    }

    long count(PromiseReport.State state) {
        return all().stream().filter(it -> report.state(it.id()) == state).count();
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
