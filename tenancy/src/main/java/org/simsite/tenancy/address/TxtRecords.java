package org.simsite.tenancy.address;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks the domain name system for texts (RFC 1035 §3.3.14), past every cache of our own. */
@ApplicationScoped
class TxtRecords {
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "simsite.dns.server")
    Optional<String> server = Optional.empty();

    private @Nullable Resolver resolver;

    protected TxtRecords() {} // CDI

    TxtRecords(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A server that cannot be understood stops the start. */
    @PostConstruct
    void connect() {
        resolver = server.<Resolver>map(TxtRecords::at).orElseGet(ExtendedResolver::new);
        resolver.setTimeout(ANSWER);
    }

    /**
     * The texts at exactly this name: what an alias leads to does not count, for whoever holds the alias' target does
     * not hold this name.
     *
     * @return nothing if there was no clear answer
     */
    Optional<Set<String>> at(String host, String label) {
        try {
            Name name = Name.fromString(label + "." + host + ".");
            Message question = Message.newQuery(Record.newRecord(name, Type.TXT, DClass.IN));
            return texts(name, Objects.requireNonNull(resolver).send(question));
        } catch (TextParseException e) {
            throw new IllegalArgumentException("no name: " + label + "." + host, e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> texts(Name name, Message answer) {
        if (answer.getRcode() == Rcode.NXDOMAIN) return Optional.of(Set.of());
        if (answer.getRcode() != Rcode.NOERROR) return Optional.empty();
        return Optional.of(answer.getSection(Section.ANSWER).stream()
                .filter(found -> found instanceof TXTRecord && found.getName().equals(name))
                .map(found -> text(((TXTRecord) found).getStrings()))
                .collect(Collectors.toSet()));
    }

    /** A long text comes in pieces of 255 octets. */
    private static String text(List<String> pieces) {
        return String.join("", pieces);
    }

    private static Resolver at(String server) {
        int colon = server.lastIndexOf(':');
        try {
            String host = colon < 0 ? server : server.substring(0, colon);
            int port = colon < 0 ? SimpleResolver.DEFAULT_PORT : Integer.parseInt(server.substring(colon + 1));
            return new SimpleResolver(new InetSocketAddress(java.net.InetAddress.getByName(host), port));
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalStateException("simsite.dns.server must be an address such as 192.0.2.1:53", e);
        }
    }
}
