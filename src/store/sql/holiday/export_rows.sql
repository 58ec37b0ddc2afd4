select day, name from holiday order by day
