package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.Provenance;
import org.attache.text.Digest;

/// Finds the events that an article claims: triggers of `lang/en/events.tsv`, their arguments by the clause, one
/// claim for each event of the article.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class EventFinder {
    private static final String VERSION = "1";
    private static final EventFinder SHARED = new EventFinder(Rules.load());

    private final Rules rules;

    private EventFinder(Rules rules) {
        this.rules = rules;
    }

    /// Loads the lexicons; a second call gives the same finder.
    public static EventFinder load() {
        return SHARED;
    }

    /// The claims of an article, in order of the text.
    public List<EventClaim> find(Reading reading) {
        Frames frames = Frames.of(reading);
        Told told = told(frames);
        RoleFiller filler = new RoleFiller(frames, rules);
        List<Draft> filled = filler.complete(told.drafts(), told.open(), new Gate(frames.parties(), rules));
        List<Draft> retold = new Retellings(frames, rules).complete(new Journeys(frames).hosted(filled));
        List<Draft> scenes = new Trips(frames).dated(new Scenes(frames, rules).dated(retold));
        List<Draft> dated = new Offsets(frames, rules).dated(scenes);
        Settings settings = new Settings(frames);
        return new Reconsideration(frames.parties())
                .placed(dated).stream()
                        .map(settings::named)
                        .map(d -> claim(frames, d, filler.rule(d)))
                        .toList();
    }

    /// What the rules tell before anything learned.
    ///
    /// @param drafts the events
    /// @param open attacks and arrests that lack a party
    record Told(List<Draft> drafts, List<Draft> open) {
        Told {
            drafts = List.copyOf(drafts);
            open = List.copyOf(open);
        }
    }

    Told told(Frames frames) {
        DraftReader reader = new DraftReader(frames, rules);
        Gate gate = new Gate(frames.parties(), rules);
        Background background = new Background(frames, rules);
        List<Draft> drafts = new ArrayList<>();
        List<Draft> dropped = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        for (Sentence sentence : frames.reading().sentences()) {
            for (Draft draft : reader.read(sentence)) {
                if (gate.passes(draft)) {
                    drafts.add(draft);
                } else if (background.isCandidate(draft)) {
                    dropped.add(draft);
                } else if (RoleFiller.covers(draft.type())) {
                    open.add(draft);
                }
            }
        }
        open.addAll(reader.open());
        List<Draft> bearers = new Bearers(frames, rules).named(drafts);
        List<Draft> merged =
                new Merger().merge(new Reconsideration(frames.parties()).of(new Targets(frames).found(bearers)));
        List<Draft> recalled = new Aftermath(frames, rules)
                .complete(new Recalls(frames, rules).complete(background.with(merged, dropped)));
        return new Told(recalled, open);
    }

    private static EventClaim claim(Frames frames, Draft draft, String rule) {
        Reading reading = frames.reading();
        Evidence evidence = new Evidence(
                reading.quote(reading.text().trim(draft.sentence().span())),
                frames.attribution().chain(draft.sentence(), draft.trigger()),
                draft.modality(),
                new Provenance("analyse", VERSION, rule));
        String id = Digest.id(
                "e",
                draft.type(),
                draft.roles(),
                reading.place(evidence.quote().span()),
                reading.place(draft.trigger().span()));
        return new EventClaim(
                id,
                draft.type(),
                draft.roles(),
                draft.setting().place(),
                draft.setting().country(),
                draft.setting().timing(),
                evidence);
    }

    /// The rules, for the test that runs their examples.
    List<Rule> rules() {
        return rules.all();
    }
}
