package org.attache.analyse.speech;

/// How a cue takes its words.
enum Construction {
    /// A clause or a quotation: "said that", "…, she said".
    REPORT,
    /// The same, with a listener as object: "told reporters that".
    TELL,
    /// A listener and what he is to do: "urged both sides to".
    URGE,
    /// What the speaker will do: "vowed to".
    VOW,
    /// A thing and a judgement of it: "accused", "praised", "called for".
    JUDGE,
    /// A thing and a name for it: "described it as".
    DESCRIBE,
    /// A verb with a noun of speech: "expressed concern".
    VOICE,
    /// Hands on another's words: "quoted her as saying".
    CARRY,
    /// "according to".
    SOURCE
}
