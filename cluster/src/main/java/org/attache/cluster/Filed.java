package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.attache.link.CaptureSteps.Told;
import org.attache.link.Claim;
import org.attache.link.Rank;

/// What a capture tells and copies, laid down so that each step opens its own part.
///
/// @param prints of its claims: all that folding reprints asks of them
/// @param claims that it makes
/// @param copies what it copies, without the claims
record Filed(Sealed<ArrayList<Print>> prints, Sealed<ArrayList<Claim>> claims, Sealed<Told> copies)
        implements Serializable {
    /// A claim by its words.
    ///
    /// @param words the same for reprints of one claim
    /// @param rank of the claim
    record Print(String words, Rank rank) implements Serializable {}

    static Filed of(Told told) {
        ArrayList<Print> prints = new ArrayList<>();
        told.claims().forEach(claim -> prints.add(new Print(claim.rank().kind() + " " + claim.print(), claim.rank())));
        return new Filed(
                Sealed.of(prints),
                Sealed.of(new ArrayList<>(told.claims())),
                Sealed.of(new Told(List.of(), told.sheet(), told.parts(), told.captions())));
    }
}
