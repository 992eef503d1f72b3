"""The only SQL of the app: one SQLite database holds the truth.

Functions take the open connection of a transaction, so that a service decides what belongs
together. Times are stored as ISO 8601 text in UTC, spans in code points.
"""
