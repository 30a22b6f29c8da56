package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.crm.wording.Languages;
import org.simsite.crm.wording.Texts;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** How the current tenant speaks to those it does not know yet. */
@ApplicationScoped
class TenantWords {
    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    Tenant tenant() {
        return tenants.find(current.require()).orElseThrow();
    }

    String joinUrl() {
        return hosts.url(hosts.tenant(tenant().slug())) + "/join";
    }

    /** Chinese to who writes Chinese, else the tenant's language. */
    Texts textsFor(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return Texts.in(chinese ? Languages.CHINESE.locale() : tenant().locale());
    }

    String register(String text) {
        return textsFor(text).say("register", HelpText.shorten(tenant().name(), 30), joinUrl());
    }

    String wrongCode(String text) {
        return textsFor(text).say("verify.wrong", joinUrl());
    }
}
