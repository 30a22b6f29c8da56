package org.simsite.modempool.inbox;

import java.util.List;
import java.util.Optional;
import org.simsite.modempool.outbox.Wish;

/** Where the route alone decides whose a text is. */
class NamesNobody implements HolderDirectory {
    @Override
    public Optional<String> findByPrefix(String word) {
        return Optional.empty();
    }

    @Override
    public String questionFor(String from, String text) {
        return "Whom do you mean?";
    }

    @Override
    public String confirmationOf(Wish wish, List<String> holders, String from, String text) {
        return "Done.";
    }

    @Override
    public String prefixOf(String holder) {
        return holder;
    }
}
