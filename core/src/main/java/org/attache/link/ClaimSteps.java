package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.fact.contract.WrittenEntry;
import org.attache.text.Digest;

/// The steps of joining claims, for as many as one machine has at hand: whether two are probably of one thing, what
/// becomes of claims that such pairs tie together, and which entries belong to one story. By the classes that
/// [EntryLinker] uses for all claims at once.
///
/// Thread-safe: immutable.
public final class ClaimSteps {
    /// With how many followers of its block, in order of [Claim#day] and then of [Claim#rank], a claim is compared.
    public static final int WINDOW = Pairs.WINDOW;
    /// Reprints of one claim, in order of their ranks, that are compared with other claims.
    public static final int REPRINTS = Reprints.COMPARED;
    /// Ties kept for one entry, in order of their turns.
    public static final int TIES = Relations.KEPT;

    private final WordWeights weights;

    /// @param weights of the words of all captures
    public ClaimSteps(WordWeights weights) {
        this.weights = weights;
    }

    /// The comparison of one kind of claims, and how its entries are made.
    record Kind<F extends Fact>(Class<F> type, Comparison<F> comparison, Function<Joiner.Group<F>, Entry> maker) {
        /// What its entries are about.
        Entry.Kind kind() {
            if (type == EventFact.class) {
                return Entry.Kind.EVENT;
            }
            if (type == DealFact.class) {
                return Entry.Kind.DEAL;
            }
            return type == StatementFact.class ? Entry.Kind.STATEMENT : Entry.Kind.FIGURE;
        }

        double points(Fact left, Fact right) {
            return Pairs.points(comparison, type.cast(left), type.cast(right));
        }
    }

    static final Kind<EventFact> EVENTS = new Kind<>(EventFact.class, new EventComparison(), EntryMaker::event);
    static final Kind<DealFact> DEALS = new Kind<>(DealFact.class, new DealComparison(), EntryMaker::deal);
    static final Kind<StatementFact> STATEMENTS =
            new Kind<>(StatementFact.class, new StatementComparison(), EntryMaker::statement);
    static final Kind<FigureFact> FIGURES = new Kind<>(FigureFact.class, new FigureComparison(), EntryMaker::figure);

    /// In the order of [Entry.Kind].
    static final List<Kind<?>> KINDS = List.of(EVENTS, DEALS, STATEMENTS, FIGURES);

    private static Kind<?> kind(Entry.Kind kind) {
        return switch (kind) {
            case EVENT -> EVENTS;
            case DEAL -> DEALS;
            case STATEMENT -> STATEMENTS;
            case FIGURE -> FIGURES;
        };
    }

    /// A claim that is unpacked when it is first looked at.
    ///
    /// Not thread-safe.
    public final class Opened {
        private final Claim claim;
        private Optional<Fact> fact = Optional.empty();

        private Opened(Claim claim) {
            this.claim = claim;
        }

        /// The claim.
        public Claim claim() {
            return claim;
        }

        private Fact fact() {
            if (fact.isEmpty()) {
                fact = Optional.of(ClaimSteps.this.fact(claim.fact()));
            }
            return fact.orElseThrow();
        }
    }

    /// Makes a claim ready for comparing.
    public Opened open(Claim claim) {
        return new Opened(claim);
    }

    private Fact fact(Packed packed) {
        return packed.unpack(Fact.class, weights);
    }

    /// The pair of two claims of one kind, if they are probably of one thing.
    public Optional<Edge> compare(Opened one, Opened other) {
        boolean forward = one.claim().rank().compareTo(other.claim().rank()) < 0;
        Opened left = forward ? one : other;
        Opened right = forward ? other : one;
        Kind<?> kind = kind(left.claim().rank().kind());
        OptionalDouble points = points(kind, left.fact(), right.fact());
        return points.isPresent()
                ? Optional.of(new Edge(left.claim().rank(), right.claim().rank(), points.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble points(Kind<?> kind, Fact left, Fact right) {
        double points = kind.points(left, right);
        return points >= kind.comparison().threshold() ? OptionalDouble.of(points) : OptionalDouble.empty();
    }

    /// Whether reprints of a claim go with its first one, as its first two show; else each stands alone.
    public boolean areOne(Opened first, Opened second) {
        return compare(first, second).isPresent();
    }

    /// What a reprint does not share with the first of its claim.
    public Packed reprint(Opened claim) {
        return Packed.of(Reprint.of(claim.fact()));
    }

    /// Joins claims of one kind that are tied together by pairs.
    ///
    /// @param claims all that hang together
    /// @param edges all pairs among them
    /// @param reprints further reprints of some of the claims, by their ranks
    /// @return entries, in order of their first claims
    public List<JoinedEntry> join(
            List<Claim> claims, List<Edge> edges, Map<Rank, ? extends Iterable<Packed>> reprints) {
        return join(kind(claims.getFirst().rank().kind()), claims, edges, reprints);
    }

    private <F extends Fact> List<JoinedEntry> join(
            Kind<F> kind, List<Claim> claims, List<Edge> edges, Map<Rank, ? extends Iterable<Packed>> reprints) {
        List<Claim> ordered =
                claims.stream().sorted(Comparator.comparing(Claim::rank)).toList();
        List<F> facts = new ArrayList<>();
        Map<Rank, Integer> places = new HashMap<>();
        for (Claim claim : ordered) {
            places.put(claim.rank(), facts.size());
            facts.add(kind.type().cast(fact(claim.fact())));
        }
        PairList pairs = new PairList();
        edges.forEach(edge ->
                pairs.add(places.getOrDefault(edge.left(), 0), places.getOrDefault(edge.right(), 0), edge.points()));
        Map<Entry.Report, List<F>> followers = new HashMap<>();
        IdentityHashMap<Fact, Rank> led = new IdentityHashMap<>();
        reprints.forEach((rank, packed) -> {
            F leader = facts.get(places.getOrDefault(rank, 0));
            List<F> own = new ArrayList<>();
            packed.forEach(p -> own.add(kind.type().cast(leader.reprinted(p.unpack(Reprint.class, weights)))));
            own.sort(EntryMaker.BY_PUBLICATION);
            own.forEach(fact -> led.put(fact, rank));
            followers.put(rank.report(), own);
        });
        return new Joiner<>(kind.comparison(), facts)
                .join(pairs).stream()
                        .map(group -> Reprints.with(kind.comparison(), group, followers))
                        .map(group -> entry(kind.maker().apply(group), group.facts(), led))
                        .sorted(Comparator.comparing(JoinedEntry::first))
                        .toList();
    }

    /// @param led of each reprint the claim that it is one of
    private static JoinedEntry entry(Entry entry, List<? extends Fact> facts, IdentityHashMap<Fact, Rank> led) {
        Rank first = Rank.of(facts.getFirst());
        List<JoinedEntry.Telling> tellings = facts.stream()
                .filter(Relations::isTied)
                .map(fact -> JoinedEntry.Telling.of(entry.id(), first, fact, Optional.ofNullable(led.get(fact))))
                .toList();
        List<JoinedEntry.Standing> stands = new ArrayList<>();
        if (entry.kind() == Entry.Kind.DEAL) {
            for (Relations.Stand stand : Relations.stands(new Relations.Made(entry, facts))) {
                stands.add(new JoinedEntry.Standing(
                        stand.row(), new Tied.Turn(stand.day(), first, stands.size()), Packed.of(stand)));
            }
        }
        return new JoinedEntry(first, entry.id(), WrittenEntry.of(entry), tellings, stands);
    }

    /// A number for all that the ties of an article hang on but its name: of articles that have the same one, which are
    /// reprints of each other, the first by name makes every tie that is kept.
    ///
    /// @param tellings all its claims that tie
    public static String alike(List<JoinedEntry.Telling> tellings) {
        List<JoinedEntry.Telling> ordered = ordered(tellings);
        JoinedEntry.Telling first = ordered.getFirst();
        StringBuilder all = new StringBuilder();
        for (JoinedEntry.Telling one : ordered) {
            all.append(one.entry())
                    .append(' ')
                    .append(one.like())
                    .append(' ')
                    .append(one.rank().start() - first.rank().start())
                    .append(' ')
                    .append(one.rank().end() - first.rank().start())
                    .append(' ')
                    .append(one.from() - first.from())
                    .append(' ')
                    .append(one.to() - first.from())
                    .append('\n');
        }
        return Digest.sha256(all.toString());
    }

    private static List<JoinedEntry.Telling> ordered(List<JoinedEntry.Telling> tellings) {
        return tellings.stream()
                .sorted(Comparator.comparing(JoinedEntry.Telling::first).thenComparing(JoinedEntry.Telling::rank))
                .toList();
    }

    /// The ties that one article makes between entries.
    ///
    /// @param capture name of the article's capture
    /// @param tellings all its claims that tie
    /// @param likes the claims that some of them are reprints of, by their ranks
    public List<Tied> within(String capture, List<JoinedEntry.Telling> tellings, Map<Rank, Packed> likes) {
        List<Relations.Told> told = new ArrayList<>();
        for (JoinedEntry.Telling one : ordered(tellings)) {
            Packed like = likes.get(one.like());
            if (!one.fact().isEmpty()) {
                told.add(new Relations.Told(one.entry(), fact(one.fact().getFirst())));
            } else if (like != null) {
                Fact leader = fact(like);
                told.add(new Relations.Told(
                        one.entry(), leader.reprinted(Reprint.of(leader).moved(one.rank(), one.from(), one.to()))));
            }
        }
        Rank article = new Rank(Entry.Kind.EVENT, 0, capture, 0, 0, "");
        List<Tied> ties = new ArrayList<>();
        for (Relations.Tie tie : Relations.within(told)) {
            add(tie, new Tied.Turn(Long.MIN_VALUE, article, ties.size()), ties);
        }
        return ties;
    }

    /// The ties of a deal with the one before it in a row.
    public List<Tied> tie(JoinedEntry.Standing before, JoinedEntry.Standing standing) {
        List<Tied> ties = new ArrayList<>();
        standing.stand()
                .unpack(Relations.Stand.class, weights)
                .tie(before.stand().unpack(Relations.Stand.class, weights))
                .ifPresent(tie -> add(tie, standing.turn(), ties));
        return ties;
    }

    private static void add(Relations.Tie tie, Tied.Turn turn, List<Tied> ties) {
        Tied tied = new Tied(tie.one(), tie.other(), tie.reason(), turn);
        ties.add(tied);
        ties.add(tied.back());
    }

    /// The ties of an entry as it has them, in their order.
    ///
    /// @param ties at most [#TIES]
    public static List<Link> links(List<Tied> ties) {
        return ties.stream()
                .sorted(Comparator.comparing(Tied::to))
                .map(tie -> Relations.link(tie.from(), tie.to(), tie.reason()))
                .toList();
    }
}
