package org.attache.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.attache.fact.CopyGroup;
import org.attache.fact.contract.EntryReader;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The list of copy groups as it lies in `content`: arrays of JSON, each some hundred thousand characters long, so that
/// nobody holds it whole. The line of a linking names their digests in their order, or the digest alone where there is
/// one; so it did until the eleventh session, however long the list was.
///
/// Where one ends hangs on the groups themselves, not on their places: a linking that changes a few groups writes the
/// pieces that they stand in, and the others are in the book already.
final class CopyPieces {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryReader READER = new EntryReader();
    private static final EntryWriter WRITER = new EntryWriter();
    /// Characters of the shortest piece but the last, and from where on it ends with whatever group.
    private static final int SHORTEST = 1 << 19;

    private static final int LONGEST = 1 << 21;
    /// Behind the shortest, one group in so many ends a piece: a power of two.
    private static final int ENDING = 8;
    /// What the line of a linking calls them.
    private static final String FIELD = "copies";

    private CopyPieces() {}

    /// Puts what the book does not hold yet into it.
    ///
    /// @return digests of the pieces
    static List<String> put(Handle inside, List<CopyGroup> groups) {
        List<String> digests = new ArrayList<>();
        StringBuilder piece = new StringBuilder("[");
        for (CopyGroup group : groups) {
            String json = WRITER.write(group);
            piece.append(piece.length() > 1 ? "," : "").append(json);
            if (piece.length() > LONGEST || (piece.length() > SHORTEST && (Seals.worth(json) & (ENDING - 1)) == 0)) {
                digests.add(ContentStore.putNew(inside, piece.append(']').toString()));
                piece = new StringBuilder("[");
            }
        }
        if (piece.length() > 1 || digests.isEmpty()) {
            digests.add(ContentStore.putNew(inside, piece.append(']').toString()));
        }
        return digests;
    }

    /// Names the pieces in what a line says.
    static void name(List<String> digests, ObjectNode payload) {
        if (digests.size() == 1) {
            payload.put(FIELD, digests.getFirst());
        } else {
            ArrayNode all = payload.putArray(FIELD);
            digests.forEach(all::add);
        }
    }

    /// The pieces that a line names.
    ///
    /// @param payload of the line of a linking
    static List<String> named(String payload) {
        JsonNode copies = JSON.readTree(payload).path(FIELD);
        if (!copies.isArray()) {
            return List.of(copies.asString());
        }
        List<String> digests = new ArrayList<>();
        copies.forEach(digest -> digests.add(digest.asString()));
        return digests;
    }

    /// The pieces that the last linking names; none where there was no linking.
    static List<String> last(Handle handle) {
        return handle.createQuery("SELECT payload FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(CopyPieces::named)
                .orElse(List.of());
    }

    /// Whether pieces are those of no group.
    static boolean areOfNothing(List<String> digests) {
        return digests.equals(List.of(Digest.sha256("[]")));
    }

    /// Calls `sink` with each group in their order; one piece is held at a time.
    static void each(Handle handle, List<String> digests, Consumer<JsonNode> sink) {
        for (String digest : digests) {
            try (MappingIterator<JsonNode> groups =
                    JSON.readerFor(JsonNode.class).readValues(ContentStore.text(handle, digest))) {
                while (groups.hasNextValue()) {
                    sink.accept(groups.nextValue());
                }
            }
        }
    }

    /// The groups of the last linking that tell of a capture that is wanted, in their order.
    static List<CopyGroup> read(Handle handle, Predicate<String> wanted) {
        List<CopyGroup> some = new ArrayList<>();
        read(handle, capture -> true, group -> {
            if (group.parts().stream().anyMatch(part -> wanted.test(part.capture()))) {
                some.add(group);
            }
        });
        return some;
    }

    /// The same without the parts of other captures.
    static List<CopyGroup> parts(Handle handle, Predicate<String> wanted) {
        List<CopyGroup> some = new ArrayList<>();
        read(handle, wanted, group -> {
            if (!group.parts().isEmpty()) {
                some.add(group);
            }
        });
        return some;
    }

    private static void read(Handle handle, Predicate<String> wanted, Consumer<CopyGroup> sink) {
        last(handle).forEach(digest -> READER.readCopies(ContentStore.text(handle, digest), wanted, sink));
    }
}
