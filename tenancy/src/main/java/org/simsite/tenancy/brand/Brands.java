package org.simsite.tenancy.brand;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;

/** The current tenant's brand, for its administrators; its pages read it from the tenant. */
@TenantService
public class Brands {
    private static final int LONGEST_NAME = 120;

    @Inject
    CurrentTenant current;

    @Inject
    BrandTable table;

    @Inject
    AuditLog audit;

    @Inject
    Event<BrandChanged> changed;

    protected Brands() {} // CDI

    Brands(BrandTable table, AuditLog audit, Event<BrandChanged> changed) {
        this.current = new CurrentTenant();
        this.changed = changed;
        this.table = table;
        this.audit = audit;
    }

    public BrandNow get() {
        return table.read(current.require());
    }

    /**
     * @param version as it was read
     * @throws InvalidInput for a name that cannot be, or a colour that cannot be read; it names the nearest that can
     * @throws Stale if it was changed since
     */
    public BrandNow change(BrandDraft draft, long version) {
        Fields fields = new Fields();
        String name = fields.name("name", draft.name(), LONGEST_NAME);
        Accents accents = Accents.of(draft, fields);
        fields.check();
        BrandNow before = get();
        if (before.version() != version) throw new Stale("the brand");
        if (!table.write(current.require(), name, accents, version)) throw new Stale("the brand");
        return noted(before);
    }

    /** @throws InvalidInput naming the field {@code image}, if it is no logo */
    public BrandNow putLogo(byte[] file) {
        Logo logo = LogoFile.clean(file);
        BrandNow before = get();
        table.putLogo(current.require(), logo);
        return noted(before);
    }

    public BrandNow removeLogo() {
        BrandNow before = get();
        table.removeLogo(current.require());
        return noted(before);
    }

    public Optional<Logo> logo() {
        return table.logo(current.require());
    }

    private BrandNow noted(BrandNow before) {
        BrandNow after = get();
        if (!before.fields().equals(after.fields())) {
            audit.note(current.require(), Act.change("brand.change", "brand", before.fields(), after.fields()));
            changed.fire(new BrandChanged(current.require()));
        }
        return after;
    }
}
