package de.redlich.account;

import de.redlich.academy.CurrentAcademy;

/** Work that is done when the answer has gone, so that its time tells nothing about what was found. */
final class AfterTheAnswer {
    private AfterTheAnswer() {}

    /** In the current academy. */
    static void run(Runnable work) {
        var academy = CurrentAcademy.get();
        Thread.startVirtualThread(() -> CurrentAcademy.run(academy, work));
    }
}
