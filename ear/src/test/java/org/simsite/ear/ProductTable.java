package org.simsite.ear;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.simsite.tenancy.current.TenantService;

/** Reaches for the products of every tenant by each way there is, in a transaction of the current tenant. */
@TenantService
public class ProductTable {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    public long countByQuery() {
        return em.createQuery("select count(a) from Article a", Long.class).getSingleResult();
    }

    public int renameByBulkUpdate(String name) {
        return em.createQuery("update Article a set a.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    public int deleteByBulkDelete() {
        return em.createQuery("delete from Article a").executeUpdate();
    }

    public int countByJdbc() {
        return number("select count(*) from crm.product");
    }

    public int renameByJdbc() {
        return update("update crm.product set name = 'stolen'");
    }

    /** A row that names another tenant. */
    public int insertByJdbc(String tenant) {
        return update(
                "insert into crm.product (tenant_id, id, version, number, name, amount, currency, description, stock, created_at) "
                        + "values ('" + tenant + "', uuidv7(), 1, '9', 'planted', 1, 'CNY', '', 0, now())");
    }

    /** What was written is undone with the transaction. */
    public void renameAndFail() {
        renameByJdbc();
        throw new IllegalStateException("on purpose");
    }

    /** In the midst of a transaction of this tenant. */
    public void meanwhile(Runnable work) {
        countByJdbc();
        work.run();
    }

    public void waitTooLong() {
        execute("set local statement_timeout = '5ms'");
        execute("select pg_sleep(1)");
    }

    private void execute(String statement) {
        try (Connection connection = database.getConnection();
                Statement doing = connection.createStatement()) {
            doing.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String change) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
