package org.simsite.modempool.modem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.simsite.modempool.at.AtCommand;

/**
 * The way in which a modem tells what comes in; the ways are in {@code announcing.txt}.
 *
 * @param acknowledged whether what is handed over directly is kept by the network until it is acknowledged
 */
record Announcing(List<Integer> indications, boolean acknowledged) {
    private static final int DIRECT = 2;
    private static final int MT = 1;
    private static final List<List<Integer>> WAYS = TextTable.rows("announcing.txt").stream()
            .map(row -> row.stream().map(Integer::valueOf).toList())
            .toList();

    /**
     * Has the modem announce in the best way it knows.
     *
     * @param stores whether texts that come in can be stored
     */
    static Announcing choose(Commands commands, boolean stores) throws IOException, InterruptedException {
        for (List<Integer> way : WAYS) {
            int service = way.getFirst();
            List<Integer> indications = way.subList(1, way.size());
            boolean direct = indications.get(MT) == DIRECT;
            if (direct || stores) {
                boolean served = commands.isAccepted(AtCommand.set("+CSMS", service));
                if ((served || service == 0) && commands.isAccepted(command(indications))) {
                    return new Announcing(indications, served && service == 1);
                }
            }
        }
        throw new ModemFault("no_announcement", "the modem does not announce what comes in (+CNMI)");
    }

    private static AtCommand command(List<Integer> indications) {
        return AtCommand.set("+CNMI", indications.toArray());
    }

    /** Whether the modem still does; one that does not tell is taken at its word. */
    boolean holds(Commands commands) throws IOException, InterruptedException {
        Optional<String> value = commands.ask(AtCommand.read("+CNMI"), reply -> reply.value("+CNMI"));
        String chosen = indications.stream().map(String::valueOf).collect(Collectors.joining(","));
        return value.map(told -> told.replace(" ", "").equals(chosen)).orElse(true);
    }
}
