delete from setting where key = 'me' and value = cast(?1 as text)
