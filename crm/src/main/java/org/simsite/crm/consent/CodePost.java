package org.simsite.crm.consent;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Correspondence;
import org.simsite.crm.interaction.Telling;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Proofs;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.outbox.Priority;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Sends secrets to customers; the contact repository shows that they were sent, not what they are. */
@ApplicationScoped
class CodePost {
    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Accounts accounts;

    @Inject
    Proofs proofs;

    @Inject
    Correspondence correspondence;

    private final Codes codes = new Codes();

    void sendProof(Customer customer, Challenge challenge, String code) {
        String text = Texts.in(customer.locale())
                .say(
                        challenge.channel() == Channel.EMAIL ? "code.mail" : "code",
                        code,
                        tenant().name(),
                        Challenge.LIFE.toMinutes());
        correspondence.tell(
                Telling.of(customer.id(), challenge.channel(), challenge.address(), text, "code:" + challenge.id())
                        .hiding(code)
                        .at(Priority.CODE));
    }

    /** Once, and only if she has a site: where it is and how to get in. */
    void welcome(Customer customer, Channel channel, String address) {
        if (proofs.welcome(customer.id())) sendSignIn(customer, channel, address);
    }

    /** Her site, her user name, and a new code for the first sign-in; an earlier one is void. */
    void sendSignIn(Customer customer, Channel channel, String address) {
        String code = codes.setup();
        accounts.issueSetupCode(current.require(), customer.username(), code);
        Tenant tenant = tenant();
        String site = hosts.url(hosts.site(requireNonNull(customer.siteSlug(), "site"), tenant.slug()))
                .toString();
        String text = Texts.in(customer.locale()).say("welcome", tenant.name(), site, customer.username(), code);
        String key = "sign-in:" + UuidCreator.getTimeOrderedEpoch();
        correspondence.tell(Telling.of(customer.id(), channel, address, text, key)
                .hiding(code)
                .at(Priority.CODE));
    }

    private Tenant tenant() {
        return tenants.find(current.require()).orElseThrow();
    }
}
