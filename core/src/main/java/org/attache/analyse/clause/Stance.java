package org.attache.analyse.clause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Modality;

/// Works out whether a predicate is claimed to have happened, by its own auxiliaries and by what governs it, up to
/// the clause that somebody vouches for: "does not plan to meet" is denied, "is expected to visit" planned, "may
/// have sold" possible. After the factuality classes of FactBank (Saurí and Pustejovsky 2009), folded to the five
/// of the contract.
///
/// Rule ids: `clause.modality.*` by the method's name. Missed: irony, "would have", and denials told over two
/// sentences.
final class Stance {
    private static final int FARTHEST = 12;

    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    private final Denials denials;
    private final Governors governors;

    private boolean denied;
    private boolean fixedAhead;
    private Modality weight = Modality.OCCURRED;

    Stance(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
        this.denials = new Denials(sentence, reader);
        this.governors = new Governors(sentence, reader);
    }

    /// The modality of a predicate.
    Modality of(Token predicate) {
        Token at = predicate;
        weigh(at);
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty() || !carries(at, above.orElseThrow())) {
                break;
            }
            at = above.orElseThrow();
        }
        if (fixedAhead && weight == Modality.POSSIBLE) {
            // "discussed preparations for the upcoming visit"
            weight = Modality.PLANNED;
        }
        return denied ? Modality.DENIED : weight;
    }

    /// What the token's own words say.
    private void weigh(Token token) {
        if (reader.isVerbal(token) || reader.hasCopula(token)) {
            weighVerb(token);
        }
        if (!reader.isVerbal(token)) {
            weighNoun(token);
        }
    }

    private void weighVerb(Token verb) {
        Token tensed = verb;
        boolean progressive = false;
        for (Token child : sentence.children(verb)) {
            String text = child.text().toLowerCase(Locale.ROOT);
            if (words.has("negation", child) && !child.isRelation("cc")) {
                denied = true;
            }
            if (child.isRelation("aux") || child.isRelation("cop")) {
                if (words.has("plannedmodal", text)) {
                    raise(Modality.PLANNED);
                } else if (text.equals("would") || text.equals("'d")) {
                    raise(governors.isReported(verb) ? Modality.PLANNED : Modality.POSSIBLE);
                } else if (words.has("possiblemodal", text)) {
                    raise(Modality.POSSIBLE);
                }
                progressive |= child.lemma().equals("be")
                        && child.relation().equals("aux")
                        && verb.xpos().equals("VBG");
                if (!child.xpos().equals("MD")) {
                    tensed = tensed.index() == verb.index() ? child : tensed;
                }
            }
            if (child.isRelation("mark") && words.has("condition", child)) {
                raise(Modality.POSSIBLE);
            }
            if (child.isRelation("advmod") && words.has("possibleadverb", child)) {
                raise(Modality.POSSIBLE);
            }
        }
        // "is to travel to Israel"
        boolean ahead = verb.xpos().equals("VB")
                && sentence.children(verb).stream()
                        .anyMatch(c -> (c.isRelation("aux") || c.isRelation("cop"))
                                && c.lemma().equals("be")
                                && sentence.children(verb, "mark").stream()
                                        .anyMatch(m -> m.lemma().equals("to") && m.index() > c.index()));
        if (ahead) {
            raise(Modality.PLANNED);
        }
        if ((progressive || governors.isBeingDone(verb)) && governors.isPresent(tensed)) {
            raise(Modality.ONGOING);
        }
        if (governors.isAhead(verb)) {
            raise(Modality.PLANNED);
        }
        for (Token subject : sentence.children(verb, "nsubj")) {
            denied |= denials.isNothing(subject);
        }
        for (Token object : sentence.children(verb, "obj")) {
            denied |= denials.isNothing(object);
        }
    }

    private void weighNoun(Token noun) {
        denied |= denials.isNothing(noun) || denials.followsNo(noun);
        if (reader.preposition(noun).equals("without")) {
            denied = true;
        }
        for (Token child : sentence.children(noun)) {
            if (!child.isRelation("amod") && !child.isRelation("compound") && !child.isRelation("acl")) {
                continue;
            }
            if (words.has("deniedmark", child)) {
                denied = true;
            } else if (words.has("plannedmark", child)) {
                if (governors.isHabitual(child)) {
                    // "a regularly scheduled drill"
                    continue;
                }
                raise(Modality.PLANNED);
                fixedAhead |= words.has("fixed", child);
            } else if (words.has("possiblemark", child)) {
                raise(Modality.POSSIBLE);
            } else if (words.has("ongoingmark", child)) {
                raise(Modality.ONGOING);
            }
        }
    }

    /// Takes in what `above` says of `at`; false where the claim ends there.
    private boolean carries(Token at, Token above) {
        String relation = at.relation();
        if (reader.isVerbal(at)) {
            return switch (relation) {
                case "xcomp" -> governed(at, above);
                case "ccomp", "ccomp:reported" -> complement(at, above);
                case "csubj", "csubj:pass" -> governed(at, above);
                case "acl" -> nounComplement(at, above);
                case "advcl" -> adverbial(at, above);
                case "conj" -> conjunct(at, above);
                case "acl:relcl" -> awaited(at, above);
                default -> false;
            };
        }
        if (at.isRelation("conj")) {
            return true;
        }
        if (reader.isVerbal(above)) {
            return nominalArgument(at, above);
        }
        if (at.isRelation("nmod") && !at.relation().equals("nmod:poss")) {
            return ofNoun(at, above);
        }
        if (at.isRelation("appos")) {
            return false;
        }
        if (at.isRelation("xcomp") || at.isRelation("ccomp")) {
            return complement(at, above);
        }
        return false;
    }

    private boolean conjunct(Token at, Token above) {
        // "will meet X and discuss Y": the second verb has the first one's auxiliary
        if (sentence.children(at, "aux").isEmpty()
                && sentence.children(at, "nsubj").isEmpty()
                && (above.xpos().equals("VB") || above.xpos().equals("VBG"))
                && at.xpos().equals(above.xpos())) {
            weigh(above);
            return true;
        }
        // a conjunct stays inside what its first conjunct is inside of ("denied that X met Y and sold Z")
        return above.isRelation("ccomp") || above.isRelation("xcomp") || above.isRelation("acl");
    }

    private boolean governed(Token at, Token above) {
        String lemma = lemma(above);
        classify(lemma, above);
        // "is eager to visit"; not "was glad to meet"
        if (above.upos().equals("ADJ")
                && at.xpos().equals("VB")
                && weight == Modality.OCCURRED
                && !words.has("settled", lemma)) {
            raise(Modality.POSSIBLE);
        }
        if (words.has("denial", lemma)) {
            denied = true;
        }
        weigh(above);
        return true;
    }

    private boolean complement(Token at, Token above) {
        String lemma = lemma(above);
        if (words.has("denial", lemma)) {
            denied = true;
            return false;
        }
        boolean speech = words.has("speech", lemma);
        if (speech && !reader.isNonFinite(at)) {
            return false;
        }
        classify(lemma, above);
        weigh(above);
        return !speech;
    }

    /// "plans to visit", "the decision to send", "a call to impose".
    private boolean nounComplement(Token at, Token noun) {
        boolean infinitive = at.xpos().equals("VB")
                && sentence.children(at, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("to"));
        boolean gerund = at.xpos().equals("VBG")
                && sentence.children(at, "mark").stream().anyMatch(m -> words.has("complementmark", m.lemma()));
        if (governors.isDemanded(at, noun)) {
            raise(Modality.POSSIBLE);
            return true;
        }
        if (!infinitive && !gerund) {
            return false;
        }
        if (reader.hasCopula(noun)) {
            // "was in Rome to attend"
            weigh(noun);
            return false;
        }
        raise(words.has("plannednoun", noun) ? Modality.PLANNED : Modality.POSSIBLE);
        weighNoun(noun);
        return true;
    }

    /// An infinitive of purpose is ahead, unless it says what somebody went somewhere for.
    private boolean adverbial(Token at, Token above) {
        boolean purpose = at.xpos().equals("VB")
                && sentence.children(at, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("to"));
        if (purpose) {
            if (governors.isCalledFor(above)) {
                // "called for the council to impose an embargo"
                raise(Modality.POSSIBLE);
                return false;
            }
            if (!reader.hasCopula(above) && !words.has("motion", above.lemma())) {
                raise(Modality.PLANNED);
                return false;
            }
            weigh(above);
            return true;
        }
        boolean present = governors.isPresent(at);
        if (governors.isAhead(at)) {
            return false;
        }
        if (governors.abstains(at, above)) {
            denied = true;
            return false;
        }
        if (present
                && sentence.children(at, "advmod").stream()
                        .anyMatch(m -> m.lemma().equals("when"))) {
            raise(Modality.PLANNED);
            return false;
        }
        if (at.xpos().equals("VBG") && sentence.children(at, "aux").isEmpty()) {
            // "… by deploying", "…, killing two": as true as what it goes with
            weigh(above);
            return above.isRelation("xcomp") || above.isRelation("ccomp") || above.isRelation("acl");
        }
        return false;
    }

    private boolean awaited(Token at, Token noun) {
        if (governors.isDemanded(at, noun)) {
            raise(Modality.POSSIBLE);
            return true;
        }
        if (governors.isAwaited(at, noun)) {
            raise(Modality.PLANNED);
        }
        return false;
    }

    private boolean nominalArgument(Token at, Token verb) {
        String lemma = lemma(verb);
        boolean argument = at.isRelation("obj") || at.isRelation("nsubj") || at.isRelation("ccomp");
        String preposition = reader.preposition(at);
        if (argument && governors.isStopper(at, verb)) {
            // "air raids halted the crackdown of the junta": neither the raids nor the crackdown are denied
            return false;
        }
        if (argument) {
            if (words.has("denial", lemma)) {
                denied = true;
            }
            if (words.has("continuing", verb.lemma())) {
                raise(Modality.ONGOING);
            }
            if (words.has("light", lemma)
                    || words.has("lightpassive", lemma)
                    || verb.lemma().equals("be")) {
                weigh(verb);
                return true;
            }
            classify(lemma, verb);
            if (at.isRelation("obj") || reader.isPassive(verb)) {
                boolean before = denied;
                weigh(verb);
                // "the raid was not linked to the inquiry", "did not condemn the attack": it took place
                denied = before || (denied && !governors.leavesUntouched(at, verb));
                return words.has("planned", lemma) || words.has("possible", lemma) || words.has("ongoing", lemma);
            }
            return weight != Modality.OCCURRED;
        }
        if (governors.abstains(at, verb)) {
            denied = true;
            return false;
        }
        if (preposition.equals("for") || preposition.equals("on")) {
            String together = verb.lemma() + " " + preposition;
            if (words.has("possible", together) || words.has("possible", verb.lemma())) {
                raise(Modality.POSSIBLE);
                return false;
            }
            if (words.has("planned", verb.lemma()) && preposition.equals("for")) {
                raise(Modality.PLANNED);
                return false;
            }
        }
        if (preposition.equals("in") || preposition.equals("to") || preposition.equals("for")) {
            if (words.has("light", lemma) || words.has("motion", lemma)) {
                boolean before = denied;
                weigh(verb);
                // "made no headway in talks": the talks were held; "did not take part in talks" denies
                denied = before || (denied && (words.has("motion", lemma) || words.has("partaking", lemma)));
                return true;
            }
        }
        return false;
    }

    private boolean ofNoun(Token at, Token noun) {
        String preposition = reader.preposition(at);
        if (!preposition.equals("of") && !preposition.equals("for") && !preposition.equals("on")) {
            return false;
        }
        if (words.has("counting", noun) || (preposition.equals("of") && words.has("doing", noun.lemma()))) {
            return true;
        }
        if (words.has("deniednoun", noun)) {
            // "announced the postponement of the drill"
            denied = true;
        } else if (words.has("plannednoun", noun)) {
            raise(Modality.PLANNED);
        } else if (words.has("possiblenoun", noun)) {
            raise(Modality.POSSIBLE);
        } else {
            return false;
        }
        weighNoun(noun);
        return false;
    }

    private void classify(String lemma, Token verb) {
        if (words.has("possible", lemma)) {
            raise(Modality.POSSIBLE);
        } else if (words.has("planned", lemma)
                || (lemma.equals("go") && verb.xpos().equals("VBG"))) {
            raise(Modality.PLANNED);
        } else if (words.has("ongoing", lemma) && !governors.isIncreased(lemma, verb)) {
            raise(Modality.ONGOING);
        }
    }

    /// Raises the weight: possible outweighs planned, planned ongoing, ongoing occurred.
    private void raise(Modality to) {
        if (order(to) > order(weight)) {
            weight = to;
        }
    }

    private static int order(Modality modality) {
        return List.of(Modality.OCCURRED, Modality.ONGOING, Modality.PLANNED, Modality.POSSIBLE, Modality.DENIED)
                .indexOf(modality);
    }

    private String lemma(Token verb) {
        return sentence.child(verb, "compound:prt")
                .map(p -> verb.lemma() + " " + p.lemma())
                .orElse(verb.lemma());
    }
}
