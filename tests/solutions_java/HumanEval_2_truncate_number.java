        return number - (float) Math.floor(number);
//// wrong
        return (float) Math.floor(number);
