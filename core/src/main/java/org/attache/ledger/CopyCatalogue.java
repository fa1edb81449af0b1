package org.attache.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attache.fact.CopyGroup;
import org.attache.fact.contract.EntryReader;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;

/// The groups of copies, as the catalogue lists them: from which line of the book to which each holds.
final class CopyCatalogue {
    private static final EntryReader READER = new EntryReader();
    private static final EntryWriter WRITER = new EntryWriter();

    private CopyCatalogue() {}

    /// The groups of copies that a linking ends and those that it begins. Their list is read twice, a piece at a time,
    /// so that it need not be held.
    static void update(Handle inside, LedgerRecord line, Seals seals) {
        List<String> pieces = CopyPieces.named(line.payload());
        Set<String> now = new HashSet<>();
        CopyPieces.each(inside, pieces, group -> now.add(Digest.sha256(group.toString())));
        Set<String> before = new HashSet<>(inside.createQuery("SELECT digest FROM catalogue_copy WHERE until = ?")
                .bind(0, CatalogueFill.FOREVER)
                .mapTo(String.class)
                .list());
        for (String gone : before) {
            if (!now.contains(gone)) {
                int ended = inside.execute(
                        "UPDATE catalogue_copy SET until = ? WHERE digest = ? AND until = ?",
                        line.seq(),
                        gone,
                        CatalogueFill.FOREVER);
                seals.until("catalogue_copy", ended, CatalogueFill.FOREVER, line.seq());
            }
        }
        now.removeAll(before);
        if (!now.isEmpty()) {
            begun(inside, line.seq(), pieces, new TreeSet<>(now), seals);
        }
    }

    /// @param fresh digests of the groups that begin: their rows are numbered in this order
    private static void begun(Handle inside, long since, List<String> pieces, SortedSet<String> fresh, Seals seals) {
        Map<String, Long> numbers = new HashMap<>();
        long number = inside.createQuery("SELECT coalesce(max(row), 0) FROM catalogue_copy")
                .mapTo(Long.class)
                .one();
        for (String key : fresh) {
            number++;
            numbers.put(key, number);
        }
        CatalogueRows rows = new CatalogueRows(inside, seals);
        CopyPieces.each(inside, pieces, node -> {
            String json = node.toString();
            String key = Digest.sha256(json);
            // the same group twice is one
            Long row = numbers.remove(key);
            if (row != null) {
                CopyGroup group = READER.readCopies(json, capture -> true);
                rows.later("catalogue_copy", row, key, since, CatalogueFill.FOREVER, WRITER.write(group));
                group.parts().stream()
                        .map(CopyGroup.Part::capture)
                        .distinct()
                        .forEach(c -> rows.later("catalogue_copy_part", c, row));
                rows.writeIfMany();
            }
        });
        rows.write();
    }
}
