package org.attache.fact.contract;

import java.util.Optional;
import org.attache.fact.EventType;
import tools.jackson.databind.node.ObjectNode;

/// PLOVER and CAMEO codes of an event type, for people who work with event data. The table is explained in
/// `docs/analyse.md`; the sources are the PLOVER 1.0 codebook and the CAMEO manual 1.1b3.
///
/// @param plover PLOVER event class; empty where the class has none
/// @param cameo CAMEO code
record Codes(Optional<String> plover, Optional<String> cameo) {
    /// The codes of a type.
    static Codes of(EventType type) {
        return switch (type) {
            case MEETING -> codes("CONSULT", "040");
            case VISIT -> codes("CONSULT", "042");
            case ATTENDANCE -> codes("CONSULT", "046");
            case AGREEMENT -> codes("AGREE", "057");
            case COOPERATION -> codes("COOPERATE", "062");
            case EXERCISE -> codes("COOPERATE", "062");
            case WEAPONS_TEST -> codes("MOBILIZE", "150");
            case DEPLOYMENT -> codes("MOBILIZE", "154");
            case WITHDRAWAL -> codes("RETREAT", "087");
            case AID -> codes("AID", "070");
            case AWARD -> codes("SUPPORT", "051");
            case SANCTION -> codes("SANCTION", "163");
            case POWER_SEIZURE -> codes("COERCE", "175");
            case CLASH -> codes("ASSAULT", "190");
            case REPRESSION -> codes("COERCE", "175");
            case PROTEST -> codes("PROTEST", "141");
            case ELECTION -> new Codes(Optional.empty(), Optional.empty());
            case VOTE -> codes("AGREE", "050");
            case INSPECTION -> codes("CONSULT", "090");
        };
    }

    private static Codes codes(String plover, String cameo) {
        return new Codes(Optional.of(plover), Optional.of(cameo));
    }

    void writeTo(ObjectNode node) {
        ContractWriter.put(node, "plover", plover);
        ContractWriter.put(node, "cameo", cameo);
    }
}
