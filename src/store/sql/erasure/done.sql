update counter set next = 0 where name = 'erasing'
