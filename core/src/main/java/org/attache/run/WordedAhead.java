package org.attache.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.attache.fact.Entry;
import org.attache.ledger.Catalogued;
import org.attache.ledger.Listing;

/// What the catalogue is to keep of an entry, as bytes for the time between its wording and its row: all that does not
/// stand in the entry itself. Not a format to be kept.
final class WordedAhead {
    private WordedAhead() {}

    /// @param entry that it was worded of
    static byte[] pack(Entry entry, Catalogued worded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entry.hashCode());
            Listing listing = worded.listing();
            Listing.Day day = listing.day();
            texts(out, List.of(listing.type(), day.first(), day.last(), day.text(), day.told(), listing.headline()));
            out.writeBoolean(day.own());
            texts(out, listing.tag().stream().toList());
            texts(out, listing.countries());
            texts(out, listing.support().origins());
            out.writeInt(worded.parties().size());
            for (Catalogued.PartyRow party : worded.parties()) {
                texts(out, List.of(party.name(), party.role(), party.type(), party.country(), party.office()));
            }
            out.writeBoolean(worded.deal().isPresent());
            if (worded.deal().isPresent()) {
                deal(out, worded.deal().orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /// What was packed; nothing where it was of another version of the entry.
    static Optional<Catalogued> unpack(Entry entry, byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            return in.readInt() == entry.hashCode() ? Optional.of(unpack(entry, in)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static Catalogued unpack(Entry entry, DataInputStream in) throws IOException {
        List<String> own = texts(in);
        boolean ownDay = in.readBoolean();
        List<String> tag = texts(in);
        List<String> countries = texts(in);
        Listing listing = new Listing(
                entry.id(),
                entry.kind(),
                own.get(0),
                new Listing.Day(own.get(1), own.get(2), own.get(3), ownDay, own.get(4)),
                own.get(5),
                tag.stream().findFirst(),
                countries,
                new Listing.Support(
                        texts(in), entry.reports().size(), entry.conflicts().size(), 0, 0));
        List<Catalogued.PartyRow> parties = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            List<String> party = texts(in);
            parties.add(new Catalogued.PartyRow(party.get(0), party.get(1), party.get(2), party.get(3), party.get(4)));
        }
        return new Catalogued(
                listing,
                parties,
                in.readBoolean() ? Optional.of(deal(in)) : Optional.empty(),
                entry.reports().stream().distinct().toList());
    }

    private static void deal(DataOutputStream out, Catalogued.DealRow deal) throws IOException {
        texts(
                out,
                List.of(
                        deal.supplier(),
                        deal.recipient(),
                        deal.goods().item(),
                        deal.goods().category(),
                        deal.status(),
                        deal.years().ordered(),
                        deal.years().delivered(),
                        deal.value().currency()));
        count(out, deal.quantity());
        count(out, deal.deliveredCount());
        OptionalDouble amount = deal.value().amount();
        out.writeBoolean(amount.isPresent());
        out.writeDouble(amount.orElse(0));
    }

    private static Catalogued.DealRow deal(DataInputStream in) throws IOException {
        List<String> own = texts(in);
        OptionalLong quantity = count(in);
        OptionalLong delivered = count(in);
        boolean known = in.readBoolean();
        double amount = in.readDouble();
        return new Catalogued.DealRow(
                own.get(0),
                own.get(1),
                new Catalogued.Goods(own.get(2), own.get(3)),
                own.get(4),
                new Catalogued.Years(own.get(5), own.get(6)),
                quantity,
                delivered,
                new Catalogued.Value(known ? OptionalDouble.of(amount) : OptionalDouble.empty(), own.get(7)));
    }

    private static void count(DataOutputStream out, OptionalLong count) throws IOException {
        out.writeBoolean(count.isPresent());
        out.writeLong(count.orElse(0));
    }

    private static OptionalLong count(DataInputStream in) throws IOException {
        boolean known = in.readBoolean();
        long count = in.readLong();
        return known ? OptionalLong.of(count) : OptionalLong.empty();
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] utf = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf.length);
            out.write(utf);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
