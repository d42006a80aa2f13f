"""The small server for the pupils' devices, on the one interface that the teacher chose."""
