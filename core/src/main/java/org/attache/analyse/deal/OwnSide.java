package org.attache.analyse.deal;

import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Mention;

/// Which side a verb or noun of a deal has as its own: the subject of the verb, through plans and contracts; the
/// owner of the noun; who governs it.
final class OwnSide {
    private static final Set<String> CLAUSE_END =
            Set.of(";", ":", "while", "although", "but", "after", "before", "because");
    private static final Set<String> HOLDING = Set.of("against", "of", "from", "into", "for");
    private static final Set<String> BLAMING = Set.of("for", "of", "over", "by", "against");

    private OwnSide() {}

    static void subject(Scene scene, Trigger trigger, Around around) {
        Sentence sentence = scene.sentence();
        Token verb = scene.token(trigger.index());
        if (trigger.passive()) {
            Optional<Token> agent = sentence.child(verb, "obl:agent");
            agent.ifPresent(t -> around.setSubject(scene, t));
            if (agent.isEmpty() && trigger.rule().roles() == DealRules.Roles.SELL) {
                around.subject = builder(scene, trigger.index());
            }
            boolean bought = trigger.rule().roles() == DealRules.Roles.BUY && agent.isEmpty();
            if (bought && !verb.relation().equals("root")) {
                around.subject = scene.mainSubject(); // "Peru waits for 14 jets, ordered in 2018"
            }
            return;
        }
        Optional<String> blamed = blamed(scene, trigger.index());
        if (blamed.isPresent()) {
            around.subject = blamed;
            return;
        }
        if (isChosen(scene, verb, around)) {
            return;
        }
        Token token = verb;
        for (int step = 0; step < 6; step++) {
            Optional<Token> subject = subjectOf(sentence, token);
            if (subject.isPresent() && !isRelative(subject.orElseThrow())) {
                around.setSubject(scene, subject.orElseThrow());
                around.open = DealWords.has(
                                DealWords.Kind.OPEN,
                                scene.word(subject.orElseThrow().index()))
                        && isIndefinite(scene, subject.orElseThrow());
                break;
            }
            if (token.head() < 0) {
                break;
            }
            Token head = sentence.token(token.head());
            if (token.isRelation("xcomp") || token.isRelation("ccomp") || token.isRelation("advcl")) {
                Optional<Token> object =
                        sentence.child(head, "obj").filter(o -> o.index() < verb.index() && o.index() > head.index());
                Optional<String> controlled = object.flatMap(o -> NamedSide.party(scene, o));
                if (controlled.isPresent() && (!token.isRelation("advcl") || isHeldToIt(sentence, token))) {
                    around.subject = controlled;
                    if (!isHeldToIt(sentence, token) && !isBystander(head)) {
                        around.controller = subjectOf(sentence, head).flatMap(s -> NamedSide.party(scene, s));
                    }
                    break;
                }
            } else if (token.isRelation("acl") && !subject.isPresent()) {
                // "a contract to sell", "plans to buy": possessor of the noun, else subject of its verb
                Optional<String> owner = owner(scene, head);
                if (owner.isPresent()) {
                    around.subject = owner;
                    break;
                }
            } else if (!token.isRelation("conj")
                    && !head.isVerb()
                    && !token.isRelation("obj")
                    && !token.isRelation("obl")
                    && !token.isRelation("nmod")
                    && !token.isRelation("nsubj")) {
                break;
            }
            token = head;
        }
        if (around.subject.isEmpty() && !around.open) {
            around.open = isOpenBefore(scene, trigger.index());
            around.subject = around.open ? Optional.empty() : nearestBefore(scene, trigger.index());
        }
    }

    /// "Thailand picked Sweden to supply": the chosen one sells, who chooses buys.
    private static boolean isChosen(Scene scene, Token verb, Around around) {
        if (!scene.word(verb.index() - 1).equals("to")) {
            return false;
        }
        int before = verb.index() - (scene.word(verb.index() - 2).equals("not") ? 3 : 2);
        Optional<String> chosen = Optional.empty();
        for (int i = before; i > 0 && i > verb.index() - 10; i--) {
            if (chosen.isEmpty() && scene.endsMention(i)) {
                chosen = scene.party(i);
            }
            Token above = scene.token(i);
            if (above.isVerb()) {
                boolean chooses = chosen.isPresent() && DealWords.has(DealWords.Kind.CHOOSE, above.lemma());
                boolean asks = chosen.isPresent()
                        && DealWords.has(DealWords.Kind.ASK, above.lemma())
                        && !TriggerFinder.isPassive(scene, above);
                if (chooses || asks) {
                    around.subject = chosen;
                }
                if (chooses) {
                    around.object = subjectOf(scene.sentence(), above).flatMap(s -> NamedSide.party(scene, s));
                }
                return chooses || asks;
            }
        }
        return false;
    }

    /// "submarines that Germany's yard is building for Peru have been handed over": who builds what is handed over
    private static Optional<String> builder(Scene scene, int index) {
        for (int i = index - 1; i > 1 && i > index - 16; i--) {
            boolean builds = Set.of("build", "make", "produce", "construct", "assemble", "manufacture", "supply")
                            .contains(scene.token(i).lemma())
                    && scene.token(i).isVerb()
                    && !TriggerFinder.isPassive(scene, scene.token(i));
            if (builds) {
                for (int j = i - 1; j > 0 && !Set.of("that", "which").contains(scene.word(j)); j--) {
                    if (scene.endsMention(j) && scene.party(j).isPresent()) {
                        return scene.party(j);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "sanctions on Iran for supplying", "criticised China over its sale of": the one punished or thanked does it;
    /// the last one named before the preposition.
    private static Optional<String> blamed(Scene scene, int trigger) {
        int at = trigger - 1;
        while (at > 0 && isBeforeTrigger(scene.token(at))) {
            at--;
        }
        if (!BLAMING.contains(scene.word(at))) {
            return Optional.empty();
        }
        boolean against = scene.word(at).equals("against");
        Optional<String> last = Optional.empty();
        for (int i = at - 1; i >= 0 && i > at - 30; i--) {
            if (last.isEmpty() && scene.endsMention(i)) {
                last = scene.party(i);
            }
            boolean punishes = DealWords.has(against ? DealWords.Kind.WARN : DealWords.Kind.PUNISH, scene.token(i))
                    && (!scene.word(at).equals("by") || scene.token(i).isVerb());
            if (last.isPresent() && punishes) {
                return last;
            }
        }
        return Optional.empty();
    }

    private static boolean isBeforeTrigger(Token token) {
        return token.upos().equals("ADV")
                || token.upos().equals("DET")
                || token.upos().equals("ADJ")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("VBN");
    }

    private static boolean isBystander(Token verb) {
        return DealWords.has(DealWords.Kind.BYSTANDER, verb.lemma());
    }

    /// "warned Iran against selling", "accused it of arming", "blamed it for supplying": the one spoken of sells.
    private static boolean isHeldToIt(Sentence sentence, Token verb) {
        return sentence.children(verb, "mark").stream().anyMatch(m -> HOLDING.contains(m.lemma()));
    }

    /// "one of the members", "an unnamed country": the text itself leaves open who it is
    private static boolean isIndefinite(Scene scene, Token subject) {
        String word = scene.word(subject.index());
        boolean several = scene.word(subject.index() + 1).equals("of");
        if (word.equals("one") || word.equals("some") || word.equals("several") || word.equals("another")) {
            return several;
        }
        return scene.sentence().children(subject, "det").stream()
                .anyMatch(d -> Set.of("a", "an", "another", "some").contains(scene.word(d.index())));
    }

    private static Optional<Token> subjectOf(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.relation().equals("nsubj") || t.relation().equals("nsubj:pass"))
                .findFirst();
    }

    private static boolean isRelative(Token token) {
        return token.xpos().equals("WDT") || token.xpos().equals("WP");
    }

    /// "one of the members has expressed interest in buying"
    private static boolean isOpenBefore(Scene scene, int index) {
        for (int i = index - 1; i >= 0 && i > index - 24; i--) {
            if (scene.word(i).equals("one") && scene.word(i + 1).equals("of") && hasOpenNoun(scene, i + 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOpenNoun(Scene scene, int from) {
        for (int i = from; i < scene.size() && i < from + 5; i++) {
            if (DealWords.has(DealWords.Kind.OPEN_NOUN, scene.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// the last side named before, in the same clause
    private static Optional<String> nearestBefore(Scene scene, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (CLAUSE_END.contains(scene.word(i))) {
                break;
            }
            boolean complement = i > 0
                    && Set.of("to", "from", "with", "by", "in", "of", "against", "at", "on")
                            .contains(scene.word(i - 1));
            boolean adjective = scene.place(i)
                    .filter(p -> p.mention().kind() == Mention.Kind.DEMONYM)
                    .isPresent();
            if (scene.endsMention(i) && scene.party(i).isPresent() && !complement && !adjective) {
                return scene.party(i);
            }
        }
        return Optional.empty();
    }

    /// "Taiwan's purchase", "the Indian order", "U.S. arms sales"
    static void possessor(Scene scene, Trigger trigger, Around around) {
        Token noun = scene.token(trigger.index());
        around.subject = blamed(scene, trigger.index()).or(() -> owner(scene, noun));
        around.subjectIsFirm = scene.sentence().children(noun).stream()
                .anyMatch(t -> t.isRelation("nmod:poss") && scene.isFirm(t.index()));
        for (int i = trigger.index() - 1; i >= 0 && around.subject.isEmpty(); i--) {
            Token token = scene.token(i);
            boolean inPhrase = token.upos().equals("NOUN")
                    || token.upos().equals("PROPN")
                    || token.upos().equals("ADJ")
                    || token.upos().equals("NUM")
                    || token.xpos().equals("POS")
                    || token.text().equals("-")
                    || token.upos().equals("SYM");
            if (!inPhrase) {
                break;
            }
            around.subject =
                    scene.isWeapon(i) ? Optional.empty() : scene.isStateWord(i) ? scene.party(i) : Optional.empty();
        }
    }

    private static Optional<String> owner(Scene scene, Token noun) {
        for (Token child : scene.sentence().children(noun)) {
            boolean pronoun = child.isRelation("nmod:poss") && child.xpos().equals("PRP$");
            if (pronoun && scene.party(child.index()).isEmpty()) {
                // "sanctions on Turkey over its acquisition": the side named last
                for (int i = child.index() - 1; i >= 0; i--) {
                    if (scene.party(i).isPresent()) {
                        return scene.party(i);
                    }
                }
            }
        }
        return scene.sentence().children(noun).stream()
                .filter(t -> t.isRelation("nmod:poss"))
                .map(t -> NamedSide.party(scene, t))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// who signs, cancels, plans or approves what the noun names
    static void governor(Scene scene, Trigger trigger, Around around) {
        controller(scene, trigger, around);
        // "has become the first buyer of": who is one
        if (trigger.rule().id().equals("deal.buyer") && around.subject.isEmpty()) {
            around.subject = around.controller;
            around.controller = Optional.empty();
        }
    }

    private static void controller(Scene scene, Trigger trigger, Around around) {
        Sentence sentence = scene.sentence();
        Token token = scene.token(trigger.index());
        boolean pronoun = false; // "Pakistan says it will postpone the purchase": "it" is who says so
        for (int step = 0; step < 6 && token.head() >= 0; step++) {
            Optional<Token> own = subjectOf(sentence, token).filter(s -> token(s, trigger));
            pronoun |= own.filter(s -> s.upos().equals("PRON")).isPresent();
            if (own.isPresent() && !pronoun && isBystander(token)) {
                return; // "protested the sale", "reported a delivery": no side of it
            }
            if (own.isPresent()) {
                around.controller = NamedSide.party(scene, own.orElseThrow());
                around.addJoined(scene, own.orElseThrow(), around.controller);
                around.subjectIsFirm |= scene.isFirm(own.orElseThrow().index());
                if (around.controller.isPresent()) {
                    return;
                }
            }
            token = sentence.token(token.head());
        }
        Optional<Token> subject = subjectOf(sentence, token).filter(s -> token(s, trigger));
        around.controller = subject.flatMap(s -> NamedSide.party(scene, s));
        if (around.controller.isEmpty() && around.subject.isEmpty()) {
            around.controller = nearestBefore(scene, trigger.index());
        }
    }

    private static boolean token(Token subject, Trigger trigger) {
        return subject.index() < trigger.index();
    }
}
