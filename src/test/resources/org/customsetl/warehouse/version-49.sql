-- The data of a warehouse as the version with migrations up to V49 left it: two lists, of which one was corrected, and a
-- printed table (pg_dump --data-only --column-inserts, without registers; folders renamed).
INSERT INTO batch.batch_job_instance (job_instance_id, version, job_name, job_key) VALUES
	(1, 0, 'load', '2d39b5c1ba92d4c3cb0c816d980f1173'),
	(2, 0, 'load', '6bd7107c7c07b84c56c00acb2d2a677c');
INSERT INTO batch.batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, end_time, status, exit_code, exit_message, last_updated) VALUES
	(1, 3, 1, '2026-11-24 13:27:42.883918', '2026-11-24 13:27:42.937072', '2026-11-24 13:27:45.557589', 'COMPLETED', 'COMPLETED', '', '2026-11-24 13:27:45.561466'),
	(2, 3, 2, '2026-11-24 13:27:52.813276', '2026-11-24 13:27:52.854612', '2026-11-24 13:27:55.677132', 'COMPLETED', 'COMPLETED', '', '2026-11-24 13:27:55.68386');
INSERT INTO batch.batch_job_execution_context (job_execution_id, short_context, serialized_context) VALUES
	(1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL),
	(2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL);
INSERT INTO batch.batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying) VALUES
	(1, 'run', 'java.lang.Long', '1', 'Y'),
	(2, 'run', 'java.lang.Long', '2', 'Y');
INSERT INTO batch.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time, end_time, status, commit_count, read_count, filter_count, write_count, read_skip_count, write_skip_count, process_skip_count, rollback_count, exit_code, exit_message, last_updated) VALUES
	(15, 4, 'reconcile', 2, '2026-11-24 13:27:55.238352', '2026-11-24 13:27:55.249701', '2026-11-24 13:27:55.576872', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:55.589907'),
	(1, 4, 'discover', 1, '2026-11-24 13:27:43.042719', '2026-11-24 13:27:43.075168', '2026-11-24 13:27:43.710713', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:43.722066'),
	(9, 4, 'publish', 1, '2026-11-24 13:27:45.519448', '2026-11-24 13:27:45.525796', '2026-11-24 13:27:45.537448', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:45.545514'),
	(3, 4, 'readFile:load-1', 1, '2026-11-24 13:27:43.853747', '2026-11-24 13:27:43.890024', '2026-11-24 13:27:44.489401', 'COMPLETED', 1, 14, 0, 14, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:44.55278'),
	(10, 4, 'discover', 2, '2026-11-24 13:27:52.864275', '2026-11-24 13:27:52.870229', '2026-11-24 13:27:53.461766', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:53.488257'),
	(4, 4, 'readFile:load-2', 1, '2026-11-24 13:27:43.867748', '2026-11-24 13:27:44.578119', '2026-11-24 13:27:44.77356', 'COMPLETED', 1, 4, 0, 4, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:44.797839'),
	(16, 4, 'publish', 2, '2026-11-24 13:27:55.622448', '2026-11-24 13:27:55.639945', '2026-11-24 13:27:55.653908', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:55.666361'),
	(5, 4, 'readFile:load-3', 1, '2026-11-24 13:27:43.879664', '2026-11-24 13:27:44.813832', '2026-11-24 13:27:44.908774', 'COMPLETED', 1, 3, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:44.957279'),
	(2, 3, 'read', 1, '2026-11-24 13:27:43.747514', '2026-11-24 13:27:43.753879', '2026-11-24 13:27:44.980705', 'COMPLETED', 3, 21, 0, 21, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:44.985739'),
	(12, 4, 'readFile:load-4', 2, '2026-11-24 13:27:53.629799', '2026-11-24 13:27:53.63734', '2026-11-24 13:27:54.15809', 'COMPLETED', 1, 3, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:54.189904'),
	(6, 4, 'gate', 1, '2026-11-24 13:27:45.014244', '2026-11-24 13:27:45.020175', '2026-11-24 13:27:45.245728', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:45.259'),
	(11, 3, 'read', 2, '2026-11-24 13:27:53.550905', '2026-11-24 13:27:53.561851', '2026-11-24 13:27:54.215406', 'COMPLETED', 1, 3, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:54.25379'),
	(7, 4, 'total', 1, '2026-11-24 13:27:45.276805', '2026-11-24 13:27:45.2859', '2026-11-24 13:27:45.311773', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:45.321517'),
	(13, 4, 'gate', 2, '2026-11-24 13:27:54.30718', '2026-11-24 13:27:54.316542', '2026-11-24 13:27:54.846911', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:54.898003'),
	(8, 4, 'reconcile', 1, '2026-11-24 13:27:45.333447', '2026-11-24 13:27:45.337503', '2026-11-24 13:27:45.493678', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:45.501684'),
	(14, 4, 'total', 2, '2026-11-24 13:27:54.973331', '2026-11-24 13:27:55.001979', '2026-11-24 13:27:55.129644', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-24 13:27:55.159754');
INSERT INTO batch.batch_step_execution_context (step_execution_id, short_context, serialized_context) VALUES
	(16, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACNvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5QdWJsaXNoU3RlcHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL),
	(10, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACRvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5EaXNjb3ZlclN0ZXB0AA1iYXRjaC52ZXJzaW9udAAFNi4wLjZ0AA5iYXRjaC5zdGVwVHlwZXQAN29yZy5zcHJpbmdmcmFtZXdvcmsuYmF0Y2guY29yZS5zdGVwLnRhc2tsZXQuVGFza2xldFN0ZXB4', NULL),
	(1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACRvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5EaXNjb3ZlclN0ZXB0AA1iYXRjaC52ZXJzaW9udAAFNi4wLjZ0AA5iYXRjaC5zdGVwVHlwZXQAN29yZy5zcHJpbmdmcmFtZXdvcmsuYmF0Y2guY29yZS5zdGVwLnRhc2tsZXQuVGFza2xldFN0ZXB4', NULL),
	(6, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACBvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5HYXRlU3RlcHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL),
	(15, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACVvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5SZWNvbmNpbGVTdGVwdAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
	(7, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACFvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5Ub3RhbFN0ZXB0AA1iYXRjaC52ZXJzaW9udAAFNi4wLjZ0AA5iYXRjaC5zdGVwVHlwZXQAN29yZy5zcHJpbmdmcmFtZXdvcmsuYmF0Y2guY29yZS5zdGVwLnRhc2tsZXQuVGFza2xldFN0ZXB4', NULL),
	(3, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAEbG9hZHNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAAAXQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA6b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAuaXRlbS5DaHVua09yaWVudGVkU3RlcHg=', NULL),
	(13, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACBvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5HYXRlU3RlcHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL),
	(4, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAEbG9hZHNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAAAnQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA6b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAuaXRlbS5DaHVua09yaWVudGVkU3RlcHg=', NULL),
	(8, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACVvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5SZWNvbmNpbGVTdGVwdAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
	(5, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAEbG9hZHNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAAA3QADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA6b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAuaXRlbS5DaHVua09yaWVudGVkU3RlcHg=', NULL),
	(2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAlU2ltcGxlU3RlcEV4ZWN1dGlvblNwbGl0dGVyLkdSSURfU0laRXNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAAAXQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA2b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnBhcnRpdGlvbi5QYXJ0aXRpb25TdGVweA==', NULL),
	(9, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACNvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5QdWJsaXNoU3RlcHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL),
	(12, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAEbG9hZHNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAABHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA6b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAuaXRlbS5DaHVua09yaWVudGVkU3RlcHg=', NULL),
	(14, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACFvcmcuY3VzdG9tc2V0bC5waXBlbGluZS5Ub3RhbFN0ZXB0AA1iYXRjaC52ZXJzaW9udAAFNi4wLjZ0AA5iYXRjaC5zdGVwVHlwZXQAN29yZy5zcHJpbmdmcmFtZXdvcmsuYmF0Y2guY29yZS5zdGVwLnRhc2tsZXQuVGFza2xldFN0ZXB4', NULL),
	(11, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAlU2ltcGxlU3RlcEV4ZWN1dGlvblNwbGl0dGVyLkdSSURfU0laRXNyAA5qYXZhLmxhbmcuTG9uZzuL5JDMjyPfAgABSgAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAAAAAAAXQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA2b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnBhcnRpdGlvbi5QYXJ0aXRpb25TdGVweA==', NULL);
INSERT INTO ops.run (id, command, arguments, request, reason, started_at, ended_at, status, exit_code, message) OVERRIDING SYSTEM VALUE VALUES
	(1, 'load', '/var/inbox', '{"paths":["/var/inbox"],"statement":{"flow":null,"period":null,"layout":null,"place":null,"unit":null,"accept":null,"density-kg-per-litre":null,"drift":null,"same-goods":null,"supersedes":null,"rates":null,"reconciliation":null},"reason":null,"only":null}', NULL, '2026-11-24 13:27:42.62185+00', '2026-11-24 13:27:45.565754+00', 'done', 3, NULL),
	(2, 'load', '/var/inbox', '{"paths":["/var/inbox"],"statement":{"flow":null,"period":null,"layout":null,"place":null,"unit":null,"accept":null,"density-kg-per-litre":null,"drift":null,"same-goods":null,"supersedes":null,"rates":null,"reconciliation":null},"reason":"corrected","only":null}', 'corrected', '2026-11-24 13:27:52.717942+00', '2026-11-24 13:27:55.699501+00', 'done', 0, NULL);
INSERT INTO ops.vintage (id, month, number, run_id, reason, published_at, pruned_at, pruned_by) OVERRIDING SYSTEM VALUE VALUES
	(1, '2024-01-01', 1, 1, NULL, '2026-11-24 13:27:45.529498+00', NULL, NULL),
	(2, '2024-02-01', 1, 1, NULL, '2026-11-24 13:27:45.529498+00', NULL, NULL),
	(3, '2024-02-01', 2, 2, 'corrected', '2026-11-24 13:27:55.644003+00', NULL, NULL);
INSERT INTO fact.commodity_total (vintage_id, region_code, prefecture_code, flow, hs8, partner_code, value_cny, value_usd, net_weight_kg, estimated_weight_kg, supplementary, supplementary_unit, line_count, lines_without_cny, lines_without_usd) VALUES
	(1, '000000', '000000', 'M', '27011210', 'KGZ', 100, 14.084507042254, 1000, 0, NULL, NULL, 1, 0, 0),
	(1, '000000', '000000', 'X', '84314999', 'KGZ', 2130.0000, 300, 500, 0, NULL, NULL, 1, 0, 0),
	(2, '000000', '000000', 'M', '27011210', 'KGZ', 110, 15.463337831759, 1100, 0, NULL, NULL, 1, 0, 0),
	(2, '000000', '000000', 'X', '84314999', 'KGZ', 2347.4880, 330, 550, 0, NULL, NULL, 1, 0, 0),
	(3, '000000', '000000', 'M', '27011210', 'KGZ', 120, 16.869095816464, 1100, 0, NULL, NULL, 1, 0, 0),
	(3, '000000', '000000', 'X', '84314999', 'KGZ', 2347.4880, 330, 550, 0, NULL, NULL, 1, 0, 0);
INSERT INTO fact.figure_check (load_id, sheet_number, row_number, column_number, kind, printed, computed, tolerance, parts, holds) VALUES
	(1, 1, 2, 2, 'flows', 487112396198, 487112396198, 2, 2, true),
	(1, 1, 3, 2, 'flows', 71020120680, 71020120680, 2, 2, true),
	(1, 1, 4, 2, 'flows', 17188473438, 17188473438, 2, 2, true),
	(1, 1, 5, 2, 'flows', 40068856561, 40068856561, 2, 2, true),
	(1, 1, 6, 2, 'flows', 96765197385, 96765197385, 2, 2, true),
	(1, 1, 7, 2, 'flows', 3748039283, 3748039283, 2, 2, true),
	(1, 1, 8, 2, 'flows', 125049116202, 125049116202, 2, 2, true),
	(1, 1, 9, 2, 'flows', 5344522226, 5344522226, 2, 2, true),
	(1, 1, 10, 2, 'flows', 41330206202, 41330206202, 2, 2, true),
	(1, 1, 11, 2, 'flows', 25375077128, 25375077128, 2, 2, true),
	(1, 1, 12, 2, 'flows', 28621974564, 28621974564, 2, 2, true),
	(1, 1, 13, 2, 'flows', 32600812529, 32600812529, 2, 2, true),
	(1, 1, 2, 2, 'parts', 487112396198, 487112396198, 6, 11, true),
	(1, 1, 2, 3, 'parts', 120392761949, 120392761949, 6, 11, true),
	(1, 1, 2, 4, 'parts', 366719634249, 366719634249, 6, 11, true);
INSERT INTO fact.load_total (load_id, month, region_code, flow, line_count, both_count, both_cny, both_usd) VALUES
	(2, '2024-01-01', '000000', 'M', 1, 0, NULL, NULL),
	(2, '2024-01-01', '000000', 'X', 1, 0, NULL, NULL),
	(3, '2024-02-01', '000000', 'M', 1, 0, NULL, NULL),
	(3, '2024-02-01', '000000', 'X', 1, 0, NULL, NULL),
	(4, '2024-02-01', '000000', 'M', 1, 0, NULL, NULL),
	(4, '2024-02-01', '000000', 'X', 1, 0, NULL, NULL);
INSERT INTO fact.office_total (vintage_id, customs_office, region_code, flow, value_cny, value_usd, net_weight_kg, line_count, lines_without_cny, lines_without_usd) VALUES
	(1, '', '000000', 'X', 2130.0000, 300, 500, 1, 0, 0),
	(1, '', '000000', 'M', 100, 14.084507042254, 1000, 1, 0, 0),
	(2, '', '000000', 'X', 2347.4880, 330, 550, 1, 0, 0),
	(2, '', '000000', 'M', 110, 15.463337831759, 1100, 1, 0, 0),
	(3, '', '000000', 'X', 2347.4880, 330, 550, 1, 0, 0),
	(3, '', '000000', 'M', 120, 16.869095816464, 1100, 1, 0, 0);
INSERT INTO fact.prefecture_total (vintage_id, region_code, prefecture_code, flow, value_cny, value_usd, net_weight_kg, estimated_weight_kg, line_count, lines_without_cny, lines_without_usd) VALUES
	(1, '000000', '000000', 'M', 100, 14.084507042254, 1000, 0, 1, 0, 0),
	(1, '000000', '000000', 'X', 2130.0000, 300, 500, 0, 1, 0, 0),
	(2, '000000', '000000', 'M', 110, 15.463337831759, 1100, 0, 1, 0, 0),
	(2, '000000', '000000', 'X', 2347.4880, 330, 550, 0, 1, 0, 0),
	(3, '000000', '000000', 'M', 120, 16.869095816464, 1100, 0, 1, 0, 0),
	(3, '000000', '000000', 'X', 2347.4880, 330, 550, 0, 1, 0, 0);
INSERT INTO fact.published_figure (month, load_id, sheet_number, row_number, column_number, table_id, place_code, label, flow, period_from, period_to, measure, printed, unit, value, normalised_unit, subject, level, kind, parent_row, hs, partner_code, regime_code, ownership_code) VALUES
	('2024-01-01', 1, 1, 2, 2, 'city-table', '330000', '合计', 'T', '2024-01-01', '2024-01-01', 'value', '487112396198', '人民币，元，%', 487112396198, 'CNY', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 2, 3, 'city-table', '330000', '合计', 'M', '2024-01-01', '2024-01-01', 'value', '120392761949', '人民币，元，%', 120392761949, 'CNY', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 2, 4, 'city-table', '330000', '合计', 'X', '2024-01-01', '2024-01-01', 'value', '366719634249', '人民币，元，%', 366719634249, 'CNY', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 2, 5, 'city-table', '330000', '合计', 'T', '2024-01-01', '2024-01-01', 'value_growth', '13.68', '%', 13.68, '%', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 2, 6, 'city-table', '330000', '合计', 'M', '2024-01-01', '2024-01-01', 'value_growth', '24.57', '%', 24.57, '%', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 2, 7, 'city-table', '330000', '合计', 'X', '2024-01-01', '2024-01-01', 'value_growth', '10.51', '%', 10.51, '%', 'place', 0, 'total', NULL, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 2, 'city-table', '330100', '杭州地区', 'T', '2024-01-01', '2024-01-01', 'value', '71020120680', '人民币，元，%', 71020120680, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 3, 'city-table', '330100', '杭州地区', 'M', '2024-01-01', '2024-01-01', 'value', '22852894269', '人民币，元，%', 22852894269, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 4, 'city-table', '330100', '杭州地区', 'X', '2024-01-01', '2024-01-01', 'value', '48167226411', '人民币，元，%', 48167226411, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 5, 'city-table', '330100', '杭州地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '14.46', '%', 14.46, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 6, 'city-table', '330100', '杭州地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '23.71', '%', 23.71, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 3, 7, 'city-table', '330100', '杭州地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '10.54', '%', 10.54, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 2, 'city-table', '330500', '湖州地区', 'T', '2024-01-01', '2024-01-01', 'value', '17188473438', '人民币，元，%', 17188473438, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 3, 'city-table', '330500', '湖州地区', 'M', '2024-01-01', '2024-01-01', 'value', '937646802', '人民币，元，%', 937646802, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 4, 'city-table', '330500', '湖州地区', 'X', '2024-01-01', '2024-01-01', 'value', '16250826636', '人民币，元，%', 16250826636, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 5, 'city-table', '330500', '湖州地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '26.03', '%', 26.03, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 6, 'city-table', '330500', '湖州地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '3.62', '%', 3.62, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 4, 7, 'city-table', '330500', '湖州地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '27.62', '%', 27.62, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 2, 'city-table', '330400', '嘉兴地区', 'T', '2024-01-01', '2024-01-01', 'value', '40068856561', '人民币，元，%', 40068856561, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 3, 'city-table', '330400', '嘉兴地区', 'M', '2024-01-01', '2024-01-01', 'value', '10866774556', '人民币，元，%', 10866774556, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 4, 'city-table', '330400', '嘉兴地区', 'X', '2024-01-01', '2024-01-01', 'value', '29202082005', '人民币，元，%', 29202082005, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 5, 'city-table', '330400', '嘉兴地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '12.84', '%', 12.84, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 6, 'city-table', '330400', '嘉兴地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '27.81', '%', 27.81, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 5, 7, 'city-table', '330400', '嘉兴地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '8.12', '%', 8.12, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 2, 'city-table', '330700', '金华地区', 'T', '2024-01-01', '2024-01-01', 'value', '96765197385', '人民币，元，%', 96765197385, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 3, 'city-table', '330700', '金华地区', 'M', '2024-01-01', '2024-01-01', 'value', '11133589842', '人民币，元，%', 11133589842, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 4, 'city-table', '330700', '金华地区', 'X', '2024-01-01', '2024-01-01', 'value', '85631607543', '人民币，元，%', 85631607543, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 5, 'city-table', '330700', '金华地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '22.32', '%', 22.32, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 6, 'city-table', '330700', '金华地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '49.71', '%', 49.71, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 6, 7, 'city-table', '330700', '金华地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '19.48', '%', 19.48, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 2, 'city-table', '331100', '丽水地区', 'T', '2024-01-01', '2024-01-01', 'value', '3748039283', '人民币，元，%', 3748039283, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 3, 'city-table', '331100', '丽水地区', 'M', '2024-01-01', '2024-01-01', 'value', '420972949', '人民币，元，%', 420972949, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 4, 'city-table', '331100', '丽水地区', 'X', '2024-01-01', '2024-01-01', 'value', '3327066334', '人民币，元，%', 3327066334, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 5, 'city-table', '331100', '丽水地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '14.39', '%', 14.39, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 6, 'city-table', '331100', '丽水地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '-47.67', '%', -47.67, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 7, 7, 'city-table', '331100', '丽水地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '34.59', '%', 34.59, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 2, 'city-table', '330200', '宁波地区', 'T', '2024-01-01', '2024-01-01', 'value', '125049116202', '人民币，元，%', 125049116202, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 3, 'city-table', '330200', '宁波地区', 'M', '2024-01-01', '2024-01-01', 'value', '41318742377', '人民币，元，%', 41318742377, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 4, 'city-table', '330200', '宁波地区', 'X', '2024-01-01', '2024-01-01', 'value', '83730373825', '人民币，元，%', 83730373825, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 5, 'city-table', '330200', '宁波地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '12.93', '%', 12.93, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 6, 'city-table', '330200', '宁波地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '25.36', '%', 25.36, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 8, 7, 'city-table', '330200', '宁波地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '7.66', '%', 7.66, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 2, 'city-table', '330800', '衢州地区', 'T', '2024-01-01', '2024-01-01', 'value', '5344522226', '人民币，元，%', 5344522226, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 3, 'city-table', '330800', '衢州地区', 'M', '2024-01-01', '2024-01-01', 'value', '1479480083', '人民币，元，%', 1479480083, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 4, 'city-table', '330800', '衢州地区', 'X', '2024-01-01', '2024-01-01', 'value', '3865042143', '人民币，元，%', 3865042143, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 5, 'city-table', '330800', '衢州地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '-2.71', '%', -2.71, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 6, 'city-table', '330800', '衢州地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '-34.09', '%', -34.09, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 9, 7, 'city-table', '330800', '衢州地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '18.96', '%', 18.96, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 10, 2, 'city-table', '330600', '绍兴地区', 'T', '2024-01-01', '2024-01-01', 'value', '41330206202', '人民币，元，%', 41330206202, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 10, 3, 'city-table', '330600', '绍兴地区', 'M', '2024-01-01', '2024-01-01', 'value', '3369023308', '人民币，元，%', 3369023308, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL);
INSERT INTO fact.published_figure (month, load_id, sheet_number, row_number, column_number, table_id, place_code, label, flow, period_from, period_to, measure, printed, unit, value, normalised_unit, subject, level, kind, parent_row, hs, partner_code, regime_code, ownership_code) VALUES
	('2024-01-01', 1, 1, 10, 4, 'city-table', '330600', '绍兴地区', 'X', '2024-01-01', '2024-01-01', 'value', '37961182894', '人民币，元，%', 37961182894, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 10, 5, 'city-table', '330600', '绍兴地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '15.78', '%', 15.78, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 10, 6, 'city-table', '330600', '绍兴地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '42.60', '%', 42.60, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 10, 7, 'city-table', '330600', '绍兴地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '13.88', '%', 13.88, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 2, 'city-table', '331000', '台州地区', 'T', '2024-01-01', '2024-01-01', 'value', '25375077128', '人民币，元，%', 25375077128, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 3, 'city-table', '331000', '台州地区', 'M', '2024-01-01', '2024-01-01', 'value', '1953557269', '人民币，元，%', 1953557269, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 4, 'city-table', '331000', '台州地区', 'X', '2024-01-01', '2024-01-01', 'value', '23421519859', '人民币，元，%', 23421519859, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 5, 'city-table', '331000', '台州地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '-8.82', '%', -8.82, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 6, 'city-table', '331000', '台州地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '1.00', '%', 1.00, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 11, 7, 'city-table', '331000', '台州地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '-9.55', '%', -9.55, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 2, 'city-table', '330300', '温州地区', 'T', '2024-01-01', '2024-01-01', 'value', '28621974564', '人民币，元，%', 28621974564, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 3, 'city-table', '330300', '温州地区', 'M', '2024-01-01', '2024-01-01', 'value', '4768071458', '人民币，元，%', 4768071458, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 4, 'city-table', '330300', '温州地区', 'X', '2024-01-01', '2024-01-01', 'value', '23853903106', '人民币，元，%', 23853903106, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 5, 'city-table', '330300', '温州地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '6.25', '%', 6.25, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 6, 'city-table', '330300', '温州地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '55.18', '%', 55.18, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 12, 7, 'city-table', '330300', '温州地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '-0.05', '%', -0.05, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 2, 'city-table', '330900', '舟山地区', 'T', '2024-01-01', '2024-01-01', 'value', '32600812529', '人民币，元，%', 32600812529, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 3, 'city-table', '330900', '舟山地区', 'M', '2024-01-01', '2024-01-01', 'value', '21292009036', '人民币，元，%', 21292009036, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 4, 'city-table', '330900', '舟山地区', 'X', '2024-01-01', '2024-01-01', 'value', '11308803493', '人民币，元，%', 11308803493, 'CNY', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 5, 'city-table', '330900', '舟山地区', 'T', '2024-01-01', '2024-01-01', 'value_growth', '15.53', '%', 15.53, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 6, 'city-table', '330900', '舟山地区', 'M', '2024-01-01', '2024-01-01', 'value_growth', '18.60', '%', 18.60, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL),
	('2024-01-01', 1, 1, 13, 7, 'city-table', '330900', '舟山地区', 'X', '2024-01-01', '2024-01-01', 'value_growth', '10.15', '%', 10.15, '%', 'place', 1, 'detail', 2, NULL, NULL, NULL, NULL);
INSERT INTO fact.region_total (vintage_id, region_code, flow, value_cny, value_usd, net_weight_kg, estimated_weight_kg, line_count, lines_without_cny, lines_without_usd) VALUES
	(1, '000000', 'M', 100, 14.084507042254, 1000, 0, 1, 0, 0),
	(1, '000000', 'X', 2130.0000, 300, 500, 0, 1, 0, 0),
	(2, '000000', 'M', 110, 15.463337831759, 1100, 0, 1, 0, 0),
	(2, '000000', 'X', 2347.4880, 330, 550, 0, 1, 0, 0),
	(3, '000000', 'M', 120, 16.869095816464, 1100, 0, 1, 0, 0),
	(3, '000000', 'X', 2347.4880, 330, 550, 0, 1, 0, 0);
INSERT INTO fact.trade_line (month, load_id, sheet_number, row_number, period_months, flow, hs, partner_code, region_code, prefecture_code, district_code, consignee_key, declaration_number, declaration_date, trade_mode_code, customs_office, net_weight_kg, supplementary, supplementary_unit, value, currency, value_cny, value_usd, rate, usd_rate, rate_date, rate_source, flags, item_number) VALUES
	('2024-01-01', 2, 1, 2, 1, 'M', '27011210', 'KGZ', '000000', '000000', NULL, NULL, 'a-1', NULL, NULL, NULL, 1000, NULL, NULL, 100, 'CNY', 100, 14.084507042254, 7.1000, 7.1000, '2024-01-01', 'customs-statistical', 1152, '1'),
	('2024-01-01', 2, 1, 3, 1, 'X', '84314999', 'KGZ', '000000', '000000', NULL, NULL, 'a-2', NULL, NULL, NULL, 500, NULL, NULL, 300, 'USD', 2130.0000, 300, 7.1000, 7.1000, '2024-01-01', 'customs-statistical', 1152, '1');
INSERT INTO fact.trade_line (month, load_id, sheet_number, row_number, period_months, flow, hs, partner_code, region_code, prefecture_code, district_code, consignee_key, declaration_number, declaration_date, trade_mode_code, customs_office, net_weight_kg, supplementary, supplementary_unit, value, currency, value_cny, value_usd, rate, usd_rate, rate_date, rate_source, flags, item_number) VALUES
	('2024-02-01', 3, 1, 2, 1, 'M', '27011210', 'KGZ', '000000', '000000', NULL, NULL, 'b-1', NULL, NULL, NULL, 1100, NULL, NULL, 110, 'CNY', 110, 15.463337831759, 7.1136, 7.1136, '2024-02-01', 'customs-statistical', 1152, '1'),
	('2024-02-01', 3, 1, 3, 1, 'X', '84314999', 'KGZ', '000000', '000000', NULL, NULL, 'b-2', NULL, NULL, NULL, 550, NULL, NULL, 330, 'USD', 2347.4880, 330, 7.1136, 7.1136, '2024-02-01', 'customs-statistical', 1152, '1'),
	('2024-02-01', 4, 1, 2, 1, 'M', '27011210', 'KGZ', '000000', '000000', NULL, NULL, 'b-1', NULL, NULL, NULL, 1100, NULL, NULL, 120, 'CNY', 120, 16.869095816464, 7.1136, 7.1136, '2024-02-01', 'customs-statistical', 1152, '1'),
	('2024-02-01', 4, 1, 3, 1, 'X', '84314999', 'KGZ', '000000', '000000', NULL, NULL, 'b-2', NULL, NULL, NULL, 550, NULL, NULL, 330, 'USD', 2347.4880, 330, 7.1136, 7.1136, '2024-02-01', 'customs-statistical', 1152, '1');
INSERT INTO fact.trader_total (vintage_id, region_code, prefecture_code, district_code, consignee_key, flow, value_cny, value_usd, net_weight_kg, line_count, lines_without_cny, lines_without_usd) VALUES
	(1, '000000', '000000', '', '', 'X', 2130.0000, 300, 500, 1, 0, 0),
	(1, '000000', '000000', '', '', 'M', 100, 14.084507042254, 1000, 1, 0, 0),
	(2, '000000', '000000', '', '', 'X', 2347.4880, 330, 550, 1, 0, 0),
	(2, '000000', '000000', '', '', 'M', 110, 15.463337831759, 1100, 1, 0, 0),
	(3, '000000', '000000', '', '', 'X', 2347.4880, 330, 550, 1, 0, 0),
	(3, '000000', '000000', '', '', 'M', 120, 16.869095816464, 1100, 1, 0, 0);
INSERT INTO fact.unit_value_total (vintage_id, flow, hs8, partner_code, value_cny, net_weight_kg, line_count) VALUES
	(1, 'M', '27011210', 'KGZ', 100, 1000, 1),
	(1, 'X', '84314999', 'KGZ', 2130.0000, 500, 1),
	(2, 'M', '27011210', 'KGZ', 110, 1100, 1),
	(2, 'X', '84314999', 'KGZ', 2347.4880, 550, 1),
	(3, 'M', '27011210', 'KGZ', 120, 1100, 1),
	(3, 'X', '84314999', 'KGZ', 2347.4880, 550, 1);
INSERT INTO ops.load (id, run_id, dataset, name, path, sha256, size_bytes, statement, folder_statement, about_file, status, description, corrects, read_at, rate_order, same_goods_accepted, real_path, layouts, warn_pct, hold_pct, a_selection) OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'hangzhou-cities', '浙江省-2024-01.csv', '/var/inbox/hangzhou-cities/浙江省-2024-01.csv', 'c2fdc4fd69e2a7be436686365cd2ce6b778313436a658289c21ba298f3b20e8b', 945, '', '', false, 'loaded', 'csv, UTF-8, comma', NULL, '2026-11-24 13:27:44.53982+00', NULL, false, '/var/inbox/hangzhou-cities/浙江省-2024-01.csv', NULL, NULL, NULL, false),
	(2, 1, 'lists', '2024-01.csv', '/var/inbox/lists/2024-01.csv', '47427875375be3c0496bad7ce500230f2b66dee1ff9eef6f2bd14e0c4b7bc507', 250, '', '', false, 'loaded', 'csv, UTF-8, comma', NULL, '2026-11-24 13:27:44.788488+00', 'source, customs-statistical, ecb-monthly-mean', false, '/var/inbox/lists/2024-01.csv', NULL, NULL, NULL, false),
	(3, 1, 'lists', '2024-02.csv', '/var/inbox/lists/2024-02.csv', '1058243d48a014b2fd07777fe8ffaf293fb8a3ff34fdc71e2c44d9e65ee5b012', 206, '', '', false, 'loaded', 'csv, UTF-8, comma', NULL, '2026-11-24 13:27:44.941881+00', 'source, customs-statistical, ecb-monthly-mean', false, '/var/inbox/lists/2024-02.csv', NULL, NULL, NULL, false),
	(4, 2, 'lists', '2024-02.csv', '/var/inbox/lists/2024-02.csv', 'b3d8b426bc7961aa7e29c18a220ecf0cf746f253ca2082bbda9842f7bff467dd', 206, '', '', false, 'loaded', 'csv, UTF-8, comma', 3, '2026-11-24 13:27:54.181909+00', 'source, customs-statistical, ecb-monthly-mean', false, '/var/inbox/lists/2024-02.csv', NULL, NULL, NULL, false);
INSERT INTO ops.current_vintage (month, vintage_id) VALUES
	('2024-01-01', 1),
	('2024-02-01', 3);
INSERT INTO ops.layout (sha256, yaml) VALUES
	('cb335d1043c88a496434e5542cd92e83c52b5ca540d2b3d33ac4f2ce3e391772', '# A customs office''s table of its cities: year to date, one region, the unit in the last row.
id: city-table
title: A customs office''s totals by city (year to date)
kind: figures
figures:
  subject: place
  place: region
  label-headers: [收发货人所在地, 地区, 地市, 城市, 设区市, City, Prefecture]
  require-words: [当期, 本期, Year to date]
  basis: year-to-date
  levels: register
  parts: complete
  flows:
    T: [进出口, 当期进出口, Total]
    X: [出口, 当期出口, Exports]
    M: [进口, 当期进口, Imports]
'),
	('e2ed7c49423b31b68ff4d83e638322591c9d1e78f8e9a640dca8d3d9a2edbc4e', '# A list of declared lines: one row an item of a customs declaration.
id: declaration-list
title: Declaration list, one row a declared line
kind: lines
require: [hs, value]
require-one-of: [net-weight, declaration-number, declaration-date, consignee-name, consignee-code]
columns:
  - field: declaration-number
    headers: [报关单号, 报关单编号, 海关编号, Declaration number, Declaration no., Declaration No, Entry number]
  - field: item-number
    headers: [项号, 商品项号, 商品序号, Item, Item number, Item no., Line]
  - field: declaration-date
    headers: [申报日期, 报关日期, Declaration date, Date of declaration, Declared on]
  - field: period
    headers: [统计年月, 数据年月, 年月, 统计月份, Reference period, Period, Statistical month, Reference month]
  - field: flow
    headers: [进出口, 进出口标志, 进出口类型, 贸易流向, Flow, Trade flow, Import/Export, Imports or exports]
  - field: hs
    headers: [商品编码, 商品编号, 税则号列, HS编码, HS code, Commodity code, Tariff line]
  - field: commodity-name
    headers: [商品名称, 品名, Commodity, Commodity name, Description of goods, Goods]
  - field: partner-code
    headers: [贸易伙伴, 贸易国, Partner, Trading partner, 贸易伙伴编码, 贸易国编码, 贸易国代码, 贸易伙伴代码, Partner code, Trading partner code]
  - field: partner-name
    headers: [贸易伙伴名称, 贸易伙伴, 贸易国, 贸易国(地区), Partner, Partner name, Trading partner, Partner country]
  - field: trade-mode-code
    headers: [贸易方式, 监管方式, 贸易方式编码, 贸易方式代码, 监管方式代码, 监管方式编码, Trade mode, Trade mode code, Customs procedure]
  - field: trade-mode-name
    headers: [贸易方式, 监管方式, Trade mode, 贸易方式名称, 监管方式名称, Trade mode name]
  - field: customs-office-code
    headers: [申报海关, 关别, 申报地海关, 申报海关代码, 申报海关编码, 关别代码, Customs office, Customs office code, Office code]
  - field: customs-office-name
    headers: [申报海关, 关别, 申报地海关, Customs office, 申报海关名称, 关别名称, Customs office name]
  - field: place-code
    headers: [收发货人所在地, 收发货人所在地代码, 收发货人所在地编码, 注册地编码, 境内收发货人所在地代码, District, District code, Place code, Location code, Customs district, Customs district code]
  - field: place-name
    headers: [收发货人所在地, District, Customs district, 收发货人所在地名称, 注册地名称, 境内收发货人所在地, District name, Place name, Place, Location, Location name, Customs district name]
  - field: consignee-code
    headers: [收发货人编码, 收发货人代码, 境内收发货人代码, 境内收发货人编码, 经营单位代码, Consignee code, Trader code, Consignor/consignee code]
  - field: consignee-name
    headers: [收发货人名称, 收发货人, 境内收发货人, 境内收发货人名称, 经营单位, 经营单位名称, Consignee, Consignee name, Trader, Consignor/consignee]
  - field: net-weight
    headers: [净重, 净重量, Net weight, Net mass]
  - field: net-weight-unit
    headers: [净重单位, 重量单位, Net weight unit, Unit of net weight, Weight unit, Net mass unit]
  - field: supplementary-quantity
    headers: [第二数量, 法定第二数量, 补充数量, 数量, Supplementary quantity, Second quantity, Quantity]
  - field: supplementary-unit
    headers: [第二计量单位, 法定第二计量单位, 补充数量单位, 数量单位, 计量单位, Supplementary unit, Supplementary quantity unit, Unit of supplementary quantity, Second unit, Unit]
  - field: value
    headers: [金额, 总价, 成交总价, 统计值, 统计价值, 货值, Value, Statistical value, Amount, Total price]
  - field: currency
    headers: [币制, 币种, 币制代码, 货币, Currency, Currency code]
  - field: ignored
    headers: [序号, 备注, "No.", Remarks, Note]
');
INSERT INTO ops.load_sheet (load_id, sheet_number, sheet_name, layout, rows_read, rows_loaded, rows_rejected, rows_ignored, notes, statistic, layout_source, layout_sha256, columns) VALUES
	(1, 1, '浙江省-2024-01', 'city-table', 14, 12, 0, 2, '{}', false, 'shipped', 'cb335d1043c88a496434e5542cd92e83c52b5ca540d2b3d33ac4f2ce3e391772', NULL),
	(2, 1, '2024-01', 'declaration-list', 4, 2, 1, 1, '{}', false, 'shipped', 'e2ed7c49423b31b68ff4d83e638322591c9d1e78f8e9a640dca8d3d9a2edbc4e', '{"hs": 5, "flow": 2, "value": 9, "period": 1, "currency": 10, "net-weight": 7, "item-number": 4, "partner-code": 6, "net-weight-unit": 8, "declaration-number": 3}'),
	(3, 1, '2024-02', 'declaration-list', 3, 2, 0, 1, '{}', false, 'shipped', 'e2ed7c49423b31b68ff4d83e638322591c9d1e78f8e9a640dca8d3d9a2edbc4e', '{"hs": 5, "flow": 2, "value": 9, "period": 1, "currency": 10, "net-weight": 7, "item-number": 4, "partner-code": 6, "net-weight-unit": 8, "declaration-number": 3}'),
	(4, 1, '2024-02', 'declaration-list', 3, 2, 0, 1, '{}', false, 'shipped', 'e2ed7c49423b31b68ff4d83e638322591c9d1e78f8e9a640dca8d3d9a2edbc4e', '{"hs": 5, "flow": 2, "value": 9, "period": 1, "currency": 10, "net-weight": 7, "item-number": 4, "partner-code": 6, "net-weight-unit": 8, "declaration-number": 3}');
INSERT INTO ops.ignored_rows (load_id, sheet_number, why, rows) VALUES
	(1, 1, 'header', 1),
	(1, 1, 'note', 1),
	(2, 1, 'header', 1),
	(3, 1, 'header', 1),
	(4, 1, 'header', 1);
INSERT INTO ops.load_month (load_id, month, lines, figures, rates, several_months, first_month) VALUES
	(1, '2024-01-01', 0, 72, 0, 0, '2024-01-01'),
	(2, '2024-01-01', 2, 0, 0, 0, '2024-01-01'),
	(3, '2024-02-01', 2, 0, 0, 0, '2024-02-01'),
	(4, '2024-02-01', 2, 0, 0, 0, '2024-02-01');
INSERT INTO ops.new_name (load_id, sheet_number, kind, name, nearest, rows, policy) VALUES
	(2, 1, 'unit', '坛', 'g, l, m', 1, 'quarantine');
INSERT INTO ops.pointer_move (id, month, vintage_id, moved_at, moved_until, run_id, reason) OVERRIDING SYSTEM VALUE VALUES
	(1, '2024-01-01', 1, '2026-11-24 13:27:45.529498+00', 'infinity', 1, NULL),
	(2, '2024-02-01', 2, '2026-11-24 13:27:45.529498+00', '2026-11-24 13:27:55.644003+00', 1, NULL),
	(3, '2024-02-01', 3, '2026-11-24 13:27:55.644003+00', 'infinity', 2, 'corrected');
INSERT INTO ops.rejection (id, load_id, sheet_number, sheet, row_number, column_number, raw_value, reason, message, way_out) OVERRIDING SYSTEM VALUE VALUES
	(1, 2, 1, '2024-01', 4, 8, '坛', 'UNIT_UNKNOWN', 'column H (净重单位): ''坛'' is no known unit', 'use a unit of the customs code list, for example 千克 or 035');
INSERT INTO ops.run_reconciliation (run_id, kind, verdict, cells, largest) VALUES
	(1, 'flows', 'agrees', 12, NULL),
	(1, 'parts', 'agrees', 3, NULL);
INSERT INTO ops.skipped_file (run_id, path, why) VALUES
	(2, '/var/inbox/hangzhou-cities/浙江省-2024-01.csv', 'already loaded (load 1)'),
	(2, '/var/inbox/lists/2024-01.csv', 'already loaded (load 2)');
INSERT INTO ops.vintage_load (vintage_id, load_id) VALUES
	(1, 2),
	(1, 1),
	(2, 3),
	(3, 4);
SELECT pg_catalog.setval('batch.batch_job_execution_seq', 2, true);
SELECT pg_catalog.setval('batch.batch_job_instance_seq', 2, true);
SELECT pg_catalog.setval('batch.batch_step_execution_seq', 16, true);
SELECT pg_catalog.setval('ops.load_id_seq', 4, true);
SELECT pg_catalog.setval('ops.pointer_move_id_seq', 3, true);
SELECT pg_catalog.setval('ops.rejection_id_seq', 1, true);
SELECT pg_catalog.setval('ops.run_id_seq', 2, true);
SELECT pg_catalog.setval('ops.vintage_id_seq', 3, true);
