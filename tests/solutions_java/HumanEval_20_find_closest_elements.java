        Collections.sort(numbers);
        Pair<Float, Float> best = null;
        for (int i = 1; i < numbers.size(); i++) {
            float a = numbers.get(i - 1), b = numbers.get(i);
            if (best == null || b - a < best.getValue1() - best.getValue0()) best = Pair.with(a, b);
        }
        return best;
//// wrong
        return Pair.with(numbers.get(0), numbers.get(1));
