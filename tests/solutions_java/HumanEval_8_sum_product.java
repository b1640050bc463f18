        long sum = 0, product = 1;
        for (long x : numbers) {
            sum += x;
            product *= x;
        }
        return Pair.with(sum, product);
//// wrong
        return Pair.with(0L, 0L);
