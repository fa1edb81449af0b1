/// The written form of the facts: JSON as `../shared/SCHEMA.md` has it, both ways.
///
/// May use `text` and `fact`. Read [org.attache.fact.contract.ContractWriter] first.
@NullMarked
package org.attache.fact.contract;

import org.jspecify.annotations.NullMarked;
