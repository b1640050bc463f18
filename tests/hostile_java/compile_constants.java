// expect: does not compile|memory|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static final String E0 = "0123456789012345678901234567890123456789";
    static final String E1 = E0 + E0;
    static final String E2 = E1 + E1;
    static final String E3 = E2 + E2;
    static final String E4 = E3 + E3;
    static final String E5 = E4 + E4;
    static final String E6 = E5 + E5;
    static final String E7 = E6 + E6;
    static final String E8 = E7 + E7;
    static final String E9 = E8 + E8;
    static final String E10 = E9 + E9;
    static final String E11 = E10 + E10;
    static final String E12 = E11 + E11;
    static final String E13 = E12 + E12;
    static final String E14 = E13 + E13;
    static final String E15 = E14 + E14;
    static final String E16 = E15 + E15;
    static final String E17 = E16 + E16;
    static final String E18 = E17 + E17;
    static final String E19 = E18 + E18;
    static final String E20 = E19 + E19;
    static final String E21 = E20 + E20;
    static final String E22 = E21 + E21;
    static final String E23 = E22 + E22;
    static final String E24 = E23 + E23;
    static final String E25 = E24 + E24;

    public static long total(ArrayList<Long> numbers) {
        return E25.length();
    }
}
