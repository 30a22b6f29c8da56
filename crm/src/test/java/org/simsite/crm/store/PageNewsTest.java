package org.simsite.crm.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.simsite.crm.Road;
import org.simsite.crm.TestDatabase;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerChange;
import org.simsite.crm.party.Customers;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductChange;
import org.simsite.crm.sales.Products;
import org.simsite.crm.textcode.TextCodes;
import org.simsite.tenancy.news.NewsPost;
import org.simsite.tenancy.sql.Sql;

/** Nodes that keep public pages hear of every change to what these show, and of whom. */
class PageNewsTest {
    private final Road road = new Road(Locale.ENGLISH);
    private final Products products = road.world.get(Products.class);
    private final Publications publications = road.world.get(Publications.class);
    private final Customers customers = road.world.get(Customers.class);
    private final TextCodes codes = road.world.get(TextCodes.class);
    private final Customer li = road.verified("Li Wei", "liwei", "en", Road.LI);
    private final NewsPost post = new NewsPost(new Sql(TestDatabase.application()));
    private Connection listener;

    @BeforeEach
    void listen() throws SQLException {
        post.work(); // what was noted before is no news here
        listener = TestDatabase.app();
        try (var statement = listener.createStatement()) {
            statement.execute("listen simsite_pages");
        }
    }

    @AfterEach
    void stop() throws SQLException {
        listener.close();
    }

    @Test
    void aProductIsNews() throws SQLException {
        road.sell("1002", "Kettle");
        tells(1);
        as(() -> products.change("1002", new ProductChange("Pot", null, null, null), 1));
        tells(1);
    }

    @Test
    void whatIsPublishedIsNews() throws SQLException {
        as(() -> publications.announce("Closed", "on Monday", "ann"));
        tells(1);
        var review = review();
        tells(1);
        as(() -> publications.approve(review, "ann"));
        tells(1);
        as(() -> publications.lock(review, "claims", "ann"));
        tells(1);
    }

    @Test
    void theNameOfAnAuthorIsNewsAndHerPhoneIsNot() throws SQLException {
        change("Li Na", null, null);
        tells(1);
        change(null, "lina", null);
        tells(1);
        change(null, null, List.of());
        tells(0);
        as(() -> customers.delete(li.id()));
        tells(1);
    }

    @Test
    void aSiteIsNewsAndACustomerWithoutOneIsNot() throws SQLException {
        road.customer("Ann", null, "en", "+8613800138001");
        tells(0);
        road.customer("Bob", "bob", "en", "+8613800138002");
        tells(1);
    }

    @Test
    void aCodeIsNews() throws SQLException {
        as(() -> codes.replace(codes.list()));
        tells(1);
    }

    @Test
    void theTenantItselfIsNews() throws SQLException {
        try (var c = TestDatabase.superuser();
                var statement = c.createStatement()) {
            statement.execute("update tenancy.tenant set name = 'New' where id = '" + road.tenant.id() + "'");
        }
        tells(1);
    }

    /** Of phones and mail addresses a page shows nothing; they are read with their customer. */
    @Test
    void everyTableThatAPublicPageReadsTellsOfItsChanges() throws SQLException {
        var review = review();
        as(() -> publications.approve(review, "ann"));
        var access = road.world.get(Access.class);
        var tables = new TreeSet<String>();
        as(() -> {
            var before = access.scans();
            var all = products.list(200, null).items();
            publications.notices();
            publications.ratings(all.stream().map(Product::id).toList());
            publications.reviews("1001");
            codes.list();
            customers.findBySite("liwei");
            access.scans().forEach((table, scans) -> {
                if (!scans.equals(before.get(table))) tables.add(table);
            });
        });
        try (var c = TestDatabase.superuser();
                var statement = c.createStatement();
                var rows = statement.executeQuery(
                        "select distinct tgrelid::regclass::text from pg_trigger"
                                + " where tgfoid in ('tenancy.tell'::regproc, 'tenancy.note'::regproc) and tgargs like 'simsite_pages%'")) {
            var telling = new ArrayList<String>();
            while (rows.next()) telling.add(rows.getString(1));
            assertThat(tables).contains("crm.party", "crm.product");
            assertThat(telling).containsAll(tables);
        }
    }

    /** A transaction that notifies has all others that do wait until it is on the disk. */
    @Test
    void noTableOfTheBusinessNotifiesByItself() throws SQLException {
        try (var c = TestDatabase.superuser();
                var statement = c.createStatement();
                var rows = statement.executeQuery("select t.tgrelid::regclass::text from pg_trigger t"
                        + " join pg_class r on r.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid"
                        + " where r.relnamespace = 'crm'::regnamespace and f.prosrc like '%pg_notify%'")) {
            assertThat(rows.next() ? rows.getString(1) : "").isEmpty();
        }
    }

    static class Access {
        @PersistenceContext
        EntityManager em;

        /** How often the connection has read each table lately. */
        Map<String, Long> scans() {
            List<?> rows = em.createNativeQuery("select relid::regclass::text, seq_scan + coalesce(idx_scan, 0)"
                            + " from pg_stat_xact_user_tables where relname not in ('party_phone', 'party_email')")
                    .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                    .getResultList();
            return rows.stream()
                    .map(Object[].class::cast)
                    .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        }
    }

    private void as(Runnable work) {
        road.world.as(road.tenant, work);
    }

    private UUID review() {
        road.text(Road.LI, "C 1001 4 lovely tea");
        return road.world
                .as(road.tenant, () -> publications.list(PublicationState.WAITING, 1, null))
                .items()
                .getFirst()
                .id();
    }

    private void change(String name, String site, List<String> phones) {
        as(() -> customers.change(
                li.id(),
                new CustomerChange(null, name, phones, null, site, null),
                customers.find(li.id()).orElseThrow().version()));
    }

    /** Since it was last asked. Notifications come in the order of the commits. */
    private void tells(int news) throws SQLException {
        post.work();
        try (var statement = listener.createStatement()) {
            statement.execute("select pg_notify('simsite_pages', 'end')");
        }
        var heard = new ArrayList<String>();
        while (!heard.contains("end"))
            for (var each : listener.unwrap(PGConnection.class).getNotifications(1_000)) heard.add(each.getParameter());
        heard.removeLast();
        assertThat(heard).isEqualTo(Collections.nCopies(news, road.tenant.id()));
    }
}
