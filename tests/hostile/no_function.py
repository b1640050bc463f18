# expect: no such function
answer = 6
