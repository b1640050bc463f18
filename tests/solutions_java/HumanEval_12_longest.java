        return strings.stream().reduce((a, b) -> b.length() > a.length() ? b : a);
//// wrong
        return strings.stream().reduce((a, b) -> b.length() >= a.length() ? b : a);
