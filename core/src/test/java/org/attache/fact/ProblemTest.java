package org.attache.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class ProblemTest {
    @Test
    void whatAThreadThrewIsToldByItsCause() {
        Problem problem = Problem.thrown(new ExecutionException(new IllegalStateException("no head")), "a.html");
        assertEquals(ProblemCode.STAGE_FAILED, problem.code());
        assertEquals("a.html", problem.place());
        assertEquals(
                "java.lang.IllegalStateException: no head. " + ProblemCode.STAGE_FAILED.advice(), problem.message());
    }

    @Test
    void tooLittleMemoryIsNoFaultOfOurs() {
        assertEquals(
                ProblemCode.OUT_OF_MEMORY,
                Problem.thrown(new ExecutionException(new OutOfMemoryError("heap")), "b.html")
                        .code());
        assertEquals(
                ProblemCode.OUT_OF_MEMORY,
                Problem.thrown(new OutOfMemoryError("heap"), "b.html").code());
    }

    @Test
    void anExceptionWithoutACauseStandsForItself() {
        Problem problem = Problem.thrown(new InterruptedException("stopped"), "c.html");
        assertEquals(
                "java.lang.InterruptedException: stopped. " + ProblemCode.STAGE_FAILED.advice(), problem.message());
    }
}
