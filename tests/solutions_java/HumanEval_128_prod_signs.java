        if (arr.isEmpty()) return Optional.empty();
        long sum = 0, sign = 1;
        for (long x : arr) {
            sum += Math.abs(x);
            sign *= Long.signum(x);
        }
        return Optional.of(sum * sign);
//// wrong
        return null;
