package org.attache.analyse.deal;

import org.attache.fact.DealStatus;
import org.attache.fact.Modality;

/// How far a deal has come, and whether that is said to be so.
///
/// @param status of the deal
/// @param modality of the claim
record Stage(DealStatus status, Modality modality) {}
