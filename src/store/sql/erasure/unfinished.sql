select next % 3 from counter where name = 'erasing' and next % 3 <> 0
