package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// Reads who supplies and who receives from the words around a trigger.
///
/// Caught: subjects through "plans to", "hopes to", "signed a contract to"; "lobby Delhi to buy" (Delhi buys, who
/// lobbies supplies); possessors and adjectives of nouns ("Taiwan's purchase", "U.S. arms sales to Taiwan"); "between
/// A and B". Missed: sides that only the sentence before names, which [DealJoiner] fills.
final class SideReader {
    private static final Set<String> CLAUSE_END =
            Set.of(";", ":", "while", "although", "but", "after", "before", "because");

    private static final Set<String> OPEN = Set.of(
            "one",
            "some",
            "several",
            "another",
            "country",
            "countries",
            "nation",
            "customer",
            "customers",
            "client",
            "member",
            "buyer",
            "states",
            "nations",
            "government");
    private static final Set<String> OPEN_NOUNS = Set.of(
            "member", "country", "nation", "state", "customer", "client", "partner", "ally", "neighbour", "neighbor");
    private final DealRules rules;

    SideReader(DealRules rules) {
        this.rules = rules;
    }

    /// The sides of a deal, several where several sell or buy together; `series` holds its items.
    List<Sides> readAll(Scene scene, Trigger trigger, List<Item> series) {
        Around around = around(scene, trigger, series);
        Sides first = read(scene, trigger, series, around);
        List<Sides> all = new ArrayList<>();
        all.add(first);
        for (String other : around.moreSubjects) {
            Optional<String> party = Optional.of(other);
            if (first.supplier().equals(around.subject)) {
                all.add(new Sides(party, first.recipient()));
            } else if (first.recipient().equals(around.subject)) {
                all.add(new Sides(first.supplier(), party));
            }
        }
        for (String other : around.moreReceivers) {
            all.add(new Sides(first.supplier(), Optional.of(other)));
        }
        return all;
    }

    private static Sides read(Scene scene, Trigger trigger, List<Item> series, Around around) {
        Optional<String> made =
                series.stream().map(Item::maker).flatMap(Optional::stream).findFirst();
        return switch (trigger.rule().roles()) {
            case SELL -> sell(scene, trigger, around, made);
            case BUY -> buy(around, made);
            case ARRIVE ->
                new Sides(
                        around.from.or(() -> made),
                        around.to.or(() -> around.in).or(() -> around.into));
            case EQUIP -> new Sides(around.subject, around.object.or(() -> around.to));
            case SPEND -> new Sides(made.or(() -> around.from).or(() -> around.with), around.subject);
            case USE -> new Sides(made, around.subject);
            case DEAL, NONE -> deal(scene, trigger, around, made);
        };
    }

    private static Sides sell(Scene scene, Trigger trigger, Around around, Optional<String> made) {
        Optional<String> supplier = around.subject.or(() -> around.from).or(() -> made);
        Optional<String> recipient = around.object
                .or(() -> around.to)
                .or(() -> around.forWhom)
                .or(() -> around.with)
                .or(() -> around.into);
        if (!trigger.isVerb() && supplier.isEmpty()) {
            supplier = around.controller.filter(c -> !Optional.of(c).equals(around.to));
        }
        return distinct(new Sides(supplier, recipient), scene, trigger);
    }

    private static Sides buy(Around around, Optional<String> made) {
        Optional<String> supplier = around.from.or(() -> around.with).or(() -> made);
        Optional<String> recipient = around.subject.or(() -> around.forWhom);
        if (around.open) {
            return new Sides(supplier, Optional.empty(), true);
        }
        if (supplier.isEmpty()) {
            supplier = around.controller.filter(c -> !Optional.of(c).equals(recipient));
        }
        return new Sides(supplier, recipient);
    }

    private static Sides deal(Scene scene, Trigger trigger, Around around, Optional<String> made) {
        Optional<String> self = around.subject.or(() -> around.controller);
        Optional<String> other =
                around.with.or(() -> around.object).or(() -> around.to).or(() -> around.from);
        if (around.between.size() == 2) {
            self = Optional.of(around.between.getFirst());
            other = Optional.of(around.between.getLast());
        }
        boolean wins = hasAbove(scene, trigger, Set.of("win", "won", "clinch", "secure", "land", "receive"));
        boolean builds = Set.of("build", "construct", "manufacture", "assemble", "produce")
                .contains(scene.token(trigger.index()).lemma());
        Optional<String> first = self;
        Optional<String> second = other;
        if (around.from.isPresent() && around.with.isEmpty()) {
            return new Sides(around.from, first);
        }
        if (made.isPresent()) {
            Optional<String> buyer = made.equals(first) ? second : first;
            return new Sides(made, made.equals(buyer) ? Optional.empty() : buyer);
        }
        boolean firmSells = around.subjectIsFirm && !around.otherIsFirm;
        return wins || builds || firmSells
                ? new Sides(first, second.or(() -> around.forWhom))
                : new Sides(second, first);
    }

    private static Sides distinct(Sides sides, Scene scene, Trigger trigger) {
        boolean same = sides.isWhole() && sides.supplier().equals(sides.recipient());
        boolean home = scene.token(trigger.index()).lemma().equals("supply");
        return same && !home ? new Sides(sides.supplier(), Optional.empty()) : sides;
    }

    private static boolean hasAbove(Scene scene, Trigger trigger, Set<String> lemmas) {
        Sentence sentence = scene.sentence();
        Token token = scene.token(trigger.index());
        for (int i = 0; i < 4 && token.head() >= 0; i++) {
            token = sentence.token(token.head());
            if (lemmas.contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    private Around around(Scene scene, Trigger trigger, List<Item> series) {
        Around around = new Around();
        int index = trigger.index();
        if (trigger.isVerb()) {
            subject(scene, trigger, around);
        } else {
            possessor(scene, trigger, around);
            governor(scene, trigger, around);
        }
        contract(scene, trigger, series, around);
        complements(scene, trigger, series, around);
        if (trigger.isVerb() && !trigger.passive()) {
            // "sell Iran the missiles", "provided Ukraine with", "equipped Mali with"
            int first = series.getFirst().first();
            for (int i = index + 1; i < first && around.object.isEmpty(); i++) {
                if (scene.token(i).upos().equals("ADP") && !scene.word(i).equals("with")) {
                    break;
                }
                around.object = scene.endsMention(i) ? scene.party(i) : Optional.empty();
            }
            if (around.object.isEmpty()
                    && first <= index + 1
                    && scene.place(first).isPresent()
                    && !scene.isWeapon(first)
                    && trigger.rule().roles() == Roles.SELL
                    && !scene.party(first).equals(around.subject)) {
                // "sell Ukraine weapons"
                around.object = scene.token(first).upos().equals("PROPN") ? scene.party(first) : Optional.empty();
            }
        }
        return around;
    }

    // "signed a contract with X to build", "an order to X to procure", "awarded X a contract": the side named between
    // the words of the contract and the trigger
    private void contract(Scene scene, Trigger trigger, List<Item> series, Around around) {
        int noun = -1;
        for (int i = trigger.index(); i >= 0 && i > trigger.index() - 22 && noun < 0; i--) {
            if (rules.noun(scene.token(i)).filter(r -> r.roles() == Roles.DEAL).isPresent()) {
                noun = i;
            }
        }
        if (noun < 0) {
            return;
        }
        for (int i = noun + 1; i < trigger.index() && around.with.isEmpty(); i++) {
            if (scene.word(i).equals("with")
                    || (scene.word(i).equals("to") && !scene.token(i + 1).isVerb())) {
                Optional<Found> found = partyAfter(scene, i, series);
                around.with = found.map(Found::party);
                around.otherIsFirm = found.filter(f -> scene.isFirm(f.end())).isPresent();
            }
        }
        for (int i = noun - 1; i > 0 && i > noun - 14 && around.with.isEmpty() && around.object.isEmpty(); i--) {
            if (Set.of("award", "hand", "grant", "give").contains(scene.token(i).lemma())) {
                Optional<Found> found = partyAfter(scene, i, series);
                around.object = found.map(Found::party);
                around.otherIsFirm = found.isPresent();
            }
        }
    }

    private static void subject(Scene scene, Trigger trigger, Around around) {
        Sentence sentence = scene.sentence();
        Token verb = scene.token(trigger.index());
        if (trigger.passive()) {
            Optional<Token> agent = sentence.child(verb, "obl:agent");
            agent.ifPresent(t -> around.setSubject(scene, t));
            return;
        }
        Token token = verb;
        for (int step = 0; step < 6; step++) {
            Optional<Token> subject = subjectOf(sentence, token);
            if (subject.isPresent() && !isRelative(subject.orElseThrow())) {
                around.setSubject(scene, subject.orElseThrow());
                around.open = OPEN.contains(scene.word(subject.orElseThrow().index()))
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
                Optional<String> controlled = object.flatMap(o -> party(scene, o));
                if (controlled.isPresent() && !token.isRelation("advcl")) {
                    around.subject = controlled;
                    around.controller = subjectOf(sentence, head).flatMap(s -> party(scene, s));
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

    // "one of the members", "an unnamed country": the text itself leaves open who it is
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

    // "one of the members has expressed interest in buying"
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
            if (OPEN_NOUNS.contains(scene.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    // the last side named before, in the same clause
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

    // "Taiwan's purchase", "the Indian order", "U.S. arms sales"
    private static void possessor(Scene scene, Trigger trigger, Around around) {
        Token noun = scene.token(trigger.index());
        around.subject = owner(scene, noun);
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
                .map(t -> party(scene, t))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // who signs, cancels, plans or approves what the noun names
    private static void governor(Scene scene, Trigger trigger, Around around) {
        Sentence sentence = scene.sentence();
        Token token = scene.token(trigger.index());
        for (int step = 0; step < 6 && token.head() >= 0; step++) {
            Optional<Token> own = subjectOf(sentence, token).filter(s -> token(s, trigger));
            if (own.isPresent()) {
                around.controller = party(scene, own.orElseThrow());
                around.subjectIsFirm |= scene.isFirm(own.orElseThrow().index());
                if (around.controller.isPresent()) {
                    return;
                }
            }
            token = sentence.token(token.head());
        }
        Optional<Token> subject = subjectOf(sentence, token).filter(s -> token(s, trigger));
        around.controller = subject.flatMap(s -> party(scene, s));
        if (around.controller.isEmpty() && around.subject.isEmpty()) {
            around.controller = nearestBefore(scene, trigger.index());
        }
    }

    private static boolean token(Token subject, Trigger trigger) {
        return subject.index() < trigger.index();
    }

    private static void complements(Scene scene, Trigger trigger, List<Item> series, Around around) {
        int from = Math.min(trigger.index(), series.getFirst().first());
        for (int i = from; i < scene.size() && i < from + 40; i++) {
            String word = scene.word(i);
            boolean behind = i > Math.max(series.getLast().end(), trigger.index());
            if (behind && scene.token(i).isVerb() && !scene.token(i).xpos().equals("VBG")) {
                break;
            }
            if (word.equals(";") || (i > series.getLast().end() + 1 && isNewClause(scene, i, trigger))) {
                break;
            }
            boolean inItem = isIn(series, i);
            if (inItem
                    || !Set.of("to", "for", "from", "with", "by", "between", "into", "in", "at")
                            .contains(word)) {
                continue;
            }
            Optional<Found> found = partyAfter(scene, i, series);
            if (found.isEmpty()) {
                continue;
            }
            Optional<String> party = Optional.of(found.orElseThrow().party());
            switch (word) {
                case "into" -> around.into = around.into.or(() -> party);
                case "in", "at" -> around.in = around.in.or(() -> party);
                case "to" -> {
                    boolean first = around.to.isEmpty();
                    around.to = around.to.or(() -> party);
                    if (first) {
                        next(scene, found.orElseThrow(), series).ifPresent(around.moreReceivers::add);
                    }
                }
                case "for" -> around.forWhom = around.forWhom.or(() -> party);
                case "from" -> around.from = around.from.or(() -> party);
                case "with" -> around.with = around.with.or(() -> party);
                case "by" -> {
                    if (trigger.passive() || !trigger.isVerb()) {
                        boolean first = around.subject.isEmpty();
                        around.subject = around.subject.or(() -> party);
                        if (first) {
                            next(scene, found.orElseThrow(), series).ifPresent(around.moreSubjects::add);
                        }
                    }
                }
                case "between" -> {
                    around.between.add(found.orElseThrow().party());
                    if (scene.word(found.orElseThrow().end() + 1).equals("and")) {
                        partyAfter(scene, found.orElseThrow().end() + 1, series)
                                .ifPresent(f -> around.between.add(f.party()));
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean isIn(List<Item> series, int at) {
        return series.stream().anyMatch(s -> at >= s.first() && at <= s.end());
    }

    // another finite verb behind the items begins something else
    private static boolean isNewClause(Scene scene, int at, Trigger trigger) {
        Token token = scene.token(at);
        boolean finite = token.xpos().equals("VBD")
                || token.xpos().equals("VBZ")
                || token.xpos().equals("VBP");
        return finite
                && at != trigger.index()
                && at > trigger.index()
                && !token.upos().equals("AUX");
    }

    // the first side named in the noun phrase behind a preposition; of "India's rival, Pakistan" the second
    private static Optional<Found> partyAfter(Scene scene, int preposition, List<Item> series) {
        Optional<Found> owner = Optional.empty();
        int first = preposition + 1;
        for (int i = first; i < scene.size() && i < preposition + 10; i++) {
            Token token = scene.token(i);
            if (isIn(series, i)) {
                return owner;
            }
            boolean group = token.upos().equals("NOUN") && ArmedGroups.load().isNoun(token.text());
            if (group && scene.party(i).filter(p -> p.length() != 3).isEmpty()) {
                return Optional.of(new Found(groupName(scene, first, i), i));
            }
            Optional<String> party = scene.party(i);
            if (party.isPresent()) {
                int end = i;
                while (end + 1 < scene.size() && scene.place(end + 1).equals(scene.place(i))) {
                    end++;
                }
                boolean adjective = isBeforeGroup(scene, end);
                boolean possessive =
                        scene.token(Math.min(end + 1, scene.size() - 1)).xpos().equals("POS");
                Found found = new Found(party.orElseThrow(), end);
                if (!possessive && !adjective) {
                    return Optional.of(found);
                }
                owner = owner.or(() -> Optional.of(found));
                i = end;
                continue;
            }
            boolean beforeName = token.text().equals(",")
                    && owner.isPresent()
                    && i + 1 < scene.size()
                    && scene.party(i + 1).isPresent();
            boolean inside = token.upos().equals("DET")
                    || token.upos().equals("ADJ")
                    || token.upos().equals("NOUN")
                    || token.upos().equals("PROPN")
                    || token.xpos().equals("PRP$")
                    || token.text().equals("-")
                    || token.xpos().equals("POS")
                    || token.lemma().equals("and")
                    || beforeName;
            if (!inside) {
                return owner;
            }
        }
        return owner;
    }

    // "Syrian rebels": a state's adjective right before a noun for a group that is no state
    private static boolean isBeforeGroup(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 3; i++) {
            if (ArmedGroups.load().isNoun(scene.word(i))) {
                return true;
            }
            if (!scene.token(i).upos().equals("ADJ") && !scene.token(i).upos().equals("NOUN")) {
                return false;
            }
        }
        return false;
    }

    private static String groupName(Scene scene, int first, int last) {
        int from = first;
        while (from < last
                && (scene.token(from).upos().equals("DET")
                        || scene.token(from).xpos().equals("PRP$"))) {
            from++;
        }
        StringBuilder name = new StringBuilder();
        for (int i = from; i <= last; i++) {
            name.append(i > from ? " " : "").append(scene.token(i).text());
        }
        return name.toString();
    }

    // "the CIA and Saudi Arabia": the side joined to one just found
    private static Optional<String> next(Scene scene, Found found, List<Item> series) {
        return scene.word(found.end() + 1).equals("and")
                ? partyAfter(scene, found.end() + 1, series).map(Found::party).filter(p -> !p.equals(found.party()))
                : Optional.empty();
    }

    // the side that the phrase of `token` speaks of: its own mention, or the state that qualifies or owns it
    static Optional<String> party(Scene scene, Token token) {
        Optional<String> own = scene.party(token.index());
        if (own.isPresent()) {
            return own;
        }
        for (Token child : scene.sentence().children(token)) {
            boolean qualifies = child.isRelation("nmod")
                    || child.isRelation("amod")
                    || child.isRelation("compound")
                    || child.isRelation("flat")
                    || child.isRelation("appos")
                    || child.isRelation("conj");
            if (qualifies && scene.party(child.index()).isPresent()) {
                return scene.party(child.index());
            }
        }
        return Optional.empty();
    }

    private record Found(String party, int end) {}

    /// What stands around a trigger, gathered step by step.
    private static final class Around {
        private Optional<String> subject = Optional.empty();
        private Optional<String> controller = Optional.empty();
        private Optional<String> object = Optional.empty();
        private Optional<String> to = Optional.empty();
        private Optional<String> forWhom = Optional.empty();
        private Optional<String> from = Optional.empty();
        private Optional<String> with = Optional.empty();
        private Optional<String> in = Optional.empty();
        private Optional<String> into = Optional.empty();
        private boolean open;
        private boolean subjectIsFirm;
        private boolean otherIsFirm;
        private final List<String> moreSubjects = new ArrayList<>();
        private final List<String> moreReceivers = new ArrayList<>();
        private final List<String> between = new ArrayList<>();

        private void setSubject(Scene scene, Token token) {
            boolean relays = scene.place(token.index())
                    .filter(p -> p.entity().type() == EntityType.AGENCY)
                    .isPresent();
            subject = relays ? Optional.empty() : party(scene, token);
            subjectIsFirm = scene.isFirm(token.index());
            for (Token other : scene.sentence().children(token, "conj")) {
                party(scene, other)
                        .filter(p -> subject.isPresent() && !subject.equals(Optional.of(p)))
                        .ifPresent(moreSubjects::add);
            }
        }
    }
}
