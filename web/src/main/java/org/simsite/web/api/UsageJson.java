package org.simsite.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.simsite.tenancy.quota.Quotas;
import org.simsite.tenancy.quota.Usage;

/**
 * How much is used of one thing: {@code staff}, {@code customers}, {@code sites}, {@code texts} (parts of the month) or
 * {@code storage} (octets).
 *
 * @param limit what there may be at most
 * @param own whether the limit is the tenant's own
 */
@Schema(name = "Usage")
public record UsageJson(String what, long used, long limit, boolean own) {
    static ListJson<UsageJson> of(List<Usage> usages) {
        return ListJson.all(usages, UsageJson::of);
    }

    private static UsageJson of(Usage usage) {
        return new UsageJson(Quotas.name(usage.what()), usage.used(), usage.most(), usage.own());
    }
}
