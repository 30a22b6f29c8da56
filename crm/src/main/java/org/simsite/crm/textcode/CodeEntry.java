package org.simsite.crm.textcode;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;

/** A text code as it is kept; its aliases hold no blanks, so a blank divides them. */
@Entity
@Table(schema = "crm", name = "text_code")
class CodeEntry extends TenantOwned {
    private int position;
    private String code;

    @Enumerated(EnumType.STRING)
    private TextHandler handler;

    private String aliases;
    private @Nullable String help;
    private @Nullable String confirmation;

    @Enumerated(EnumType.STRING)
    private AuditRule audit;

    protected CodeEntry() {} // JPA

    CodeEntry(int position, TextCode checked) {
        this.position = position;
        this.code = checked.code();
        this.handler = checked.handler();
        this.aliases = String.join(" ", checked.aliases());
        this.help = checked.help();
        this.confirmation = checked.confirmation();
        this.audit = checked.audit();
    }

    TextCode read() {
        List<String> words = aliases.isEmpty() ? List.of() : List.of(aliases.split(" "));
        return new TextCode(code, handler, words, help, confirmation, audit);
    }
}
