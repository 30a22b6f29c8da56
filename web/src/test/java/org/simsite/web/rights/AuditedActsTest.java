package org.simsite.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.audit.AuditLog;

/** Every administrative act leads to a line of the audit log; a new one without it fails here. */
class AuditedActsTest {
    /** Buttons that only ask whether it is meant, and the one that says no. */
    private static final Set<String> HARMLESS = Set.of("addressView.ask", "addressView.cancel", "domainsView.ask");

    private static final Set<String> LINES = Set.of("note", "record");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.simsite");

    @Test
    void eachWritesALine() throws IOException {
        var acts = new AdministrativeActs(CLASSES).find();
        assertThat(acts).hasSizeGreaterThan(40);
        var silent = acts.entrySet().stream()
                .filter(act -> !leadsToTheLog(act.getValue()))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(silent).as("acts without AuditLog.note or record").isEqualTo(HARMLESS);
    }

    /** By any way that its code can take, through whatever implements what it calls. */
    private static boolean leadsToTheLog(JavaMethod act) {
        var seen = new HashSet<JavaCodeUnit>(Set.of(act));
        var open = new ArrayDeque<JavaCodeUnit>(seen);
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (unit.getOwner().isEquivalentTo(AuditLog.class) && LINES.contains(unit.getName())) return true;
            Stream.concat(
                            unit.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                            unit.getCodeUnitReferencesFromSelf().stream()
                                    .map(reference -> (CodeUnitAccessTarget) reference.getTarget()))
                    .flatMap(AuditedActsTest::bodies)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    /** What a call runs: of ours only, so that nothing is thought to be reached by way of an interface of Java's. */
    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        if (!target.getOwner().getPackageName().startsWith("org.simsite")) return Stream.empty();
        return Stream.concat(
                target.resolveMember().stream().map(JavaCodeUnit.class::cast),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getName().equals(target.getName())
                                && unit.getRawParameterTypes().equals(target.getRawParameterTypes())));
    }
}
