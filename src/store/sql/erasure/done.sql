update counter set next = next + (3 - next % 3) % 3 where name = 'erasing'
