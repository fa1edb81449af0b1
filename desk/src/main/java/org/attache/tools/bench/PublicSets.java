package org.attache.tools.bench;

import java.util.List;
import java.util.Optional;

/// All sets that `attache bench` knows. A new set is one class and one line here.
final class PublicSets {
    private static final List<PublicSet> ALL = List.of(
            new Scrapinghub(),
            new PlainScrapinghub(),
            new Trafilatura(),
            new FundusParsers(),
            new PlainFundus(),
            new Htmldate(Htmldate.Form.PAGE),
            new Htmldate(Htmldate.Form.TEXT),
            new TempEval("timebank"),
            new TempEval("aquaint"),
            new Trees("pud-test"),
            new Trees("gum-open-test"),
            new Trees("ewt-test"),
            new Polnear("dev", Polnear.Speech.ANY),
            new Polnear("dev", Polnear.Speech.DIRECT),
            new Polnear("train", Polnear.Speech.ANY),
            new GunViolence(),
            new Re3d(),
            new NameSet("gum-news", "ner-coref-gum-news", NameSet.Form.CONLLU),
            new NameSet("crossner-politics", "ner-crossner-politics/test.txt", NameSet.Form.COLUMNS),
            new NameSet(
                    "wnut17",
                    "ner-wnut17-wikigold/WNUT17/CONLL-format/data/test/emerging.test.annotated",
                    NameSet.Form.COLUMNS),
            new NameSet(
                    "wikigold",
                    "ner-wnut17-wikigold/wikigold/CONLL-format/data/wikigold.conll.txt",
                    NameSet.Form.COLUMNS),
            new Toponyms("places-tr-news", "TR-News.xml.gz"),
            new RecognizerSpecs(),
            new OfficialVisits(),
            new Muc("test"),
            new Muc("dev"),
            new Muc("train"),
            new Wikievents(),
            new PloverSentences(),
            new PetrarchUnit(),
            new Helsinki("helsinki"),
            new Helsinki("census"),
            new Helsinki("spotify"),
            new LabelledCopies(),
            new StorySet("gva"),
            new StorySet("news383"),
            new StorySet("ecbplus"));

    private PublicSets() {}

    /// In the order of the stages.
    static List<PublicSet> all() {
        return ALL;
    }

    static Optional<PublicSet> named(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
