package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Measure;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.attache.fact.Timing;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;

final class HeadlinesTest {
    private static final Map<EventType, List<String>> ROLES = Map.ofEntries(
            Map.entry(EventType.MEETING, List.of("participant", "participant")),
            Map.entry(EventType.VISIT, List.of("visitor", "host")),
            Map.entry(EventType.ATTENDANCE, List.of("participant", "occasion")),
            Map.entry(EventType.AGREEMENT, List.of("party", "party")),
            Map.entry(EventType.COOPERATION, List.of("provider", "receiver")),
            Map.entry(EventType.EXERCISE, List.of("party", "party")),
            Map.entry(EventType.WEAPONS_TEST, List.of("actor", "object")),
            Map.entry(EventType.DEPLOYMENT, List.of("actor", "object")),
            Map.entry(EventType.WITHDRAWAL, List.of("actor", "object")),
            Map.entry(EventType.AID, List.of("provider", "receiver")),
            Map.entry(EventType.AWARD, List.of("giver", "receiver")),
            Map.entry(EventType.SANCTION, List.of("imposer", "target")),
            Map.entry(EventType.POWER_SEIZURE, List.of("actor", "target")),
            Map.entry(EventType.CLASH, List.of("actor", "opponent")),
            Map.entry(EventType.REPRESSION, List.of("actor", "target")),
            Map.entry(EventType.PROTEST, List.of("actor", "target")),
            Map.entry(EventType.ELECTION, List.of("place")),
            Map.entry(EventType.VOTE, List.of("actor", "subject")),
            Map.entry(EventType.INSPECTION, List.of("actor", "object")));

    @Test
    void whatAStateGivesToSoldiersIsTrainingOrHelp() {
        EventClaim claim = event(
                EventType.COOPERATION,
                Modality.ONGOING,
                "",
                List.of("provider=Norland", "receiver=thousands of soldiers"));
        assertTrue(Headlines.event(claim).contains("giving training or help to thousands of soldiers"));
    }

    @Test
    void everyTypeModalityAndGapMakesASentence() {
        List<String> faults = new ArrayList<>();
        for (EventType type : EventType.values()) {
            for (Modality modality : Modality.values()) {
                List<String> roles = ROLES.getOrDefault(type, List.of());
                for (int present = 0; present < 1 << roles.size(); present++) {
                    List<String> filled = new ArrayList<>();
                    for (int i = 0; i < roles.size(); i++) {
                        if (((present >> i) & 1) == 1) {
                            filled.add(roles.get(i) + "=" + (i == 0 ? "Norland" : "Sudland"));
                        }
                    }
                    String sentence = Headlines.event(event(type, modality, "", filled));
                    boolean right = sentence.matches("[A-Z][^ ]* .*[^ ]")
                            && !sentence.contains("  ")
                            && !sentence.contains("someone")
                            && sentence.matches(".*(?:" + verbs(modality) + ").*")
                            && (!filled.stream().anyMatch(f -> f.endsWith("Norland")) || sentence.contains("Norland"))
                            && (!filled.stream().anyMatch(f -> f.endsWith("Sudland")) || sentence.contains("Sudland"));
                    if (!right) {
                        faults.add(type + " " + modality + " " + filled + ": " + sentence);
                    }
                }
            }
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    private static String verbs(Modality modality) {
        return switch (modality) {
            case OCCURRED -> "\\w+ed\\b|met|held|took|made|gave|withdrew|was|were|came|put";
            case ONGOING ->
                "(?:is|are) \\w+ing|(?:has|have) .*(?:sanctions|deployed)|(?:is|are) (?:under|deployed|in force)";
            case PLANNED -> "(?:is|are) to \\w+";
            case POSSIBLE -> "may \\w+";
            case DENIED -> "(?:is|are) said not to have \\w+";
        };
    }

    @Test
    void whoDidItStandsFirstAndThePlaceLast() {
        assertAll(
                () -> assertEquals(
                        "Ana Lund met Ivo Berg in Oslo",
                        Headlines.event(event(
                                EventType.MEETING,
                                Modality.OCCURRED,
                                "Oslo",
                                List.of("participant=Ana Lund", "participant=Ivo Berg")))),
                () -> assertEquals(
                        "Russia and North Korea are said not to have reached an accord",
                        Headlines.event(event(
                                EventType.AGREEMENT,
                                Modality.DENIED,
                                "",
                                List.of("party=Russia", "party=North Korea")))),
                () -> assertEquals(
                        "The army seized power",
                        Headlines.event(event(EventType.POWER_SEIZURE, Modality.OCCURRED, "", List.of("actor=army")))),
                () -> assertEquals(
                        "North Korea tested a ballistic missile",
                        Headlines.event(event(
                                EventType.WEAPONS_TEST,
                                Modality.OCCURRED,
                                "",
                                List.of("actor=North Korea", "object=ballistic missile")))),
                () -> assertEquals(
                        "Hundreds of protesters faced a crackdown",
                        Headlines.event(event(
                                EventType.REPRESSION,
                                Modality.OCCURRED,
                                "",
                                List.of("target=hundreds of protesters")))),
                () -> assertEquals(
                        "Russian officials are visiting Myanmar",
                        Headlines.event(event(
                                EventType.VISIT, Modality.ONGOING, "Myanmar", List.of("visitor=Russian officials")))),
                () -> assertEquals(
                        "The United States imposed sanctions on Iran",
                        Headlines.event(event(
                                EventType.SANCTION,
                                Modality.OCCURRED,
                                "",
                                List.of("imposer=United States", "target=Iran")))),
                () -> assertEquals(
                        "An election is to be held in Norland",
                        Headlines.event(event(EventType.ELECTION, Modality.PLANNED, "", List.of("place=Norland")))));
    }

    @Test
    void aDenialThatLooksAheadSaysSo() {
        EventClaim event = event(
                EventType.MEETING,
                Modality.DENIED,
                "",
                List.of("participant=Ana Lund", "participant=Ivo Berg"),
                "Lund does not plan to meet Berg.");
        assertEquals("Ana Lund is not to meet Ivo Berg", Headlines.event(event));
    }

    @Test
    void whatWasDoneToSomebodyIsSaidWithTheTextsOwnVerb() {
        assertAll(
                () -> assertEquals(
                        "Gunmen killed seven herdsmen",
                        clash("Gunmen killed seven herdsmen.", "actor=Gunmen", "opponent=seven herdsmen")),
                () -> assertEquals(
                        "Troops captured a senior commander",
                        clash(
                                "Troops killed ten men and captured a senior commander named Berg.",
                                "actor=Troops",
                                "opponent=senior commander")),
                () -> assertEquals(
                        "Pirates hijacked a Norland ship",
                        clash(
                                "Officials say pirates have hijacked a Norland ship.",
                                "actor=Pirates",
                                "opponent=Norland ship")),
                () -> assertEquals(
                        "Ivo Berg was kidnapped",
                        clash("Ivo Berg was kidnapped on his way home.", "opponent=Ivo Berg")),
                () -> assertEquals(
                        "Norland invaded Sudland",
                        clash("Norland's invasion of Sudland in May.", "actor=Norland", "opponent=Sudland")));
    }

    @Test
    void nobodyKillsABodyAndAFightIsAFight() {
        assertAll(
                () -> assertEquals(
                        "The army attacked Hezbollah",
                        clash("The army killed two Hezbollah fighters.", "actor=army", "opponent=Hezbollah")),
                () -> assertEquals(
                        "The army clashed with Hezbollah",
                        clash(
                                "The army fought Hezbollah, and two men were killed.",
                                "actor=army",
                                "opponent=Hezbollah")),
                () -> assertEquals(
                        "The army attacked the town and ten people",
                        clash(
                                "The army shelled the town, where ten people died.",
                                "actor=army",
                                "opponent=town",
                                "opponent=ten people")));
    }

    private static String clash(String words, String... roles) {
        return Headlines.event(event(EventType.CLASH, Modality.OCCURRED, "", List.of(roles), words));
    }

    @Test
    void whatStandsIsNotToldAsBeingDone() {
        assertAll(
                () -> assertEquals(
                        "Norland has sanctions on Sudland",
                        ongoing(
                                EventType.SANCTION,
                                "Norland's sanctions on Sudland hurt.",
                                "imposer=Norland",
                                "target=Sudland")),
                () -> assertEquals(
                        "Norland is imposing sanctions on Sudland",
                        ongoing(
                                EventType.SANCTION,
                                "Norland is imposing sanctions on Sudland.",
                                "imposer=Norland",
                                "target=Sudland")),
                () -> assertEquals(
                        "Norland has 850 soldiers deployed",
                        ongoing(
                                EventType.DEPLOYMENT,
                                "Norland has 850 soldiers there.",
                                "actor=Norland",
                                "object=850 soldiers")),
                () -> assertEquals(
                        "Warships are deployed",
                        ongoing(EventType.DEPLOYMENT, "Warships remain there.", "object=warships")));
    }

    private static String ongoing(EventType type, String words, String... roles) {
        return Headlines.event(event(type, Modality.ONGOING, "", List.of(roles), words));
    }

    @Test
    void whoIsNewToTheReaderKeepsTheTextsArticle() {
        assertEquals(
                "A suicide bomber attacked the consulate",
                clash("A suicide bomber rammed the consulate.", "actor=suicide bomber", "opponent=consulate"));
        assertEquals(
                "The junta attacked rebels",
                clash("Rebels were shelled, said a junta leader.", "actor=junta", "opponent=rebels"));
    }

    @Test
    void whatOneChargesAnotherWithIsNotToldAsDone() {
        assertEquals(
                "Norland is said to have attacked Sudland",
                clash("Sudland accused Norland of launching drones at it.", "actor=Norland", "opponent=Sudland"));
        assertEquals(
                "Rebels attacked Sudland",
                clash("Rebels claimed responsibility for the attack on Sudland.", "actor=Rebels", "opponent=Sudland"));
    }

    @Test
    void aMeetingThatWasNotHeldHasNoPlace() {
        assertEquals(
                "Ana Lund is said not to have met Ivo Berg",
                Headlines.event(event(
                        EventType.MEETING,
                        Modality.DENIED,
                        "Oslo",
                        List.of("participant=Ana Lund", "participant=Ivo Berg"))));
    }

    @Test
    void aDealNamesCountriesAndRoundMoney() {
        assertEquals(
                "Russia → Myanmar: 6 Su-30SM, about USD 204 million",
                Headlines.deal(deal(Optional.of("MMR"), List.of(), "Su-30SM", 6)));
        assertEquals(
                "Russia → buyer not named (perhaps Thailand): 2 × 22160 patrol ships, about USD 204 million",
                Headlines.deal(deal(Optional.empty(), List.of("THA"), "22160 patrol ship", 2)));
    }

    @Test
    void aStatementReadsAsASentence() {
        assertEquals(
                "The minister said: “We stand ready”",
                Headlines.statement(statement("minister", true, "“We stand ready,”")));
        assertEquals(
                "The minister used the words “old friends”",
                Headlines.statement(statement("minister", true, "“old friends,”")));
        assertEquals(
                "Analysts said that the army needs jets",
                Headlines.statement(statement("Analysts", false, "The army needs jets")));
        assertEquals(
                "Analysts accused the army of waste",
                Headlines.statement(statement("Analysts", false, "accused the army of waste")));
    }

    @Test
    void aFigureSaysWhatWasCounted() {
        assertEquals(
                "At least 870 people killed (the crackdown)",
                Headlines.figure(figure(Measure.KILLED, 870, "people", Optional.empty())));
        assertEquals(
                "Arms worth at least USD 5.76 billion (the crackdown)",
                Headlines.figure(figure(Measure.ARMS_VALUE, 5_760_000_000.0, "USD", Optional.empty())));
        assertEquals(
                "Share of arms: at least 16% of imports (the crackdown)",
                Headlines.figure(figure(Measure.ARMS_SHARE, 16, "percent", Optional.of("imports"))));
        assertEquals(
                "At least 355 drones (the crackdown)",
                Headlines.figure(figure(Measure.OTHER, 355, "drones", Optional.of("drones"))));
        assertEquals(
                "At least 298 attack drones (the crackdown)",
                Headlines.figure(figure(Measure.OTHER, 298, "drones", Optional.of("attack drones"))));
        assertEquals(
                "At least 20 boats of the navy (the crackdown)",
                Headlines.figure(figure(Measure.OTHER, 20, "boats", Optional.of("boats of the navy"))));
        assertEquals(
                "At least 20 boats (the crackdown)",
                Headlines.figure(figure(Measure.OTHER, 20, "boats", Optional.empty())));
    }

    @Test
    void formerStatesDoNotHideTheirSuccessors() {
        assertEquals("Russia", CountryNames.of("RUS"));
        assertEquals("Germany", CountryNames.of("DEU"));
        assertEquals("ASEAN", CountryNames.of("ASEAN"));
        assertFalse(CountryNames.of("MMR").contains("("));
    }

    private static EventClaim event(EventType type, Modality modality, String place, List<String> roles) {
        return event(type, modality, place, roles, "Words of no weight.");
    }

    private static EventClaim event(EventType type, Modality modality, String place, List<String> roles, String words) {
        return new EventClaim(
                "e1",
                type,
                roles.stream()
                        .map(r -> r.split("=", 2))
                        .map(r -> new EventClaim.Role(r[0], new Party.Described(r[1])))
                        .toList(),
                Optional.of(place).filter(p -> !p.isEmpty()),
                Optional.empty(),
                Timing.UNKNOWN,
                evidence(words, modality));
    }

    private static DealClaim deal(Optional<String> recipient, List<String> candidates, String item, int count) {
        return new DealClaim(
                "d1",
                DealStatus.ORDERED,
                new DealClaim.Parties(Optional.of("RUS"), recipient, candidates),
                new DealClaim.Goods(item, "aircraft"),
                Optional.of(new DealClaim.Quantity(count, Bound.EXACTLY)),
                Optional.of(new DealClaim.Money(new BigDecimal("204000000"), "USD", Bound.ABOUT)),
                DealClaim.Dates.UNKNOWN,
                evidence("Words.", Modality.OCCURRED));
    }

    private static StatementClaim statement(String speaker, boolean direct, String words) {
        SourceText text = SourceText.of(words);
        return new StatementClaim(
                "s1",
                new StatementClaim.Speaker(new Party.Described(speaker), Optional.empty()),
                StatementKind.INFORM,
                new StatementClaim.Speech(direct, List.of(text.quote(0, text.length())), Optional.empty()),
                StatementClaim.Occasion.UNKNOWN,
                Timing.UNKNOWN,
                evidence(words, Modality.OCCURRED));
    }

    private static FigureClaim figure(Measure measure, double value, String unit, Optional<String> of) {
        return new FigureClaim(
                "f1",
                measure,
                new FigureClaim.Amount(value, Bound.AT_LEAST, unit),
                of,
                Optional.of("the crackdown"),
                Timing.UNKNOWN,
                evidence("Words.", Modality.OCCURRED));
    }

    private static Evidence evidence(String words, Modality modality) {
        SourceText text = SourceText.of(words);
        return new Evidence(text.quote(0, text.length()), List.of(), modality, new Provenance("analyse", "1", "test"));
    }
}
