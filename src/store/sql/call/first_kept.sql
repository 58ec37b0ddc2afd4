select min(at) from audit where action like 'call.%' or action = 'calls.import'
