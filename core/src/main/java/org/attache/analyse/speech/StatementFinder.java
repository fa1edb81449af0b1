package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.Evidence;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementClaim.Occasion;
import org.attache.fact.StatementClaim.Speaker;
import org.attache.fact.StatementClaim.Speech;
import org.attache.fact.StatementKind;
import org.attache.text.Digest;
import org.attache.text.Quote;

/// Finds the statements that an article claims: direct, indirect and split speech, with who said it, to whom,
/// where, when, and through whom. One act of speech is one statement; the paragraphs of a quotation that runs over
/// several are one each.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class StatementFinder {
    private static final String STAGE = "analyse.speech";
    private static final String VERSION = "1";

    private final CueLexicon lexicon;
    private final KindReader kinds;

    private StatementFinder(CueLexicon lexicon, KindReader kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
    }

    /// Loads the lexicons; a second call gives the same finder.
    public static StatementFinder load() {
        return new StatementFinder(CueLexicon.load(), KindReader.load());
    }

    /// The claims of an article, in order of the text.
    public List<StatementClaim> find(Reading reading) {
        return drafts(reading).stream().map(draft -> claim(reading, draft)).toList();
    }

    /// The statements with the places of cue and speaker, for the bench of the attribution set.
    List<Draft> drafts(Reading reading) {
        Quotations quotations = new Quotations(
                QuotationScanner.scan(reading.text(), reading.article().paragraphs()));
        WordingFinder wordings = new WordingFinder(reading, quotations);
        VoiceFinder voices = new VoiceFinder(reading, lexicon);
        SettingFinder settings = new SettingFinder(reading, lexicon, voices);
        ActChooser chooser = new ActChooser(voices);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            if (sentence.paragraph() < 0) {
                continue;
            }
            List<SpeechAct> acts = new ActReader(lexicon, reading, sentence, quotations.in(sentence.span())).read();
            for (ActChooser.Choice choice : chooser.choose(sentence, acts)) {
                if (wordings.isTaken(choice.act())) {
                    carry(drafts, choice);
                    continue;
                }
                Optional<Wording> wording = wordings.find(sentence, choice.act());
                if (wording.isPresent()) {
                    Draft.Setting setting = settings.find(sentence, choice.act(), choice.outer());
                    ActChooser.Choice spoken = apart(voices, sentence, choice, setting);
                    drafts.add(draft(reading, sentence, spoken, wording.orElseThrow(), setting));
                    voices.remember(sentence, spoken.voice(), spoken.outer());
                }
            }
        }
        List<Draft> named = new Introductions(reading).name(drafts);
        List<Draft> all = new ArrayList<>(new Continuations(reading, quotations, wordings, kinds).add(named));
        all.sort(Comparator.comparing((Draft d) -> d.wording().parts().getFirst()));
        OccasionDays days = new OccasionDays(reading, lexicon);
        return days.filed(days.fresh(new Circumstances(days.led(days.date(all))).share()));
    }

    /// "The office met after Peru fired missiles and urged Lima to stop": nobody addresses himself; it is the
    /// sentence's
    /// own subject who urges.
    private static ActChooser.Choice apart(
            VoiceFinder voices, Sentence sentence, ActChooser.Choice choice, Draft.Setting setting) {
        boolean self = setting.listener().filter(choice.voice()::isSame).isPresent();
        return self
                ? sentence.tokens().stream()
                        .filter(t -> t.head() < 0)
                        .findFirst()
                        .flatMap(root -> sentence.child(root, "nsubj"))
                        .flatMap(subject -> voices.find(sentence, subject))
                        .filter(v -> !v.isSame(choice.voice())
                                && (v.sort() == Voice.Sort.PERSON || v.sort() == Voice.Sort.BODY))
                        .map(v -> new ActChooser.Choice(choice.act(), v, choice.outer()))
                        .orElse(choice)
                : choice;
    }

    /// Words that an earlier cue has taken: a press voice that comes after them is their relay, any other names their
    /// speaker again.
    private static void carry(List<Draft> drafts, ActChooser.Choice choice) {
        if (choice.voice().sort() != Voice.Sort.CARRIER) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean same = draft.wording().parts().stream()
                    .anyMatch(p -> choice.act().content().stream().anyMatch(c -> c.overlaps(p)));
            if (same && draft.setting().relay().isEmpty()) {
                drafts.set(
                        i,
                        draft.with(draft.setting()
                                .withRelay(List.of(choice.voice().party().name()))));
                return;
            }
        }
    }

    private Draft draft(
            Reading reading, Sentence sentence, ActChooser.Choice choice, Wording wording, Draft.Setting setting) {
        Cue cue = choice.act().cue();
        StatementKind kind = kinds.read(cue.kind(), words(reading, wording));
        return new Draft(sentence, choice.voice(), wording, kind, setting, cue.rule(), Optional.of(choice.act()));
    }

    private static String words(Reading reading, Wording wording) {
        StringBuilder all = new StringBuilder();
        wording.parts().forEach(p -> all.append(reading.text().slice(p)).append(' '));
        return all.toString();
    }

    private static StatementClaim claim(Reading reading, Draft draft) {
        List<Quote> parts = draft.wording().parts().stream().map(reading::quote).toList();
        Party party = draft.voice().party();
        Draft.Setting setting = draft.setting();
        String id = Digest.id(
                "statement",
                party.name(),
                reading.place(parts.getFirst().span()).start(),
                reading.place(parts.getLast().span()).end(),
                draft.rule());
        return new StatementClaim(
                id,
                new Speaker(party, draft.voice().role()),
                draft.kind(),
                new Speech(draft.wording().direct(), parts, setting.language()),
                new Occasion(setting.listener().map(Voice::party), setting.venue()),
                setting.timing(),
                new Evidence(
                        reading.quote(draft.wording().evidence()),
                        setting.relay(),
                        Modality.OCCURRED,
                        new Provenance(STAGE, VERSION, draft.rule())));
    }
}
