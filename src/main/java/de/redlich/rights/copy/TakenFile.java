package de.redlich.rights.copy;

/**
 * A file that lies in a copy.
 *
 * @param path inside the archive
 * @param table in which the row stands that names it
 */
record TakenFile(String path, String table, String column, String row, String type, long bytes, String sha256) {}
