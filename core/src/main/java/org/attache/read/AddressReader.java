package org.attache.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.Sidecar;

/// Fetches one address with [Fetcher] and reads what it gives.
final class AddressReader {
    private static final int OK = 200;

    private final ReadSettings settings;

    AddressReader(ReadSettings settings) {
        this.settings = settings;
    }

    /// Fetches and reads.
    void read(URI address, CaptureSink sink) {
        switch (new Fetcher(settings).get(address, Map.of())) {
            case Outcome.Skipped<Fetcher.Answer> skipped ->
                sink.accept(new Outcome.Failed<>(skipped.reason()), Raw.NONE);
            case Outcome.Failed<Fetcher.Answer> failed -> sink.accept(new Outcome.Failed<>(failed.problem()), Raw.NONE);
            case Outcome.Done<Fetcher.Answer> done -> answer(done.value(), address, sink);
        }
    }

    private void answer(Fetcher.Answer answer, URI address, CaptureSink sink) {
        if (answer.status() != OK) {
            Problem problem = new Problem(ProblemCode.FETCH_FAILED, "status " + answer.status(), address.toString());
            sink.accept(new Outcome.Failed<>(problem), Raw.NONE);
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        int parameter = type.indexOf("charset=");
        Optional<String> charset = parameter < 0
                ? Optional.empty()
                : Optional.of(type.substring(parameter + 8)
                        .replaceAll("[\"';].*$|^[\"']", "")
                        .strip());
        int semicolon = type.indexOf(';');
        String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        Sidecar sidecar =
                new Sidecar(Optional.of(answer.at().toString()), Optional.empty(), Optional.empty(), Optional.empty());
        new ContentReader(settings)
                .read(
                        new Target(
                                address.toString(),
                                String.valueOf(answer.at().getPath()),
                                Optional.of(media).filter(m -> !m.isEmpty()),
                                charset.filter(c -> !c.isEmpty()),
                                Optional.empty(),
                                sidecar),
                        answer.body(),
                        List.of(),
                        sink);
    }
}
