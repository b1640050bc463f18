        ArrayList<Long> third = new ArrayList<>();
        for (int i = 0; i < l.size(); i += 3) third.add(l.get(i));
        Collections.sort(third);
        for (int i = 0; i < l.size(); i += 3) l.set(i, third.get(i / 3));
        return l;
//// wrong
        Collections.sort(l);
        return l;
