package org.simsite.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.identity.NewAccount;

public final class FakeAccounts extends Accounts {
    public final List<NewAccount> created = new ArrayList<>();
    public final List<String> removed = new ArrayList<>();
    public final Map<String, String> codes = new HashMap<>();

    @Override
    public void create(NewAccount account) {
        created.add(account);
    }

    @Override
    public void issueSetupCode(String tenantId, String username, String code) {
        codes.put(username, code);
    }

    @Override
    public void remove(String tenantId, String username) {
        removed.add(username);
    }
}
