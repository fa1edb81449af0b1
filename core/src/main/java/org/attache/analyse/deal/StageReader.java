package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;
import org.attache.fact.Modality;

/// Reads how far a deal has come from the trigger, its tense and the words that govern it.
///
/// What undoes a deal outweighs what makes it: cancelled, denied, negotiated, wanted, promised, ordered, then the
/// trigger's own word. Caught: "has no plans to provide" (denied), "yet to deliver" (ordered), "close to sealing an
/// agreement" (negotiation), "expected to sign" (ordered, planned). Missed: irony, and "agreed to consider".
final class StageReader {
    private static final Set<String> NOT =
            Set.of("not", "n't", "n’t", "no", "never", "none", "neither", "nor", "cannot", "without");
    private static final Set<String> FUTURE = DealWords.all(DealWords.Kind.FUTURE);
    private static final Set<String> PLAN = DealWords.all(DealWords.Kind.PLAN);
    private static final Set<String> AHEAD = DealWords.all(DealWords.Kind.COMING);
    private static final Set<String> PAST = DealWords.all(DealWords.Kind.PAST);

    private static final int WINDOW = 9;

    private final DealRules rules;

    StageReader(DealRules rules) {
        this.rules = rules;
    }

    Stage read(Scene scene, Trigger trigger, List<Item> series) {
        List<Token> around = governing(scene, trigger, series);
        List<DealStatus> said = new ArrayList<>();
        boolean not = false;
        boolean future = false;
        boolean may = false;
        boolean plan = false;
        boolean expected = false;
        boolean yet = false;
        for (Token token : around) {
            String word = scene.word(token.index());
            if (scene.isTime(token.index())) {
                continue; // "in May"
            }
            not |= NOT.contains(word)
                    || (word.equals("instead") && scene.word(token.index() + 1).equals("of"));
            future |= FUTURE.contains(word) || FUTURE.contains(token.lemma());
            expected |= word.equals("expected") || word.equals("due") || word.equals("scheduled");
            may |= DealWords.has(DealWords.Kind.MAY, word);
            future |= AHEAD.contains(word);
            plan |= PLAN.contains(token.lemma());
            yet |= word.equals("yet");
            future |= isToBe(scene, token);
            StagePhrases.of(scene, token, trigger).ifPresent(said::add);
            if (token.index() != trigger.index()) {
                rules.around(token).map(r -> stage(r, trigger)).ifPresent(said::add);
            }
        }
        future |= Supposed.willInclude(scene, trigger, series) || Supposed.willStart(scene, trigger, series);
        if (!trigger.isVerb()) {
            failed(scene, series).ifPresent(said::add);
        }
        // "the submarines that the yard is building have been handed over"
        if (trigger.passive() && trigger.rule().status() == DealStatus.DELIVERED) {
            said.remove(DealStatus.IN_PRODUCTION);
        }
        // "blocked Estonia from sending": never allowed, so that there was nothing to cancel
        if (scene.word(trigger.index() - 1).equals("from") && said.remove(DealStatus.CANCELLED)) {
            said.add(DealStatus.DENIED);
        }
        // "expects to sign a contract": more than interest, a contract that is to come
        if (said.contains(DealStatus.ORDERED) && said.remove(DealStatus.INTEREST)) {
            future = true;
        }
        if (said.contains(DealStatus.DENIED) && isLifted(scene, trigger)) {
            said.removeIf(s -> s == DealStatus.DENIED);
            said.add(DealStatus.PLEDGED);
        }
        // "warned Minsk against selling arms": nobody says that it was done
        boolean article = scene.token(Math.max(0, trigger.index() - 1)).upos().equals("DET");
        if (scene.word(trigger.index() - (article ? 2 : 1)).equals("against")) {
            said.add(DealStatus.INTEREST);
        }
        if (trigger.rule().part() == DealRules.Part.NOUN && trigger.rule().roles() == Roles.DEAL) {
            said.add(trigger.rule().status());
        }
        boolean contract = around.stream()
                .filter(t -> t.index() != trigger.index())
                .anyMatch(
                        t -> rules.noun(t).filter(r -> r.roles() == Roles.DEAL).isPresent());
        List<String> words = scene.sentence().children(scene.token(trigger.index()), "amod").stream()
                .map(t -> scene.word(t.index()))
                .toList();
        boolean bound = isBound(scene, trigger, series);
        if (bound
                && future
                && !not
                && said.stream().noneMatch(s -> s == DealStatus.CANCELLED || s == DealStatus.DENIED)) {
            return new Stage(DealStatus.ORDERED, Modality.OCCURRED);
        }
        DealStatus status = status(trigger, said, not, yet, future, plan, may, contract, words);
        if (status == DealStatus.DELIVERED && isPart(scene, series)) {
            status = DealStatus.PART_DELIVERED;
        }
        return new Stage(status, modality(scene, trigger, status, future || expected, may, plan || future, not));
    }

    /// "a deal for 12 jets collapsed": the verb right behind the items that undoes the deal, wherever the tree
    /// hangs it.
    private Optional<DealStatus> failed(Scene scene, List<Item> series) {
        int at = series.getLast().end() + 1;
        while (at < scene.size()
                && (scene.token(at).upos().equals("AUX")
                        || scene.token(at).upos().equals("ADV"))) {
            at++;
        }
        return at < scene.size()
                        && (scene.token(at).xpos().equals("VBD")
                                || scene.token(at).xpos().equals("VBN"))
                ? rules.around(scene.token(at)).map(DealRules.Rule::status).filter(s -> s == DealStatus.CANCELLED)
                : Optional.empty();
    }

    /// Whether the sentence only asks or supposes: "whether Moscow would sell", "if it bought".
    boolean isHypothetical(Scene scene, Trigger trigger, List<Item> series) {
        return Supposed.isAskedNotTo(scene, trigger)
                || governing(scene, trigger, series).stream()
                        .map(t -> scene.word(t.index()))
                        .anyMatch(w -> w.equals("whether") || w.equals("if"))
                || governing(scene, trigger, series).stream()
                        .anyMatch(t -> t.index() != trigger.index()
                                && DealWords.has(DealWords.Kind.RESTRAIN, t.lemma())
                                && (t.isVerb() || t.xpos().equals("VBG")));
    }

    /// "a contract under which X will supply", "will supply 180 tanks in a deal worth": the contract is made.
    private boolean isBound(Scene scene, Trigger trigger, List<Item> series) {
        if (!trigger.isVerb()) {
            return false;
        }
        for (int i = 0; i < scene.size() - 1; i++) {
            boolean before = i < trigger.index()
                    && ((scene.word(i).equals("under") && scene.word(i + 1).equals("which"))
                            || scene.word(i).equals("whereby"));
            if (before && i > 0 && isContract(scene, i - 1)) {
                return true;
            }
            boolean links = Set.of("under", "in", "per").contains(scene.word(i));
            boolean outside = i < trigger.index() || i > series.getLast().end();
            for (int j = i + 1; links && outside && j < scene.size() && j <= i + 7; j++) {
                if (isContract(scene, j) && !scene.word(j - 1).equals("in")) {
                    return true;
                }
                if (!Set.of("DET", "ADJ", "NOUN", "NUM", "SYM", "PROPN", "PRON")
                        .contains(scene.token(j).upos())) {
                    break;
                }
            }
        }
        return false;
    }

    private boolean isContract(Scene scene, int at) {
        return scene.token(at).upos().equals("NOUN")
                && DealWords.has(DealWords.Kind.CONTRACT, scene.token(at).lemma());
    }

    /// A delivery put off was ordered; a purchase put off is only wanted.
    private static DealStatus stage(DealRules.Rule around, Trigger trigger) {
        boolean putOff = around.id().equals("around.postpone");
        return putOff && trigger.rule().roles() == Roles.BUY ? DealStatus.INTEREST : around.status();
    }

    /// "is to sign", "are due to receive"
    private static boolean isToBe(Scene scene, Token token) {
        if (!token.xpos().equals("VB") || !scene.word(token.index() - 1).equals("to")) {
            return false;
        }
        return Set.of("is", "are", "was", "were").contains(scene.word(token.index() - 2));
    }

    /// "lifted the ban on", "called for an end to the embargo": the ban is what ends
    private static boolean isLifted(Scene scene, Trigger trigger) {
        for (int i = trigger.index() - 1; i >= 0 && i > trigger.index() - 6; i--) {
            if (DealWords.has(DealWords.Kind.BAN, scene.token(i).lemma())) {
                for (int j = i - 1; j >= 0 && j > i - 8; j--) {
                    if (DealWords.has(DealWords.Kind.LIFT, scene.token(j).lemma())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static DealStatus status(
            Trigger trigger,
            List<DealStatus> said,
            boolean not,
            boolean yet,
            boolean future,
            boolean plan,
            boolean may,
            boolean contract,
            List<String> words) {
        if (said.contains(DealStatus.CANCELLED)) {
            return DealStatus.CANCELLED;
        }
        if (yet) {
            return DealStatus.ORDERED;
        }
        if (said.contains(DealStatus.DENIED) || not) {
            return DealStatus.DENIED;
        }
        if (said.contains(DealStatus.NEGOTIATION)) {
            return DealStatus.NEGOTIATION;
        }
        if (trigger.rule().roles() == Roles.ARRIVE && (future || said.contains(DealStatus.INTEREST))) {
            return DealStatus.PLEDGED; // "are expected to arrive"
        }
        boolean sells = trigger.rule().roles() == Roles.SELL || trigger.rule().roles() == Roles.EQUIP;
        if (said.contains(DealStatus.INTEREST) && !contract) {
            return sells && plan ? DealStatus.PLEDGED : DealStatus.INTEREST;
        }
        if (future && sells && trigger.rule().part() == DealRules.Part.NOUN && !contract) {
            return DealStatus.PLEDGED;
        }
        if (said.contains(DealStatus.ORDERED) || contract) {
            return DealStatus.ORDERED;
        }
        if (said.contains(DealStatus.PLEDGED)) {
            boolean plea = trigger.rule().id().equals("deal.plea"); // a request that is granted
            return sells || plea || trigger.rule().roles() == Roles.DEAL ? DealStatus.PLEDGED : DealStatus.ORDERED;
        }
        if (said.contains(DealStatus.IN_PRODUCTION)) {
            return DealStatus.IN_PRODUCTION;
        }
        if (future) {
            return sells ? DealStatus.PLEDGED : ahead(trigger);
        }
        if (may && trigger.isVerb() && trigger.rule().status() == DealStatus.DELIVERED) {
            return DealStatus.INTEREST; // "may give its jets to"
        }
        boolean past =
                trigger.rule().part() == DealRules.Part.NOUN && words.stream().anyMatch(PAST::contains);
        return past && trigger.rule().roles() == Roles.BUY
                ? DealStatus.DELIVERED
                : trigger.rule().status();
    }

    /// "will buy": decided; "will get": promised by another; "a planned purchase": wanted.
    private static DealStatus ahead(Trigger trigger) {
        if (!trigger.isVerb() || trigger.rule().status() == DealStatus.INTEREST) {
            return DealStatus.INTEREST;
        }
        return switch (trigger.rule().id()) {
            case "deal.receive", "deal.accept" -> DealStatus.PLEDGED;
            default ->
                trigger.rule().roles() == Roles.ARRIVE
                        ? DealStatus.PLEDGED
                        : trigger.rule().roles() == Roles.BUY || trigger.rule().roles() == Roles.SPEND
                                ? DealStatus.ORDERED
                                : DealStatus.INTEREST;
        };
    }

    private static Modality modality(
            Scene scene, Trigger trigger, DealStatus status, boolean future, boolean may, boolean plan, boolean not) {
        return switch (status) {
            case DENIED -> Modality.DENIED;
            case NEGOTIATION -> Modality.ONGOING;
            case INTEREST -> plan ? Modality.PLANNED : Modality.POSSIBLE;
            case PLEDGED -> may ? Modality.POSSIBLE : Modality.PLANNED;
            case CANCELLED -> not ? Modality.DENIED : may ? Modality.POSSIBLE : Modality.OCCURRED;
            case IN_PRODUCTION -> Modality.ONGOING;
            case ORDERED -> future ? Modality.PLANNED : may ? Modality.POSSIBLE : Modality.OCCURRED;
            case IN_SERVICE -> may ? Modality.POSSIBLE : Modality.OCCURRED;
            case PART_DELIVERED, DELIVERED -> {
                Token token = scene.token(trigger.index());
                boolean goesOn = (token.xpos().equals("VBG") && isProgressive(scene, token))
                        || token.xpos().equals("VBZ")
                        || token.xpos().equals("VBP");
                yield may ? Modality.POSSIBLE : goesOn ? Modality.ONGOING : Modality.OCCURRED;
            }
        };
    }

    /// "is delivering"; not "planes carrying"
    private static boolean isProgressive(Scene scene, Token verb) {
        return !scene.sentence().children(verb, "aux").isEmpty()
                || scene.token(Math.max(0, verb.index() - 1)).upos().equals("AUX");
    }

    // the words above the trigger in the tree, with their auxiliaries and negations, and the words just before it
    private List<Token> governing(Scene scene, Trigger trigger, List<Item> series) {
        Sentence sentence = scene.sentence();
        Set<Integer> seen = new java.util.TreeSet<>();
        Token token = scene.token(trigger.index());
        seen.add(token.index());
        for (int step = 0; step < 5; step++) {
            for (Token child : sentence.children(token)) {
                boolean light = child.isRelation("aux")
                        || child.isRelation("advmod")
                        || child.isRelation("det")
                        || AHEAD.contains(scene.word(child.index()))
                        || child.isRelation("mark");
                boolean isNew = child.index() < trigger.index() || step == 0;
                if (light && isNew && !NamedSide.isIn(series, child.index())) {
                    seen.add(child.index());
                }
            }
            if (token.head() < 0 || token.isRelation("parataxis") || (token.isRelation("advcl") && step > 0)) {
                break;
            }
            boolean blames = isBlame(scene, sentence.token(token.head()));
            if (blames) {
                break; // "I want to thank Norway for providing": what is wanted is to thank
            }
            boolean report = token.head() >= 0
                    && Set.of("report", "claim", "allegation", "accusation", "suggestion", "rumour", "rumor")
                            .contains(sentence.token(token.head()).lemma());
            // "directed the army to repair and provide": what governs the first verb governs the second
            boolean joined = token.isRelation("conj") && token.xpos().equals("VB");
            boolean shared = joined && sentence.token(token.head()).xpos().equals("VB");
            boolean governed = joined && StagePhrases.isBehindInfinitive(scene, token);
            boolean stop = (token.isRelation("acl:relcl") && !report)
                    || (token.isRelation("conj") && token.isVerb() && !shared && !governed);
            token = sentence.token(token.head());
            if (stop) {
                break;
            }
            if (!shared) {
                seen.add(token.index());
            }
        }
        int first = Math.min(trigger.index(), Integer.MAX_VALUE);
        int words = 0;
        for (int i = first - 1; i >= 0 && words < WINDOW; i--) {
            String word = scene.word(i);
            words += scene.token(i).isNominal() || scene.token(i).isVerb() || word.length() > 2 ? 1 : 0;
            boolean clause = word.equals(",")
                    || word.equals(";")
                    || word.equals(":")
                    || word.equals("that")
                    || word.equals("and");
            if (clause || isBlame(scene, scene.token(i))) {
                break;
            }
            if (!NamedSide.isIn(series, i) && scene.place(i).isEmpty()) {
                seen.add(i);
            }
        }
        return seen.stream().map(scene::token).toList();
    }

    private static boolean isBlame(Scene scene, Token verb) {
        return verb.isVerb()
                && DealWords.has(DealWords.Kind.PUNISH, verb.lemma())
                && scene.sentence().children(verb, "aux").stream().noneMatch(a -> NOT.contains(scene.word(a.index())));
    }

    // "some of the weapons", "the first batch of", "part of"
    private static boolean isPart(Scene scene, List<Item> series) {
        for (int i = Math.max(0, series.getFirst().first() - 4);
                i < series.getFirst().first();
                i++) {
            String word = scene.word(i);
            boolean part = word.equals("some") || word.equals("part") || word.equals("first");
            boolean holder = scene.word(i + 1).equals("of")
                    || scene.word(i + 1).equals("batch")
                    || scene.word(i + 1).equals("shipment")
                    || scene.word(i + 1).equals("two");
            if (part && holder) {
                return true;
            }
        }
        return false;
    }
}
