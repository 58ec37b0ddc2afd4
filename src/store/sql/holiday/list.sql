select day from holiday order by day
