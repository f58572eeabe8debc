package de.redlich.staff;

import de.redlich.page.Page;
import de.redlich.privacy.TransparencyFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells everybody when the rights of the staff were last reviewed, and what came of it. */
@Component
class LastReview implements TransparencyFacts {
    private final Reviews reviews;
    private final Policies policies;

    LastReview(Reviews reviews, Policies policies) {
        this.reviews = reviews;
        this.policies = policies;
    }

    @Override
    public List<Fact> facts(Page page) {
        var policy = policies.current();
        return List.of(
                new Fact(
                        page.t("staff.fact.review"),
                        reviews.last()
                                .map(it -> page.t(
                                        "staff.review.last.of",
                                        page.date(it.quarter().lastDay()),
                                        page.n(it.confirmed()),
                                        page.n(it.ended())))
                                .orElseGet(() -> page.t(
                                        "staff.fact.running",
                                        page.date(reviews.current().dueOn())))),
                new Fact(
                        page.t("staff.fact.training"),
                        policy.training() == null
                                ? page.t("staff.fact.declaration", policy.months())
                                : page.t("staff.fact.both", policy.months())));
    }
}
