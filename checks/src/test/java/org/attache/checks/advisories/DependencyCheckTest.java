package org.attache.checks.advisories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing ships that lies in a range of versions that an advisory names, or that was not reviewed.
final class DependencyCheckTest {
    private static final Path ROOT = Path.of(System.getProperty("attache.root", ".."));
    private static final Path LIBRARY = ROOT.resolve("desk/target/app/lib");
    private static final Path LIST = ROOT.resolve("docs/dependencies.tsv");
    private static final Path ADVISORIES = ROOT.resolve("docs/advisories.tsv");

    /// What a check says, its exit status in front.
    private static String check(Path library, Path list, Path advisories, String... options) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int status = new DependencyCheck(library, list, advisories, out).run(List.of(options));
            return status + " " + said.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatShipsWasReviewedAndNoAdvisoryHoldsForIt() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(LIBRARY), "skipped: the product is not built (" + LIBRARY + ")");
        String said = check(LIBRARY, LIST, ADVISORIES);
        assertTrue(said.startsWith("0 "), said);
    }

    @Test
    void everyPackageOfTheListOfAdvisoriesShipsOrItsLineIsOfNoUse() throws IOException {
        ReviewedList list = ReviewedList.read(LIST);
        for (Advisory advisory : AdvisoryList.read(ADVISORIES)) {
            for (Advisory.Affected one : advisory.affected()) {
                List<String> names = one.ecosystem() == Ecosystem.NPM
                        ? List.of(
                                "org.webjars.npm:" + one.name(), "org.webjars:" + one.name(), "org.mvnpm:" + one.name())
                        : List.of(one.name());
                assertTrue(
                        names.stream().anyMatch(list.rows()::containsKey), advisory.id() + " is about " + one.name());
            }
        }
    }

    /// The versions that shipped until 2026-11-22, for which the look-up of that day found advisories.
    @Test
    void versionsThatAreKnownToBeAffectedAreFound() throws IOException {
        List<Advisory> known = AdvisoryList.read(ADVISORIES);
        for (String affected : List.of(
                "org.bouncycastle:bcprov-jdk18on 1.84",
                "org.eclipse.jetty:jetty-http 12.1.10",
                "org.eclipse.jetty.websocket:jetty-websocket-core-common 12.1.10",
                "org.apache.tika:tika-core 3.3.1",
                "org.eclipse.jetty:jetty-http 12.1.6",
                "org.postgresql:postgresql 42.7.10",
                "tools.jackson.core:jackson-core 3.2.0")) {
            int space = affected.indexOf(' ');
            Part part = new Part(Ecosystem.MAVEN, affected.substring(0, space), affected.substring(space + 1), "", "");
            assertFalse(DependencyCheck.affected(List.of(part), known).isEmpty(), affected);
        }
    }

    /// Why `docs/advisories.tsv` says that CVE-2026-45249 does no harm: it needs a series of lines whose
    /// tooltip is HTML.
    @Test
    void thePicturesOfTheDeskHaveNoSeriesOfLinesAndNoTooltipOfHtml() throws IOException {
        for (String script : List.of("charts.js", "pages.js")) {
            String words = Files.readString(ROOT.resolve("desk/src/main/resources/desk/" + script));
            assertFalse(words.contains("type: \"lines\""), script);
            assertTrue(words.contains("renderMode: \"richText\""), script);
            assertFalse(words.contains("renderMode: \"html\""), script);
        }
    }

    @Test
    void whatDoesNoHarmHereIsNamedWithItsReasonWhoeverTellsOfIt() {
        Part part = new Part(Ecosystem.MAVEN, "org.webjars.npm:drawing", "5.0.0", "", "");
        List<Advisory.Affected> all =
                List.of(new Advisory.Affected(Ecosystem.NPM, "drawing", Interval.read("(,6.0.0)"), List.of()));
        Advisory ours = new Advisory("CVE-0 (GHSA-0)", "tooltips", all, "no tooltips here");
        Advisory theirs = new Advisory("GHSA-0 (CVE-0)", "tooltips", all, "");
        Advisory another = new Advisory("CVE-1", "axes", all, "");
        assertEquals(List.of(), DependencyCheck.affected(List.of(part), List.of(ours, theirs)));
        assertEquals(
                List.of("affected, without harm here: drawing 5.0.0: CVE-0 (GHSA-0): no tooltips here"),
                DependencyCheck.harmless(List.of(part), List.of(ours, theirs)));
        assertEquals(
                1,
                DependencyCheck.affected(List.of(part), List.of(ours, another)).size());
    }

    @Test
    void anAffectedAndAnUnreviewedJarAreFaults(@TempDir Path folder) throws IOException {
        Path library = Files.createDirectory(folder.resolve("lib"));
        for (String name : List.of("lines-1.2.9.jar", "stray-1.0.jar", "attache-core-0.1.0.jar")) {
            try (OutputStream out = Files.newOutputStream(library.resolve(name));
                    JarOutputStream jar = new JarOutputStream(out)) {
                jar.finish();
            }
        }
        Path list = Files.writeString(
                folder.resolve("list.tsv"),
                "# list\norg.example:lines\t1.2.9\tMIT\t2026-11-22\t2026-11-22\norg.example:gone\t1\tMIT\t2026-11-22\t\n");
        Path own = Files.writeString(folder.resolve("own.tsv"), "# none\n");
        String said = check(library, list, own, "--advisories", OsvExportTest.FILES.toString());
        assertTrue(said.startsWith("1 "), said);
        assertTrue(said.contains("affected: org.example:lines 1.2.9: EXAMPLE-1 (CVE-0000-0001)"), said);
        assertTrue(said.contains("not in the list, or twice: stray 1.0"), said);
        assertTrue(said.contains("in the list, no longer shipped: org.example:gone"), said);
        assertFalse(said.contains("attache-core"), said);

        String plain = check(library, list, own);
        assertFalse(plain.contains("EXAMPLE"), plain);
        assertTrue(check(library, list, own, "--write").contains("org.example:lines\t1.2.9\tMIT\t2026-11-22"));
        assertTrue(check(library, list, own, "--sbom").contains("\"pkg:maven/org.example/lines@1.2.9\""));
        assertTrue(check(library, list, own, "--what").startsWith("2 "));
    }

    @Test
    void rangesAreReadInMavensNotation() {
        List<Interval> ranges = Interval.read("(,9.4.60),[12.1.0,12.1.7)");
        assertEquals("[(,9.4.60), [12.1.0,12.1.7)]", ranges.toString());
        assertTrue(ranges.get(1).contains("12.1.6", Ecosystem.MAVEN));
        assertFalse(ranges.get(1).contains("12.1.10", Ecosystem.MAVEN), "numbers, not letters");
        assertTrue(ranges.getFirst().contains("9.4.59.v20251028", Ecosystem.MAVEN));
        assertThrows(IllegalArgumentException.class, () -> Interval.read("1.0"));
    }
}
