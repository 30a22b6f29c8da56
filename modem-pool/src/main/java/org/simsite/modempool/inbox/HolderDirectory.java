package org.simsite.modempool.inbox;

import java.util.List;
import java.util.Optional;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.Prefixes;

/** Knows the holders by the word that opens a text. Provided by the program around the pool. */
public interface HolderDirectory extends Prefixes {
    /** The holder this first word of a text names, whatever its case. */
    Optional<String> findByPrefix(String word);

    /** The words of the question which holder is meant, for a sender whose text names none. */
    String questionFor(String from, String text);

    /**
     * The words that confirm a wish, once.
     *
     * @param holders whose texts are meant; none for all
     */
    String confirmationOf(Wish wish, List<String> holders, String from, String text);
}
