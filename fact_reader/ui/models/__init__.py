"""Item models over what the panels are given. They know nothing of services or storage."""
