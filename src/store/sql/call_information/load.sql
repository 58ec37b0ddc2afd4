select call_id, planned, got from call_information
