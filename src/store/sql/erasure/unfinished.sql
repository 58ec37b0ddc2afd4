select next from counter where name = 'erasing' and next = 1
