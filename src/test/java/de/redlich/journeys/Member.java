package de.redlich.journeys;

/** Somebody with an account; each device is a browser of its own. */
record Member(String academy, int port, String name, String email, String password) {
    Traveller atDesk() {
        return Traveller.at(academy, port).signIn(email, password);
    }

    Traveller onPhone() {
        return Traveller.withPhoneAt(academy, port).signIn(email, password);
    }
}
