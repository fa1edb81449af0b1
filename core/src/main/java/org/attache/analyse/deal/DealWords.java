package org.attache.analyse.deal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attache.analyse.syntax.Token;
import org.attache.text.TermFile;

/// The words of `lang/en/deal-words.tsv`: who is no side of a transfer, and what is none.
///
/// Thread-safe: read-only once loaded.
final class DealWords {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/deal-words.tsv").byClass(Kind.class);

    private DealWords() {}

    /// Whether a word, lower case, is of a class.
    static boolean has(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    /// Whether the lemma or the text of a token is of a class.
    static boolean has(Kind kind, Token token) {
        return has(kind, token.lemma()) || has(kind, token.text().toLowerCase(Locale.ROOT));
    }

    /// All words of a class.
    static Set<String> all(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /// The classes; the head of the file says what each holds.
    enum Kind {
        /// Blame, thanks or punishment for what somebody did.
        PUNISH,
        /// Verbs whose object is kept from a transfer: "warned Minsk against".
        WARN,
        /// Verbs of those who only watch a transfer.
        BYSTANDER,
        /// Verbs that keep a transfer from happening.
        RESTRAIN,
        /// Verbs that end a ban.
        LIFT,
        /// Verbs of those who tell what they do.
        TELL,
        /// Verbs by which a contract is made.
        SIGN,
        /// Nouns for a deal that is made.
        CONTRACT,
        /// Nouns for the deal told before.
        DEAL,
        /// Verbs whose object is asked, or let, to sell or buy: "asked Moscow not to sell".
        ASK,
        /// Verbs by which a buyer takes a seller: "picked Sweden to supply".
        CHOOSE,
        /// Nouns of prohibition.
        BAN,
        /// Civil transport.
        CIVIL,
        /// The forces.
        MILITARY,
        /// Verbs that also move one's own ships and aircraft.
        MOVE,
        /// Who comes with arms that only move.
        TROOPS,
        /// Places of a state, to which arms only move.
        SITE,
        /// Arms that are developed, not bought.
        NUCLEAR,
        /// Verbs between a deal and its items.
        INCLUDE,
        /// Nouns that hold items: "a batch of".
        HOLDER,
        /// Words of work between a contract and its item.
        BRIDGE,
        /// Nouns for a part of what was named before.
        BARE,
        /// Nouns that name arms by themselves.
        ARMS,
        /// What makes a delivery no more than possible.
        MAY,
        /// Adjectives that tell nothing of an item.
        EMPTY,
        /// Participles that tell the state of an item: "refurbished".
        WORN,
        /// Nouns that may follow a designation and are still the item.
        UNIT,
        /// Participles of making: "Russian-made".
        MADE,
        /// Words of bodies of a state.
        ORGAN,
        /// Verbs of what something costs.
        PAY,
        /// Verbs by which a third side lets a transfer happen, or not.
        CLEAR,
        /// Bodies that rule a state: of "the government in Tripoli" the place tells which; "the navy in Kiel" lies
        /// there.
        RULER,
        /// Subjects that leave open who they are.
        OPEN,
        /// Nouns of which "one of the …" leaves open who it is.
        OPEN_NOUN,
        /// Nouns for what one state gives another's forces, whatever it is: "security assistance".
        HELP,
        /// Nouns for what was asked: "rejected a request to send".
        REQUEST,
        /// Verbs by which a request is refused.
        REFUSE,
        /// Verbs that end a deal whose noun stands behind them: "ended its contract".
        END,
        /// Verbs of who waits for a delivery or is glad of it: "celebrated the delivery of".
        AWAIT,
        /// Nouns that are arms where one state has them from another: "received tanks from Poland".
        HEAVY,
        /// Verbs around a deal that take its item for their object: "wants new frigates".
        DIRECT,
        /// Particles with which a verb of giving tells something else: "gave up".
        PARTED,
        /// Verbs of making a thing: "built by Turkey for Ukraine", "made in China".
        BUILD,
        /// Words that put a verb behind them ahead: "expected to arrive".
        AHEAD,
        /// Nouns of worry, whose owner is no side: "U.S. concerns about".
        WORRY,
        /// Nouns for a state told of before: "the South American country".
        LAND,
        /// Codes of states that export arms.
        EXPORTER,
        /// Forms of the nouns between a verb and its delivery whose day is theirs.
        CONTRACTS,
        /// What says that a stage is still ahead.
        FUTURE,
        /// Lemmas that make a stage a plan.
        PLAN,
        /// Adjectives of a deal that is still ahead.
        COMING,
        /// Adjectives of deals that have been done.
        PAST
    }
}
