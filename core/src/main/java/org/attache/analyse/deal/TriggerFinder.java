package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Part;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.deal.DealRules.Rule;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;

/// Finds the word that makes a series of items a deal: the verb they are the object or passive subject of, the noun
/// they complement, or the head of the phrase they stand in.
///
/// Caught: "sell Iran the missiles", "deals for transport aircraft", "arms sales", "fighters which Russia is yet to
/// deliver", "past purchases included rifles". Missed: a trigger in another sentence.
final class TriggerFinder {
    private static final Set<String> LINKS =
            Set.of("of", "for", "with", "on", "in", "over", "about", "involving", "worth", "to");
    private static final int REACH = 14;
    /// How far back the noun of "the contract …, worth …, also provides for" may stand.
    private static final int FAR = 22;

    private final DealRules rules;

    TriggerFinder(DealRules rules) {
        this.rules = rules;
    }

    Optional<Trigger> find(Scene scene, List<Item> series) {
        Item head = series.getFirst();
        if (NoDeals.isShare(scene, head.first())) {
            return Optional.empty();
        }
        Optional<Trigger> compound = compound(scene, series.getLast());
        if (compound.isPresent()) {
            return compound;
        }
        if (series.getLast().isModifier()) {
            return Optional.empty();
        }
        return left(scene, head.first())
                .or(() -> tree(scene, series))
                .or(() -> right(scene, series))
                .filter(t -> !t.rule().armsOnly()
                        || series.stream().anyMatch(Item::sure)
                        || HeavyArms.areFromState(scene, t, series))
                .filter(t -> !NoDeals.isCommand(scene, t) && !isRanked(scene, t))
                .filter(t -> !t.rule().id().equals("deal.use") || head.maker().isPresent())
                // "will pay $900 million for the planes": what was told of before
                .filter(t -> !t.rule().id().equals("deal.pay")
                        || !scene.word(head.first()).matches("the|these|those"));
    }

    // "arms sales", "the Rafale jets deal"
    private Optional<Trigger> compound(Scene scene, Item item) {
        return item.isModifier()
                ? rules.nounBehindPlural(scene, item.end()).map(r -> new Trigger(item.end(), r, false))
                : Optional.empty();
    }

    // the trigger that the item follows, with nothing between but what belongs to the two
    private Optional<Trigger> left(Scene scene, int first) {
        String link = "";
        String near = ""; // the link right before the item
        boolean bridge = false;
        for (int at = first - 1; at >= 0 && at >= first - REACH; at--) {
            Token token = scene.token(at);
            String word = scene.word(at);
            Optional<Trigger> here = trigger(scene, at, link, near);
            if (here.isPresent()) {
                // "contracts to continue work on": what is worked on is the item of a contract only
                return bridge
                        ? here.filter(t -> t.rule().roles() == Roles.DEAL && !t.isVerb())
                        : here.map(t -> upgrade(scene, t));
            }
            if (DealWords.has(DealWords.Kind.BRIDGE, token.lemma())) {
                bridge = true;
                continue;
            }
            if (Between.isOfSum(scene, at)) {
                continue; // "$2 billion worth of", "up to 40", "$2 billion in"
            }
            boolean provides = link.equals("for") && token.lemma().equals("provide");
            if (provides || DealWords.has(DealWords.Kind.INCLUDE, token.lemma())) {
                Optional<Trigger> noun = nounBefore(scene, at);
                return noun.isPresent() || !word.equals("including") ? noun : verbBefore(scene, at);
            }
            boolean source = word.equals("from") && scene.party(at + 1).isPresent();
            if (!source && LINKS.contains(word)) {
                link = word;
                near = near.isEmpty() ? word : near;
            } else if (!source && !Between.allows(scene, at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // "receive shipments of", "get supplies of": the verb tells who receives
    private Trigger upgrade(Scene scene, Trigger trigger) {
        if (trigger.isVerb() || trigger.rule().roles() != Roles.SELL) {
            return trigger;
        }
        boolean whole = trigger.rule().id().equals("deal.package"); // "is selling Kenya a package of"
        int reach = whole ? 10 : 4;
        for (int at = trigger.index() - 1; at >= 0 && at >= trigger.index() - reach; at--) {
            Optional<Rule> verb = rules.verb(scene, scene.token(at))
                    .filter(r -> r.roles() == Roles.BUY || (whole && r.roles() == Roles.SELL));
            if (verb.isPresent()) {
                return new Trigger(at, verb.orElseThrow(), isPassive(scene, scene.token(at)));
            }
        }
        return trigger;
    }

    private Optional<Trigger> trigger(Scene scene, int at, String link, String near) {
        Token token = scene.token(at);
        Optional<Rule> verb = isParted(scene, at) ? Optional.empty() : rules.verb(scene, token);
        if (verb.isPresent()) {
            Rule rule = verb.orElseThrow();
            boolean fits = switch (rule.roles()) {
                case EQUIP -> link.equals("with");
                case SPEND -> link.equals("on") || link.equals("for");
                case SELL -> link.isEmpty() || link.equals("with") || link.equals("of");
                case BUY, USE ->
                    rule.id().equals("deal.ask") ? link.equals("for") : link.isEmpty() || link.equals("of");
                case ARRIVE -> false;
                case DEAL, NONE -> true;
            };
            return fits ? Optional.of(new Trigger(at, rule, isPassive(scene, token))) : Optional.empty();
        }
        boolean interest = link.equals("in")
                && token.lemma().equals("interest")
                && token.upos().equals("NOUN");
        if (interest) {
            return rules.around(token).map(r -> neutral(at, r)); // "expressed interest in the system"
        }
        if (link.isEmpty() || near.equals("in")) {
            return link.isEmpty() ? direct(scene, at) : Optional.empty();
        }
        Optional<Rule> noun = rules.noun(scene, token);
        boolean buyer = noun.filter(r -> r.id().equals("deal.buyer")).isPresent();
        if (buyer && !near.equals("of") && !near.equals("for")) {
            return Optional.empty();
        }
        // "total exports to 20 vessels": how many they have become
        boolean grows =
                near.equals("to") && noun.filter(r -> r.roles() == Roles.SELL).isPresent();
        if (grows) {
            return Optional.empty();
        }
        if (noun.isPresent() && !isInOrderTo(scene, at)) {
            return Optional.of(new Trigger(at, noun.orElseThrow(), false));
        }
        boolean around =
                token.upos().equals("NOUN") && !near.equals("of") && !near.equals("with") && !near.equals("to");
        return around ? rules.around(token).map(r -> neutral(at, r)) : Optional.empty();
    }

    /// "the second biggest buyer of Russian arms": a rank, no deal
    private static boolean isRanked(Scene scene, Trigger trigger) {
        return trigger.rule().id().equals("deal.buyer")
                && scene.sentence().children(scene.token(trigger.index()), "amod").stream()
                        .anyMatch(t -> t.xpos().equals("JJS")
                                || t.text().endsWith("est")
                                || Set.of("top", "main", "major", "leading", "key", "regular", "frequent", "big")
                                        .contains(scene.word(t.index())));
    }

    private static boolean isInOrderTo(Scene scene, int at) {
        return scene.word(at).equals("order") && scene.word(at - 1).equals("in");
    }

    // "wants new frigates", "is building submarines": a word around a deal, with the item for its object
    private Optional<Trigger> direct(Scene scene, int at) {
        Token token = scene.token(at);
        boolean wants = DealWords.has(DealWords.Kind.DIRECT, token.lemma());
        boolean builds = rules.around(token)
                .filter(r -> r.status() == DealStatus.IN_PRODUCTION)
                .isPresent();
        if (builds && !Builds.makesDeal(rules, scene, at)) {
            return Optional.empty();
        }
        return wants && token.isVerb() ? rules.around(token).map(r -> neutral(at, r)) : Optional.empty();
    }

    /// "gave up", "gave way": no gift; "buy up to 25" is one
    private static boolean isParted(Scene scene, int at) {
        boolean bound = scene.word(at + 1).equals("up") && scene.word(at + 2).equals("to");
        return !bound && DealWords.has(DealWords.Kind.PARTED, scene.word(at + 1));
    }

    private static Trigger neutral(int at, Rule rule) {
        return new Trigger(at, new Rule(rule.id(), rule.words(), Part.NOUN, Roles.DEAL, rule.status(), true), false);
    }

    /// "will provide $300 million in arms to Kenya, including rifles": the verb of the same clause
    private Optional<Trigger> verbBefore(Scene scene, int from) {
        for (int at = from - 1; at >= 0 && at >= from - FAR; at--) {
            Optional<Rule> verb =
                    rules.verb(scene, scene.token(at)).filter(r -> r.roles() == Roles.SELL || r.roles() == Roles.BUY);
            if (verb.isPresent()) {
                return Optional.of(new Trigger(at, verb.orElseThrow(), isPassive(scene, scene.token(at))));
            }
            if (scene.word(at).equals(";")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Trigger> nounBefore(Scene scene, int from) {
        for (int at = from - 1; at >= 0 && at >= from - FAR; at--) {
            Optional<Rule> noun = rules.noun(scene.token(at)).filter(r -> !r.id().equals("deal.buyer"));
            if (noun.isPresent()) {
                return Optional.of(new Trigger(at, noun.orElseThrow(), false));
            }
        }
        return Optional.empty();
    }

    // by the arcs: object or passive subject of a verb, complement of a noun, noun that a participle or clause
    // modifies
    private Optional<Trigger> tree(Scene scene, List<Item> series) {
        Sentence sentence = scene.sentence();
        Token token = scene.token(series.getFirst().end());
        for (int step = 0; step < 5 && token.head() >= 0; step++) {
            Token head = sentence.token(token.head());
            if (token.head() < series.getFirst().first()
                    && hasComma(scene, token.head(), series.getFirst().first())) {
                return Optional.empty();
            }
            boolean object = token.isRelation("obj") || token.isRelation("iobj");
            boolean arrives = token.relation().equals("nsubj")
                    && rules.verb(scene, head)
                            .filter(r -> r.roles() == Roles.ARRIVE)
                            .isPresent();
            if (arrives) {
                return rules.verb(scene, head).map(r -> new Trigger(head.index(), r, false));
            }
            boolean passive = token.relation().equals("nsubj:pass");
            if (object || passive) {
                Optional<Rule> verb = rules.verb(scene, head);
                if (verb.isPresent() && !isParted(scene, head.index())) {
                    return Optional.of(new Trigger(head.index(), verb.orElseThrow(), passive));
                }
                return object ? direct(scene, head.index()) : Optional.empty();
            }
            boolean inside = token.isRelation("nmod") // "the transfer of parts in the boats"
                    && sentence.children(token, "case").stream()
                            .anyMatch(c -> Set.of("in", "aboard", "inside").contains(scene.word(c.index())));
            if (inside) {
                return Optional.empty();
            }
            if (token.isRelation("nmod") && rules.noun(scene, head).isPresent()) {
                return rules.noun(scene, head).map(r -> new Trigger(head.index(), r, false));
            }
            // "talks with Sweden's Saab over its Gripen E"
            boolean about = token.isRelation("nmod")
                    && sentence.children(token, "case").stream()
                            .anyMatch(c -> Set.of("over", "about", "on", "for").contains(scene.word(c.index())));
            if (about
                    && rules.around(head)
                            .filter(r -> r.status() == DealStatus.NEGOTIATION)
                            .isPresent()) {
                return rules.around(head).map(r -> neutral(head.index(), r));
            }
            boolean through = token.isRelation("conj")
                    || token.isRelation("appos")
                    || token.isRelation("flat")
                    || token.isRelation("compound")
                    || (token.isRelation("nmod") && DealWords.has(DealWords.Kind.HOLDER, head.lemma()));
            if (!through) {
                return Optional.empty();
            }
            token = head;
        }
        return Optional.empty();
    }

    private static boolean hasComma(Scene scene, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (scene.word(i).equals(",") || scene.word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    // "S-300s were delivered", "vessels delivered this year", "fighters which Russia is yet to deliver"
    private Optional<Trigger> right(Scene scene, List<Item> series) {
        int from = series.getLast().end() + 1;
        boolean relative = false;
        boolean subject = false;
        boolean be = false;
        for (int at = from; at < scene.size() && at < from + REACH; at++) {
            Token token = scene.token(at);
            String word = scene.word(at);
            Optional<Rule> verb = rules.verb(scene, token);
            if (verb.isPresent()) {
                if (verb.orElseThrow().roles() == Roles.EQUIP) {
                    return Optional.empty(); // "a jet that was equipped with": the jet is not what was given
                }
                boolean participle = token.xpos().equals("VBN") || (token.xpos().equals("VBD") && word.endsWith("ed"));
                boolean beside =
                        at == from || (at == from + 1 && scene.word(from).equals(",") && !token.isRelation("conj"));
                if ((be && participle)
                        || (beside
                                && participle
                                && (series.size() == 1 || scene.word(at + 1).equals("by"))
                                && !hasOwnObject(scene, at))) {
                    return Optional.of(new Trigger(at, verb.orElseThrow(), true));
                }
                if (verb.orElseThrow().roles() == Roles.ARRIVE) {
                    return verb.map(r -> new Trigger(token.index(), r, false));
                }
                return relative && subject && !be && verb.orElseThrow().roles() != Roles.USE
                        ? Optional.of(new Trigger(at, verb.orElseThrow(), false))
                        : Optional.empty();
            }
            // "14 jets, ordered in 2018"
            boolean aside = at == from
                    && word.equals(",")
                    && at + 1 < scene.size()
                    && scene.token(at + 1).xpos().equals("VBN");
            boolean contact = at == from && isSubjectOfDeed(scene, at); // "missiles it bought in 2019"
            relative |= contact;
            subject |= relative
                    && (scene.party(at).isPresent() || token.upos().equals("PRON"))
                    && !word.equals("which")
                    && !word.equals("that");
            if (word.equals("which") || word.equals("that")) {
                relative = true;
            } else if (Set.of("be", "been", "being", "is", "are", "was", "were").contains(word)) {
                be = true;
            } else if (Builds.isBuiltForAnother(scene, at)) {
                return rules.around(token).map(r -> Builds.ordered(scene, token.index(), r));
            } else if (Between.isAhead(scene, at)) {
                be = false; // "are expected to begin arriving": what is expected has not happened
            } else if (!aside
                    && !relative
                    && !token.upos().equals("AUX")
                    && !token.upos().equals("ADV")
                    && !token.upos().equals("PART")) {
                return Optional.empty();
            } else if (word.equals("yet")) {
                be = false;
            } else if (!aside && (word.equals(",") || word.equals(";"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "it bought", "Iran had ordered": a side or a pronoun right before a verb of deals
    private boolean isSubjectOfDeed(Scene scene, int at) {
        boolean names =
                Set.of("it", "they").contains(scene.word(at)) || scene.party(at).isPresent();
        int verb = at + 1;
        while (verb < scene.size()
                && (scene.token(verb).upos().equals("AUX")
                        || scene.token(verb).upos().equals("ADV"))) {
            verb++;
        }
        return names
                && verb < scene.size()
                && scene.token(verb).isVerb()
                && rules.verb(scene, scene.token(verb)).isPresent();
    }

    // "aircraft delivered the relief": it is what delivers
    private static boolean hasOwnObject(Scene scene, int verb) {
        return Set.of("the", "a", "an").contains(scene.word(verb + 1))
                || (verb + 1 < scene.size() && scene.token(verb + 1).xpos().equals("PRP$"));
    }

    static boolean isPassive(Scene scene, Token verb) {
        if (!verb.xpos().equals("VBN")) {
            return false;
        }
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 3; i--) {
            String word = scene.word(i);
            if (Set.of("be", "been", "being", "is", "are", "was", "were").contains(word)) {
                return true;
            }
            if (!scene.token(i).upos().equals("ADV") && !scene.token(i).upos().equals("AUX")) {
                return false;
            }
        }
        return false;
    }
}
