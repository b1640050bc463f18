// expect: does not compile
I am sorry, but I cannot write this program.
