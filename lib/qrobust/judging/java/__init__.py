"""Java's part of the judge: JDK, compile server, worker, and MultiPL-E's asserts taken apart."""
