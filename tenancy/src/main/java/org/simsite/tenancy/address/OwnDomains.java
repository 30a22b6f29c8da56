package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.MalformedHost;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;

/** The current tenant's own domains. */
@ApplicationScoped
public class OwnDomains {
    /** Of one tenant, proved or not. */
    static final int MOST = 10;

    /** Between two checks asked for by hand. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** A slug and its dot must fit before it: RFC 1035 §2.3.4. */
    private static final int LONGEST = 222;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CurrentTenant current;

    @Inject
    DomainTable table;

    @Inject
    DomainChecks checks;

    @Inject
    DomainHosts hosts;

    @Inject
    Withdrawal withdrawal;

    @Inject
    AuditLog audit;

    protected OwnDomains() {} // CDI

    OwnDomains(DomainTable table, DomainChecks checks, DomainHosts hosts, Withdrawal withdrawal, AuditLog audit) {
        this.current = new CurrentTenant();
        this.table = table;
        this.checks = checks;
        this.hosts = hosts;
        this.withdrawal = withdrawal;
        this.audit = audit;
    }

    public List<OwnDomain> list() {
        return table.list(current.require());
    }

    /**
     * Notes the claim and says what record would prove it. Nothing is served before that is seen.
     *
     * @param wish as typed: in any letters, with any capitals
     * @throws InvalidInput if it is no domain that could be the tenant's
     * @throws Conflict if the tenant has claimed it before
     */
    public OwnDomain claim(String wish, String actor) {
        HostName name = name(wish);
        String tenant = current.require();
        if (table.list(tenant).size() >= MOST) throw new InvalidInput("domain", "domainsMost", MOST);
        byte[] bits = new byte[20];
        RANDOM.nextBytes(bits);
        if (!table.add(tenant, name, HexFormat.of().formatHex(bits))) throw new Conflict("domain", "domainClaimed");
        audit.record(tenant, actor, "domain.claim", name.value(), "");
        return table.find(tenant, name).orElseThrow();
    }

    /**
     * Looks for the proof now.
     *
     * @return the claim as it stands after
     * @throws TooOften if it was looked for just before
     * @throws NoSuchElementException if the tenant has no such claim
     */
    public OwnDomain check(String name) {
        OwnDomain domain = require(name);
        OwnDomain mine = table.claim(domain.tenantId(), domain.name(), PAUSE)
                .orElseThrow(() -> new TooOften("checks of a domain", PAUSE));
        checks.look(mine);
        return require(name);
    }

    /** Takes the domain off the web, and forgets the claim and its token. */
    public void remove(String name, String actor) {
        OwnDomain domain = require(name);
        withdrawal.remove(domain);
        audit.record(domain.tenantId(), actor, "domain.remove", domain.name().value(), "");
    }

    private OwnDomain require(String name) {
        return table.find(current.require(), name(name))
                .orElseThrow(() -> new NoSuchElementException("no such domain of this tenant"));
    }

    private HostName name(String wish) {
        String text = wish.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) throw new InvalidInput("domain", "required");
        HostName name = parse(text);
        if (name.value().length() > LONGEST) throw new InvalidInput("domain", "tooLong", LONGEST);
        if (hosts.isPlatforms(name)) throw new InvalidInput("domain", "domainOurs");
        return name;
    }

    /** Letters of all scripts become what the domain name system carries: RFC 3490 §4. */
    private static HostName parse(String text) {
        try {
            return new HostName(IDN.toASCII(text.endsWith(".") ? text.substring(0, text.length() - 1) : text));
        } catch (MalformedHost | IllegalArgumentException e) {
            throw new InvalidInput("domain", "domain");
        }
    }
}
