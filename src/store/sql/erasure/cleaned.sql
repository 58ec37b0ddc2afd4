update counter set next = next + 1 where name = 'erasing' and next % 3 = 1
