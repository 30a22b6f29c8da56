package org.simsite.crm.textcode;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.signup.TenantReady;

/** The text codes of the current tenant. */
@TenantService
public class TextCodes {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    AuditLog audit;

    /** In the order they were given. */
    public List<TextCode> list() {
        return em.createQuery("select c from CodeEntry c order by c.position", CodeEntry.class)
                .getResultStream()
                .map(CodeEntry::read)
                .toList();
    }

    /**
     * Takes the place of all codes there were.
     *
     * @throws org.simsite.tenancy.input.InvalidInput naming each bad field, such as {@code codes[0].aliases}
     */
    public void replace(@Nullable List<TextCode> codes) {
        List<TextCode> checked = CodeForm.read(codes);
        audit.note(Act.change("text-codes.replace", "text codes", byCode(list()), byCode(checked)));
        em.createQuery("delete from CodeEntry c").executeUpdate();
        for (int i = 0; i < checked.size(); i++) em.persist(new CodeEntry(i, checked.get(i)));
        em.flush();
    }

    private static Map<String, TextCode> byCode(List<TextCode> codes) {
        Map<String, TextCode> named = new LinkedHashMap<>();
        for (TextCode each : codes) named.put(each.code(), each);
        return named;
    }

    /** What every tenant starts with; a tenant that has codes keeps them. */
    void begin(@Observes TenantReady ready) {
        if (list().isEmpty()) replace(DefaultCodes.ALL);
    }
}
