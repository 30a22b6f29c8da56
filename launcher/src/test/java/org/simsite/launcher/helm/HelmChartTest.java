package org.simsite.launcher.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simsite.launcher.helm.Rendered.at;
import static org.simsite.launcher.helm.Rendered.container;
import static org.simsite.launcher.helm.Rendered.environment;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmChartTest {

    @Test
    void passesTheLint() {
        LintResult result = new Helm(Rendered.CHART).lint().call();
        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void theLeastThatMustBeGivenMakesAWholeInstallation() {
        assertThat(Rendered.of("minimal").names())
                .containsExactlyInAnyOrder(
                        "ServiceAccount crm-simsite",
                        "NetworkPolicy crm-simsite",
                        "Service crm-simsite-web",
                        "Deployment crm-simsite-web",
                        "Ingress crm-simsite");
    }

    @Test
    void theServerReadsItsConfigurationFromTheEnvironment() {
        assertThat(environment(Rendered.of("minimal").only("Deployment")))
                .containsEntry("SIMSITE_BASE_DOMAIN", "crm.example")
                .containsEntry("SIMSITE_PUBLIC_SCHEME", "https")
                .containsEntry("SIMSITE_PUBLIC_PORT", "443")
                .containsEntry("SIMSITE_PROXIES", "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16")
                .containsEntry("SIMSITE_DB_URL", "jdbc:postgresql://db.example:5432/simsite")
                .containsEntry("SIMSITE_DB_USER", "simsite_app")
                .containsEntry("SIMSITE_KEYCLOAK_URL", "https://login.example")
                .containsEntry("SIMSITE_KEYCLOAK_ADMIN_CLIENT", "simsite-provisioner")
                .containsEntry("SIMSITE_MAIL_FROM", "hello@crm.example")
                .doesNotContainKey("SIMSITE_MODEMS");
    }

    @Test
    void secretsAreNamedNeverWritten() {
        assertThat(environment(Rendered.of("minimal").only("Deployment")))
                .containsEntry("SIMSITE_SECRET", "simsite-application/secret")
                .containsEntry("SIMSITE_DB_PASSWORD", "simsite-database/password")
                .containsEntry("SIMSITE_KEYCLOAK_ADMIN_SECRET", "simsite-keycloak/secret");
    }

    @Test
    void moreKeycloaksAreNamedAndDescribed() {
        assertThat(environment(Rendered.of("modems").only("Deployment")))
                .containsEntry("SIMSITE_KEYCLOAK_MORE", "asia,south-sea")
                .containsEntry("SIMSITE_KEYCLOAK_ASIA_URL", "https://login.asia.example")
                .containsEntry("SIMSITE_KEYCLOAK_ASIA_ADMIN_SECRET", "simsite-keycloak-asia/secret")
                .containsEntry("SIMSITE_KEYCLOAK_ASIA_CAPACITY", "400")
                .containsEntry("SIMSITE_KEYCLOAK_SOUTH_SEA_ADMIN_CLIENT", "maker")
                .doesNotContainKey("SIMSITE_KEYCLOAK_SOUTH_SEA_CAPACITY");
        assertThat(environment(Rendered.of("minimal").only("Deployment"))).doesNotContainKey("SIMSITE_KEYCLOAK_MORE");
    }

    @Test
    void onlyTheMigrationKnowsTheOwnerOfTheSchemas() {
        Rendered rendered = Rendered.of("plain");
        assertThat(environment(rendered.only("Job")))
                .containsOnly(
                        Map.entry("SIMSITE_DB_URL", "jdbc:postgresql://db:5432/simsite"),
                        Map.entry("SIMSITE_DB_OWNER", "simsite_owner"),
                        Map.entry("SIMSITE_DB_OWNER_PASSWORD", "simsite/owner"));
        assertThat(at(container(rendered.only("Job")), "args")).isEqualTo(List.of("migrate"));
        assertThat(environment(rendered.only("Deployment"))).doesNotContainValue("simsite/owner");
    }

    @Test
    void theMigrationIsAHookUnlessHooksAreOff() { // rendering gives the objects of a release, to which hooks do not
        // belong
        assertThat(Rendered.of("minimal").all("Job")).isEmpty();
        assertThat(Rendered.of("minimal", List.of("migration.hook", "false")).all("Job"))
                .hasSize(1);
    }

    @Test
    void oneWildcardLeadsEveryHostToTheWeb() {
        Map<String, Object> ingress = Rendered.of("minimal").only("Ingress");
        assertThat(hosts(ingress)).containsExactly("crm.example", "*.crm.example");
        assertThat(at(ingress, "spec", "tls", 0, "secretName")).isEqualTo("crm-example-tls");
        assertThat(at(ingress, "spec", "tls", 0, "hosts")).isEqualTo(List.of("crm.example", "*.crm.example"));
    }

    @Test
    void aTenantsOwnDomainHasItsOwnCertificate() {
        Map<String, Object> ingress = Rendered.of("modems").only("Ingress");
        assertThat(hosts(ingress)).contains("shop.acme.example");
        assertThat(at(ingress, "spec", "tls", 1, "secretName")).isEqualTo("acme-tls");
        assertThat(at(ingress, "spec", "ingressClassName")).isEqualTo("nginx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "modems", "plain"})
    void everyServerIsProbedAndEveryContainerIsConfined(String values) {
        Rendered rendered = Rendered.of(values);
        Stream.concat(rendered.all("Deployment").stream(), rendered.all("StatefulSet").stream())
                .map(Rendered::container)
                .forEach(server -> {
                    assertThat(at(server, "livenessProbe", "httpGet", "path")).isEqualTo("/health/live");
                    assertThat(at(server, "readinessProbe", "httpGet", "path")).isEqualTo("/health/ready");
                    assertThat(at(server, "startupProbe", "httpGet", "port")).isEqualTo("management");
                    assertThat(at(server, "resources", "limits", "memory")).isNotNull();
                    assertThat(at(server, "securityContext", "readOnlyRootFilesystem"))
                            .isEqualTo(true);
                });
        Object web = at(rendered.only("Deployment"), "spec", "template", "spec");
        assertThat(at(web, "securityContext", "runAsNonRoot")).isEqualTo(true);
        assertThat(at(web, "automountServiceAccountToken")).isEqualTo(false);
        assertThat(at(web, "containers", 0, "securityContext", "capabilities", "drop"))
                .isEqualTo(List.of("ALL"));
    }

    @Test
    void eachModemHostIsAWorkloadOfItsOwn() {
        List<Map<String, Object>> hosts = Rendered.of("modems").all("StatefulSet");
        assertThat(hosts)
                .extracting(host -> at(host, "metadata", "name"))
                .containsExactly("crm-simsite-modems-rack-1", "crm-simsite-modems-rack-2");
        assertThat(hosts).extracting(host -> at(host, "spec", "replicas")).containsOnly(1);
        assertThat(hosts)
                .extracting(host -> at(host, "spec", "template", "spec", "nodeSelector", "kubernetes.io/hostname"))
                .containsExactly("worker-3", "worker-4");
        assertThat(environment(hosts.getFirst()))
                .containsEntry("SIMSITE_MODEMS", "/dev/serial/by-id/usb-a-if00,/dev/serial/by-id/usb-b-if00");
    }

    @Test
    void onlyAHostThatAsksForItIsPrivileged() {
        List<Map<String, Object>> hosts = Rendered.of("modems").all("StatefulSet");
        assertThat(at(container(hosts.get(0)), "securityContext", "privileged")).isEqualTo(true);
        assertThat(at(hosts.get(0), "spec", "template", "spec", "volumes", 2, "hostPath", "path"))
                .isEqualTo("/dev");
        assertThat(at(container(hosts.get(1)), "securityContext", "allowPrivilegeEscalation"))
                .isEqualTo(false);
        assertThat(at(container(hosts.get(1)), "resources", "limits", "devices.example/modem"))
                .isEqualTo(1);
        assertThat(at(hosts.get(1), "spec", "template", "spec", "securityContext", "supplementalGroups"))
                .isEqualTo(List.of(20));
    }

    @Test
    void aTestClusterNeedsNeitherIngressNorPolicies() {
        Rendered rendered = Rendered.of("plain");
        assertThat(rendered.all("Ingress")).isEmpty();
        assertThat(rendered.all("NetworkPolicy")).isEmpty();
        assertThat(environment(rendered.only("Deployment")))
                .containsEntry("SIMSITE_PUBLIC_PORT", "8080")
                .doesNotContainKey("SIMSITE_PROXIES")
                .containsEntry("TZ", "UTC");
        assertThat(at(container(rendered.only("Deployment")), "image")).isEqualTo("registry.example/simsite:edge");
    }

    @Test
    void severalServersTalkToEachOtherAndNobodyElseDoes() {
        Rendered rendered = Rendered.of("minimal", List.of("web.replicas", "3"));
        Map<String, Object> web = rendered.only("Deployment");
        assertThat(at(web, "spec", "replicas")).isEqualTo(3);
        assertThat(at(web, "spec", "strategy", "type")).isEqualTo("RollingUpdate");
        assertThat(at(container(web), "env").toString()).contains("SIMSITE_CLUSTER_ADDRESS", "status.podIP");
        assertThat(at(container(web), "ports").toString()).contains("7600", "7601");
        Map<String, Object> policy = rendered.only("NetworkPolicy");
        assertThat(at(policy, "spec", "ingress", 0, "ports").toString()).doesNotContain("7600");
        assertThat(at(policy, "spec", "ingress", 1, "from", 0, "podSelector", "matchLabels"))
                .isEqualTo(at(web, "spec", "selector", "matchLabels"));
        Rendered single = Rendered.of("minimal");
        assertThat(single.only("Deployment").toString()).doesNotContain("7600").doesNotContain("CLUSTER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baseDomain               |                          | baseDomain: must be given, see values.yaml
            baseDomain               | localhost                | baseDomain: "localhost" is no domain such as crm.example
            baseDomain               | https://crm.example      | is no domain such as crm.example
            baseDomain               | CRM.example              | in lower case and without scheme or port
            mail.from                | nobody                   | mail.from: "nobody" is no mail address
            keycloak.url             | https://login.example/   | without a slash at the end
            keycloak.more[0].name    | Asia                     | keycloak.more: the name "Asia" is not of at most 31
            keycloak.more[1].name    | asia                     | keycloak.more: two are named asia
            keycloak.more[1].name    | main                     | keycloak.more: two are named main
            keycloak.more[0].url     | login.asia.example       | is no address such as https://login.example
            keycloak.adminSecret.name |                         | keycloak.adminSecret.name: must be given
            database.url             | postgres://db/simsite    | is not of the form jdbc:postgresql://host:5432/simsite
            database.url             | jdbc:postgresql://db/s?password=x | database.url: without a password
            database.user            | simsite_owner            | for an owner passes row security
            web.replicas             | 10                       | web.replicas: at most 9
            ingress.tlsSecret        |                          | name the secret with the certificate
            modemHosts[0].name       | Rack One                 | modemHosts: the name "Rack One" is not of at most 16
            modemHosts[1].name       | rack-1                   | modemHosts: two are named rack-1
            modemHosts[1].resource   |                          | needs the resource that the device plugin hands out
            modemHosts[0].devices[0] | ttyUSB0                  | the device "ttyUSB0" is no path below /dev
            modemHosts[0].access     | root                     | modemHosts
            public.scheme            | ftp                      | public
            public.port              | 70000                    | port
            databse.url              | x                        | databse
            """)
    void aWrongValueFailsWithASentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> Rendered.of("modems", List.of(name, value == null ? "" : value)))
                .hasMessageContaining(sentence);
    }

    private static List<Object> hosts(Map<String, Object> ingress) {
        return ((List<?>) at(ingress, "spec", "rules"))
                .stream().map(rule -> at(rule, "host")).toList();
    }
}
