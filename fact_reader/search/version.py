"""The version of what the index holds, for those who need not know more of it."""

# Part of the index's file names: raise it when fields or tokens change; older indexes go.
SCHEMA_VERSION = 5
