select call_id, planned, came from call_trouble
