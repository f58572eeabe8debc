package de.redlich.page;

/** Where a form leads back to; an address that could lead elsewhere is none. */
public final class LocalAddress {
    private LocalAddress() {}

    public static boolean isOne(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(character -> character == '\\' || character < ' ');
    }

    /** The address, or the other when it is not one of ours. */
    public static String of(String address, String otherwise) {
        return isOne(address) ? address : otherwise;
    }
}
