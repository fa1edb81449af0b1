package org.attache.analyse.mention;

import org.attache.text.Span;

/// A phrase that speaks of something of the field, whether it names it or not: "a rifle", "the rebels", "two weeks".
/// Not a mention of an entity: nobody is told apart or joined.
///
/// @param span of the capture text
/// @param type what it speaks of
public record FieldMention(Span span, Type type) {
    /// The types of re3d, the set that the tagger learns from (they are those of Baleen 2.3).
    public enum Type {
        /// Call signs, addresses, handles, telephone numbers.
        COMMS_IDENTIFIER("CommsIdentifier"),
        /// A document or a part of one.
        DOCUMENT_REFERENCE("DocumentReference"),
        /// A radio frequency.
        FREQUENCY("Frequency"),
        /// A point, area or feature of the earth, a building.
        LOCATION("Location"),
        /// A ship, aircraft or land vehicle that weapons may be mounted on.
        MILITARY_PLATFORM("MilitaryPlatform"),
        /// A sum of money.
        MONEY("Money"),
        /// A nation, religion or people as a quality.
        NATIONALITY("Nationality"),
        /// A body or a group of people.
        ORGANISATION("Organisation"),
        /// One human being.
        PERSON("Person"),
        /// An amount.
        QUANTITY("Quantity"),
        /// A date, time or length of time.
        TEMPORAL("Temporal"),
        /// An address of the web.
        URL("Url"),
        /// A vehicle that is not military.
        VEHICLE("Vehicle"),
        /// A weapon, or an attack as a kind of weapon.
        WEAPON("Weapon");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /// As the set writes it.
        public String label() {
            return label;
        }
    }
}
