package org.attache.analyse.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.Pages;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.fact.Article;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFinderTest {
    private static Cast cast(String text) {
        SourceText source = SourceText.of(text);
        Article article = Pages.article("test.txt", source, List.of());
        List<Sentence> sentences = SyntaxReader.load().read(source, new Span(0, text.length()), 0);
        return NameFinder.load().find(article, sentences);
    }

    private static Entity named(Cast cast, String name) {
        return cast.entities().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among "
                        + cast.entities().stream().map(Entity::name).toList()));
    }

    private static String at(Cast cast, String words, Mention.Kind kind) {
        return cast.places().stream()
                .filter(p -> p.mention().kind() == kind
                        && p.mention().quote().words().equals(words))
                .findFirst()
                .map(p -> p.entity().name())
                .orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senior General Htun Min Lwin flew home. | Htun Min Lwin",
                "Defence Minister Park Jin-soo opened the yard. | Park Jin-soo",
                "Foreign Minister Khalid bin Rashid al-Masri was there. | Khalid bin Rashid al-Masri",
                "President María Fernanda López García spoke. | María Fernanda López García",
                "Brig. Gen. J.R. Tolland inspected the brigade. | J.R. Tolland",
                "Commander Wiranegara received them. | Wiranegara",
                "Prime Minister-elect Anders van der Meulen won. | Anders van der Meulen",
                "Maj-Gen Aye Thant Kyaw denied it. | Aye Thant Kyaw"
            })
    void findsPersonsAfterTheirTitles(String text, String name) {
        Entity person = named(cast(text), name);
        assertEquals(EntityType.PERSON, person.type());
        assertTrue(person.role().isPresent());
    }

    @Test
    void givesAPersonTheCountryAndRoleThatStandBeforeTheName() {
        Entity minister = named(cast("Peruvian Defence Minister Carlos Quispe Rojas signed."), "Carlos Quispe Rojas");
        assertEquals(Optional.of("PER"), minister.country());
        assertEquals(Optional.of("Defence Minister"), minister.role());
    }

    @Test
    void theCountryThatAnOfficialVisitsIsNotHisOwn() {
        String text = "Fighting went on in Chad on Sunday. A high-ranking French official visited the country.";
        Entity chad = named(cast(text), "Chad");
        int at = text.indexOf("the country");
        assertTrue(chad.mentions().stream().anyMatch(m -> m.quote().span().start() == at), chad::toString);
    }

    @Test
    void readsARoleFromAnApposition() {
        Entity person = named(
                cast("Ivan Dorokhov, the secretary of Russia's Security Council, arrived on Monday."), "Ivan Dorokhov");
        assertEquals(Optional.of("RUS"), person.country());
        assertTrue(person.role().orElseThrow().startsWith("secretary"));
    }

    @Test
    void joinsShortNamesToTheFullOne() {
        Cast cast = cast("Foreign Minister Ivan Dorokhov landed in Hanoi. Dorokhov will stay until Friday.");
        assertEquals(2, named(cast, "Ivan Dorokhov").mentions().size());
    }

    @Test
    void resolvesPronounsAndDescriptionsToThePersonNamedBefore() {
        Cast cast = cast("Russian Defence Minister Ivan Dorokhov arrived in Hanoi on Monday. He met officials there. "
                + "The Russian defence minister thanked his hosts.");
        assertEquals("Ivan Dorokhov", at(cast, "He", Mention.Kind.PRONOUN));
        assertEquals("Ivan Dorokhov", at(cast, "The Russian defence minister", Mention.Kind.DESCRIPTION));
        assertEquals("Ivan Dorokhov", at(cast, "his", Mention.Kind.PRONOUN));
    }

    @Test
    void keepsPronounsToTheGenderOfTheName() {
        Cast cast = cast("President Maria Lopez met Prime Minister Robert Kane. She praised the accord.");
        assertEquals("Maria Lopez", at(cast, "She", Mention.Kind.PRONOUN));
    }

    @Test
    void takesACapitalAsTheStateWhenItActsAndAsThePlaceWhenSomeoneGoesThere() {
        Cast cast = cast("Moscow rejected the plan. The envoy flew to Moscow on Friday.");
        assertTrue(cast.entities().stream()
                .anyMatch(e -> e.type() == EntityType.STATE && e.name().equals("Russia")));
        assertTrue(cast.entities().stream()
                .anyMatch(e -> e.type() == EntityType.PLACE && e.name().equals("Moscow")));
    }

    @ParameterizedTest
    @CsvSource({"Su-30SM", "F-16", "S-400", "Type 055", "Project 22160", "AK-47", "HQ-9", "M1A2"})
    void findsWeaponsByDesignation(String designation) {
        Cast cast = cast("The army bought six " + designation + " systems last year.");
        assertEquals(EntityType.WEAPON, named(cast, designation).type());
    }

    @Test
    void takesAnEverydayWordAsAWeaponOnlyBesideAWordForOne() {
        assertTrue(cast("Kyiv asked for Patriot missiles.").entities().stream()
                .anyMatch(e -> e.type() == EntityType.WEAPON));
        assertFalse(cast("Robert Hunter spoke. Hunter left.").entities().stream()
                .anyMatch(e -> e.type() == EntityType.WEAPON));
    }

    @Test
    void joinsTheSpellingsOfOneMinistry() {
        Cast cast =
                cast("Qatar's Ministry of Defence issued a statement. The Qatari defense ministry gave no figures.");
        long bodies = cast.entities().stream()
                .filter(e -> e.type() == EntityType.ORGANIZATION)
                .count();
        assertEquals(1, bodies);
    }

    @Test
    void leavesThePossessiveEndingOutside() {
        Cast cast = cast("Ivan Dorokhov’s visit to Kenya’s coast ended.");
        cast.places()
                .forEach(p -> assertFalse(p.mention().quote().words().endsWith("s’")
                        || p.mention().quote().words().endsWith("’s")));
    }

    @Test
    void mentionsNeverCross() {
        Cast cast = cast("The Russian Defence Ministry in Moscow told Interfax that Su-35S jets of Russia's air force "
                + "had left. The ministry gave no reason, and its spokesman Pavel Grishin said he knew of none.");
        for (Cast.Place one : cast.places()) {
            for (Cast.Place other : cast.places()) {
                Span a = one.mention().quote().span();
                Span b = other.mention().quote().span();
                assertTrue(!a.overlaps(b) || a.contains(b) || b.contains(a), a + " crosses " + b);
            }
        }
    }

    @Test
    void isTheSameForTheSameText() {
        String text = "Brazil and India signed an accord in Brasilia. Brazilian officials praised it.";
        assertEquals(cast(text).entities(), cast(text).entities());
    }

    @Test
    void aWordThatMayOpenASentenceBeginsABodysNameWithinOne() {
        Cast cast = cast("She spoke for the National Shipbuilders Union in the port.");
        assertEquals(
                EntityType.ORGANIZATION,
                named(cast, "National Shipbuilders Union").type());
    }

    @Test
    void aBodysNameThatGoesOnIsNoBody() {
        Cast cast = cast("The crew went to the International Army Games in summer.");
        assertTrue(cast.entities().stream().noneMatch(e -> e.name().equals("International Army")));
    }

    @Test
    void aBodyThatManyStatesHaveIsNotThatOfAStateNobodySpeaksOf() {
        Cast namibia = cast("Namibia buried its president. The speaker of the National Assembly wept in Windhoek.");
        assertEquals(Optional.of("NAM"), named(namibia, "National Assembly").country());
        Cast korea = cast("South Korea and Namibia signed. In Seoul the National Assembly must agree.");
        assertEquals(Optional.of("KOR"), named(korea, "National Assembly").country());
    }

    @Test
    void aPresidentBesideAPlaceOfAnotherStateIsNotOfTheTopic() {
        String there =
                "President Harlan Boyd wants talks. At the White House, Mr. Boyd said Iran must answer. Iran denied it."
                        + " Iran will reply.";
        assertEquals(Optional.empty(), named(cast(there), "Harlan Boyd").country());
        String home = "President Harlan Boyd wants talks, and Iran must answer. Iran denied it. Iran will reply.";
        assertEquals(Optional.of("IRN"), named(cast(home), "Harlan Boyd").country());
    }
}
