        if (dict.isEmpty()) return false;
        return dict.keySet().stream().allMatch(k -> k.equals(k.toLowerCase()) && k.matches("[a-zA-Z]+"))
            || dict.keySet().stream().allMatch(k -> k.equals(k.toUpperCase()) && k.matches("[a-zA-Z]+"));
//// wrong
        return dict.isEmpty();
