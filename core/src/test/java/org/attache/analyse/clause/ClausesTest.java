package org.attache.analyse.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Modality;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

/// Clause frames on trees drawn by hand: one word a row, `text lemma upos xpos head relation`, heads from 1.
class ClausesTest {
    @Test
    void aPassiveHasItsAgentAsSubject() {
        Clause clause = clause(
                "jets",
                "The the DET DT 2 det",
                "jets jet NOUN NNS 4 nsubj:pass",
                "were be AUX VBD 4 aux:pass",
                "bought buy VERB VBN 0 root",
                "by by ADP IN 6 case",
                "Laos laos PROPN NNP 4 obl:agent");
        assertEquals(Clause.Voice.PASSIVE, clause.voice());
        assertEquals(List.of("Laos"), texts(clause.subjects()));
        assertEquals(List.of("jets"), texts(clause.objects()));
    }

    @Test
    void aRelativePronounStandsForItsAntecedent() {
        Clause clause = at(
                4,
                "Petrov petrov PROPN NNP 7 nsubj",
                ", , PUNCT , 4 punct",
                "who who PRON WP 4 nsubj",
                "seized seize VERB VBD 1 acl:relcl",
                "power power NOUN NN 4 obj",
                ", , PUNCT , 4 punct",
                "left leave VERB VBD 0 root");
        assertEquals(List.of("Petrov"), texts(clause.subjects()));
        assertEquals(List.of("power"), texts(clause.objects()));
    }

    @Test
    void aParticipleAfterANounIsAPassive() {
        Clause clause = at(
                2,
                "jets jet NOUN NNS 0 root",
                "bought buy VERB VBN 1 acl",
                "by by ADP IN 4 case",
                "Laos laos PROPN NNP 2 obl:agent");
        assertEquals(List.of("jets"), texts(clause.objects()));
        assertEquals(List.of("Laos"), texts(clause.subjects()));
    }

    @Test
    void conjoinedSubjectsAreAllSubjects() {
        Clause clause = at(
                4,
                "Oman oman PROPN NNP 4 nsubj",
                "and and CCONJ CC 3 cc",
                "Qatar qatar PROPN NNP 1 conj",
                "met meet VERB VBD 0 root");
        assertEquals(List.of("Oman", "Qatar"), texts(clause.subjects()));
    }

    @Test
    void aCoordinatedVerbTakesOverTheSubject() {
        Clause clause = at(
                4,
                "He he PRON PRP 2 nsubj",
                "came come VERB VBD 0 root",
                "and and CCONJ CC 4 cc",
                "met meet VERB VBD 2 conj",
                "Sato sato PROPN NNP 4 obj");
        assertEquals(List.of("He"), texts(clause.subjects()));
    }

    @Test
    void aControlledVerbIsPlannedAndHasTheSubjectAbove() {
        Clause clause = at(
                5,
                "Peru peru PROPN NNP 3 nsubj",
                "has have AUX VBZ 3 aux",
                "agreed agree VERB VBN 0 root",
                "to to PART TO 5 mark",
                "buy buy VERB VB 3 xcomp",
                "tanks tank NOUN NNS 5 obj");
        assertEquals(List.of("Peru"), texts(clause.subjects()));
        assertEquals(Modality.PLANNED, clause.modality());
    }

    @Test
    void objectControlGivesTheObject() {
        Clause clause = at(
                5,
                "Peru peru PROPN NNP 2 nsubj",
                "urged urge VERB VBD 0 root",
                "rebels rebel NOUN NNS 2 obj",
                "to to PART TO 5 mark",
                "leave leave VERB VB 2 xcomp");
        assertEquals(List.of("rebels"), texts(clause.subjects()));
        assertEquals(Modality.POSSIBLE, clause.modality());
    }

    @Test
    void aDeniedPlanIsDenied() {
        Clause clause = at(
                6,
                "Sato sato PROPN NNP 4 nsubj",
                "does do AUX VBZ 4 aux",
                "not not PART RB 4 advmod",
                "plan plan VERB VB 0 root",
                "to to PART TO 6 mark",
                "meet meet VERB VB 4 xcomp",
                "Petrov petrov PROPN NNP 6 obj");
        assertEquals(Modality.DENIED, clause.modality());
        assertEquals(List.of("Sato"), texts(clause.subjects()));
    }

    @Test
    void aNounHasItsPossessorAndItsPrepositions() {
        Clause clause = at(
                3,
                "Sato sato PROPN NNP 3 nmod:poss",
                "'s 's PART POS 1 case",
                "visit visit NOUN NN 0 root",
                "to to ADP IN 5 case",
                "Peru peru PROPN NNP 3 nmod");
        assertEquals(Clause.Voice.NOMINAL, clause.voice());
        assertEquals(List.of("Sato"), texts(clause.possessors()));
        assertEquals(List.of("Peru"), texts(clause.obliques("to")));
    }

    @Test
    void aFutureIsPlannedAndAPossibilityPossible() {
        assertEquals(Modality.PLANNED, modal("will").modality());
        assertEquals(Modality.POSSIBLE, modal("may").modality());
    }

    @Test
    void aPresentProgressiveIsOngoing() {
        Clause clause = at(
                3,
                "Peru peru PROPN NNP 3 nsubj",
                "is be AUX VBZ 3 aux",
                "training train VERB VBG 0 root",
                "pilots pilot NOUN NNS 3 obj");
        assertEquals(Modality.ONGOING, clause.modality());
    }

    private static Clause modal(String auxiliary) {
        return at(
                3,
                "Sato sato PROPN NNP 3 nsubj",
                auxiliary + " " + auxiliary + " AUX MD 3 aux",
                "visit visit VERB VB 0 root",
                "Peru peru PROPN NNP 3 obj");
    }

    private static Clause clause(String object, String... rows) {
        Clause found = Clauses.of(sentence(rows)).all().getFirst();
        assertEquals(object, found.object().orElseThrow().text());
        return found;
    }

    private static Clause at(int word, String... rows) {
        Sentence sentence = sentence(rows);
        return Clauses.of(sentence).at(sentence.token(word - 1));
    }

    private static Sentence sentence(String... rows) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String row : rows) {
            List<String> cells = List.of(row.split(" ", -1));
            String text = cells.get(0);
            tokens.add(new Token(
                    tokens.size(),
                    new Span(at, at + text.length()),
                    text,
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    Integer.parseInt(cells.get(4)) - 1,
                    cells.get(5)));
            at += text.length() + 1;
        }
        return new Sentence(new Span(0, at), 0, tokens);
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }
}
