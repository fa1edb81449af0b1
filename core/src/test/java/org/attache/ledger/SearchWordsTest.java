package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SearchWordsTest {
    @Test
    void aQuestionIsASearchForTheWordsThatTell() {
        assertEquals("\"Berg\" AND \"meet\" AND \"Lund?\"", SearchWords.toQuery("did Berg meet Lund?"));
        assertEquals(
                "\"Su-30\"* AND \"contract\" AND \"worth\"", SearchWords.toQuery("What was the Su-30 contract worth"));
    }

    @Test
    void smallWordsAreSoughtWhereNothingElseIsOrInQuotationMarks() {
        assertEquals("\"who\" AND \"is\"", SearchWords.toQuery("who is"));
        assertEquals("\"on the border\" AND \"of\"", SearchWords.toQuery("\"on the border\" of"));
    }
}
