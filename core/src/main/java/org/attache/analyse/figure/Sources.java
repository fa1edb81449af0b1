package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Attribution;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.StatementClaim;
import org.attache.text.Span;

/// Tells who gives a figure: the speaker of the statement that holds its number, and behind him the agencies that
/// carried it; where no statement does, whoever the sentence's tree makes vouch for it.
///
/// Caught: "at least 12 people have been killed, monitors say". Missed: a number whose source only the sentence
/// before names.
final class Sources {
    private final List<StatementClaim> said;
    private final Attribution attribution;

    Sources(List<StatementClaim> said, Attribution attribution) {
        this.said = List.copyOf(said);
        this.attribution = attribution;
    }

    /// The chain, origin first; empty where the article itself vouches.
    List<String> of(Sentence sentence, Found found) {
        Span number = found.counted().numeral().span();
        Optional<StatementClaim> statement = said.stream()
                .filter(s -> s.speech().parts().stream().anyMatch(p -> p.span().contains(number)))
                .findFirst();
        if (statement.isEmpty()) {
            return attribution.chain(sentence, sentence.token(found.trigger()));
        }
        List<String> chain = new ArrayList<>();
        chain.add(statement.orElseThrow().speaker().party().name());
        statement.orElseThrow().evidence().accordingTo().stream()
                .filter(n -> !chain.contains(n))
                .forEach(chain::add);
        return chain;
    }
}
