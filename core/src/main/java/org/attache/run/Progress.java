package org.attache.run;

import org.attache.fact.Problem;

/// Is told how a run goes on. Called from one thread at a time.
public interface Progress {
    /// A capture went through all stages, or was known already.
    ///
    /// @param captures how many so far
    /// @param name of this one
    void capture(int captures, String name);

    /// Something was set aside.
    void problem(Problem problem);

    /// A new step of the run began, such as "joining"; the first one, analysing, begins with the run.
    void step(String name);

    /// Tells nobody.
    Progress SILENT = new Progress() {
        @Override
        public void capture(int captures, String name) {
            // nobody listens
        }

        @Override
        public void problem(Problem problem) {
            // nobody listens
        }

        @Override
        public void step(String name) {
            // nobody listens
        }
    };
}
