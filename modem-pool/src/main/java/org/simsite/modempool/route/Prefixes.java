package org.simsite.modempool.route;

/** Knows the word by which a customer names a holder. */
public interface Prefixes {
    /** The word that names this holder at the start of a text, for example {@code ACME}; short, without blanks. */
    String prefixOf(String holder);
}
