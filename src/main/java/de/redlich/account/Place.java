package de.redlich.account;

/**
 * Roughly where a network is.
 *
 * @param name town or country; may be empty
 * @param latitude whole degree
 * @param longitude whole degree
 */
record Place(String name, int latitude, int longitude) {
    private static final double EARTH = 6371;

    /** Great-circle distance in kilometres; whole degrees make it wrong by up to 160. */
    double kilometresTo(Place other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var half = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double square(double x) {
        return x * x;
    }
}
