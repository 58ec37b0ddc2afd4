delete from call_information where call_id = ?1
