// expect: does not compile
class Problem {
    public static long total(ArrayList<Long> numbers) {
        return 7;
