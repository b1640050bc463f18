        long[] count = new long[2];
        for (long i = 1; i <= n; i++) {
            String text = Long.toString(i);
            if (new StringBuilder(text).reverse().toString().equals(text)) count[(int) (i % 2)]++;
        }
        return Pair.with(count[0], count[1]);
//// wrong
        return Pair.with(n / 2, n - n / 2);
