        HashMap<String, Long> count = new HashMap<>();
        for (String word : test.split(" ")) if (!word.isEmpty()) count.merge(word, 1L, Long::sum);
        long most = count.values().stream().mapToLong(x -> x).max().orElse(0);
        count.values().removeIf(x -> x < most);
        return count;
//// wrong
        HashMap<String, Long> count = new HashMap<>();
        count.put("a", 1L);
        return count;
